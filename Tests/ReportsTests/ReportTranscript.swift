import Reports

/// A report as indented text: everything a reader is told, without the drawings' marks.
struct ReportTranscript {
  let report: Report
  private(set) var lines: [String] = []

  init(_ report: Report) {
    self.report = report
    add(0, "\(report.subject.rawValue) \(report.id) → \(report.address.page)")
    add(0, report.title)
    add(0, "\(report.name) | \(report.kicker) | \(report.author)")
    for link in report.breadcrumbs { add(1, "up: \(link.text) → \(link.path)") }
    for detail in report.details { add(1, "\(detail.label): \(detail.value)") }
    for section in report.sections {
      add(0, "# \(section.title) (\(section.id))")
      if let message = section.message { add(1, message) }
      for content in section.content { add(content) }
    }
    add(0, "# \(report.words.provenance)")
    for detail in report.provenance { add(1, "\(detail.label): \(detail.value)") }
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func add(_ depth: Int, _ text: String) {
    lines.append(String(repeating: "  ", count: depth) + text)
  }

  private mutating func add(_ content: Content) {
    switch content {
    case .paragraph(let text): add(1, text)
    case .headline(let headline):
      add(1, headline.message)
      add(1, "\(headline.scoreLabel) \(headline.score) · \(headline.gradeLabel) \(headline.grade)")
      for figure in headline.figures {
        add(
          2,
          "\(figure.label): \(figure.value)" + (figure.comparison.map { " (\($0))" } ?? "")
            + mark(figure.tone))
      }
    case .table(let table): add(table)
    case .figures(let figures):
      for figure in figures {
        add(1, "[\(figure.width.rawValue)] \(figure.title)")
        if let message = figure.message { add(2, message) }
        add(2, "alt: \(figure.drawing.summary)")
      }
    case .definitions(let definitions):
      for definition in definitions {
        add(1, "\(definition.term): \(definition.text)")
        if let working = definition.working { add(2, working) }
      }
    }
  }

  private mutating func add(_ table: ReportTable) {
    add(1, table.columns.map(\.title).joined(separator: " | "))
    for row in table.rows {
      let cells = row.cells.map { cell in
        cell.text + (cell.note.map { " (\($0))" } ?? "") + mark(cell.tone)
      }
      let emphasis = row.emphasis == .normal ? "" : " [\(row.emphasis.rawValue)]"
      add(2, cells.joined(separator: " | ") + emphasis)
    }
    for note in table.notes { add(1, "* \(note)") }
  }

  private func mark(_ tone: Tone) -> String {
    switch tone {
    case .good: "▲"
    case .bad: "▼"
    case .plain, .muted: ""
    }
  }
}
