import Closing
import Quantities

/// What restatements changed as data: one row a figure, and one row a row of data.
struct RestatementData {
  /// The first one first.
  let restatements: [Restatement]

  /// Writes `data/restatement.csv`; numbers are decimals.
  func writtenFigures(in folder: String) throws -> PublishedFile {
    let file = try GrowingFile(RestatementText.figuresFile, in: folder)
    var text = CSVText()
    text.row(
      [
        "restatement", "as_of", "reason", "subject", "id", "name", "figure", "item", "old", "new",
        "difference",
      ].map { .text($0) })
    for restatement in restatements {
      let start: [CSVText.Cell] = [
        .number("\(restatement.number)"), .text(restatement.asOf), .text(restatement.reason),
      ]
      for figure in restatement.changes.figures {
        let (old, new) = (value(figure, figure.old), value(figure, figure.new))
        var difference: CSVText.Cell = .empty
        if let old, let new { difference = .number((new - old).decimalText(atMost: 12)) }
        text.row(
          start + [
            .text(figure.audience.rawValue), .text(figure.id), .text(figure.subject),
            .text(figure.name.aspect.rawValue), .text(figure.name.item),
            cell(old, figure.old), cell(new, figure.new), difference,
          ])
        if text.bytes.count >= GrowingFile.piece { try file.append(text.taken()) }
      }
    }
    try file.append(text.taken())
    return file.finished()
  }

  private func value(_ figure: PeriodChanges.Figure, _ exact: String?) -> Fraction? {
    figure.name.aspect.isNumber ? exact.flatMap { Fraction(written: $0) } : nil
  }

  private func cell(_ value: Fraction?, _ exact: String?) -> CSVText.Cell {
    if let value { return .number(value.decimalText(atMost: 12)) }
    return exact.map { .text($0) } ?? .empty
  }

  /// Writes `data/restatement-rows.csv`: rows that were added, changed or removed, and lines of
  /// settings.
  func writtenRows(in folder: String) throws -> PublishedFile {
    let file = try GrowingFile(RestatementText.rowsFile, in: folder)
    var text = CSVText()
    text.row(
      ["restatement", "change", "table", "id", "file", "line", "text"].map { .text($0) })
    for restatement in restatements {
      let number = CSVText.Cell.number("\(restatement.number)")
      for table in restatement.changes.rows {
        for (kind, rows) in RestatementText.kinds(of: table) {
          for row in rows.first {
            text.row([
              number, .text(kind), .text(table.table), .text(row.id), .text(row.file),
              .number("\(row.line)"), .empty,
            ])
          }
        }
        if text.bytes.count >= GrowingFile.piece { try file.append(text.taken()) }
      }
      for settings in restatement.changes.settings {
        for line in settings.lines {
          text.row([
            number, .text(line.isNew ? "added" : "removed"), .empty, .empty, .text(settings.file),
            .number("\(line.number)"), .text(line.text),
          ])
        }
      }
    }
    try file.append(text.taken())
    return file.finished()
  }
}
