import Drawings
import TestSupport
import Testing

@testable import Charts

@Suite struct DotProfileTests {
  let fonts = FixedWidthFonts()

  func chart(_ rows: [DotProfile.Row], width: Double = 238) -> DotProfile {
    DotProfile(
      title: "李娜 · 各指标得分", summary: "", width: width, rows: rows, scale: 0...120,
      ticks: [.init(0, "0"), .init(50, "50"), .init(100, "100"), .init(150, "150")],
      ownName: "本人", medianName: "中位数", middleName: "中间一半")
  }

  func dots(of drawing: Drawing) -> [Point] {
    drawing.marks.compactMap { mark in
      guard case .circle(let center, _, .solid(.own), _) = mark else { return nil }
      return center
    }
  }

  @Test func `rows have a dot, a median and a band on one scale`() throws {
    let drawing = chart([
      .init(label: "目标达成率", value: 96, valueLabel: "96.0", median: 88, middle: 80...94),
      .init(label: "毛利率", value: nil, valueLabel: "", median: 70, middle: 55...81),
      .init(label: "客户满意度", value: 131, valueLabel: "131.0"),
    ]).drawing(fonts: fonts)
    let difference = try Golden.difference(of: drawing.transcript, from: "dot-profile.txt")
    #expect(difference == nil)
    #expect(layoutProblems(of: drawing) == [])
    #expect(drawing.allText.count { $0 == "–" } == 1)
  }

  @Test func `a chart of nothing says so`() {
    #expect(chart([]).drawing(fonts: fonts).allText == ["–"])
  }

  @Test(arguments: 0..<1000)
  func `any profile is tidy`(seed: Int) {
    var random = RandomInput(seed: seed)
    let count = random.count()
    let (values, medians, ends) = (
      random.values(count), random.values(count), random.values(count)
    )
    let isNamed = random.isTrue(0.7)
    let scale = random.pick([0...100, 0...0, -50...200, 0...1e12])
    let drawing = DotProfile(
      title: "t", summary: "s", width: random.size().width,
      rows: (0..<count).map { index in
        let end = ends[index] ?? 0
        return .init(
          label: random.text(), value: values[index], valueLabel: random.text(),
          median: medians[index],
          middle: end.isNaN || random.isTrue(0.2) ? nil : min(0, end)...max(0, end))
      }, scale: scale,
      ticks: Tick.rounds(within: [scale.lowerBound, scale.upperBound]).map {
        .init($0, random.text())
      },
      ownName: isNamed ? random.text() : "", medianName: isNamed ? random.text() : "",
      middleName: isNamed ? random.text() : ""
    ).drawing(fonts: fonts)
    #expect(layoutProblems(of: drawing) == [])
  }

  @Test(arguments: 0..<200)
  func `the further to the right, the more`(seed: Int) {
    var random = RandomInput(seed: seed)
    let values = (0..<15).map { _ in 120 * random.share() }
    let drawing = chart(
      values.map { .init(label: "a", value: $0, valueLabel: "1") }, width: 493
    ).drawing(fonts: fonts)
    // The first is the legend's.
    let dots = Array(dots(of: drawing).dropFirst())
    #expect(dots.count == values.count)
    for (index, dot) in dots.enumerated() {
      #expect(
        abs(
          (dot.x - dots[0].x) * (values[1] - values[0])
            - (dots[1].x - dots[0].x) * (values[index] - values[0])) < 1e-6)
    }
  }
}
