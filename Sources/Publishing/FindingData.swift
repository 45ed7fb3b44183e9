import Evaluation
import Insight
import Quantities
import Reports

/// What was noticed about everybody as data: one row a finding.
///
/// A table for spreadsheets and other programs. A report has the same ones in its own words.
struct FindingData {
  let edition: Edition

  /// Writes `data/findings.csv`; those of one subject in the order of its report.
  func written(in folder: String) throws -> PublishedFile {
    let file = try GrowingFile("data/findings.csv", in: folder)
    var text = CSVText()
    text.row(
      [
        "subject", "id", "name", "period", "place", "kind", "rule", "about", "title", "text",
        "size", "confidence", "action", "owner", "due", "kpi", "expected",
      ].map { .text($0) })
    for result in edition.evaluation.all {
      for (index, said) in edition.findings(on: result.subject).enumerated() {
        let finding = said.finding
        text.row([
          .text(result.subject.audience.rawValue), .text(edition.id(of: result.subject)),
          .text(edition.name(of: result.subject)),
          .text(edition.evaluation.period.description), .number("\(index + 1)"),
          .text(finding.kind.rawValue), .text(finding.rule.id), .text(finding.observation.topic),
          .text(said.title), .text(said.text), size(of: finding.observation),
          .text(finding.observation.confidence.rawValue), cell(said.action), cell(said.owner),
          cell(said.due?.description), cell(said.kpi), cell(said.effect),
        ])
      }
      if text.bytes.count >= GrowingFile.piece { try file.append(text.taken()) }
    }
    try file.append(text.taken())
    return file.finished()
  }

  private func cell(_ text: String?) -> CSVText.Cell { text.map { .text($0) } ?? .empty }

  /// In money; empty where it has none.
  private func size(of observation: Observation) -> CSVText.Cell {
    observation.size == .zero
      ? .empty : .number(observation.size.decimalText(atMost: Money.decimals))
  }
}
