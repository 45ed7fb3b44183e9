/// Size and weight of a run of text; the typeface is the theme's.
public struct TextStyle: Hashable, Sendable {
  public enum Weight: String, Hashable, Sendable {
    case regular, bold
  }

  /// In points.
  public var size: Double
  public var weight: Weight

  public init(_ size: Double, _ weight: Weight = .regular) {
    self.size = size
    self.weight = weight
  }
}

/// Which end of a text its position names.
public enum Anchor: String, Hashable, Sendable {
  case start, middle, end
}

/// Tells how wide text is and where it breaks; whoever draws must use the same fonts.
///
/// Conformers: `FixedWidthFonts` for tests and transcripts, the Pango engine of `CairoCanvas` for
/// real pages. One instance is used by one thread at a time.
public protocol FontMeasuring: AnyObject {
  /// Width in points of `text` on one line.
  func width(of text: String, in style: TextStyle) -> Double

  /// `text` broken into lines no wider than `width` points, by the rules of its language.
  ///
  /// Line feeds in `text` break too. No line is lost: joined, the lines give the text less the
  /// white space at breaks. A single word wider than `width` is broken inside.
  func lines(of text: String, in style: TextStyle, width: Double) -> [String]
}
