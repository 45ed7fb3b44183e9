import Facts
import PeriodData
import Problems
import Quantities
import Testing

struct ReaderTests {
  static let reps = "id,name\nR1,李娜\nR2,王伟\nR12,O'Neil\n"

  @Test func `several files make one table, in the order of their names`() throws {
    let folder = try TestFolder([
      "orders-2.csv": "id,date,amount\nC,2026-01-03,3\n",
      "orders-1.csv": "amount;id;date\n1;A;2026-01-01\n2;B;2026-01-02\n",
      "orders-1.csv.bak": "nothing",
    ])
    let (facts, problems) = folder.facts([.plain(.orders, "orders-*.csv")])
    let orders = facts[.orders]
    #expect(orders.texts("id") == ["A", "B", "C"])
    #expect(orders.amount("amount", row: 2) == 3_000_000)
    #expect(orders.place(ofRow: 1) == Place("Data/orders-1.csv", line: 3))
    #expect(orders.place(ofRow: 2) == Place("Data/orders-2.csv", line: 2))
    #expect(problems.isEmpty)
  }

  @Test func `columns are mapped, constant, or looked up`() throws {
    let folder = try TestFolder([
      "产品.csv": "编号,名称,小类\n1,阀门,s1\n2,水泵,s9\n",
      "小类.csv": "编号,大类\ns1,c1\n", "大类.csv": "编号,名称\nc1,配件\n",
    ])
    let (facts, problems) = folder.facts([
      .plain(
        .products, "产品.csv",
        columns: [
          "id": .column("编号"), "name": .column("名称"), "stage": .always("在售"),
          "category": .lookup(
            column: "小类",
            [
              .init(file: "小类.csv", key: "编号", value: "大类"),
              .init(file: "大类.csv", key: "编号", value: "名称"),
            ]),
        ])
    ])
    #expect(facts[.products].texts("category") == ["配件", ""])
    #expect(facts[.products].texts("stage") == ["在售", "在售"])
    #expect(
      problems.text == """
        warning: “category” names “s9”, which is not in “小类.csv” [unknown-reference-小类.csv]
          at Data/产品.csv:3
          → the value counts as empty there

        """)
  }

  @Test func `rows are kept and dropped by a column of the file`() throws {
    let folder = try TestFolder([
      "orders.csv": """
      id,date,amount,状态
      A,2026-01-01,1,已确认
      B,2026-01-01,2,草稿
      C,2026-01-01,3,已发货
      D,nonsense,x,草稿
      """
    ])
    let keep = Source.RowFilter(column: "状态", values: ["已确认", "草稿"], keeps: true)
    let drop = Source.RowFilter(column: "状态", values: ["草稿"], keeps: false)
    let both = folder.facts([.plain(.orders, filters: [keep, drop])])
    #expect(both.facts[.orders].texts("id") == ["A"])
    #expect(both.problems.isEmpty)
    let dropped = folder.facts([.plain(.orders, filters: [drop])])
    #expect(dropped.facts[.orders].texts("id") == ["A", "C"])
  }

  @Test func `references become rows; an unknown one is told once, with what was meant`() throws {
    let folder = try TestFolder([
      "reps.csv": ReaderTests.reps,
      "orders.csv": """
      id,date,rep,amount
      A,2026-01-01,R2,1
      B,2026-01-01, R1 ,2
      C,2026-01-01,R22,3
      D,2026-01-01,R22,4
      E,2026-01-01,,5
      """,
    ])
    let (facts, problems) = folder.facts([.plain(.reps), .plain(.orders)])
    let orders = facts[.orders]
    #expect((0..<5).map { orders.reference("rep", row: $0) } == [1, 0, nil, nil, nil])
    #expect(
      problems.text == """
        warning: “rep” names “R22” in 2 rows, which is not in “reps”; did you mean “R2”? \
        [unknown-reference-reps]
          at Data/orders.csv:4
          → what these rows say counts for the organization, as unassigned

        """)
  }

  @Test func `a line without its order is left out`() throws {
    let folder = try TestFolder([
      "orders.csv": "id,date,amount\nA,2026-01-01,1\n",
      "order_lines.csv": """
      order,quantity,unit_price,net
      A,1,1,1
      Z,1,1,1
      """,
    ])
    let (facts, problems) = folder.facts([.plain(.orders), .plain(.orderLines)])
    #expect(facts[.orderLines].rowCount == 1)
    #expect(problems.count(of: .warning) == 1)
  }

  @Test func `a column that refers to a table without a source is empty, which is a note`() throws {
    let folder = try TestFolder([
      "orders.csv": "id,date,rep,account,amount\nA,2026-01-01,R1,K1,1\nB,2026-01-01,R1,K1,1\n"
    ])
    let (facts, problems) = folder.facts([.plain(.orders)])
    #expect(facts[.orders].rowCount == 2)
    #expect(problems.count(of: .note) == 2)
    #expect(problems.sorted.count { $0.severity > .note } == 0)
  }

  @Test func `of rows with the same id the first one stays`() throws {
    let folder = try TestFolder(["reps.csv": "id,name\nR1,first\nR1,second\nR2,other\n"])
    let (facts, problems) = folder.facts([.plain(.reps)])
    #expect(facts[.reps].texts("name") == ["first", "other"])
    #expect(problems.sorted.map(\.code) == ["repeated-id"])
    #expect(problems.sorted[0].examples[0].place.line == 3)
  }

  @Test func `rows with missing or unreadable values are left out and told`() throws {
    let folder = try TestFolder([
      "orders.csv": """
      id,date,amount
      A,2026-01-01,1
      ,2026-01-01,1
      C,tomorrow,1
      D,2026-01-01,"1,2,3"
      E,2026-01-01
      F,2026-01-01,1,surplus
      G,2026-01-01,1,,
      ,,
      """
    ])
    let (facts, problems) = folder.facts([.plain(.orders)])
    #expect(facts[.orders].texts("id") == ["A", "G"])
    #expect(
      problems.text == """
        warning: “id” is empty [empty-value]
          at Data/orders.csv:3
          at Data/orders.csv:6  (“amount” is empty)
          → the row is left out of every figure

        warning: “date” cannot be read, expected a date such as 2026-10-03 [unreadable-value]
          at Data/orders.csv:4  | tomorrow
          at Data/orders.csv:5  | 1,2,3  (“amount” cannot be read, expected an amount such as 1,234.50 (at most six decimals))
          → the row is left out of every figure

        warning: the row has 2 cells, the header 3 [wrong-cell-count]
          at Data/orders.csv:6
          → missing cells count as empty
          help: a separator inside a cell needs quotes around the cell

        warning: the row has 4 cells, the header 3 [wrong-cell-count]
          at Data/orders.csv:7
          → the row is left out of every figure
          help: a separator inside a cell needs quotes around the cell

        """)
  }

  @Test func `files that are not there or lack columns stop the build`() throws {
    let folder = try TestFolder([
      "reps.csv": "id,nmae,name\nR1,x,y\n", "teams.csv": "", "accounts.csv": "name,name,id\n",
      "products.csv": "%PDF-1.7 rest",
    ])
    let (_, problems) = folder.facts([
      .plain(.reps, columns: ["id": .column("ID"), "name": .column("name")]),
      .plain(.teams), .plain(.accounts), .plain(.products), .plain(.regions, "region*.csv"),
    ])
    let codes = problems.sorted.map(\.code)
    #expect(
      codes.prefix(4) == ["missing-column", "no-such-source", "repeated-column", "foreign-file"])
    #expect(codes.contains("empty-file"))
    #expect(
      problems.sorted[0].examples[0].message.english
        == "there is no column “ID” for “id”; did you mean “id”?")
  }

  @Test func `a folder in a file's place is told`() throws {
    let folder = try TestFolder()
    let (_, problems) = folder.facts([.plain(.reps, ".")])
    #expect(problems.sorted.map(\.code) == ["unreadable-file", "empty-table"])
  }

  @Test func `bytes that are not UTF-8 are repaired and counted`() throws {
    let folder = try TestFolder()
    // Neither UTF-8 nor GB18030.
    let name: [UInt8] = [0x61, 0xFF, 0x62]
    try folder.write(
      Array("id,name\nR1,".utf8) + name + Array("\nR2,".utf8) + name + Array("\nR3,a\0b\n".utf8),
      to: "reps.csv")
    let (facts, problems) = folder.facts([.plain(.reps)])
    #expect(facts[.reps].texts("name") == ["a�b", "a�b", "a�b"])
    #expect(problems.sorted.map(\.code) == ["invalid-utf8"])
    #expect(problems.sorted[0].count == 3)
  }
}
