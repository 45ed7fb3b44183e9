import Foundation

extension Palette.Color {
  /// The relative luminance of WCAG 2.2, 0...1: what greyscale print shows of the colour.
  var luminance: Double {
    func linear(_ part: Double) -> Double {
      part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}

extension Palette {
  /// Two inks that are too much alike for what they are used for.
  public struct Likeness: Hashable, Sendable {
    public enum Use: Hashable, Sendable {
      /// `ink` is text on `other`.
      case text
      /// `ink` is a mark on `other`.
      case mark
      /// The two stand side by side, and greyscale print has to tell them apart.
      case neighbours
    }

    public let ink: Ink
    public let other: Ink
    public let use: Use
    /// The contrast that they have, 1...21.
    public let ratio: Double

    /// The contrast that they need.
    public var least: Double { use.least }
  }

  /// Lighter to darker by WCAG 2.2, 1...21.
  public func contrast(_ a: Ink, _ b: Ink) -> Double {
    let (first, second) = (self[a].luminance, self[b].luminance)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// Every pair of inks with less contrast than a palette keeps to; none in the standard one.
  public var likenesses: [Likeness] {
    var found: [Likeness] = []
    func look(at ink: Ink, _ other: Ink, _ use: Likeness.Use) {
      let ratio = contrast(ink, other)
      if ratio < use.least {
        found.append(Likeness(ink: ink, other: other, use: use, ratio: ratio))
      }
    }
    for ink in [Ink.text, .muted, .good, .bad, .own] {
      look(at: ink, .paper, .text)
      look(at: ink, .pale, .text)
    }
    for ink in [Ink.actual, .previous, .target, .forecast] { look(at: ink, .paper, .mark) }
    look(at: .actual, .previous, .neighbours)
    look(at: .own, .previous, .neighbours)
    look(at: .good, .bad, .neighbours)
    return found
  }
}

extension Palette.Likeness.Use {
  /// WCAG 2.2 (1.4.3 and 1.4.11) for text and marks; for neighbours what print still shows.
  var least: Double {
    switch self {
    case .text: 4.5
    case .mark: 3
    case .neighbours: 1.5
    }
  }
}
