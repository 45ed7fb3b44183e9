import Evaluation
import Facts
import Measures
import Quantities

/// What was agreed, carried forward from period to period: what is still open, what is overdue, and
/// what was done since the period before began, with what became of the KPI.
public struct Actions: Sendable {
  /// By subject, overdue ones first, then by the day they are due.
  private let bySubject: [Subject: [Action]]

  /// How many months before it is due an action is known that does not say when it was agreed.
  private static let monthsKnown = 2

  init(facts: Facts, evaluation: Evaluation, engine: ColumnEngine) {
    let table = facts[.improvementActions]
    let asOf = evaluation.asOf
    let start = evaluation.period.previous.days.lowerBound
    var found: [Subject: [Action]] = [:]
    for row in 0..<table.rowCount {
      guard let due = table.day("due", row: row) else { continue }
      let agreed = table.day("agreed", row: row)
      guard agreed ?? due.adding(months: -Actions.monthsKnown) <= asOf else { continue }
      let state = Actions.state(due: due, done: table.day("done", row: row), asOf: asOf)
      switch state {
      case .done(let day), .late(let day, _): if day < start { continue }
      case .open, .overdue: break
      }
      let subject: Subject
      if let rep = table.reference("rep", row: row) {
        subject = .rep(rep)
      } else if let team = table.reference("team", row: row) {
        subject = .team(team)
      } else {
        subject = .organization
      }
      let kpi = table.text("kpi", row: row)
      found[subject, default: []].append(
        Action(
          id: table.text("id", row: row), subject: subject, title: table.text("title", row: row),
          owner: table.text("owner", row: row),
          kpi: evaluation.catalogue.kpi(kpi) == nil ? nil : kpi, agreed: agreed, due: due,
          state: state))
    }
    bySubject = Actions.withEffects(found, facts, evaluation, engine).mapValues { actions in
      actions.enumerated().sorted { a, b in
        let (first, second) = (a.element.urgency, b.element.urgency)
        return first == second ? a.offset < b.offset : first < second
      }.map(\.element)
    }
  }

  public func actions(on subject: Subject) -> [Action] { bySubject[subject] ?? [] }

  private static func state(due: Day, done: Day?, asOf: Day) -> Action.State {
    if let done, done <= asOf {
      return done <= due ? .done(done) : .late(done, by: due.distance(to: done))
    }
    return due < asOf ? .overdue(by: due.distance(to: asOf)) : .open
  }

  /// Each month in which something was done is measured once, whoever did it.
  private static func withEffects(
    _ found: [Subject: [Action]], _ facts: Facts, _ evaluation: Evaluation, _ engine: ColumnEngine
  ) -> [Subject: [Action]] {
    var kpis: [Int: Set<String>] = [:]
    for action in found.values.joined() {
      if let month = action.monthDone, let kpi = action.kpi { kpis[month, default: []].insert(kpi) }
    }
    var before: [Int: KPIWindow] = [:]
    for (month, ids) in kpis {
      before[month] = KPIWindow(
        evaluation, facts: facts, engine: engine,
        period: Period(
          grain: .range, months: month - 3..<month, calendar: evaluation.period.calendar),
        kpis: ids.sorted())
    }
    let results = Dictionary(uniqueKeysWithValues: evaluation.all.map { ($0.subject, $0) })
    return found.mapValues { actions in
      actions.map { action in
        guard let month = action.monthDone, let id = action.kpi,
          let kpi = evaluation.catalogue.kpi(id), !kpi.isSumOfPeriod,
          let earlier = before[month]?.result(id, of: action.subject)?.value,
          let now = results[action.subject]?.results[id]?.value
        else { return action }
        var action = action
        action.effect = Action.Effect(
          before: earlier, now: now,
          isBetter: kpi.direction == .up ? now > earlier : now < earlier)
        return action
      }
    }
  }
}

extension Action {
  /// The month in which it was done, counted as periods count them.
  fileprivate var monthDone: Int? {
    switch state {
    case .done(let day), .late(let day, _):
      let (year, month, _) = day.civil
      return year * 12 + month - 1
    case .open, .overdue: return nil
    }
  }

  /// Overdue ones first, then open ones, then those that are done; each by its day.
  fileprivate var urgency: (Int, Int32) {
    switch state {
    case .overdue: (0, due.number)
    case .open: (1, due.number)
    case .late(let day, _), .done(let day): (2, -day.number)
    }
  }
}

extension KPI {
  /// Whether it grows with the days it is measured over, so that three months are no measure of one.
  fileprivate var isSumOfPeriod: Bool { formula.form == .total }
}
