/// The colour of every ink. PDF paints with it and the site's style sheet is made from it, so
/// that both look alike.
///
/// Text inks keep a contrast of 4.5 : 1 on paper, marks 3 : 1, and inks that stand side by side
/// differ in lightness, so that greyscale print tells them apart.
public struct Palette: Hashable, Sendable {
  /// Red, green and blue, 0...1.
  public struct Color: Hashable, Sendable {
    public var red: Double
    public var green: Double
    public var blue: Double

    /// From `0x1D2433`.
    public init(_ hex: UInt32) {
      red = Double((hex >> 16) & 0xFF) / 255
      green = Double((hex >> 8) & 0xFF) / 255
      blue = Double(hex & 0xFF) / 255
    }

    /// `#1d2433`
    public var css: String {
      func pair(_ part: Double) -> String {
        let text = String(Int((part * 255).rounded()), radix: 16)
        return text.count == 1 ? "0" + text : text
      }
      return "#" + pair(red) + pair(green) + pair(blue)
    }
  }

  var colors: [Ink: Color]

  /// The color of `ink`; every palette has every ink.
  public subscript(ink: Ink) -> Color {
    get { colors[ink] ?? Color(0) }
    set { colors[ink] = newValue }
  }

  /// What is seen where `share` of `ink` (0...1) covers the paper.
  public func tint(_ ink: Ink, _ share: Double) -> Color {
    let (ink, paper) = (self[ink], self[.paper])
    var color = paper
    color.red += share * (ink.red - paper.red)
    color.green += share * (ink.green - paper.green)
    color.blue += share * (ink.blue - paper.blue)
    return color
  }

  public init(_ colors: [Ink: Color]) {
    precondition(
      Ink.allCases.allSatisfy { colors[$0] != nil }, "a palette has a color for every ink")
    self.colors = colors
  }

  public static let standard = Palette([
    .text: Color(0x1D2433), .muted: Color(0x5B6475), .rule: Color(0xC9CFD9),
    .pale: Color(0xEEF1F5), .actual: Color(0x3A4A66), .previous: Color(0x8A95A8),
    .target: Color(0x1D2433), .forecast: Color(0x6B7FA3), .good: Color(0x0A5A69),
    .bad: Color(0xC2410C), .own: Color(0x2457C5), .paper: Color(0xFFFFFF),
  ])
}
