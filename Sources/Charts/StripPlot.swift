import Drawings

/// Everybody as a dot on one axis: how a team spreads, and where one stands in it.
///
///     StripPlot(
///       title: "华东一组 · 综合得分 · 2026年10月", summary: "…", size: Size(238, 96),
///       dots: [.init(label: "李娜", value: 87.4, isOwn: true), .init(label: "", value: 71)],
///       ticks: [.init(60, "60"), .init(80, "80")], median: .init(76, "中位数 76.0")
///     ).drawing(fonts: fonts)
///
/// The axis runs from the least to the largest value: the place of a dot says its value. Dots that
/// would cover each other are moved up or down, which means nothing. Names stand where there is room
/// for them, one's own first, then in the order of the dots; those without a name stay unnamed. Not
/// for how many lie in given bands: that is ``DistributionColumns``.
public struct StripPlot: Hashable, Sendable {
  /// A person, a team.
  public struct Dot: Hashable, Sendable {
    /// Empty for whoever stays unnamed.
    public var label: String
    /// Nil where it was not measured: left out.
    public var value: Double?
    /// Whether it is the reader's own.
    public var isOwn: Bool

    public init(label: String, value: Double?, isOwn: Bool = false) {
      self.label = label
      self.value = value
      self.isOwn = isOwn
    }
  }

  public var title: String
  public var summary: String
  public var size: Size
  /// Those whose names matter most first.
  public var dots: [Dot]
  /// Those beyond the values are left out.
  public var ticks: [Tick]
  /// A level across, and how it is printed.
  public var median: Tick?

  public init(
    title: String, summary: String, size: Size, dots: [Dot], ticks: [Tick] = [],
    median: Tick? = nil
  ) {
    self.title = title
    self.summary = summary
    self.size = size
    self.dots = dots
    self.ticks = ticks
    self.median = median
  }

  /// The finished picture, `size` large.
  public func drawing(fonts: any FontMeasuring) -> Drawing {
    let frame = StripFrame(of: self)
    guard !frame.placed.isEmpty else {
      return .unmeasured(size, title: title, summary: summary)
    }
    let marks =
      frame.axis + frame.medianLine + frame.dots + frame.tickLabels(fonts: fonts)
      + frame.medianLabel(fonts: fonts) + frame.names(fonts: fonts)
    return Drawing(size: size, title: title, summary: summary, marks: marks)
  }
}
