/// What a colour means; a theme decides what it looks like (PDF) or a style sheet does (HTML).
///
/// One meaning has one look everywhere, after IBCS: actual solid and dark, previous lighter,
/// target outlined, forecast hatched, the reader's own bar in the accent.
public enum Ink: String, Hashable, Sendable, CaseIterable {
  /// Body text and axes.
  case text
  /// Secondary text: labels, notes.
  case muted
  /// Rules and gridlines.
  case rule
  /// Very pale fills: zebra, bands, tracks.
  case pale
  /// Measured values.
  case actual
  /// The previous period or year.
  case previous
  /// Targets and plans: lines and outlines.
  case target
  /// Forecasts.
  case forecast
  /// A variance in the KPI's good direction.
  case good
  /// A variance in the KPI's bad direction.
  case bad
  /// The reader's own rep or team.
  case own
  /// The page.
  case paper
}

/// A line's ink, width in points and dash lengths in points (empty: solid).
public struct Stroke: Hashable, Sendable {
  public var ink: Ink
  public var width: Double
  public var dash: [Double]

  public init(_ ink: Ink, width: Double = 0.75, dash: [Double] = []) {
    self.ink = ink
    self.width = width
    self.dash = dash
  }
}

/// How a shape is filled.
public enum Fill: Hashable, Sendable {
  case none
  case solid(Ink)
  /// The ink thinned with paper: this share of it, 0...1. For fills behind text.
  case tinted(Ink, Double)
  /// Diagonal lines, for forecasts.
  case hatched(Ink)
}
