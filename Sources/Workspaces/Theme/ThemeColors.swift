import Drawings
import Problems

/// The inks that a theme gives colours of its own.
struct ThemeColors {
  private(set) var palette = Palette.standard

  /// Reads colours by the names of their inks, and warns of those that are hard to see.
  init(_ setting: Setting, _ problems: inout Problems) {
    guard
      let block = Block(
        setting, allowed: Ink.allCases.map(\.rawValue), example: "own: \"#2457C5\"", &problems)
    else { return }
    var places: [Ink: Place] = [:]
    for ink in Ink.allCases where block.keys.contains(ink.rawValue) {
      // Without quotes a colour is a comment, and nothing stands behind the key.
      guard let entry = block.required(ink.rawValue, example: "\"#2457C5\"", &problems),
        let color = entry.color(&problems)
      else { continue }
      palette[ink] = color
      places[ink] = entry.place
    }
    warn(places, &problems)
  }

  /// What the usual palette says of inks that were not changed is no news.
  private func warn(_ places: [Ink: Place], _ problems: inout Problems) {
    for likeness in palette.likenesses {
      guard let place = places[likeness.ink] ?? places[likeness.other] else { continue }
      let (ink, other) = (likeness.ink.rawValue, likeness.other.rawValue)
      let ratio = ThemeColors.text(likeness.ratio)
      let least = ThemeColors.text(likeness.least)
      switch likeness.use {
      case .text, .mark:
        problems.add(
          .lowContrast(ink, on: other, ratio: ratio, least: least, at: place))
      case .neighbours:
        problems.add(.alikeInGrey(ink, other, ratio: ratio, least: least, at: place))
      }
    }
  }

  /// With one decimal, cut off, so that too little never reads as enough.
  private static func text(_ ratio: Double) -> String {
    let tenths = Int(ratio * 10)
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension Setting {
  /// `#2457C5`
  fileprivate func color(_ problems: inout Problems) -> Palette.Color? {
    let digits = node.scalar?.string.utf8.dropFirst()
    guard let text = node.scalar?.string, text.hasPrefix("#"), digits?.count == 6,
      let hex = UInt32(text.dropFirst(), radix: 16), !text.contains("+")
    else {
      tell(
        Phrase("a colour such as \"#2457C5\", in quotes", "颜色，例如 \"#2457C5\"，须加引号"),
        &problems)
      return nil
    }
    return Palette.Color(hex)
  }
}
