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
  /// Who sees to the action; nil where none is proposed.
  public var owner: String? {
    finding.rule.action.map { action in
      edition.words(
        "finding.owner.\(action.owner.rawValue)", ["name": edition.name(of: finding.subject)])
    }
  }
  /// The day by which the action is to be done; nil where none is proposed.
  public var due: Day? {
    finding.rule.action.map { edition.evaluation.asOf.advanced(by: $0.days) }
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
