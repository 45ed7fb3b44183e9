import Evaluation
import Facts
import Measures
import Quantities

/// What signals look at: the facts and what was made of them.
struct Sight {
  let facts: Facts
  let evaluation: Evaluation
  let engine: ColumnEngine
  /// Sales by month.
  let history: MonthlyHistory
  /// The twelve months that end with the period.
  let year: KPIWindow
  let rules: [FindingRule]

  /// KPIs that some rule compares among peers.
  static func kpis(_ rules: [FindingRule]) -> [String] {
    var kpis: [String] = []
    for rule in rules where rule.signal.needsKPI {
      for kpi in rule.kpis where !kpis.contains(kpi) { kpis.append(kpi) }
    }
    return kpis
  }

  static func bases(_ rules: [FindingRule]) -> [Measure.ID] {
    rules.compactMap { $0.base.map { Measure.ID(rawValue: $0) } }
  }

  /// Reps who are here at the end of the period, and since a year or more.
  var settledReps: [SubjectResult] {
    evaluation.reps.filter { result in
      guard case .rep(let index) = result.subject, !result.hasLeft else { return false }
      let hired = evaluation.organization.reps[index].hired
      return hired.map { $0 <= year.days.current.lowerBound } ?? true
    }
  }

  func slot(_ subject: Subject) -> Int { evaluation.slot(of: subject) }

  /// A customer's name; of one without its id, or nil where neither is kept.
  func customer(_ row: Int) -> String? {
    let accounts = facts[.accounts]
    guard row < accounts.rowCount else { return nil }
    let name = accounts.text("name", row: row)
    return name.isEmpty ? nil : name
  }

  func product(_ row: Int) -> String? {
    let products = facts[.products]
    guard row < products.rowCount else { return nil }
    let name = products.text("name", row: row)
    return name.isEmpty ? nil : name
  }
}
