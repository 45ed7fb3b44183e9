import Drawings
import Reports

/// A sheet of paper, upright or on its long side, with margins of 18 mm around a text block on a
/// 4 point grid.
///
///     Sheet(.a4).height  // 736.0
///
/// All lengths are points from the sheet's top left corner, y downwards.
struct Sheet: Hashable {
  let size: Size
  let left: Double
  let width: Double
  let height: Double
  let isLandscape: Bool
  let top = 51.0

  /// The text block of an upright sheet is as wide as a figure, whatever the paper.
  init(_ paper: Paper, isLandscape: Bool = false) {
    let (short, long) = paper.points
    size = isLandscape ? Size(long, short) : Size(short, long)
    width = isLandscape ? (long - 102).rounded(.down) : Figure.points(of: .full)
    left = (size.width - width).rounded(.down) / 2
    height = ((size.height - 105) / Sheet.grid).rounded(.down) * Sheet.grid
    self.isLandscape = isLandscape
  }

  var right: Double { left + width }
  var bottom: Double { top + height }

  /// Baselines of the running header and the footer, which stand in the margins.
  var headerBaseline: Double { top - 17 }
  var footerBaseline: Double { bottom + 27 }

  /// How many lines a heading may have where an upright sheet has room for `upright`, so that what
  /// it heads has room below it.
  func lines(_ upright: Int) -> Int { isLandscape ? (upright + 1) / 2 : upright }

  /// Lines of text and heights of bands are whole multiples of it.
  static let grid = 4.0
  /// Between things that stand side by side.
  static let gutter = Figure.points(of: .full) - 2 * Figure.points(of: .half)

  /// `height` up to the next line of the grid.
  static func gridded(_ height: Double) -> Double { (height / grid - 0.001).rounded(.up) * grid }
}

extension TextStyle {
  static let note = TextStyle(7.5)
  static let noteBold = TextStyle(7.5, .bold)
  static let table = TextStyle(9)
  static let tableBold = TextStyle(9, .bold)
  static let body = TextStyle(10)
  static let heading = TextStyle(12, .bold)
  static let title = TextStyle(16, .bold)
  static let score = TextStyle(24, .bold)

  /// From baseline to baseline, in points.
  var pitch: Double {
    switch size {
    case ..<6: 8
    case ..<8: 10
    case ..<9.5: 12
    case ..<11: 16
    case ..<14: 18
    case ..<20: 24
    default: 32
    }
  }

  /// From the top of a line `pitch` points high to its baseline: ideographs stand in its middle.
  var ascent: Double { pitch / 2 + size * 0.38 }

  /// The same weight, `factor` times as large.
  func scaled(by factor: Double) -> TextStyle { TextStyle(size * factor, weight) }
}
