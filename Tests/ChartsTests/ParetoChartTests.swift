import Drawings
import TestSupport
import Testing

@testable import Charts

@Suite struct ParetoChartTests {
  let fonts = FixedWidthFonts()

  func chart(_ bars: [ParetoChart.Bar], width: Double = 493) -> ParetoChart {
    ParetoChart(
      title: "华东一组 · 客户销售额（万元）", summary: "", width: width, bars: bars, shareName: "累计占比",
      level: 0.8, levelLabel: "80%")
  }

  @Test func `shares run up to all, and the one that reaches the mark is bold`() throws {
    let drawing = chart([
      .init(label: "东方精密", value: 60, valueLabel: "60.0", share: 0.6, shareLabel: "60.0%"),
      .init(label: "Beta Ltd", value: 24, valueLabel: "24.0", share: 0.84, shareLabel: "84.0%"),
      .init(label: "丙", value: 6, valueLabel: "6.0", share: 0.9, shareLabel: "90.0%"),
      .init(
        label: "其余 9 家", value: 10, valueLabel: "10.0", share: 1, shareLabel: "100.0%",
        isRest: true),
    ]).drawing(fonts: fonts)
    let difference = try Golden.difference(of: drawing.transcript, from: "pareto-chart.txt")
    #expect(difference == nil)
    #expect(layoutProblems(of: drawing) == [])
  }

  @Test func `returns go to the left, and take the share back from above all`() throws {
    let drawing = chart(
      [
        .init(label: "A", value: 12, valueLabel: "12", share: 1.2, shareLabel: "120%"),
        .init(label: "B", value: -2, valueLabel: "−2", share: 1, shareLabel: "100%"),
      ], width: 238
    ).drawing(fonts: fonts)
    let difference = try Golden.difference(
      of: drawing.transcript, from: "pareto-chart-negative.txt")
    #expect(difference == nil)
  }

  @Test func `a chart of nothing says so`() {
    #expect(chart([]).drawing(fonts: fonts).allText == ["–"])
    let unmeasured = ParetoChart.Bar(
      label: "A", value: .nan, valueLabel: "", share: nil, shareLabel: "")
    #expect(chart([unmeasured]).drawing(fonts: fonts).allText == ["A", "–", "–"])
  }

  @Test(arguments: 0..<1000)
  func `any Pareto chart is tidy, with bars as long as their values`(seed: Int) {
    var random = RandomInput(seed: seed)
    let count = random.count()
    let values = random.values(count)
    let hasShares = random.isTrue(0.8)
    let bars = values.enumerated().map { index, value in
      ParetoChart.Bar(
        label: random.text(), value: value, valueLabel: random.text(),
        share: hasShares
          ? random.pick([Double(index + 1) / Double(count), random.share(), 1.4, -0.2, .nan])
          : nil, shareLabel: hasShares ? random.text() : "", isRest: index == count - 1)
    }
    var chart = chart(bars, width: random.size().width)
    (chart.shareName, chart.levelLabel) = (random.text(), random.text())
    chart.level = random.pick([0.8, 0.5, random.share()])
    let drawing = chart.drawing(fonts: fonts)
    #expect(layoutProblems(of: drawing) == [])
    #expect(
      areProportional(
        ChartsTests.bars(of: drawing).map(\.width), values.compactMap(\.measured)))
  }

  @Test(arguments: 0..<200)
  func `larger shares lie further to the right, in the order of bars`(seed: Int) throws {
    var random = RandomInput(seed: seed)
    let shares = (0..<20).map { _ in random.share() }
    let drawing = chart(
      shares.map { .init(label: "a", value: 1, valueLabel: "1", share: $0, shareLabel: "1%") }
    ).drawing(fonts: fonts)
    let dots = drawing.marks.compactMap { mark -> Point? in
      guard case .circle(let center, _, _, _) = mark else { return nil }
      return center
    }
    #expect(dots.count == shares.count)
    for (index, dot) in dots.enumerated().dropFirst() {
      #expect(dot.y > dots[index - 1].y)
      #expect((dot.x > dots[index - 1].x) == (shares[index] > shares[index - 1]))
    }
  }
}
