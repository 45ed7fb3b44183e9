import Drawings

/// Sets text in lines: breaks, shortens or shrinks it to a width.
struct Typesetter {
  let fonts: any FontMeasuring
  /// What it sets bands for.
  var sheet = Sheet(.a4)

  /// Lines of text with the style they are set in.
  struct Setting {
    var lines: [String]
    var style: TextStyle

    var height: Double { Double(lines.count) * style.pitch }

    /// The lines one below the other, the first one's top at `y`.
    ///
    /// - Parameter x: where `anchor` says: the lines' left, middle or right end.
    func marks(x: Double, y: Double, anchor: Anchor = .start, ink: Ink = .text) -> [Mark] {
      var marks: [Mark] = []
      for (index, line) in lines.enumerated() where !line.isEmpty {
        let baseline = y + Double(index) * style.pitch + style.ascent
        marks.append(.text(line, at: Point(x, baseline), style, anchor, ink))
      }
      return marks
    }
  }

  func width(_ text: String, _ style: TextStyle) -> Double {
    text.isEmpty ? 0 : fonts.width(of: text, in: style)
  }

  /// `text` in lines no wider than `width`; no line where it is empty.
  ///
  /// - Parameters:
  ///   - natural: its width on one line, where that is known.
  ///   - atMost: how many lines there are before an ellipsis ends them.
  func set(
    _ text: String, _ style: TextStyle, width: Double, natural: Double? = nil,
    atMost limit: Int = .max
  ) -> Setting {
    if text.isEmpty { return Setting(lines: [], style: style) }
    if !Typesetter.breaksItself(text), natural ?? self.width(text, style) <= width {
      return Setting(lines: [text], style: style)
    }
    let lines = fonts.lines(of: text, in: style, width: width)
    return capped(Setting(lines: lines, style: style), to: limit, width: width)
  }

  /// `text` on one line, in a smaller size if it must be; in lines where it is too long even at
  /// `smallest` times its size.
  func shrunk(
    _ text: String, _ style: TextStyle, width: Double, smallest: Double = 0.6,
    atMost limit: Int = 4
  ) -> Setting {
    let natural = self.width(text, style)
    if natural <= width || Typesetter.breaksItself(text) {
      return set(text, style, width: width, natural: natural, atMost: limit)
    }
    // A little less than the quotient, because glyphs do not shrink exactly with the size.
    let factor = max(smallest, width / natural * 0.99)
    return set(text, style.scaled(by: factor), width: width, atMost: limit)
  }

  /// `text` on one line, its end replaced by an ellipsis where it is wider than `width`.
  func shortened(_ text: String, _ style: TextStyle, width: Double) -> String {
    let line = Typesetter.breaksItself(text) ? Typesetter.unbroken(text) : text
    if self.width(line, style) <= width { return line }
    // No line of the sheet holds more than a few hundred characters.
    let characters = Array(line.prefix(500))
    var fits = 0
    var tooLong = characters.count
    while tooLong - fits > 1 {
      let middle = (fits + tooLong) / 2
      if self.width(String(characters[..<middle]) + "…", style) <= width {
        fits = middle
      } else {
        tooLong = middle
      }
    }
    return String(characters[..<fits]) + "…"
  }

  /// The first `count` of `lines`, with an ellipsis where more are left out.
  func capped(_ setting: Setting, to count: Int, width: Double) -> Setting {
    guard setting.lines.count > count, count > 0 else { return setting }
    var setting = setting
    setting.lines.removeLast(setting.lines.count - count)
    setting.lines[count - 1] = shortened(
      setting.lines[count - 1] + "…", setting.style, width: width)
    return setting
  }

  /// Whether `text` says itself where lines end.
  static func breaksItself(_ text: String) -> Bool {
    text.utf8.contains { $0 == 0x0A || $0 == 0x0D }
  }

  static func unbroken(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }

  /// Whether lines may break on both sides of the character.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x2E80 }
}
