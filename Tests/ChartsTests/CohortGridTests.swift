import Drawings
import TestSupport
import Testing

@testable import Charts

@Suite struct CohortGridTests {
  let fonts = FixedWidthFonts()

  @Test func `rows grow shorter, and fuller cells are darker`() throws {
    let grid = CohortGrid(
      title: "客户留存", summary: "第一季度的客户有一半在下一季度再次购买。", width: 238, sizeName: "客户数",
      columns: ["+1", "+2", "+3"],
      rows: [
        .init(
          label: "2026年第一季度", size: "1,204",
          cells: [
            .init("50%", share: 0.5), .init("8%", share: 0.08), .init("81%", share: 0.81),
          ]),
        .init(label: "第二季度", size: "16", cells: [.init("25%", share: 0.25)]),
        .init(label: "第三季度", size: "3", cells: []),
      ])
    let difference = try Golden.difference(
      of: grid.drawing(fonts: fonts).transcript, from: "cohort-grid.txt")
    #expect(difference == nil)
  }

  @Test func `steps are fifths, no two as light, and text is legible on each`() {
    let shares: [Double] = [-1, 0, 0.19, 0.2, 0.39, 0.4, 0.59, 0.6, 0.79, 0.8, 1, 7]
    #expect(shares.map { CohortStep($0).rawValue } == [0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 4])
    var lights: [Double] = []
    for step in CohortStep.allCases {
      guard case .tinted(let ink, let share) = step.fill else {
        Issue.record("a step is a tint")
        continue
      }
      let color = Palette.standard.tint(ink, share)
      lights.append(color.luminance)
      #expect(contrast(color, Palette.standard[step.textInk]) >= 4.5)
    }
    for (light, dark) in zip(lights, lights.dropFirst()) {
      #expect((light + 0.05) / (dark + 0.05) >= 1.1)
    }
  }

  @Test func `a chart of nothing says so, and cells beyond the columns are left out`() {
    let empty = CohortGrid(
      title: "t", summary: "", width: 238, sizeName: "n", columns: ["+1"], rows: [])
    #expect(empty.drawing(fonts: fonts).allText == ["–"])
    let wide = CohortGrid(
      title: "t", summary: "", width: 238, sizeName: "n", columns: ["+1"],
      rows: [
        .init(label: "a", size: "2", cells: [.init("50%", share: 0.5), .init("9%", share: 0.09)])
      ])
    #expect(wide.drawing(fonts: fonts).allText == ["n", "+1", "a", "2", "50%"])
  }

  @Test(arguments: 0..<200)
  func `any grid is tidy`(seed: Int) {
    var random = RandomInput(seed: seed)
    let columns = random.texts(random.pick([0, 1, 3, 8, 12]))
    let grid = CohortGrid(
      title: "t", summary: "s", width: random.size().width, sizeName: random.text(),
      columns: columns,
      rows: (0..<random.pick([0, 1, 4, 9])).map { _ in
        .init(
          label: random.text(), size: random.text(),
          cells: (0..<random.pick([0, columns.count, columns.count + 1])).map { _ in
            .init(random.text(), share: random.pick([.nan, .infinity, -2, 0, random.share()]))
          })
      })
    #expect(layoutProblems(of: grid.drawing(fonts: fonts)) == [])
  }
}
