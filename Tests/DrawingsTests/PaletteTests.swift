import Drawings
import Foundation
import Testing

/// WCAG 2 relative luminance and contrast.
private func luminance(_ color: Palette.Color) -> Double {
  func linear(_ part: Double) -> Double {
    part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
  return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
}

private func contrast(_ a: Ink, _ b: Ink) -> Double {
  let light = luminance(Palette.standard[a])
  let other = luminance(Palette.standard[b])
  return (max(light, other) + 0.05) / (min(light, other) + 0.05)
}

@Suite struct PaletteTests {
  @Test(arguments: [Ink.text, .muted, .good, .bad, .own])
  func `text is legible on paper and on pale`(ink: Ink) {
    #expect(contrast(ink, .paper) >= 4.5)
    #expect(contrast(ink, .pale) >= 4.5)
  }

  @Test(arguments: [Ink.actual, .previous, .target, .forecast, .good, .bad, .own])
  func `marks stand out from paper`(ink: Ink) {
    #expect(contrast(ink, .paper) >= 3)
  }

  @Test(arguments: [(Ink.actual, Ink.previous), (.own, .previous), (.good, .bad)])
  func `inks side by side differ in greyscale`(a: Ink, b: Ink) {
    #expect(contrast(a, b) >= 1.5)
  }

  @Test func `nothing in the standard palette is too much alike`() {
    #expect(Palette.standard.likenesses.isEmpty)
  }

  @Test func `inks that are too much alike are found with what they are used for`() {
    var palette = Palette.standard
    palette[.forecast] = Palette.Color(0xFFFFFF)
    palette[.bad] = palette[.good]
    let found = palette.likenesses
    #expect(found.map(\.ink) == [.forecast, .good])
    #expect(found.map(\.other) == [.paper, .bad])
    #expect(found.map(\.use) == [.mark, .neighbours])
    #expect(found.map(\.ratio) == [1, 1] && found.map(\.least) == [3, 1.5])
  }

  @Test func `contrast is that of WCAG 2`() {
    let palette = Palette.standard
    #expect(abs(palette.contrast(.text, .paper) - contrast(.text, .paper)) < 1e-9)
  }
}
