import Drawings
import TestSupport
import Testing

@testable import Charts

@Suite struct ScatterChartTests {
  let fonts = FixedWidthFonts()

  func chart(_ points: [ScatterChart.Point], size: Size = Size(238, 160)) -> ScatterChart {
    ScatterChart(
      title: "华东一组 · 销售人员", summary: "", size: size, points: points,
      x: .init(
        title: "目标达成率", ticks: [.init(0.8, "80%"), .init(1, "100%"), .init(1.2, "120%")],
        level: .init(1, "全组 100.0%")),
      y: .init(
        title: "毛利率", ticks: [.init(0.2, "20%"), .init(0.3, "30%"), .init(0.4, "40%")],
        level: .init(0.31, "全组 31.0%")),
      quadrants: .init(lowHigh: "利高量少", highHigh: "量利双优", lowLow: "量利皆弱", highLow: "有量少利"))
  }

  func dots(of drawing: Drawing) -> [(center: Point, radius: Double)] {
    drawing.marks.compactMap { mark in
      guard case .circle(let center, let radius, _, _) = mark else { return nil }
      return (center, radius)
    }
  }

  /// Names that lie on a point.
  func covered(_ drawing: Drawing) -> [String] {
    let dots = dots(of: drawing).map { dot in
      Box(
        x: dot.center.x - dot.radius, y: dot.center.y - dot.radius, width: 2 * dot.radius,
        height: 2 * dot.radius)
    }
    return drawing.placedTexts(fonts: fonts).filter { text in
      dots.contains { text.box.grown(by: -0.02).overlaps($0) }
    }.map(\.text)
  }

  @Test func `points lie in named quadrants, one's own in the accent`() throws {
    let drawing = chart([
      .init(label: "王芳", x: 1.21, y: 0.38), .init(label: "李娜", x: 0.93, y: 0.41, isOwn: true),
      .init(label: "O'Brien", x: 0.94, y: 0.41), .init(label: "黄敏", x: 1.1, y: 0.22),
      .init(label: "赵磊", x: nil, y: 0.3), .init(label: "陈静", x: 0.72, y: 0.18),
    ]).drawing(fonts: fonts)
    let difference = try Golden.difference(of: drawing.transcript, from: "scatter-chart.txt")
    #expect(difference == nil)
    #expect(layoutProblems(of: drawing) == [])
    #expect(covered(drawing) == [])
    #expect(!drawing.allText.contains("赵磊"))
  }

  @Test func `in a crowd one's own name stands near by, with a line to its point`() {
    let crowd = (0..<150).map { index in
      ScatterChart.Point(
        label: "P\(index)", x: 0.95 + 0.1 * Double(index % 15) / 15,
        y: 0.28 + 0.06 * Double(index / 15) / 10)
    }
    let ends = [
      ScatterChart.Point(label: "A", x: 0.7, y: 0.15), .init(label: "B", x: 1.3, y: 0.45),
    ]
    let own = ScatterChart.Point(label: "李娜", x: 1, y: 0.31, isOwn: true)
    let drawing = chart(crowd + ends + [own]).drawing(fonts: fonts)
    #expect(drawing.allText.contains("李娜"))
    #expect(layoutProblems(of: drawing) == [])
    #expect(covered(drawing) == [])
    let leaders = drawing.marks.filter { mark in
      if case .line(_, _, let stroke) = mark { stroke.ink == .own } else { false }
    }
    #expect(leaders.count == 1)
  }

  @Test func `a chart of nothing says so`() {
    #expect(chart([]).drawing(fonts: fonts).allText == ["–"])
    #expect(
      chart([.init(label: "A", x: .nan, y: 1), .init(label: "B", x: 1, y: nil)])
        .drawing(fonts: fonts).allText == ["–"])
  }

  @Test func `one point alone is in the middle of its axes`() {
    var chart = chart([.init(label: "A", x: 5, y: 5)])
    (chart.x.level, chart.y.level) = (nil, nil)
    let drawing = chart.drawing(fonts: fonts)
    #expect(layoutProblems(of: drawing) == [])
    #expect(dots(of: drawing).count == 1)
  }

  @Test(arguments: 0..<1000)
  func `any scatter is tidy, and no name lies on a point`(seed: Int) {
    var random = RandomInput(seed: seed)
    let count = random.count()
    let (xs, ys) = (random.values(count), random.values(count))
    func axis(_ values: [Double?], _ random: inout RandomInput) -> ScatterChart.Axis {
      .init(
        title: random.text(),
        ticks: Tick.rounds(within: values.compactMap { $0 }).map { .init($0, random.text()) },
        level: random.isTrue(0.8)
          ? .init(random.values(1)[0] ?? .nan, random.text()) : nil)
    }
    let (x, y) = (axis(xs, &random), axis(ys, &random))
    let drawing = ScatterChart(
      title: "t", summary: "s", size: random.size(),
      points: (0..<count).map {
        .init(label: random.text(), x: xs[$0], y: ys[$0], isOwn: random.isTrue(0.05))
      }, x: x, y: y,
      quadrants: .init(
        lowHigh: random.text(), highHigh: random.text(), lowLow: random.text(),
        highLow: random.text())
    ).drawing(fonts: fonts)
    #expect(layoutProblems(of: drawing) == [])
    if drawing.allText != ["–"] { #expect(covered(drawing) == []) }
  }

  @Test(arguments: 0..<200)
  func `points are as far apart as their values`(seed: Int) {
    var random = RandomInput(seed: seed)
    let points = (0..<12).map { _ in
      ScatterChart.Point(label: "a", x: random.share(), y: 40 * random.share())
    }
    let dots = dots(of: chart(points).drawing(fonts: fonts)).map(\.center)
    #expect(dots.count == points.count)
    for (dot, point) in zip(dots, points) {
      let across = (dot.x - dots[0].x) * ((points[1].x ?? 0) - (points[0].x ?? 0))
      #expect(
        abs(across - (dots[1].x - dots[0].x) * ((point.x ?? 0) - (points[0].x ?? 0))) < 1e-6)
      // More is higher.
      if (point.y ?? 0) > (points[0].y ?? 0) { #expect(dot.y < dots[0].y) }
    }
  }
}
