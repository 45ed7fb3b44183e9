import PeriodData
import Testing

struct DerivedAmountTests {
  static let lines = """
    order,product,quantity,unit_price,discount
    A,P,3,9.8,0.15
    A,P,2,10,0%
    B,P,1,0.0001,5%
    """

  @Test func `lines without a net amount have quantity times price less discount`() throws {
    let folder = try TestFolder([
      "orders.csv": "id,date\nA,2026-01-01\nB,2026-01-02\nC,2026-01-03",
      "order_lines.csv": Self.lines,
    ])
    let (facts, problems) = folder.facts([.plain(.orders), .plain(.orderLines)])
    let lines = facts[.orderLines]
    #expect((0..<3).map { lines.amount("net", row: $0) } == [24_990_000, 20_000_000, 95])
    // An order without lines has no amount, which is not zero.
    let orders = facts[.orders]
    #expect((0..<3).map { orders.amount("amount", row: $0) } == [44_990_000, 95, nil])
    #expect(!problems.hasErrors)
  }

  @Test func `orders with neither amounts nor lines stop the build`() throws {
    let folder = try TestFolder(["orders.csv": "id,date\nA,2026-01-01"])
    let problems = folder.facts([.plain(.orders)]).problems
    #expect(problems.sorted.map(\.code) == ["missing-key"])
  }

  @Test func `a mapped amount that is empty is still missing`() throws {
    let folder = try TestFolder([
      "orders.csv": "id,date,amount\nA,2026-01-01,\nB,2026-01-01,1",
      "order_lines.csv": Self.lines,
    ])
    let (facts, problems) = folder.facts([.plain(.orders), .plain(.orderLines)])
    #expect(facts[.orders].texts("id") == ["B"])
    #expect(problems.sorted.map(\.code).contains("empty-value"))
  }
}
