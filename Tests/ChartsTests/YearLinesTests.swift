import Drawings
import TestSupport
import Testing

@testable import Charts

@Suite struct YearLinesTests {
  let fonts = FixedWidthFonts()

  func chart(_ current: [Double?], _ previous: [Double?], target: [Double?] = []) -> YearLines {
    YearLines(
      title: "李娜 · 销售额（万元）", summary: "", size: Size(238, 120),
      labels: ["一季度", "二季度", "三季度", "四季度"], current: current, previous: previous,
      target: target, currentName: "2026年", previousName: "2025年", targetName: "目标",
      currentLabel: "96.4", previousLabel: "102.3", targetLabel: "110")
  }

  /// The texts after a margin's start or beside a line: those with a year.
  func names(_ drawing: Drawing) -> [String] { drawing.allText.filter { $0.contains("年 ") } }

  @Test func `lines are named at their ends`() throws {
    let drawing = chart([80, 91, 96.4, nil], [70, 75, 81, 102.3], target: [90, 90, 100, 110])
      .drawing(fonts: fonts)
    let difference = try Golden.difference(of: drawing.transcript, from: "year-lines.txt")
    #expect(difference == nil)
  }

  @Test func `a gap breaks the line, and a lone period is a dot`() throws {
    let drawing = chart([3, nil, -5, 6], [nil, nil, nil, nil]).drawing(fonts: fonts)
    let difference = try Golden.difference(of: drawing.transcript, from: "year-lines-gap.txt")
    #expect(difference == nil)
  }

  @Test func `names of lines that end together stand one below the other`() {
    let drawing = chart([1, 2, 3, 100], [1, 2, 3, 100], target: [1, 2, 3, 100])
      .drawing(fonts: fonts)
    #expect(names(drawing) == ["2026年 96.4", "2025年 102.3"])
    #expect(layoutProblems(of: drawing) == [])
  }

  @Test func `a chart of nothing says so`() {
    #expect(chart([], []).drawing(fonts: fonts).allText == ["–"])
    #expect(chart([.nan], [nil]).drawing(fonts: fonts).allText == ["–"])
  }

  @Test(arguments: 0..<400)
  func `any lines are tidy`(seed: Int) {
    var random = RandomInput(seed: seed)
    let count = random.count()
    var current = random.values(count)
    if random.isTrue(0.5) { current.removeLast(count / 3) }
    let previous = random.values(count)
    let drawing = YearLines(
      title: "t", summary: "s", size: random.size(), labels: random.texts(count),
      current: current, previous: previous,
      target: random.isTrue(0.5) ? random.values(count) : [], currentName: random.text(),
      previousName: random.text(), targetName: random.text(), currentLabel: random.text(),
      previousLabel: random.text()
    ).drawing(fonts: fonts)
    #expect(layoutProblems(of: drawing) == [])
  }
}
