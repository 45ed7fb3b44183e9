import Drawings

/// Two values of each of many, as points in four named quadrants.
///
///     ScatterChart(
///       title: "华东一组 · 销售人员 · 2026年10月", summary: "…", size: Size(493, 230),
///       points: [.init(label: "李娜", x: 1.04, y: 0.31)],
///       x: .init(title: "目标达成率", ticks: [.init(1, "100%")], level: .init(0.98, "中位数 98.0%")),
///       y: .init(title: "毛利率", ticks: [.init(0.3, "30%")], level: .init(0.33, "中位数 33.0%")),
///       quadrants: .init(
///         lowHigh: "利润好、量不足", highHigh: "量利双优", lowLow: "量利皆弱", highLow: "有量少利")
///     ).drawing(fonts: fonts)
///
/// Axes run from the least to the largest value and do not start at zero: the place of a point says
/// its value, no length does. Points without both values are left out. Names stand where there is
/// room for them, those of the first points first. Quadrants are named where both axes have a level.
public struct ScatterChart: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    public var label: String
    /// Nil where it was not measured.
    public var x: Double?
    public var y: Double?
    /// Whether it is the reader's own.
    public var isOwn: Bool

    public init(label: String, x: Double?, y: Double?, isOwn: Bool = false) {
      self.label = label
      self.x = x
      self.y = y
      self.isOwn = isOwn
    }
  }

  public struct Axis: Hashable, Sendable {
    public var title: String
    /// Those beyond the values are left out.
    public var ticks: [Tick]
    /// Where the quadrants meet; nil: there are none.
    public var level: Tick?

    public init(title: String, ticks: [Tick], level: Tick?) {
      self.title = title
      self.ticks = ticks
      self.level = level
    }
  }

  /// What the quadrants are called: how much of x, then of y.
  public struct Quadrants: Hashable, Sendable {
    public var lowHigh: String
    public var highHigh: String
    public var lowLow: String
    public var highLow: String

    public init(lowHigh: String, highHigh: String, lowLow: String, highLow: String) {
      self.lowHigh = lowHigh
      self.highHigh = highHigh
      self.lowLow = lowLow
      self.highLow = highLow
    }
  }

  public var title: String
  public var summary: String
  public var size: Size
  /// Those whose names matter most first.
  public var points: [Point]
  public var x: Axis
  public var y: Axis
  public var quadrants: Quadrants

  public init(
    title: String, summary: String, size: Size, points: [Point], x: Axis, y: Axis,
    quadrants: Quadrants
  ) {
    self.title = title
    self.summary = summary
    self.size = size
    self.points = points
    self.x = x
    self.y = y
    self.quadrants = quadrants
  }

  static let radius = 2.5
  static let ownRadius = 3.5

  /// The finished picture, `size` large.
  public func drawing(fonts: any FontMeasuring) -> Drawing {
    let placed = points.compactMap { point in
      point.x.measured.flatMap { x in
        point.y.measured.map { ScatterFrame.Placed(point: point, x: x, y: $0) }
      }
    }
    guard !placed.isEmpty else { return .unmeasured(size, title: title, summary: summary) }
    let frame = ScatterFrame(of: self, placed: placed, fonts: fonts)
    var marks = frame.axes + frame.levelLines
    marks += frame.headings(fonts: fonts) + frame.tickLabels(fonts: fonts)
    marks += frame.quadrantNames(fonts: fonts)
    // One's own point is painted last, and named first.
    let own = placed.filter(\.point.isOwn)
    let others = placed.filter { !$0.point.isOwn }
    marks += (others + own).map(frame.dot)
    marks += frame.names(of: own + others, fonts: fonts)
    return Drawing(size: size, title: title, summary: summary, marks: marks)
  }
}
