import Evaluation
import Facts
import Measures
import Problems
import Quantities

/// What an evaluation says of everybody, by kind and id, for comparison with another.
struct GeneratedEvaluation {
  struct Told: Equatable {
    var results: [String: KPIResult]
    let score: Score?
    let standing: Standing?
    let previous: SubjectResult.Earlier?
  }

  let evaluation: Evaluation
  let told: [String: Told]

  /// - Parameter name: what an id is called.
  init(_ evaluation: Evaluation, name: (String) -> String = { $0 }) {
    self.evaluation = evaluation
    var told: [String: Told] = [:]
    for result in evaluation.all {
      let key =
        switch result.subject {
        case .rep(let index): "rep " + name(evaluation.organization.reps[index].id)
        case .team(let index): "team " + name(evaluation.organization.teams[index].id)
        case .organization: "organization"
        }
      var results: [String: KPIResult] = [:]
      for kpi in evaluation.catalogue.kpis { results[kpi.id] = result.results[kpi.id] }
      told[key] = Told(
        results: results, score: result.card.score, standing: result.standing,
        previous: result.previous)
    }
    self.told = told
  }

  /// What differs from `other`, in words.
  func differences(from other: GeneratedEvaluation) -> [String] {
    var found = told.keys.sorted().filter { other.told[$0] == nil }.map { "\($0) is not there" }
    found += other.told.keys.sorted().filter { told[$0] == nil }.map { "\($0) is there" }
    for (key, own) in told.sorted(by: { $0.key < $1.key }) {
      guard let others = other.told[key], own != others else { continue }
      for (kpi, result) in own.results.sorted(by: { $0.key < $1.key })
      where result != others.results[kpi] {
        let before = others.results[kpi].map { "\($0.outcome) of \($0.working.map(\.value))" }
        found.append(
          "\(kpi) of \(key): \(result.outcome) of \(result.working.map(\.value)), not \(before ?? "")"
        )
      }
      if own.score != others.score || own.standing != others.standing {
        found.append("score or rank of \(key)")
      }
      if own.previous != others.previous { found.append("score or rank before of \(key)") }
    }
    return found
  }

  /// How many values there are to compare.
  var count: Int { told.values.reduce(0) { $0 + $1.results.count } }
}

extension GeneratedStory {
  static let periods = ["2026-03", "2026-Q1", "2026"]

  /// Rules that differ from seed to seed.
  static func rules(_ seed: UInt64) -> MeasurementRules {
    var rules = MeasurementRules()
    rules.stages = ["new", "offer", "closed"]
    rules.salesBasis = MeasurementRules.SalesBasis.allCases[Int(seed % 3)]
    rules.collection = seed % 2 == 0 ? .ofSales : .ofDue
    rules.expenses = seed % 4 < 2 ? .direct : .allocated
    rules.approved = seed % 5 == 0 ? ["approved", "已批准"] : []
    rules.weighsPipeline = seed % 4 == 1
    rules.leastSample = 2
    rules.credit = CreditRules(
      teamDay: seed % 7 == 0 ? .atEnd : .ofRow, managersCount: seed % 6 != 0)
    return rules
  }

  /// The period of a seed, evaluated by its rules.
  func evaluation(
    seed: UInt64, period: String? = nil, asOf: String? = nil, workers: Int = 1,
    facts: Facts? = nil
  ) -> Evaluation? {
    let text = period ?? GeneratedStory.periods[Int(seed % 3)]
    guard let period = Period(text) else { return nil }
    let facts = facts ?? self.facts
    // Memberships overlap here and there, which is told and of no interest here.
    var problems = Problems()
    return Evaluation(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables),
      policy: EvaluationTests.policy, catalogue: Catalogue(GeneratedStory.rules(seed)),
      period: period, asOf: asOf.flatMap { Day(iso: $0) } ?? period.lastDay, workers: workers,
      problems: &problems)
  }
}
