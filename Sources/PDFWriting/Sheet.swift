import Drawings
import Reports

/// The sheet of paper: A4 with margins of 18 mm around a text block on a 4 point grid.
///
/// All lengths are points from the sheet's top left corner, y downwards.
enum Sheet {
  static let size = Size(595.28, 841.89)
  static let left = 51.0
  static let width = Figure.points(of: .full)
  static let right = left + width
  static let top = 51.0
  static let height = 736.0
  static let bottom = top + height

  /// Lines of text and heights of bands are whole multiples of it.
  static let grid = 4.0
  /// Between things that stand side by side.
  static let gutter = width - 2 * Figure.points(of: .half)

  /// Baselines of the running header and the footer, which stand in the margins.
  static let headerBaseline = 34.0
  static let footerBaseline = 814.0

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
