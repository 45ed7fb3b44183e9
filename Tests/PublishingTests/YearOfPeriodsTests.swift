import Evaluation
import Insight
import Quantities
import Testing
import Workspaces

/// Periods of the example company one after another, each as it was built then.
struct YearOfPeriodsTests {
  static let months = (1...10).map { "2026-" + ($0 < 10 ? "0" : "") + "\($0)" }

  private enum Stage: Int {
    case open, overdue, done

    init(_ state: Action.State) {
      self =
        switch state {
        case .open: .open
        case .overdue: .overdue
        case .done, .late: .done
        }
    }
  }

  @Test func `over a year actions open, come due and close, and none opens again`() throws {
    let company = try PlantedCompany.all[1].get()
    var seen: [String: [Stage]] = [:]
    for month in Self.months {
      let evaluation = try company.evaluation(month)
      let insight = Insight(facts: company.facts, evaluation: evaluation)
      for result in evaluation.all {
        for action in insight.actions.actions(on: result.subject) {
          seen[action.id, default: []].append(Stage(action.state))
        }
      }
    }
    #expect(seen.count >= 20)
    #expect(seen.values.contains { $0.first == .open && $0.last == .done })
    #expect(seen.values.contains { $0.contains(.overdue) })
    for (id, stages) in seen {
      #expect(stages.map(\.rawValue) == stages.map(\.rawValue).sorted(), "\(id)")
    }
  }

  @Test func `forecasts of earlier builds are scored by later ones`() throws {
    let company = try PlantedCompany.all[0].get()
    var stated: [StatedForecast] = []
    var counts: [Int] = []
    for month in Self.months.suffix(5) {
      let evaluation = try company.evaluation(month)
      let insight = Insight(facts: company.facts, evaluation: evaluation, stated: stated)
      counts.append(insight.pastForecasts.scores.reduce(0) { $0 + $1.accuracy.count })
      let all = insight.pastForecasts.scores.first
      let own = insight.pastForecasts.nextMonth(slot: evaluation.slot(of: .organization))
      #expect(own == (all?.audience == .organization && all?.ahead == 1 ? all : nil))
      #expect(own?.accuracy.count ?? 0 == counts.count - 1)
      stated += insight.outlook.stated(evaluation)
    }
    // The first build has none to score, each later one more than the one before.
    #expect(counts[0] == 0)
    #expect(zip(counts, counts.dropFirst()).allSatisfy { $0 < $1 }, "\(counts)")
  }
}
