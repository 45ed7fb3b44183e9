import Drawings
import Testing

@testable import CairoCanvas

@Suite struct MarkPainterTests {
  let white: UInt32 = 0xFF_FFFF

  @Test func `a box is filled to its edges`() throws {
    let image = try Image([
      .box(Box(x: 5, y: 6, width: 10, height: 8), fill: .solid(.actual), stroke: nil)
    ])
    #expect(image.inkBounds == [5, 6, 14, 13])
    #expect(image[5, 6] == Image.color(.actual))
  }

  @Test func `a stroked box without fill is empty inside`() throws {
    let image = try Image([
      .box(
        Box(x: 5.5, y: 5.5, width: 20, height: 20), fill: .none, stroke: Stroke(.bad, width: 1))
    ])
    #expect(image[5, 15] == Image.color(.bad))
    #expect(image[15, 15] == white)
  }

  @Test func `a line has its width`() throws {
    let image = try Image([
      .line(from: Point(2, 10), to: Point(30, 10), Stroke(.own, width: 4))
    ])
    #expect(image.inkBounds == [2, 8, 29, 11])
  }

  @Test func `a dashed line has gaps`() throws {
    let image = try Image([
      .line(from: Point(0, 10.5), to: Point(40, 10.5), Stroke(.text, width: 1, dash: [4, 4]))
    ])
    #expect(image[2, 10] == Image.color(.text))
    #expect(image[6, 10] == white)
  }

  @Test func `a polyline passes its points and stays open`() throws {
    let image = try Image([
      .polyline(
        [Point(5.5, 30), Point(5.5, 5.5), Point(30, 5.5)], Stroke(.text, width: 1))
    ])
    #expect(image[5, 20] == Image.color(.text))
    #expect(image[20, 5] == Image.color(.text))
    #expect(image[18, 18] == white)
  }

  @Test func `a polygon is filled and closed`() throws {
    let image = try Image([
      .polygon(
        [Point(5, 5), Point(35, 5), Point(5, 35)], fill: .solid(.good),
        stroke: Stroke(.bad, width: 2))
    ])
    #expect(image[10, 10] == Image.color(.good))
    #expect(image[30, 30] == white)
    #expect(image[20, 5] == Image.color(.bad))
  }

  @Test func `a circle has its radius`() throws {
    let image = try Image([
      .circle(center: Point(20, 20), radius: 8, fill: .solid(.own), stroke: nil)
    ])
    #expect(image.inkBounds == [12, 12, 27, 27])
    #expect(image[20, 20] == Image.color(.own))
    #expect(image[13, 13] == white)
  }

  @Test func `a hatched shape has lines inside and nothing outside`() throws {
    let image = try Image([
      .box(Box(x: 10, y: 10, width: 20, height: 20), fill: .hatched(.forecast), stroke: nil)
    ])
    #expect(image.inkBounds == [10, 10, 29, 29])
    let row = (10..<30).map { image[$0, 20] }
    #expect(row.contains { $0 & 0xFF > 0xE0 })
    #expect(row.contains { $0 & 0xFF < 0xD0 })
  }

  @Test func `a tint is the ink thinned with paper`() throws {
    let box = Box(x: 5, y: 5, width: 10, height: 10)
    let full = try Image([.box(box, fill: .tinted(.bad, 1), stroke: nil)])
    #expect(full[10, 10] == Image.color(.bad))
    let none = try Image([.box(box, fill: .tinted(.bad, 0), stroke: nil)])
    #expect(none[10, 10] == white)
    let half = try Image([.box(box, fill: .tinted(.bad, 0.5), stroke: nil)])
    // Between orange's 12 and paper's 255.
    #expect(abs(Int(half[10, 10] & 0xFF) - 134) <= 1)
  }

  @Test func `a hatched circle keeps to its outline`() throws {
    let image = try Image([
      .circle(center: Point(20, 20), radius: 10, fill: .hatched(.forecast), stroke: nil)
    ])
    for corner in [image[11, 11], image[28, 11], image[11, 28], image[28, 28]] {
      #expect(corner == white)
    }
  }

  @Test func `nested drawings are moved`() throws {
    let box = Mark.box(Box(x: 1, y: 1, width: 4, height: 4), fill: .solid(.text), stroke: nil)
    let inner = Mark.drawing(Fixtures.page([box]), at: Point(10, 0))
    let image = try Image([.drawing(Fixtures.page([inner]), at: Point(5, 20))])
    #expect(image.inkBounds == [16, 21, 19, 24])
  }

  @Test func `blocks and links draw what they hold`() throws {
    let box = Mark.box(Box(x: 1, y: 1, width: 4, height: 4), fill: .solid(.text), stroke: nil)
    let image = try Image([.block(.figure, [.link(to: "reps/1.html", [box])])])
    #expect(image.inkBounds == [1, 1, 4, 4])
  }

  @Test(arguments: [(Anchor.start, 20...32), (.middle, 13...27), (.end, 8...20)])
  func `text stands where its anchor says`(anchor: Anchor, columns: ClosedRange<Int>) throws {
    let image = try Image([
      .text("三", at: Point(20, 30), TextStyle(12), anchor, .text)
    ])
    let bounds = image.inkBounds
    #expect(columns.contains(bounds[0]) && columns.contains(bounds[2]))
    #expect(bounds[2] - bounds[0] >= 9)
    #expect((18...31).contains(bounds[1]) && (18...31).contains(bounds[3]))
  }

  @Test func `empty shapes and texts draw nothing`() throws {
    let image = try Image([
      .polyline([], Stroke(.text)), .polygon([], fill: .solid(.text), stroke: Stroke(.text)),
      .polygon([], fill: .hatched(.text), stroke: nil),
      .box(Box(x: 5, y: 5, width: 0, height: 9), fill: .hatched(.text), stroke: nil),
      .text("", at: Point(5, 5), TextStyle(9), .middle, .text),
      .text("Sales", at: Point(5, 5), TextStyle(0), .middle, .text), .block(.paragraph, []),
      .link(to: "https://example.com", []),
    ])
    #expect(image.pixels.allSatisfy { $0 == white })
  }
}
