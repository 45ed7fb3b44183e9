import Drawings
import TestSupport
import Testing

@testable import Charts

@Suite struct RankedBarsTests {
  let fonts = FixedWidthFonts()

  @Test func `bars have ranks, names, values and notes`() throws {
    let chart = RankedBars(
      title: "华东一组 · 销售额（万元）", summary: "", width: 238,
      bars: [
        .init(label: "王芳", value: 120, valueLabel: "120.0", note: "+8.0", tone: .good, rank: "1"),
        .gap("⋯ 12"),
        .init(
          label: "李娜", value: 96.4, valueLabel: "96.4", note: "−3.6", tone: .bad, isOwn: true,
          rank: "14"),
        .init(label: "黄敏", value: nil, valueLabel: "", note: "缺少成本"),
      ])
    let difference = try Golden.difference(
      of: chart.drawing(fonts: fonts).transcript, from: "ranked-bars.txt")
    #expect(difference == nil)
  }

  @Test func `negative bars go to the left`() throws {
    let chart = RankedBars(
      title: "t", summary: "", width: 238,
      bars: [
        .init(label: "A", value: 10, valueLabel: "10"),
        .init(label: "B", value: -5, valueLabel: "−5"),
      ])
    let difference = try Golden.difference(
      of: chart.drawing(fonts: fonts).transcript, from: "ranked-bars-negative.txt")
    #expect(difference == nil)
  }

  @Test func `a long name ends in an ellipsis`() {
    let name = String(repeating: "Konstantinopoulou ", count: 20)
    let texts = RankedBars(
      title: "t", summary: "", width: 238,
      bars: [.init(label: name, value: 1, valueLabel: "1")]
    ).drawing(fonts: fonts).allText
    #expect(texts[0] == "Konstantinopoulou Kon…")
  }

  @Test func `no bars make an en dash`() {
    let drawing = RankedBars(title: "t", summary: "", width: 238, bars: []).drawing(fonts: fonts)
    #expect(drawing.allText == ["–"])
    #expect(drawing.size.height == 14)
  }

  @Test(arguments: 0..<400)
  func `any bars are tidy and as long as their values`(seed: Int) {
    var random = RandomInput(seed: seed)
    let count = random.count()
    let values = random.values(count)
    let hasRanks = random.isTrue(0.5)
    let hasNotes = random.isTrue(0.5)
    var bars: [RankedBars.Bar] = values.map { value in
      .init(
        label: random.text(), value: value, valueLabel: random.text(),
        note: hasNotes ? random.text() : nil, tone: random.pick(ChartTone.allCases),
        isOwn: random.isTrue(0.1), rank: hasRanks ? random.text() : nil)
    }
    if random.isTrue(0.3) { bars.insert(.gap("⋯ 12"), at: bars.count / 2) }
    let drawing = RankedBars(
      title: "t", summary: "s", width: random.size().width, bars: bars
    ).drawing(fonts: fonts)
    if bars.isEmpty || bars.contains(where: { !$0.isGap }) {
      #expect(layoutProblems(of: drawing) == [])
    }
    let measured = values.compactMap(\.measured)
    let widths = ChartsTests.bars(of: drawing).map(\.width)
    #expect(areProportional(widths, measured))
    #expect(measured.allSatisfy { $0 == 0 } || widths.contains { $0 > 2 })
  }

  func folded(_ count: Int, around own: Int?) -> [String] {
    RankedBars.folded(
      Array(1...count), around: own.map { $0 - 1 }, gap: { "⋯\($0)" },
      bar: { .init(label: "\($0)", value: 1, valueLabel: "") }
    ).map(\.label)
  }

  @Test func `a long list is folded around one's place, with its first and its last`() {
    #expect(
      folded(200, around: 150)
        == ["1", "2", "3", "⋯143", "147", "148", "149", "150", "151", "152", "153", "⋯46", "200"])
    #expect(folded(200, around: nil) == (1...10).map(String.init) + ["⋯189", "200"])
    #expect(folded(200, around: 10) == (1...10).map(String.init) + ["⋯189", "200"])
    #expect(
      folded(200, around: 199) == ["1", "2", "3", "⋯192"] + (196...200).map(String.init))
    #expect(folded(1, around: 1) == ["1"])
  }

  @Test func `a row never stands for a single bar, and every bar is told or counted`() {
    for count in 1...40 {
      for own in 1...count {
        let rows = folded(count, around: own)
        let gaps = rows.filter { $0.hasPrefix("⋯") }.compactMap { Int($0.dropFirst()) }
        #expect(gaps.allSatisfy { $0 > 1 })
        #expect(rows.count - gaps.count + gaps.reduce(0, +) == count)
        #expect(rows.contains("\(own)"))
        #expect(rows.last == "\(count)")
      }
    }
  }
}
