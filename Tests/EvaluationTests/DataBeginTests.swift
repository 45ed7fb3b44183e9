import Evaluation
import Facts
import Quantities
import TestSupport
import Testing

struct DataBeginTests {
  /// Which KPIs of March 2026 are told to reach beyond the data, whose first order is on `day`.
  static func told(firstOrder day: String) throws -> Set<String> {
    let story = """
      reps: id name
      R1 Li
      accounts: id name
      A1 Acme
      orders: id date rep account amount
      O1 \(day) R1 A1 100
      O2 2026-03-20 R1 A1 100
      """
    let evaluation = try EvaluationTests.evaluation(Facts(story: story))
    return Set(evaluation.catalogue.kpis.filter { evaluation.comparesBeyondData($0) }.map(\.id))
  }

  @Test func `where data begin with the period, nobody can be told to be new`() throws {
    for day in ["2026-02-19", "2026-03-01", "2026-03-18"] {
      let told = try Self.told(firstOrder: day)
      #expect(told.isSuperset(of: ["new_customers", "new_customer_rate"]), "\(day)")
      #expect(!told.contains("active_customers") && !told.contains("sales_amount"))
    }
  }

  @Test func `eleven days before it there was somebody`() throws {
    let told = try Self.told(firstOrder: "2026-02-18")
    #expect(told.isDisjoint(with: ["new_customers", "new_customer_rate"]))
    #expect(told.contains("growth_previous"))
  }
}
