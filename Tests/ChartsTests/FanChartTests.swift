import Drawings
import TestSupport
import Testing

@testable import Charts

@Suite struct FanChartTests {
  let fonts = FixedWidthFonts()

  func chart(_ history: [Double?], _ ahead: [Double], spread: Double = 10) -> FanChart {
    FanChart(
      title: "李娜 · 销售额（万元）", summary: "", size: Size(238, 120),
      history: history.enumerated().map {
        .init(label: "\($0 + 1)月", value: $1, valueLabel: $1.map { "\($0)" } ?? "")
      },
      ahead: ahead.enumerated().map { index, value in
        let reach = spread * Double(index + 1)
        return .init(
          label: "\(history.count + index + 1)月", value: value, valueLabel: "\(value)",
          likely: value - reach...value + reach, wide: value - 2 * reach...value + 2 * reach)
      }, actualName: "实际", aheadName: "预测", likelyName: "80% 区间", wideName: "95% 区间")
  }

  @Test func `bands open from the last month on`() throws {
    let drawing = chart([80, 91, 76, 88], [90, 92, 94]).drawing(fonts: fonts)
    let difference = try Golden.difference(of: drawing.transcript, from: "fan-chart.txt")
    #expect(difference == nil)
    #expect(layoutProblems(of: drawing) == [])
  }

  @Test func `a gap breaks the line, and values may lie below zero`() throws {
    let drawing = chart([3, nil, -5, 6], [4], spread: 5).drawing(fonts: fonts)
    let difference = try Golden.difference(of: drawing.transcript, from: "fan-chart-gap.txt")
    #expect(difference == nil)
  }

  @Test func `the inner band lies in the outer one and both about the line`() throws {
    let drawing = chart([80, 91, 76, 88], [90, 92, 94]).drawing(fonts: fonts)
    let bands = drawing.marks.compactMap { mark -> Box? in
      guard case .polygon(let points, .tinted(.forecast, _), _) = mark else { return nil }
      return Box(around: points)
    }
    #expect(bands.count == 2)
    #expect(bands[0].contains(bands[1]))
    let dashes = drawing.marks.compactMap { mark -> [Point]? in
      guard case .polyline(let points, let stroke) = mark, !stroke.dash.isEmpty else { return nil }
      return points
    }
    // From the last month that is over, through the three to come.
    #expect(dashes.map(\.count) == [4])
    let inner = bands[1].grown(by: 0.01)
    for point in dashes[0] {
      #expect(inner.contains(Box(x: point.x, y: point.y, width: 0, height: 0)))
    }
  }

  @Test func `what stays the same month by month is said once`() {
    let said = chart([80, 91, 76, 88], [95, 95, 95]).drawing(fonts: fonts).allText
    #expect(said.count { $0 == "95.0" } == 1)
  }

  @Test func `a chart of nothing says so`() {
    #expect(chart([], []).drawing(fonts: fonts).allText == ["–"])
    #expect(chart([nil, .nan], [.infinity]).drawing(fonts: fonts).allText == ["–"])
  }

  @Test(arguments: 0..<400)
  func `any fan is tidy`(seed: Int) {
    var random = RandomInput(seed: seed)
    let (past, ahead) = (random.count(), min(random.count(), 12))
    let labels = random.texts(past + ahead)
    let values = random.values(past)
    let expected = random.values(ahead).map { $0 ?? 0 }
    let drawing = FanChart(
      title: "t", summary: "s", size: random.size(),
      history: (0..<past).map {
        .init(label: labels[$0], value: values[$0], valueLabel: random.text())
      },
      ahead: (0..<ahead).map { index in
        let value = expected[index]
        let reach = value.isFinite && abs(value) < 1e100 ? abs(value) * random.share() : 0
        return .init(
          label: labels[past + index], value: value, valueLabel: random.text(),
          likely: value.isNaN ? 0...0 : value - reach...value + reach,
          wide: value.isNaN ? 0...0 : value - 2 * reach...value + 2 * reach)
      }, actualName: random.text(), aheadName: random.text(), likelyName: random.text(),
      wideName: random.text()
    ).drawing(fonts: fonts)
    #expect(layoutProblems(of: drawing) == [])
  }
}
