import Drawings
import Reports

/// A part of a section, with the section's title and the way up to the period's folder.
struct PlacedContent {
  var content: Content
  var title: String
  var root: String
}

extension PageValues where Model == PlacedContent {
  static let content = PageValues([
    .group("headline", "the first thing a reader sees", of: .headline) {
      if case .headline(let headline) = $0.content { headline } else { nil }
    },
    .text("paragraph", "running text") {
      if case .paragraph(let text) = $0.content { text } else { nil }
    },
    .group("table", "a table", of: .table) {
      if case .table(let table) = $0.content {
        PlacedTable(table: table, title: $0.title, root: $0.root)
      } else {
        nil
      }
    },
    .group("figures", "charts that stand together", of: .figures) { part in
      if case .figures(let figures) = part.content {
        figures.map { PlacedFigure(figure: $0, root: part.root) }
      } else {
        nil
      }
    },
    .group("definitions", "terms and how they are made", of: .definitions) { part in
      if case .definitions(let definitions) = part.content {
        definitions.map { PlacedDefinition(definition: $0, root: part.root) }
      } else {
        nil
      }
    },
  ])
}
