import Facts
import Quantities
import TestSupport
import Testing

@testable import Evaluation

@Suite struct GroupRatesTests {
  /// Four reps who won some of their deals; the last one won the only one.
  static func evaluation() throws -> Evaluation {
    var story = """
      reps: id name
      R1 Li
      R2 Wang
      R3 Zhao
      R4 Sun
      deals: id created closes rep status amount

      """
    var number = 0
    for (rep, won, lost) in [("R1", 12, 8), ("R2", 3, 17), ("R3", 10, 10), ("R4", 1, 0)] {
      for index in 0..<won + lost {
        number += 1
        story +=
          "D\(number) 2026-02-01 2026-03-10 \(rep) \(index < won ? "won" : "lost") 100\n"
      }
    }
    return try EvaluationTests.evaluation(Facts(story: story))
  }

  @Test func `one lucky deal is drawn to the group, many deals hardly`() throws {
    let evaluation = try Self.evaluation()
    let rates = GroupRates(evaluation, kpis: ["win_rate"])
    let drawn = try evaluation.reps.map { rep in
      try #require(rates.posterior(of: "win_rate", for: rep, in: evaluation))
    }
    #expect(drawn[3].mean < 0.75 && drawn[3].mean > 0.4)
    #expect(abs(drawn[0].mean - 0.6) < 0.05)
    // Towards the others' half, yet still far from it.
    #expect(drawn[1].mean > 0.15 && drawn[1].mean < 0.3)
    for rate in drawn { #expect(rate.interval.contains(rate.mean)) }
    #expect(evaluation.reps[3].results["win_rate"]?.value == .one)
  }

  @Test func `what is no share of cases has no rate`() throws {
    let evaluation = try Self.evaluation()
    let rates = GroupRates(evaluation, kpis: ["sales_amount", "target_attainment"])
    #expect(rates.posterior(of: "sales_amount", for: evaluation.reps[0], in: evaluation) == nil)
  }
}
