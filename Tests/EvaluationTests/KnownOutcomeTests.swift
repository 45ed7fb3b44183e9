import Quantities
import Testing

@testable import Evaluation

/// What came out after the as-of day counts for no KPI.
struct KnownOutcomeTests {
  static let story = """
    deals: id rep status amount created closes
    D1 R1 won 100 2026-03-01 2026-03-08
    D2 R1 won 100 2026-03-02 2026-03-20
    leads: id created rep touched deal
    L1 2026-03-01 R1 2026-03-02 D1
    L2 2026-03-01 R1 2026-03-21 D2
    trainings: date rep course hours completed pre post
    2026-03-02 R1 talk 2 2026-03-09 60 70
    2026-03-03 R1 talk 2 2026-03-19 60 90
    improvement_actions: id rep due done title
    I1 R1 2026-03-09 2026-03-09 call
    I2 R1 2026-03-10 2026-03-18 call
    """

  @Test(arguments: [
    ("touched_leads", Fraction(1, 2), Fraction(1)), ("response_time", 1, Fraction(21, 2)),
    ("lead_conversion", Fraction(1, 2), 1), ("training_completion", Fraction(1, 2), 1),
    ("training_gain", 10, 20), ("plan_completion", Fraction(1, 2), 1),
  ])
  func `a KPI knows nothing of later days`(kpi: String, then: Fraction, atLast: Fraction) throws {
    let value = { day in try KPINumbersTests.result(kpi, Self.story, asOf: day).value }
    #expect(try value("2026-03-10") == then)
    #expect(try value("2026-03-31") == atLast)
  }
}
