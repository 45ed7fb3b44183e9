/// A finished picture as data: every writer transcribes the same marks.
///
///     Drawing(size: Size(100, 20), title: "Sales", summary: "", marks: [
///       .box(Box(x: 0, y: 4, width: 80, height: 12), fill: .solid(.actual), stroke: nil)
///     ])
public struct Drawing: Hashable, Sendable {
  public var size: Size
  /// Who, what (unit), when. Not drawn: SVG's `<title>`.
  public var title: String
  /// What the picture shows, in a sentence. Not drawn: SVG's `<desc>`.
  public var summary: String
  /// In painting order.
  public var marks: [Mark]

  public init(size: Size, title: String, summary: String, marks: [Mark]) {
    self.size = size
    self.title = title
    self.summary = summary
    self.marks = marks
  }
}

/// Everything that can be drawn. Closed on purpose: each writer switches over all of it.
public indirect enum Mark: Hashable, Sendable {
  case box(Box, fill: Fill, stroke: Stroke?)
  case line(from: Point, to: Point, Stroke)
  case polyline([Point], Stroke)
  case polygon([Point], fill: Fill, stroke: Stroke?)
  case circle(center: Point, radius: Double, fill: Fill, stroke: Stroke?)
  /// One line of text; `at` is on its baseline, at the end that `anchor` names.
  case text(String, at: Point, TextStyle, Anchor, Ink)
  /// A picture that fills the box.
  case image(Picture, in: Box)
  /// Another drawing with its top left corner `at`.
  case drawing(Drawing, at: Point)
  /// Marks that belong together, as structure for readers that do not see.
  case block(Block, [Mark])
  /// Marks that lead somewhere: a relative or absolute address.
  case link(to: String, [Mark])
}

/// What a group of marks is, in the words of tagged PDF.
public enum Block: String, Hashable, Sendable {
  case title = "H1"
  case heading = "H2"
  case paragraph = "P"
  case table = "Table"
  case figure = "Figure"
}
