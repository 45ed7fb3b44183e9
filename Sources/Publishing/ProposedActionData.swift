import Evaluation
import Insight
import Quantities
import Reports

/// What findings propose to do as data: one row an action.
///
/// Its first columns are those of the table `improvement_actions`, so that rows which were agreed on
/// can be copied into the workspace's own file; who did so fills in the days `agreed` and `done`.
struct ProposedActionData {
  static let path = "data/proposed_actions.csv"

  let edition: Edition

  /// Writes `data/proposed_actions.csv`; those of one subject in the order of its report.
  func written(in folder: String) throws -> PublishedFile {
    let file = try GrowingFile(ProposedActionData.path, in: folder)
    var text = CSVText()
    text.row(
      [
        "id", "rep", "team", "kpi", "agreed", "due", "done", "title", "owner", "name", "period",
        "rule", "finding", "expected",
      ].map { .text($0) })
    for result in edition.evaluation.all {
      for said in edition.findings(on: result.subject) {
        guard let title = said.action, let due = said.due else { continue }
        let subject = result.subject
        let (rep, team): (CSVText.Cell, CSVText.Cell) =
          switch subject {
          case .rep: (.text(edition.id(of: subject)), .empty)
          case .team: (.empty, .text(edition.id(of: subject)))
          case .organization: (.empty, .empty)
          }
        text.row([
          .text(id(of: said.finding)), rep, team,
          said.kpi.map { .text($0) } ?? .empty, .empty,
          .text(due.description), .empty, .text(title), said.owner.map { .text($0) } ?? .empty,
          .text(edition.name(of: subject)), .text(edition.evaluation.period.description),
          .text(said.finding.rule.id), .text(said.title),
          said.effect.map { .text($0) } ?? .empty,
        ])
      }
      if text.bytes.count >= GrowingFile.piece { try file.append(text.taken()) }
    }
    try file.append(text.taken())
    return file.finished()
  }

  /// The same in every build of the period in which the same is found: period, subject, rule and,
  /// where the finding is about something else too, a digest of what.
  private func id(of finding: Finding) -> String {
    let subject = edition.id(of: finding.subject)
    let parts = [
      edition.evaluation.period.description,
      subject.isEmpty ? finding.subject.audience.rawValue : subject, finding.rule.id,
    ]
    guard !finding.observation.topic.isEmpty else { return parts.joined(separator: "-") }
    var digest = Digest()
    digest.add(finding.observation.topic)
    return (parts + [String(digest.text().prefix(8))]).joined(separator: "-")
  }
}
