import Drawings
import TestSupport
import Testing

@testable import Charts

@Suite struct FunnelChartTests {
  let fonts = FixedWidthFonts()

  @Test func `stages have counts, amounts and what went on from the one before`() throws {
    let drawing = FunnelChart(
      title: "华东一组 · 各阶段商机数", summary: "", width: 238,
      stages: [
        .init(label: "初步接洽", value: 60, valueLabel: "60", note: "¥120.0万"),
        .init(
          label: "方案报价", value: 24, valueLabel: "24", note: "¥52.0万", conversionLabel: "40.0%"),
        .init(label: "商务谈判", value: 30, valueLabel: "30", conversionLabel: "125.0%"),
        .init(label: "签约成交", value: nil, valueLabel: ""),
      ]
    ).drawing(fonts: fonts)
    let difference = try Golden.difference(of: drawing.transcript, from: "funnel-chart.txt")
    #expect(difference == nil)
    #expect(layoutProblems(of: drawing) == [])
  }

  @Test func `a chart of nothing says so`() {
    let empty = FunnelChart(title: "t", summary: "", width: 238, stages: [])
    #expect(empty.drawing(fonts: fonts).allText == ["–"])
    #expect(empty.height == 12)
  }

  @Test func `stages that are not measured keep their names`() {
    let stages = ["A", "B"].map { FunnelChart.Stage(label: $0, value: nil, valueLabel: "") }
    let drawing = FunnelChart(title: "t", summary: "", width: 238, stages: stages)
      .drawing(fonts: fonts)
    #expect(drawing.allText == ["A", "–", "B", "–"])
  }

  @Test func `no number is cut for the sake of a name`() {
    let name = String(repeating: "Konstantinopoulou ", count: 3)
    let drawing = FunnelChart(
      title: "t", summary: "", width: 238,
      stages: [
        .init(label: name, value: 1e12, valueLabel: "1,000,000,000,000", note: "¥12,000.00亿")
      ]
    ).drawing(fonts: fonts)
    #expect(drawing.allText.contains("1,000,000,000,000"))
    #expect(drawing.allText.contains("¥12,000.00亿"))
  }

  @Test(arguments: 0..<1000)
  func `any funnel is tidy, with bars as long as their values`(seed: Int) {
    var random = RandomInput(seed: seed)
    let values = random.values(random.count())
    let hasNotes = random.isTrue(0.5)
    let drawing = FunnelChart(
      title: "t", summary: "s", width: random.size().width,
      stages: values.map { value in
        .init(
          label: random.text(), value: value, valueLabel: random.text(),
          note: hasNotes ? random.text() : nil,
          conversionLabel: random.isTrue(0.8) ? random.text() : nil)
      }
    ).drawing(fonts: fonts)
    #expect(layoutProblems(of: drawing) == [])
    #expect(areProportional(bars(of: drawing).map(\.width), values.compactMap(\.measured)))
  }
}
