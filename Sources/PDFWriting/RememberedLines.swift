import Drawings

/// Fonts that remember how they broke text: reports of one batch share the words of their method.
final class RememberedLines: FontMeasuring {
  private struct Key: Hashable {
    var text: String
    var style: TextStyle
    var width: Double
  }

  private let fonts: any FontMeasuring
  private var remembered: [Key: [String]] = [:]

  /// A report breaks some fifty texts, most of them its own.
  static let mostRemembered = 4096

  init(_ fonts: any FontMeasuring) {
    self.fonts = fonts
  }

  func width(of text: String, in style: TextStyle) -> Double {
    fonts.width(of: text, in: style)
  }

  func lines(of text: String, in style: TextStyle, width: Double) -> [String] {
    let key = Key(text: text, style: style, width: width)
    if let lines = remembered[key] { return lines }
    if remembered.count >= RememberedLines.mostRemembered {
      remembered.removeAll(keepingCapacity: true)
    }
    let lines = fonts.lines(of: text, in: style, width: width)
    remembered[key] = lines
    return lines
  }
}
