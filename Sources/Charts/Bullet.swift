import Drawings

/// A small bar with its target, for a cell of a table.
///
///     Bullet(title: "目标达成率", summary: "96.4%，目标 100%", value: 0.964, target: 1, upper: 1.5,
///       tone: .bad
///     ).drawing(fonts: fonts)
///
/// The bar is dark up to the nearer of value and target; the difference between them has the tone's
/// ink: thick where the value is beyond the target, thin where it falls short. What is beyond the
/// scale ends in a point.
public struct Bullet: Hashable, Sendable {
  public var title: String
  public var summary: String
  public var size: Size
  /// Nil where it was not measured: drawn as an en dash.
  public var value: Double?
  public var target: Double?
  /// The previous period's value.
  public var previous: Double?
  /// The end of the scale, which starts at zero: the same for bullets that are compared.
  public var upper: Double
  /// Of the difference between value and target.
  public var tone: ChartTone

  public init(
    title: String, summary: String, size: Size = Size(90, 12), value: Double?, target: Double?,
    previous: Double? = nil, upper: Double, tone: ChartTone
  ) {
    self.title = title
    self.summary = summary
    self.size = size
    self.value = value
    self.target = target
    self.previous = previous
    self.upper = upper
    self.tone = tone
  }

  /// The finished picture, `size` large.
  public func drawing(fonts: any FontMeasuring) -> Drawing {
    let marks = value.measured.map(marks) ?? unmeasured
    return Drawing(size: size, title: title, summary: summary, marks: marks)
  }

  private var unmeasured: [Mark] {
    let style = TextStyle(min(7.5, 0.85 * size.height))
    return [
      .text(
        ChartStyle.unmeasured, at: Point(0, size.height / 2 + style.drop), style, .start, .muted)
    ]
  }

  private func marks(of value: Double) -> [Mark] {
    // Half a target's line and its halo stay free at both ends.
    let scale = Scale(of: [max(0, upper)], from: 1.25, to: size.width - 1.25)
    func x(_ value: Double) -> Double { scale.position(min(max(value, 0), scale.highest)) }
    let tip = tipLength
    let end = value > scale.highest ? scale.end - tip : x(value)
    let level = target.measured.map(x)
    let difference = tone == .plain ? end : level ?? end
    let ink = tone.ink(plain: .actual)
    let isBeyond = difference < end

    var marks = [band(from: scale.start, to: scale.end, share: 0.84, .pale)]
    if let previous = previous.measured, previous > 0 {
      marks.append(band(from: scale.zero, to: x(previous), share: 0.62, .previous))
    }
    if value > 0 {
      marks.append(band(from: scale.zero, to: min(end, difference), share: 0.34, .actual))
    }
    if isBeyond {
      marks.append(band(from: difference, to: end, share: 0.34, ink))
    } else if end < difference {
      let start = value < 0 ? scale.start + tip : end
      marks.append(band(from: start, to: difference, share: 0.13, ink))
    }
    if value > scale.highest {
      marks.append(point(from: end, to: scale.end, isBeyond ? ink : .actual))
    } else if value < 0 {
      marks.append(point(from: scale.start + tip, to: scale.start, .actual))
    }
    if let level { marks += targetMarks(level, isCrossed: level < end) }
    return marks
  }

  private var tipLength: Double { min(size.height * 0.36, size.width * 0.1) }

  private func band(from start: Double, to end: Double, share: Double, _ ink: Ink) -> Mark {
    let height = size.height * share
    return .box(
      Box(x: start, y: (size.height - height) / 2, width: max(0, end - start), height: height),
      fill: .solid(ink), stroke: nil)
  }

  /// Where the value is off the scale.
  private func point(from base: Double, to tip: Double, _ ink: Ink) -> Mark {
    let middle = size.height / 2
    let half = size.height * 0.34
    return .polygon(
      [Point(base, middle - half), Point(tip, middle), Point(base, middle + half)],
      fill: .solid(ink), stroke: nil)
  }

  private func targetMarks(_ x: Double, isCrossed: Bool) -> [Mark] {
    let inset = size.height * 0.04
    let line = Mark.line(
      from: Point(x, inset), to: Point(x, size.height - inset), Stroke(.target, width: 1.25))
    guard isCrossed else { return [line] }
    // Paper on both sides sets the line off from the bar that runs through it.
    let halo = Mark.line(
      from: Point(x, size.height * 0.33), to: Point(x, size.height * 0.67),
      Stroke(.paper, width: 2.5))
    return [halo, line]
  }
}
