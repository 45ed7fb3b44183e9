import Drawings
import Reports

/// A figure, and the way from its page up to the period's folder.
struct PlacedFigure {
  var figure: Figure
  var root: String
}

extension PageValues where Model == [PlacedFigure] {
  static let figures = PageValues([
    .list("items", "the figures in their order", of: .figure) { $0 }
  ])
}

extension PageValues where Model == PlacedFigure {
  static let figure = PageValues([
    .text("id", "the figure's anchor") { Address.anchor("figure-" + $0.figure.id) },
    .text("title", "who, what and when the figure shows") { $0.figure.title },
    .text("message", "what the picture says") { $0.figure.message },
    .text("classes", "its width: full or half") { $0.figure.width.rawValue },
    .markup("picture", "the chart as SVG") {
      $0.figure.drawing.linked(from: $0.root).svg(idPrefix: "figure-" + $0.figure.id)
    },
  ])
}

/// A definition with the way up to the period's folder.
struct PlacedDefinition {
  var definition: Definition
  var root: String
}

extension PageValues where Model == [PlacedDefinition] {
  static let definitions = PageValues([
    .list("items", "the definitions in their order", of: .definition) { $0 }
  ])
}

extension PageValues where Model == PlacedDefinition {
  static let definition = PageValues([
    .text("id", "the definition's anchor") { Address.anchor("definition-" + $0.definition.id) },
    .text("term", "what is defined") { $0.definition.term },
    .text("more", "the address of the page that tells more, or nothing") { placed in
      placed.definition.path.map { Address.encoded(placed.root + $0) }
    },
    .text("text", "what it means") { $0.definition.text },
    .text("working", "the formula with this report's numbers") { $0.definition.working },
    .group("trace", "the rows behind the figure, or nothing", of: .trace) { $0.definition.trace },
  ])
}

extension PageValues where Model == Definition.Trace {
  static let trace = PageValues([
    .text("title", "what unfolds") { $0.title },
    .text("formula", "the formula in words") { $0.explanation.formula },
    .list("details", "cases, interval, target, weight, score, one point more", of: .detail) {
      $0.explanation.standing
    },
    .list("parts", "the measures of the formula", of: .tracedPart) { $0.explanation.parts },
  ])
}

extension PageValues where Model == Explanation.Part {
  static let tracedPart = PageValues([
    .text("name", "what is measured") { $0.name },
    .text("total", "what it came to") { $0.total },
    .text("count", "how many rows there are, and how many are told") { $0.countText },
    .list("rows", "the first rows", of: .tracedRow) { $0.rows },
  ])
}

extension PageValues where Model == Explanation.Row {
  static let tracedRow = PageValues([
    .text("place", "file and line") { $0.place },
    .text("amount", "what the row brings in") { $0.amount },
    .text("note", "of a target's row what it sets, and how many of its days count; or nothing") {
      $0.note
    },
  ])
}
