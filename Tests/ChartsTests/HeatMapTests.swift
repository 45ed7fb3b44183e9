import Drawings
import TestSupport
import Testing

@testable import Charts

@Suite struct HeatMapTests {
  let fonts = FixedWidthFonts()

  @Test func `cells have values on fills, with names to the left and above`() throws {
    let map = HeatMap(
      title: "华东一组 · 指标得分", summary: "李娜的毛利率最低。", width: 238,
      columns: ["销售额", "目标达成率", "Gross margin after discounts"],
      rows: [
        .init(
          label: "王芳",
          cells: [.init("120.4", level: 1), .init("101%", level: 0.3), .init("33%", level: 0)]),
        .init(
          label: "李娜", cells: [.init("96.4", level: -0.4), .unmeasured, .init("9%", level: -0.9)],
          isOwn: true),
        .init(label: "黄敏", cells: [.init("12.0", level: nil)]),
      ], badName: "低于目标", goodName: "高于目标")
    let difference = try Golden.difference(
      of: map.drawing(fonts: fonts).transcript, from: "heat-map.txt")
    #expect(difference == nil)
  }

  func cells(of drawing: Drawing) -> [(box: Box, fill: Fill)] {
    drawing.marks.compactMap { mark in
      guard case .box(let box, let fill, nil) = mark else { return nil }
      return (box, fill)
    }
  }

  @Test func `levels are five steps, and what is beyond is at the end`() {
    let levels: [Double] = [-9, -1, -0.61, -0.6, -0.21, -0.2, 0, 0.2, 0.21, 0.6, 0.61, 1, 9]
    #expect(
      levels.map { HeatLevel($0).rawValue } == [-2, -2, -2, -1, -1, 0, 0, 0, 1, 1, 2, 2, 2])
  }

  @Test func `no two steps are as light as one another, and text is legible on each`() {
    var lights: [Double] = []
    for level in HeatLevel.allCases {
      let color =
        switch level.fill {
        case .tinted(let ink, let share): Palette.standard.tint(ink, share)
        default: Palette.standard[.paper]
        }
      lights.append(color.luminance)
      #expect(contrast(color, Palette.standard[level.textInk]) >= 4.5)
    }
    lights.sort()
    for (dark, light) in zip(lights, lights.dropFirst()) {
      #expect((light + 0.05) / (dark + 0.05) >= 1.2)
    }
    #expect(
      contrast(
        Palette.standard.tint(.bad, 1), Palette.standard.tint(.good, 0.3)) >= 3)
  }

  @Test func `a number that does not fit is left out and never cut`() {
    let map = HeatMap(
      title: "t", summary: "", width: 100, columns: ["a", "b"],
      rows: [
        .init(label: "", cells: [.init("12345678901234567890", level: 1), .init("7", level: 0)])
      ])
    #expect(map.drawing(fonts: fonts).allText == ["a", "b", "7"])
  }

  @Test func `a chart of nothing says so`() {
    for (columns, rows) in [([], [.init(label: "A", cells: [])]), (["a"], [])]
      as [([String], [HeatMap.Row])]
    {
      let map = HeatMap(title: "t", summary: "", width: 238, columns: columns, rows: rows)
      #expect(map.drawing(fonts: fonts).allText == ["–"])
    }
  }

  @Test(arguments: 0..<400)
  func `any map is tidy, with a fill for every level that is not plain`(seed: Int) {
    var random = RandomInput(seed: seed)
    let count = random.count()
    let columns = random.texts(random.pick(count > 31 ? [1, 5] : [0, 1, 2, 5, 9, 12, 40]))
    let rows = (0..<count).map { _ in
      HeatMap.Row(
        label: random.text(),
        cells: (0..<random.pick([columns.count, columns.count, 0, columns.count + 2])).map { _ in
          .init(
            random.text(),
            level: random.pick([nil, .nan, .infinity, -5, 1e300, 2 * random.share() - 1]))
        }, isOwn: random.isTrue(0.1))
    }
    let isNamed = random.isTrue(0.5)
    let map = HeatMap(
      title: "t", summary: "s", width: random.size().width, columns: columns, rows: rows,
      badName: isNamed ? random.text() : "", goodName: isNamed ? random.text() : "")
    let drawing = map.drawing(fonts: fonts)
    #expect(layoutProblems(of: drawing) == [])
    guard !isNamed, drawing.allText != ["–"] else { return }
    let fills = rows.flatMap { row in
      row.cells.prefix(columns.count).compactMap { $0.level.measured.map { HeatLevel($0).fill } }
    }
    let cells = cells(of: drawing)
    #expect(cells.map(\.fill) == fills.filter { $0 != .none })
    for (index, cell) in cells.enumerated() {
      #expect(cells[(index + 1)...].prefix(60).allSatisfy { !$0.box.overlaps(cell.box) })
    }
  }

  @Test(arguments: 0..<100)
  func `texts stay in their cells`(seed: Int) {
    var random = RandomInput(seed: seed)
    let columns = random.texts(random.integer(1...15))
    let map = HeatMap(
      title: "t", summary: "s", width: random.size().width, columns: columns,
      rows: (0..<8).map { _ in
        .init(label: random.text(), cells: columns.map { _ in .init(random.text(), level: -1) })
      })
    let drawing = map.drawing(fonts: fonts)
    let boxes = cells(of: drawing).map(\.box)
    #expect(boxes.count == 8 * columns.count)
    for text in drawing.placedTexts(fonts: fonts) {
      for box in boxes where box.overlaps(text.box.grown(by: -0.02)) {
        #expect(box.grown(by: 0.02).contains(text.box), "\(text.text)")
      }
    }
  }
}

extension Palette.Color {
  /// WCAG 2 relative luminance.
  var luminance: Double {
    // A power of two is near enough to sRGB's curve to compare by.
    0.2126 * red * red + 0.7152 * green * green + 0.0722 * blue * blue
  }
}

func contrast(_ a: Palette.Color, _ b: Palette.Color) -> Double {
  (max(a.luminance, b.luminance) + 0.05) / (min(a.luminance, b.luminance) + 0.05)
}
