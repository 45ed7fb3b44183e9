import Evaluation
import Measures
import Quantities
import Testing

struct KPITests {
  struct Example: CustomTestStringConvertible {
    let kpi: KPI
    let example: KPI.Example
    var testDescription: String { "\(kpi.id) gives \(example.result)" }
  }

  static let examples = KPI.all.flatMap { kpi in
    kpi.examples.map { Example(kpi: kpi, example: $0) }
  }

  @Test(arguments: examples)
  func `a KPI gives what its example says`(_ example: Example) {
    #expect(
      example.kpi.formula.result(example.example.inputs).outcome == example.example.result)
  }

  @Test(arguments: KPI.all.map(\.id))
  func `a KPI has an example that is measured and one that is not`(id: String) throws {
    let outcomes = try #require(KPI.named(id)).examples.map(\.result)
    #expect(outcomes.contains { if case .measured = $0 { true } else { false } })
    #expect(outcomes.contains { if case .notMeasured = $0 { true } else { false } })
  }

  @Test(arguments: examples)
  func `only a measured result shows its working`(_ example: Example) {
    let result = example.kpi.formula.result(example.example.inputs)
    #expect(result.working.isEmpty == (result.value == nil))
  }

  @Test func `ids are unique and lead back to their KPI`() {
    #expect(Set(KPI.all.map(\.id)).count == KPI.all.count)
    #expect(KPI.all.allSatisfy { KPI.named($0.id) == $0 })
    #expect(KPI.named("sales_amont") == nil)
  }

  @Test func `every measure of a KPI is a built-in one`() {
    let measures = Set(Catalogue.usual.measures.map(\.id))
    #expect(measures.count == Catalogue.usual.measures.count)
    for kpi in KPI.all {
      #expect(kpi.formula.measures.allSatisfy { measures.contains($0) }, "\(kpi.id)")
    }
  }

  @Test func `returns above sales leave rates of them unmeasured`() {
    let inputs = Inputs([
      "list_amount": -10, "net_amount": -9, "net_with_cost": -9, "cost": 20,
    ])
    #expect(
      KPI.discountRate.formula.result(inputs).outcome
        == .notMeasured(because: .none("list_amount")))
    #expect(
      KPI.grossMargin.formula.result(inputs).outcome
        == .notMeasured(because: .none("net_amount")))
  }

  @Test func `a margin is measured from exactly the coverage that is asked for`() {
    func result(_ known: Fraction) -> KPIResult.Outcome {
      KPI.grossMargin.formula.result(
        Inputs(
          ["net_with_cost": known, "cost": 0, "net_amount": 100], costCoverage: Fraction(95, 100))
      ).outcome
    }
    #expect(result(95) == .measured(1))
    let below = Fraction(94_999_999, 1_000_000)
    #expect(
      result(below)
        == .notMeasured(because: .costUnknown(known: Fraction(94_999_999, 100_000_000))))
  }
}
