import Facts
import PeriodData
import Problems
import Testing

struct RecognisedColumnsTests {
  @Test(arguments: [
    ("金额（元）", "金额"), ("Order_Number", "order number"), ("  订单-金额 ", "订单金额"),
    ("Ａｍｏｕｎｔ", "amount"), ("*客户名称", "客户名称"), ("Probability (%)", "probability"),
    ("(%)", "%"), ("", ""), ("((((", ""),
  ])
  func `names are compared without what people write in different ways`(a: String, b: String) {
    #expect(HeaderName.folded(a) == HeaderName.folded(b))
  }

  static func orders(_ name: String = "orders.csv") -> Source {
    var source = Source.plain(.orders, name)
    source.aliases = [
      "id": ColumnMapping(.columns(["订单号", "编号"])), "date": ColumnMapping(.columns(["日期"])),
      "amount": ColumnMapping(.columns(["订单金额", "金额"])),
      "rep": ColumnMapping(.columns(["业务员"])),
    ]
    return source
  }

  @Test func `the first alias wins, and what was passed over is told`() throws {
    let folder = try TestFolder([
      "orders.csv": "编号,金额,订单 金额(元),日期\nA,1,20,2026-10-01\n"
    ])
    let (facts, problems) = folder.facts([Self.orders()])
    #expect(facts[.orders].amount("amount", row: 0) == 20_000_000)
    #expect(
      problems.text == """
        note: columns were recognised by their names: 编号 as id, 日期 as date, 订单 金额(元) as \
        amount; not taken: 金额 (amount) [recognised-columns]
          at Data/orders.csv:1
          → they are read as such
          help: if one is wrong, say what fills what at this source: columns: { … }

        """)
  }

  @Test func `a header with the canonical names asks for no aliases`() throws {
    let folder = try TestFolder([
      "orders.csv": "id,date,amount,业务员\nA,2026-10-01,1,x\n"
    ])
    let (facts, problems) = folder.facts([Self.orders()])
    #expect(facts[.orders].rowCount == 1)
    #expect(problems.isEmpty)
  }

  @Test func `what was recognised is told once a source`() throws {
    let folder = try TestFolder([
      "o1.csv": "编号,金额,日期\nA,1,2026-10-01\n", "o2.csv": "订单号,订单金额,日期\nB,1,2026-10-01\n",
    ])
    let (facts, problems) = folder.facts([Self.orders("o*.csv")])
    #expect(facts[.orders].rowCount == 2)
    #expect(problems.count(of: .note) == 1)
  }

  @Test func `a column that is required and not recognised stops the build`() throws {
    let folder = try TestFolder(["orders.csv": "编号,什么\nA,1\n"])
    let (_, problems) = folder.facts([Self.orders()])
    #expect(problems.sorted.first?.code == "missing-column")
  }

  @Test func `a distinct source takes each id once and rows without one not at all`() throws {
    let folder = try TestFolder([
      "deals.csv": "Owner,Team,Deal\nAnn,East,1\nBob,West,2\n,,3\nAnn,East,4\n,West,5\nCy,,6\n"
    ])
    var reps = Source.plain(
      .reps, "deals.csv", columns: ["id": .column("Owner"), "name": .column("Owner")])
    reps.isDistinct = true
    var teams = Source.plain(
      .teams, "deals.csv", columns: ["id": .column("Team"), "name": .column("Team")])
    teams.isDistinct = true
    let (data, problems) = folder.periodData([reps, teams, reps])
    #expect(data.facts[.reps].texts("id") == ["Ann", "Bob", "Cy"])
    #expect(data.facts[.teams].texts("id") == ["East", "West"])
    #expect(problems.isEmpty)
    let intake = try #require(data.intakes[.reps])
    #expect((intake.read, intake.used, intake.setAside, intake.quarantine.count) == (12, 3, 9, 0))
  }

  @Test func `repeated ids of an ordinary source are still a problem`() throws {
    let folder = try TestFolder([
      "a.csv": "id,name\nR1,x\nR1,y\n", "b.csv": "id,name\nR1,z\nR2,w\n",
    ])
    var second = Source.plain(.reps, "b.csv")
    second.isDistinct = true
    let (facts, problems) = folder.facts([.plain(.reps, "a.csv"), second])
    #expect(facts[.reps].texts("name") == ["x", "w"])
    #expect(problems.sorted.map(\.code) == ["repeated-id"])
  }
}
