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
    let style = TextStyle(min(7.5, size.height / 1.1))
    return [
      .text(
        ChartStyle.unmeasured, at: Point(0, size.height / 2 + style.drop), style, .start, .muted)
    ]
  }

  private func marks(of value: Double) -> [Mark] {
    // Half a target's line stays free at both ends.
    let scale = Scale(of: [max(0, upper)], from: 1, to: size.width - 1)
    func x(_ value: Double) -> Double { scale.position(min(max(value, 0), scale.highest)) }
    var marks = [band(from: x(0), to: size.width - 1, share: 0.84, .pale)]
    if let previous = previous.measured, previous > 0 {
      marks.append(band(from: x(0), to: x(previous), share: 0.62, .previous))
    }
    let end = x(value)
    guard let target = target.measured, tone != .plain else {
      marks.append(band(from: x(0), to: end, share: 0.34, .actual))
      return marks + tips(of: value, scale, .actual) + targetMarks(x)
    }
    let level = x(target)
    let ink = tone.ink(plain: .actual)
    marks.append(band(from: x(0), to: min(end, level), share: 0.34, .actual))
    marks.append(
      band(from: min(end, level), to: max(end, level), share: end < level ? 0.12 : 0.34, ink))
    return marks + tips(of: value, scale, end > level ? ink : .actual) + targetMarks(x)
  }

  private func band(from start: Double, to end: Double, share: Double, _ ink: Ink) -> Mark {
    let height = size.height * share
    return .box(
      Box(x: start, y: (size.height - height) / 2, width: end - start, height: height),
      fill: .solid(ink), stroke: nil)
  }

  private func targetMarks(_ x: (Double) -> Double) -> [Mark] {
    guard let target = target.measured else { return [] }
    let place = x(target)
    let inset = size.height * 0.04
    return [
      .line(
        from: Point(place, size.height * 0.3), to: Point(place, size.height * 0.7),
        Stroke(.paper, width: 2)),
      .line(
        from: Point(place, inset), to: Point(place, size.height - inset),
        Stroke(.target, width: 1.25)),
    ]
  }

  /// Points outwards where the value is off the scale.
  private func tips(of value: Double, _ scale: Scale, _ ink: Ink) -> [Mark] {
    let middle = size.height / 2
    let half = min(size.height * 0.36, 4.5)
    func tip(_ base: Double, _ tip: Double) -> Mark {
      .polygon(
        [Point(base, middle - half), Point(tip, middle), Point(base, middle + half)],
        fill: .solid(ink), stroke: nil)
    }
    if value > scale.highest { return [tip(size.width - 1 - half, size.width - 1)] }
    if value < 0 { return [tip(1 + half, 1)] }
    return []
  }
}
