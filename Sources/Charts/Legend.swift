import Drawings

/// A line of names with a small sample of how each is drawn.
struct Legend {
  enum Sample {
    case column(Fill)
    case torn(Ink)
    case level
    case line(Stroke)
    case dot(Ink)
    /// A level across a row.
    case tick(Stroke)
  }

  var entries: [(sample: Sample, name: String)]
  static let height = 11.0
  private static let sampleWidth = 9.0

  /// The entries from left to right, from `x` on, in the first `height` points; names are cut where
  /// they need more than their part of `width`.
  func marks(x: Double, width: Double, fonts: any FontMeasuring) -> [Mark] {
    let style = ChartStyle.label
    let entries = entries.filter { !$0.name.isEmpty }
    guard !entries.isEmpty else { return [] }
    let gap = 12.0
    let full = entries.map {
      Self.sampleWidth + 3 + fonts.width(of: $0.name, in: style)
    }
    let room = width - gap * Double(entries.count - 1)
    let fits = full.reduce(0, +) <= room
    let share = room / Double(entries.count)
    var marks: [Mark] = []
    var x = x
    for (entry, natural) in zip(entries, full) {
      let width = fits ? natural : min(natural, share)
      let text = fonts.fitted(entry.name, in: style, width: width - Self.sampleWidth - 3)
      guard !text.isEmpty else { continue }
      marks += sample(entry.sample, x: x)
      marks.append(
        .text(text, at: Point(x + Self.sampleWidth + 3, 8.5), style, .start, .muted))
      x += width + gap
    }
    return marks
  }

  private func sample(_ sample: Sample, x: Double) -> [Mark] {
    let middle = 5.75
    switch sample {
    case .column(let fill):
      return [
        .box(Box(x: x + 1.5, y: middle - 3.25, width: 6, height: 6.5), fill: fill, stroke: nil)
      ]
    case .torn(let ink):
      return [
        tornColumn(
          Box(x: x + 1.5, y: middle - 3.25, width: 6, height: 6.5), upwards: true, ink)
      ]
    case .level:
      return [level(from: x, to: x + Self.sampleWidth, y: middle)]
    case .line(let stroke):
      return [
        .line(from: Point(x, middle), to: Point(x + Self.sampleWidth, middle), stroke)
      ]
    case .dot(let ink):
      return [
        .circle(center: Point(x + 4.5, middle), radius: 3, fill: .solid(ink), stroke: nil)
      ]
    case .tick(let stroke):
      return [.line(from: Point(x + 4.5, middle - 4), to: Point(x + 4.5, middle + 4), stroke)]
    }
  }
}

/// A target as a level: a line across its column.
func level(from start: Double, to end: Double, y: Double) -> Mark {
  .line(from: Point(start, y), to: Point(end, y), Stroke(.target, width: 1.25))
}

/// A column whose far edge is torn: what it shows is not over yet. The tips reach its whole length.
func tornColumn(_ box: Box, upwards: Bool, _ ink: Ink) -> Mark {
  let depth = min(2, box.height / 2)
  let tip = upwards ? box.y : box.bottom
  let notch = upwards ? box.y + depth : box.bottom - depth
  let base = upwards ? box.bottom : box.y
  let teeth = max(2, min(6, Int(box.width / 3)))
  var points = [Point(box.x, base)]
  for tooth in 0...(2 * teeth) {
    let x = box.x + box.width * Double(tooth) / Double(2 * teeth)
    points.append(Point(x, tooth % 2 == 0 ? notch : tip))
  }
  points.append(Point(box.right, base))
  return .polygon(points, fill: .solid(ink), stroke: nil)
}
