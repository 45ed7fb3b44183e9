import Drawings
import Reports

/// Where a table's columns stand.
///
/// Columns are as wide in proportion as the table asks, but none narrower than what is in it as
/// long as there is room. Where there is not, words wrap; numbers never do: the type shrinks.
struct TableColumns {
  /// Left edges and widths in points.
  var places: [(x: Double, width: Double)]
  /// How much smaller than usual the table is set.
  var scale: Double

  /// What a column's width depends on, in points at the usual size.
  struct Demand {
    /// The column's share.
    var weight: Double
    /// Holds everything on one line.
    var natural = 0.0
    /// Holds the numbers on one line.
    var rigid = 0.0
    /// Holds the words whole.
    var words = 0.0
  }

  static let scales = [1, 0.92, 0.84, 0.78, 0.68, 0.6]

  /// - Parameters:
  ///   - demands: one for each column; at least one.
  ///   - width: of the whole table, in points.
  init(_ demands: [Demand], gaps: [Double], room width: Double, scale: Double) {
    let room = width - gaps.reduce(0, +) * scale
    let naturals = demands.map { $0.natural * scale }
    let words = demands.map { max($0.rigid, $0.words) * scale }
    let rigids = demands.map { $0.rigid * scale }
    let widths: [Double]
    if naturals.reduce(0, +) <= room {
      widths = TableColumns.level(sum: room) { level in
        zip(demands, naturals).map { max($1, level * $0.weight) }
      }
    } else {
      let least = words.reduce(0, +) <= room ? words : rigids
      if least.reduce(0, +) <= room {
        widths = TableColumns.level(sum: room) { level in
          zip(demands, zip(least, naturals)).map { min($1.1, max($1.0, level * $0.weight)) }
        }
      } else {
        // Not even the numbers fit: every column gives way alike, and long ones break.
        widths = TableColumns.level(sum: room) { level in least.map { min($0, level) } }
      }
    }
    var x = 0.0
    places = []
    for (index, width) in widths.enumerated() {
      places.append((x, width))
      x += width + (index < gaps.count ? gaps[index] * scale : 0)
    }
    self.scale = scale
  }

  /// Whether numbers and words fit at `scale`.
  static func fits(
    _ demands: [Demand], gaps: [Double], room: Double, scale: Double
  ) -> Bool {
    let least = demands.reduce(0) { $0 + max($1.rigid, $1.words) }
    return (least + gaps.reduce(0, +)) * scale <= room
  }

  /// Widths at the level where they sum up to `sum`; `widths` grow with the level.
  static func level(sum: Double, _ widths: (Double) -> [Double]) -> [Double] {
    var low = 0.0
    var high = 1.0
    while widths(high).reduce(0, +) < sum, high < 1e6 { high *= 2 }
    for _ in 0..<30 {
      let middle = (low + high) / 2
      if widths(middle).reduce(0, +) <= sum { low = middle } else { high = middle }
    }
    return widths(low)
  }
}
