import Drawings
import TestSupport
import Testing

@testable import Charts

@Suite struct SparklineTests {
  let fonts = FixedWidthFonts()

  func line(_ values: [Double?], target: Double? = nil) -> Drawing {
    Sparkline(title: "t", summary: "s", values: values, target: target).drawing(fonts: fonts)
  }

  /// The corners of lines, and the values alone between them, from left to right.
  func points(of drawing: Drawing) -> [Point] {
    drawing.marks.flatMap { mark -> [Point] in
      switch mark {
      case .polyline(let points, _): points
      case .circle(let center, 0.75, _, _): [center]
      default: []
      }
    }
  }

  @Test func `a line has its target behind it and a dot at its end`() throws {
    let drawing = Sparkline(
      title: "销售额", summary: "近 6 个月 ¥62.0万 到 ¥96.4万",
      values: [62, 70, nil, 81, nil, 88, 96.4], target: 90
    ).drawing(fonts: fonts)
    var difference = try Golden.difference(of: drawing.transcript, from: "sparkline.txt")
    #expect(difference == nil)
    difference = try Golden.difference(of: drawing.svg(idPrefix: "g"), from: "sparkline.svg")
    #expect(difference == nil)
    #expect(drawing.size == Size(48, 12))
  }

  @Test func `nothing measured is an en dash, not a line at zero`() {
    #expect(line([nil, .nan], target: 3).allText == ["–"])
    #expect(line([]).allText == ["–"])
  }

  @Test func `one value is a dot at the end, and equal ones are a line in the middle`() {
    guard case .circle(let center, _, _, _)? = line([7]).marks.last else {
      Issue.record("there is no dot")
      return
    }
    #expect(center == Point(46, 6))
    #expect(points(of: line([5, 5, 5])).allSatisfy { $0.y == 6 })
  }

  @Test(arguments: 0..<1000)
  func `any line stays in its cell and rises as its values do`(seed: Int) {
    var random = RandomInput(seed: seed)
    let values = random.values(random.count())
    let target = random.isTrue(0.5) ? random.values(1)[0] : nil
    let size = random.pick([Size(48, 12), Size(48, 12), Size(110, 12), random.size()])
    let drawing = Sparkline(
      title: "t", summary: "s", size: size, values: values, target: target
    ).drawing(fonts: fonts)
    #expect(layoutProblems(of: drawing) == [])
    let measured = values.compactMap(\.measured)
    let points = points(of: drawing)
    guard !measured.isEmpty else { return }
    #expect(points.count == measured.count)
    for (a, b) in zip(zip(points, measured), zip(points, measured).dropFirst()) {
      #expect(a.0.x < b.0.x)
      #expect(a.1 <= b.1 ? a.0.y >= b.0.y - 1e-9 : a.0.y <= b.0.y + 1e-9)
    }
  }
}
