import Drawings
import TestSupport
import Testing

@testable import Charts

@Suite struct WaterfallTests {
  let fonts = FixedWidthFonts()

  @Test func `effects lead from one amount to the other`() throws {
    let chart = Waterfall(
      title: "华东一组 · 销售额变动（万元）", summary: "", width: 238,
      steps: [
        .init(label: "上期", value: 120, valueLabel: "120.0", part: .before),
        .init(label: "价格", value: -8, valueLabel: "−8.0", part: .effect, tone: .bad),
        .init(label: "销量", value: 30, valueLabel: "+30.0", part: .effect, tone: .good),
        .init(label: "小计", value: 142, valueLabel: "142.0", part: .level),
        .init(label: "其他", value: 0, valueLabel: "0.0", part: .effect),
        .init(label: "汇率", value: nil, valueLabel: "", part: .effect),
        .init(label: "本期", value: 142, valueLabel: "142.0", part: .level),
      ])
    let drawing = chart.drawing(fonts: fonts)
    let difference = try Golden.difference(of: drawing.transcript, from: "waterfall.txt")
    #expect(difference == nil)
    #expect(layoutProblems(of: drawing) == [])
  }

  @Test func `the level may fall below zero`() throws {
    let drawing = Waterfall(
      title: "t", summary: "", width: 238,
      steps: [
        .init(label: "A", value: 10, valueLabel: "10", part: .before),
        .init(label: "B", value: -30, valueLabel: "−30", part: .effect, tone: .bad),
        .init(label: "C", value: -20, valueLabel: "−20", part: .level),
      ]
    ).drawing(fonts: fonts)
    let difference = try Golden.difference(of: drawing.transcript, from: "waterfall-negative.txt")
    #expect(difference == nil)
  }

  @Test func `steps that are not measured keep their names`() {
    let drawing = Waterfall(
      title: "t", summary: "", width: 238,
      steps: [.init(label: "A", value: nil, valueLabel: "", part: .before)]
    ).drawing(fonts: fonts)
    #expect(drawing.allText == ["A", "–"])
  }

  @Test func `no steps make an en dash`() {
    let drawing = Waterfall(title: "t", summary: "", width: 238, steps: []).drawing(fonts: fonts)
    #expect(drawing.allText == ["–"])
    #expect(drawing.size.height == 14)
  }

  @Test(arguments: 0..<1000)
  func `any waterfall is tidy, and its bars are as long as their values`(seed: Int) {
    var random = RandomInput(seed: seed)
    let count = random.count()
    let values = random.values(count)
    let steps = values.map { value in
      Waterfall.Step(
        label: random.text(), value: value, valueLabel: random.text(),
        part: random.pick([.before, .effect, .effect, .effect, .level]),
        tone: random.pick(ChartTone.allCases))
    }
    let drawing = Waterfall(
      title: "t", summary: "s", width: random.size().width, steps: steps
    ).drawing(fonts: fonts)
    #expect(layoutProblems(of: drawing) == [])
    let measured = values.compactMap(\.measured)
    let bars = ChartsTests.bars(of: drawing)
    #expect(bars.count == measured.count)
    // A sum of the largest of numbers has none of its own.
    if measured.allSatisfy({ $0.magnitude < 1e100 }) {
      #expect(areProportional(bars.map(\.width), measured))
    }
  }

  @Test(arguments: 0..<200)
  func `each bar begins where the level is`(seed: Int) throws {
    var random = RandomInput(seed: seed)
    let values = (0..<12).map { _ in Double(random.integer(-100...100)) }
    var steps = values.map {
      Waterfall.Step(label: "a", value: $0, valueLabel: "1", part: .effect)
    }
    steps.append(
      .init(label: "b", value: values.reduce(0, +), valueLabel: "1", part: .level))
    let drawing = Waterfall(title: "t", summary: "s", width: 238, steps: steps)
      .drawing(fonts: fonts)
    let boxes = bars(of: drawing)
    for (index, (box, next)) in zip(boxes, boxes.dropFirst()).enumerated() {
      let ends = [box.x, box.right]
      let level = values[index] < 0 ? ends[0] : ends[1]
      #expect([next.x, next.right].contains { abs($0 - level) < 1e-6 })
    }
  }
}
