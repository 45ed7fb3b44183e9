import Drawings
import TestSupport
import Testing

@testable import Charts

@Suite struct SmallMultiplesTests {
  let fonts = FixedWidthFonts()

  func chart(_ panels: [SmallMultiples.Panel], width: Double = 493) -> SmallMultiples {
    SmallMultiples(
      title: "华东一组 · 各成员销售额（万元）", summary: "3 人", width: width, panels: panels,
      firstLabel: "8月", lastLabel: "10月", tick: .init(50, "50"), actualName: "实际",
      targetName: "目标")
  }

  func lines(of drawing: Drawing, _ inks: Set<Ink> = [.actual, .own]) -> [[Point]] {
    drawing.marks.compactMap { mark in
      guard case .polyline(let points, let stroke) = mark, inks.contains(stroke.ink) else {
        return nil
      }
      return points
    }
  }

  @Test func `panels share one scale, and one's own is in the accent`() throws {
    let drawing = chart([
      .init(label: "王芳", values: [80, 95, 100], valueLabel: "100.0", targets: [85, 85, 90]),
      .init(label: "李娜", values: [40, nil, 50], valueLabel: "50.0", isOwn: true),
      .init(label: "黄敏", values: [nil, nil, nil], valueLabel: ""),
    ]).drawing(fonts: fonts)
    var difference = try Golden.difference(of: drawing.transcript, from: "small-multiples.txt")
    #expect(difference == nil)
    difference = try Golden.difference(
      of: drawing.svg(idPrefix: "g"), from: "small-multiples.svg")
    #expect(difference == nil)
    #expect(layoutProblems(of: drawing) == [])
    #expect(drawing.allText.count { $0 == "–" } == 1)
  }

  @Test func `a chart of nothing says so`() {
    #expect(chart([]).drawing(fonts: fonts).allText == ["–"])
  }

  @Test func `twelve people stand in three rows of four`() {
    let panels = (0..<12).map {
      SmallMultiples.Panel(label: "\($0)", values: [1, 2], valueLabel: "2")
    }
    let drawing = chart(panels).drawing(fonts: fonts)
    #expect(Set(lines(of: drawing).map { $0[0].x }).count == 4)
    #expect(drawing.size.height < 180)
  }

  @Test(arguments: 0..<1000)
  func `any panels are tidy`(seed: Int) {
    var random = RandomInput(seed: seed)
    let months = random.pick([0, 1, 2, 12, 12, 36])
    let panels = (0..<random.count()).map { _ in
      SmallMultiples.Panel(
        label: random.text(), values: random.values(months), valueLabel: random.text(),
        targets: random.isTrue(0.5) ? random.values(months) : [], isOwn: random.isTrue(0.1))
    }
    let isNamed = random.isTrue(0.7)
    let drawing = SmallMultiples(
      title: "t", summary: "s", width: random.size().width, panels: panels,
      firstLabel: random.text(), lastLabel: random.text(),
      tick: random.values(1)[0].map { .init($0, random.text()) },
      actualName: isNamed ? random.text() : "", targetName: isNamed ? random.text() : ""
    ).drawing(fonts: fonts)
    #expect(layoutProblems(of: drawing) == [])
  }

  @Test(arguments: 0..<1000)
  func `heights are as values, from panel to panel`(seed: Int) {
    var random = RandomInput(seed: seed)
    let values = (0..<random.integer(1...12)).map { _ in
      (0..<6).map { _ in random.pick([1e12, 100, 1]) * random.share() }
    }
    let drawing = chart(
      values.map { .init(label: "a", values: $0, valueLabel: "1") }
    ).drawing(fonts: fonts)
    let lines = lines(of: drawing)
    #expect(lines.count == values.count)
    // The panel's axis is right before its line.
    let axes = drawing.marks.compactMap { mark -> Double? in
      guard case .line(let from, _, ChartStyle.axis) = mark else { return nil }
      return from.y
    }
    let heights = zip(lines, axes).flatMap { line, axis in line.map { axis - $0.y } }
    #expect(areProportional(heights, values.flatMap { $0 }))
  }
}
