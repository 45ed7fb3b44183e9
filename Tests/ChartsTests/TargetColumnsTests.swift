import Drawings
import TestSupport
import Testing

@testable import Charts

@Suite struct TargetColumnsTests {
  let fonts = FixedWidthFonts()

  func chart(_ columns: [TargetColumns.Column], size: Size = Size(238, 150)) -> TargetColumns {
    TargetColumns(
      title: "李娜 · 销售额（万元）", summary: "10月 96.4，目标 100。", size: size, columns: columns,
      actualName: "实际", targetName: "目标", partialName: "截至10月21日")
  }

  func columns(_ values: [Double?], target: Double? = 100) -> [TargetColumns.Column] {
    values.enumerated().map { index, value in
      .init(
        label: "\(index + 1)月", value: value, valueLabel: value.map { "\($0)" } ?? "",
        target: target, isCurrent: index == values.count - 1)
    }
  }

  @Test func `columns have values at their ends, targets across and an axis`() throws {
    var columns = columns([72.1, nil, 101.7, 96.4])
    columns[3].isPartial = true
    let difference = try Golden.difference(
      of: chart(columns).drawing(fonts: fonts).transcript, from: "target-columns.txt")
    #expect(difference == nil)
  }

  @Test func `negative columns go below the axis`() throws {
    let drawing = chart(columns([40, -20, 0], target: nil)).drawing(fonts: fonts)
    let difference = try Golden.difference(
      of: drawing.transcript, from: "target-columns-negative.txt")
    #expect(difference == nil)
  }

  @Test func `what is not measured is an en dash and never a bar`() {
    let drawing = chart(columns([nil, 5, nil])).drawing(fonts: fonts)
    #expect(drawing.allText.filter { $0 == "–" }.count == 2)
    // One is the legend's.
    #expect(bars(of: drawing).count == 2)
  }

  @Test func `a chart of nothing says so`() {
    #expect(chart([]).drawing(fonts: fonts).allText == ["–"])
    #expect(chart(columns([nil, nil], target: nil)).drawing(fonts: fonts).allText == ["–"])
    #expect(chart(columns([.nan], target: .infinity)).drawing(fonts: fonts).allText == ["–"])
  }

  @Test func `where not all values fit, the current one, the first and the extremes are kept`() {
    var values = (0..<60).map { Optional(Double(100 + ($0 * 37) % 60)) }
    values[59] = 107.5
    values[30] = nil
    let texts = chart(columns(values)).drawing(fonts: fonts).allText
    #expect(texts.contains("107.5"))
    #expect(texts.contains("–"))
    #expect(texts.filter { $0.contains(".") }.count <= 4)
  }

  @Test func `a value above the highest target is as large as others`() {
    let drawing = chart(columns([96.4])).drawing(fonts: fonts)
    let sizes = drawing.marks.compactMap { mark -> Double? in
      guard case .text("96.4", _, let style, _, _) = mark else { return nil }
      return style.size
    }
    #expect(sizes == [7.5])
  }

  @Test func `every value is printed while there is room`() {
    let values = (0..<12).map { Double(60 + ($0 * 7) % 50) }
    let texts = chart(columns(values), size: Size(493, 150)).drawing(fonts: fonts).allText
    #expect(texts.filter { $0.contains(".") } == values.map { "\($0)" })
  }

  @Test(arguments: 0..<400)
  func `any columns are tidy and as long as their values`(seed: Int) {
    var random = RandomInput(seed: seed)
    let count = random.count()
    let values = random.values(count)
    let targets = random.isTrue(0.7) ? random.values(count) : Array(repeating: nil, count: count)
    let labels = random.texts(count)
    let isNamed = random.isTrue(0.5)
    var chart = TargetColumns(
      title: "t", summary: "s", size: random.size(),
      columns: (0..<count).map { index in
        .init(
          label: labels[index], value: values[index], valueLabel: random.text(),
          target: targets[index], isCurrent: random.isTrue(0.1),
          isPartial: isNamed && random.isTrue(0.1))
      }, actualName: isNamed ? random.text() : "", targetName: isNamed ? random.text() : "")
    if isNamed { chart.partialName = random.text() }
    let drawing = chart.drawing(fonts: fonts)
    #expect(layoutProblems(of: drawing) == [])
    guard !isNamed, drawing.allText != ["–"] else { return }
    #expect(
      areProportional(bars(of: drawing).map(\.height), values.compactMap(\.measured)))
  }
}
