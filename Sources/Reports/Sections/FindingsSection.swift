import Evaluation
import Insight
import Quantities

extension Section {
  /// What is strong, what fell and why, risks and chances, each with what to do about it.
  @Sendable static func findings(_ briefing: Briefing) -> Section {
    let words = briefing.words
    let findings = briefing.findings
    let id = "findings"
    guard !findings.isEmpty else {
      return Section(
        id: id, title: words("section.findings"), content: [.paragraph(words("findings.none"))])
    }
    let isTested = findings.contains { $0.observation.confidence != .certain }
    return Section(
      id: id, title: words("section.findings"),
      content: [
        .table(
          ReportTable(
            id: id,
            columns: [
              .init(id: "kind", title: words("column.kind"), width: 0.5),
              .init(id: "finding", title: words("column.finding"), width: 2.6),
              .init(id: "action", title: words("column.action"), width: 1.6),
            ],
            rows: findings.enumerated().map { row($1, "\($1.rule.id)-\($0)", briefing) },
            notes: isTested ? [words("findings.note.fair")] : []))
      ])
  }

  private static func row(_ finding: Finding, _ id: String, _ briefing: Briefing)
    -> ReportTable.Row
  {
    let words = briefing.words
    let said = FindingText(finding: finding, edition: briefing.edition)
    let kind = finding.kind
    return .init(
      id: id,
      cells: [
        .init(
          words("finding.kind.\(kind.rawValue)"), note: confidence(finding, words),
          tone: tone(kind)),
        .init(said.title, note: said.text),
        said.action.map { .init($0, note: due(said, briefing)) } ?? .init(""),
      ])
  }

  /// How sure it is; nil of what only counts what is in the data.
  private static func confidence(_ finding: Finding, _ words: WordList) -> String? {
    switch finding.observation.confidence {
    case .certain, .low: nil
    case .high: words("finding.sure.high")
    case .fair: words("finding.sure.fair")
    }
  }

  private static func due(_ said: FindingText, _ briefing: Briefing) -> String? {
    guard let owner = said.owner, let due = said.due else { return nil }
    return briefing.words("finding.due", ["owner": owner, "day": briefing.dates.day(due)])
  }

  private static func tone(_ kind: FindingRule.Kind) -> Tone {
    switch kind {
    case .strength, .success: .good
    case .decline, .risk: .bad
    case .gap, .opportunity: .plain
    case .context: .muted
    }
  }
}

extension Briefing {
  /// What is told of the subject, the most important first.
  var findings: [Finding] { edition.insight.findings.findings(on: subject) }
}
