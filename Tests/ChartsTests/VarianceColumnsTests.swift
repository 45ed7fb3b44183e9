import Drawings
import TestSupport
import Testing

@testable import Charts

@Suite struct VarianceColumnsTests {
  let fonts = FixedWidthFonts()

  func chart(_ kind: VarianceColumns.Kind) -> VarianceColumns {
    VarianceColumns(
      title: "Δ目标", summary: "", size: Size(238, 100), kind: kind,
      columns: [
        .init(label: "8月", value: 4.5, valueLabel: "+4.5", tone: .good),
        .init(label: "9月", value: nil, valueLabel: "", tone: .plain),
        .init(label: "10月", value: -3.6, valueLabel: "−3.6", tone: .bad, isCurrent: true),
      ], name: "Δ目标（万元）")
  }

  @Test func `absolute differences are bars`() throws {
    let difference = try Golden.difference(
      of: chart(.absolute).drawing(fonts: fonts).transcript, from: "variance-columns.txt")
    #expect(difference == nil)
  }

  @Test func `relative differences are pins`() throws {
    let difference = try Golden.difference(
      of: chart(.relative).drawing(fonts: fonts).transcript, from: "variance-pins.txt")
    #expect(difference == nil)
  }

  @Test(arguments: 0..<300)
  func `any differences are tidy and as long as their values`(seed: Int) {
    var random = RandomInput(seed: seed)
    let count = random.count()
    let values = random.values(count)
    let labels = random.texts(count)
    let drawing = VarianceColumns(
      title: "t", summary: "s", size: random.size(), kind: random.pick([.absolute, .relative]),
      columns: (0..<count).map { index in
        .init(
          label: labels[index], value: values[index], valueLabel: random.text(),
          tone: random.pick(ChartTone.allCases), isCurrent: random.isTrue(0.1))
      }, name: random.text()
    ).drawing(fonts: fonts)
    #expect(layoutProblems(of: drawing) == [])
    guard drawing.allText != ["–"] else { return }
    let lengths = drawing.marks.compactMap { mark -> Double? in
      guard case .line(let from, let to, _) = mark, from.x == to.x else { return nil }
      return abs(from.y - to.y)
    }
    #expect(
      areProportional(
        lengths.isEmpty ? bars(of: drawing).map(\.height) : lengths,
        values.compactMap(\.measured)))
  }
}
