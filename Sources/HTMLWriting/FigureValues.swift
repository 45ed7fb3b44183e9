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
  ])
}
