import Drawings
import TestSupport
import Testing

@testable import Charts

@Suite struct RadarChartTests {
  let fonts = FixedWidthFonts()

  func chart(_ axes: [RadarChart.Axis]) -> RadarChart {
    RadarChart(
      title: "李娜 · 能力测评", summary: "", size: Size(238, 180), axes: axes,
      rings: [50, 100].map { .init($0, "\(Int($0))") }, ownName: "本人", peersName: "团队平均")
  }

  @Test func `one's own outline lies on the axes, peers' is dashed`() throws {
    let drawing = chart([
      .init(label: "拓展", value: 60, peers: 70), .init(label: "谈判", value: 100, peers: 65),
      .init(label: "跟进", value: nil, peers: 50), .init(label: "协作", value: 130, peers: 80),
    ]).drawing(fonts: fonts)
    let difference = try Golden.difference(of: drawing.transcript, from: "radar-chart.txt")
    #expect(difference == nil)
    #expect(layoutProblems(of: drawing) == [])
    let outlines = drawing.marks.compactMap { mark -> (Int, Stroke)? in
      guard case .polygon(let points, _, let stroke?) = mark, stroke.ink != .rule else {
        return nil
      }
      return (points.count, stroke)
    }
    // What was not measured has no corner.
    #expect(outlines.map(\.0) == [4, 3])
    #expect(outlines[0].1.dash != [] && outlines[1].1.dash == [])
  }

  @Test func `what has no shape says so`() {
    #expect(chart([]).drawing(fonts: fonts).allText == ["–"])
    let two = chart([.init(label: "a", value: 1), .init(label: "b", value: 1)])
    #expect(two.drawing(fonts: fonts).allText == ["–"])
    var flat = chart((0..<5).map { .init(label: "\($0)", value: 3) })
    flat.rings = []
    #expect(flat.drawing(fonts: fonts).allText == ["–"])
  }

  @Test(arguments: 0..<1000)
  func `any radar is tidy`(seed: Int) {
    var random = RandomInput(seed: seed)
    let count = random.count()
    let (values, peers) = (random.values(count), random.values(count))
    let rings = random.pick([[20.0, 40, 60, 80, 100], [1e12], [0, -5], [50, .infinity], []])
    let drawing = RadarChart(
      title: "t", summary: "s", size: random.size(),
      axes: (0..<count).map {
        .init(label: random.text(), value: values[$0], peers: peers[$0])
      }, rings: rings.map { .init($0, random.text()) }, ownName: random.text(),
      peersName: random.text()
    ).drawing(fonts: fonts)
    #expect(layoutProblems(of: drawing) == [])
  }

  @Test(arguments: 0..<200)
  func `a corner is as far from the middle as its value says`(seed: Int) throws {
    var random = RandomInput(seed: seed)
    let values = (0..<random.integer(3...12)).map { _ in 100 * random.share() }
    let drawing = chart(values.map { .init(label: "a", value: $0) }).drawing(fonts: fonts)
    let spokes = drawing.marks.compactMap { mark -> (Point, Point)? in
      if case .line(let from, let to, let stroke) = mark, stroke.ink == .rule { return (from, to) }
      return nil
    }
    let corners =
      drawing.marks.compactMap { mark -> [Point]? in
        guard case .polygon(let points, .tinted(.own, _), _) = mark else { return nil }
        return points
      }.first ?? []
    try #require(spokes.count == values.count && corners.count == values.count)
    for (index, value) in values.enumerated() {
      let (from, to) = spokes[index]
      #expect(abs(corners[index].x - from.x - (to.x - from.x) * value / 100) < 1e-6)
      #expect(abs(corners[index].y - from.y - (to.y - from.y) * value / 100) < 1e-6)
    }
  }
}
