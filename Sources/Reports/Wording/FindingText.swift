import Evaluation
import Insight
import Quantities

/// A finding in words.
///
/// Its properties are what a reader is told; which rule tells it, and how sure it is, is in
/// `finding`.
public struct FindingText {
  public let finding: Finding
  let edition: Edition

  /// A tenfold value.
  private static let manifold: Fraction = 9

  private var language: Language { edition.words.language }
  private var values: [String: SignalValue] { finding.observation.values }

  public var title: String { filled(finding.rule.title) }
  public var text: String { filled(finding.rule.text) }
  /// What a manager asks about it; nil where the rule has no question.
  var question: String? { finding.rule.question.isEmpty ? nil : filled(finding.rule.question) }
  public var action: String? { finding.rule.action.map { filled($0.title) } }
  /// Who sees to the action, managers by their names where they are known; nil where none is
  /// proposed.
  public var owner: String? {
    finding.rule.action.map { action in
      var owner = action.owner
      if case .rep = finding.subject {} else if owner == .rep { owner = .manager }
      if owner == .manager, let manager = edition.manager(of: finding.subject) { return manager }
      return edition.words(
        "finding.owner.\(owner.rawValue)", ["name": edition.name(of: finding.subject)])
    }
  }
  /// The KPI that the action should move; nil where none is proposed, or it is none of them.
  public var kpi: String? {
    finding.rule.action.flatMap { action in
      action.kpi
        ?? (finding.observation.signal == .lostPoints ? finding.observation.topic : nil)
    }
  }
  /// The day by which the action is to be done; nil where none is proposed.
  public var due: Day? {
    finding.rule.action.map { action in
      let (asOf, end) = (edition.evaluation.asOf, edition.evaluation.period.lastDay)
      let due = asOf.advanced(by: action.days)
      // What is to help a period that still runs has to come before it ends.
      return finding.observation.signal == .coverage && asOf < end ? min(due, end) : due
    }
  }
  /// What is expected of the action; nil where nothing is said.
  public var effect: String? {
    finding.rule.action.flatMap { $0.effect.isEmpty ? nil : filled($0.effect) }
  }

  private func filled(_ texts: [Language: String]) -> String {
    let text = texts[language] ?? Language.allCases.lazy.compactMap { texts[$0] }.first ?? ""
    return FindingPlaceholders.filled(text) { name in
      name == "name" ? edition.name(of: finding.subject) : values[name].map { said($0) }
    }
  }

  private func said(_ value: SignalValue) -> String {
    let (numerals, words) = (edition.numerals, edition.words)
    switch value {
    case .money(let amount): return numerals.money(amount < .zero ? -amount : amount)
    case .share(let share):
      // Something that is there is not told as nothing.
      return share > .zero && share < Fraction(1, 1000)
        ? words("finding.little") : numerals.shortPercent(share)
    case .change(let change):
      // A rise from next to nothing has no percentage worth reading.
      return change >= FindingText.manifold ? words("finding.manifold") : numerals.change(change)
    case .count(let count): return numerals.count(Fraction(Int128(count)))
    case .days(let days):
      return words("finding.days", ["days": numerals.count(Fraction(days.rounded(scale: 1)))])
    case .points(let points): return numerals.score(Score(points))
    case .value(let value, let id):
      return evaluationKPI(id).map { numerals.text(value, $0.unit) } ?? numerals.plain(value)
    case .kpi(let id): return evaluationKPI(id).map { edition.terms.name(of: $0) } ?? id
    case .chance: return ""
    case .text(let text): return Direction.isolated(Direction.plain(text))
    case .subject(let subject): return edition.name(of: subject)
    case .day(let day): return edition.dates.day(day)
    case .month(let month): return edition.dates.monthName(month)
    case .weekday(let weekday): return edition.dates.weekday(weekday)
    case .list(let values):
      return values.map { said($0) }.joined(separator: words("method.list"))
    }
  }

  private func evaluationKPI(_ id: String) -> KPI? { edition.evaluation.catalogue.kpi(id) }
}

extension Edition {
  /// What is told of the subject, the most important first.
  public func findings(on subject: Subject) -> [FindingText] {
    insight.findings.findings(on: subject).map { FindingText(finding: $0, edition: self) }
  }
}

extension Edition {
  /// The name of who leads the team, or the team that the rep belongs to at the end of the period;
  /// nil where nobody is known to, or it is the rep.
  fileprivate func manager(of subject: Subject) -> String? {
    let organization = evaluation.organization
    let team: Int?
    switch subject {
    case .organization: team = nil
    case .team(let index): team = index
    case .rep(let index): team = teams(ofRep: index).last
    }
    guard let team, let manager = organization.teams[team].manager, subject != .rep(manager) else {
      return nil
    }
    return organization.reps[manager].name
  }
}
