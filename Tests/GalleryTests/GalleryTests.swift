import Drawings
import Foundation
import Quantities
import Reports
import TestSupport
import Testing

@testable import Gallery

@Suite struct GalleryTests {
  let fonts = FixedWidthFonts()

  var figures: [Figure] {
    get throws {
      let asOf = try #require(Day(2026, 10, 31))
      return Gallery(asOf: asOf).report(fonts: fonts).sections.flatMap { section in
        section.content.flatMap { content -> [Figure] in
          if case .figures(let figures) = content { figures } else { [] }
        }
      }
    }
  }

  @Test func `every chart of the folder is in the gallery, once`() throws {
    let folder = ProjectFolder.root.appending(path: "Sources/Charts")
    let charts = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return text.contains("public func drawing(fonts:")
    }.map { String($0.dropLast(".swift".count)) }
    #expect(charts.count >= 17)
    #expect(Gallery.charts.map(\.name).sorted() == charts.sorted())
  }

  @Test func `every picture has a title, a message and an alternative text`() throws {
    let figures = try figures
    #expect(Set(figures.map(\.id)).count == figures.count)
    for figure in figures {
      #expect(!figure.title.isEmpty && figure.message?.isEmpty == false, "\(figure.id)")
      #expect(!figure.drawing.summary.isEmpty, "\(figure.id)")
      #expect(figure.drawing.size.width == Figure.points(of: figure.width), "\(figure.id)")
    }
  }

  @Test func `nothing leaves its picture, and no text covers another`() throws {
    for figure in try figures {
      let page = Box(
        x: 0, y: 0, width: figure.drawing.size.width, height: figure.drawing.size.height)
      let ink = try #require(figure.drawing.inkBounds(fonts: fonts), "\(figure.id)")
      #expect(page.grown(by: 0.01).contains(ink), "\(figure.id)")
      let texts = figure.drawing.placedTexts(fonts: fonts)
      for (index, text) in texts.enumerated() {
        for other in texts[(index + 1)...] where text.box.grown(by: -0.02).overlaps(other.box) {
          Issue.record("\(figure.id): '\(text.text)' overlaps '\(other.text)'")
        }
      }
    }
  }

  @Test func `both languages show the same samples`() throws {
    let ids = try figures.map(\.id)
    let chinese = ids.filter { $0.hasSuffix("-zh-Hans") }.map { $0.dropLast("-zh-Hans".count) }
    let english = ids.filter { $0.hasSuffix("-en") }.map { $0.dropLast("-en".count) }
    #expect(chinese == english)
    #expect(chinese.count + english.count == ids.count)
  }

  @Test func `the grey palette has no hue and keeps the order of lightness`() {
    let grey = Palette.standard.grey
    for ink in Ink.allCases {
      #expect(grey[ink].red == grey[ink].green && grey[ink].green == grey[ink].blue)
    }
    #expect(grey[.text].red < grey[.actual].red)
    #expect(grey[.actual].red < grey[.previous].red)
    #expect(grey[.previous].red < grey[.paper].red)
  }
}
