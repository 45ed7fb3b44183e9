import Drawings
import Problems
import Testing

@testable import HTMLWriting

@Suite struct StyleSheetTests {
  @Test func `every ink has its colour and its classes`() {
    let sheet = builtInWriter().styleSheet
    for ink in Ink.allCases {
      #expect(sheet.contains("--\(ink.rawValue):\(Palette.standard[ink].css)"))
      #expect(sheet.contains(".f-\(ink.rawValue){fill:var(--\(ink.rawValue))}"))
      #expect(sheet.contains(".s-\(ink.rawValue){stroke:var(--\(ink.rawValue))}"))
    }
  }

  @Test func `on dark paper the inks keep their order from strong to weak`() {
    let light = Palette.standard
    let order = Ink.allCases.sorted { Oklab(light[$0]).lightness < Oklab(light[$1]).lightness }
    let dark = order.map { Oklab(light.dark[$0]).lightness }
    for (stronger, weaker) in zip(dark, dark.dropFirst()) { #expect(stronger > weaker - 0.02) }
  }

  @Test(arguments: [Ink.text, .muted, .actual, .good, .bad, .own])
  func `text and marks stand out from dark paper`(_ ink: Ink) {
    let dark = Palette.standard.dark
    let paper = luminance(dark[.paper])
    #expect((luminance(dark[ink]) + 0.05) / (paper + 0.05) >= 4.5)
  }

  /// The relative luminance of WCAG 2.
  func luminance(_ color: Palette.Color) -> Double {
    0.2126 * Oklab.linear(color.red) + 0.7152 * Oklab.linear(color.green)
      + 0.0722 * Oklab.linear(color.blue)
  }

  @Test func `a colour survives the way to Oklab and back`() {
    for ink in Ink.allCases {
      let color = Palette.standard[ink]
      #expect(Oklab(color).color.css == color.css)
    }
  }

  @Test func `an own style sheet keeps the palette and the notation`() {
    var problems = Problems()
    let writer = SiteWriter(
      overrides: [TemplateOverride(name: "style.css", path: "s", text: "body { margin: 1px }")],
      problems: &problems)
    #expect(problems.isEmpty)
    #expect(writer.styleSheet.hasSuffix("body { margin: 1px }"))
    #expect(writer.styleSheet.contains(".f-actual{"))
    #expect(!writer.styleSheet.contains(".masthead"))
  }

  @Test func `the style sheet asks for nothing from outside`() {
    let sheet = builtInWriter().styleSheet
    #expect(!sheet.contains("url("))
    #expect(!sheet.contains("@import"))
  }
}
