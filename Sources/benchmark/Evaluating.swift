import CMalloc
import Evaluation
import Facts
import Foundation
import Measures
import Problems
import Publishing
import Quantities

/// What it costs to turn facts into everybody's scorecards and standings.
enum Evaluating {
  private static let periods = ["2026-10", "2026-Q3", "2026"]

  /// Times month, quarter and year at a quarter, half and all of the rows.
  static func printAll() throws {
    for share in [0.25, 0.5, 1] {
      let numbers = try Benchmark.numbers(["evaluate", "\(share)", "2"])
      print(
        "\(Int(share * 1_000_000)) orders, 2 workers".padding(
          toLength: 31, withPad: " ", startingAt: 0) + told(numbers))
    }
    let one = try Benchmark.numbers(["evaluate", "1", "1"])
    print("1000000 orders, 1 worker       " + told(one))
  }

  private static func told(_ numbers: [Double]) -> String {
    let names = ["month", "quarter", "year"]
    let times = zip(names, numbers).map { "\($0) \(Benchmark.text($1, 3)) s" }
    return times.joined(separator: ", ")
      + ", facts \(Benchmark.text(numbers[3], 1)) MB, at most \(Benchmark.text(numbers[4], 2)) × that"
  }

  /// Prints the seconds of a month, a quarter and a year, medians of five, the size of the facts in
  /// MB, and the most memory in use as a multiple of it.
  static func run(share: Double, workers: Int) throws {
    FreedMemory.returnsAtOnce()
    let before = liveBytes
    let facts = EvaluationLoad(share: share).facts
    let size = liveBytes - before
    let organization = Organization(facts: facts, teams: .fromTables)
    var results: [Double] = []
    let resident = PeakMemory.residentBytes
    PeakMemory.reset()
    for text in periods {
      guard let period = Period(text) else { continue }
      var times: [Double] = []
      for _ in 0..<5 {
        let began = ContinuousClock.now
        var problems = Problems()
        let evaluation = Evaluation(
          facts: facts, organization: organization, policy: policy, period: period,
          asOf: period.lastDay, workers: workers, problems: &problems)
        times.append((.now - began) / .seconds(1))
        guard !problems.hasErrors, evaluation.reps.count == EvaluationLoad.reps else {
          throw BenchmarkFailure(words: problems.text)
        }
      }
      results.append(Benchmark.median(times))
    }
    let more = Double(PeakMemory.megabytes) * 1e6 - Double(resident)
    print(
      results.map { "\($0)" }.joined(separator: " "), Double(size) / 1e6,
      (Double(size) + more) / Double(size))
    withExtendedLifetime(facts) {}
  }

  private static var liveBytes: Int {
    let info = mallinfo2()
    return Int(info.uordblks) + Int(info.hblkhd)
  }

  private static let policy: Policy = {
    func line(_ kpi: String, _ weight: Int128, _ target: Fraction) -> Scorecard.Line {
      .init(
        kpi: kpi, weight: Fraction(weight), target: .constant(target),
        curve: .ratio(threshold: nil, cap: Score(120)))
    }
    let card = Scorecard(lines: [
      line("target_attainment", 40, 1), line("win_rate", 20, Fraction(1, 3)),
      line("active_customers", 20, 12), line("visits", 10, 6),
      line("retention_rate", 10, Fraction(9, 10)),
    ])
    return Policy(
      cards: Dictionary(uniqueKeysWithValues: Policy.Audience.allCases.map { ($0, card) }),
      grades: [GradeBand("A", from: Score(85)), GradeBand("B", from: Score(0))])
  }()
}
