import Drawings
import TestSupport
import Testing

@testable import Charts

@Suite struct DistributionColumnsTests {
  let fonts = FixedWidthFonts()

  func chart(own: Int? = nil, width: Double = 300) -> DistributionColumns {
    let bands = [
      ("<50%", 2, "5%"), ("50–80%", 9, "23%"), ("80–100%", 16, "40%"), ("≥100%", 0, "0%"),
    ]
    return DistributionColumns(
      title: "目标达成率分布", summary: "", size: Size(width, 120),
      bands: bands.enumerated().map { index, band in
        .init(
          label: band.0, count: band.1, countLabel: "\(band.1)", shareLabel: band.2,
          isOwn: index == own)
      }, ownName: "您")
  }

  @Test func `columns have counts and shares, and one's own is marked`() throws {
    let difference = try Golden.difference(
      of: chart(own: 1).drawing(fonts: fonts).transcript, from: "distribution-columns.txt")
    #expect(difference == nil)
  }

  @Test func `without an own band all are alike`() {
    let drawing = chart().drawing(fonts: fonts)
    #expect(bars(of: drawing, [.actual]).count == 3)
    #expect(!drawing.allText.contains("您"))
  }

  @Test func `where shares do not fit, counts are kept`() {
    let texts = chart(own: 2, width: 100).drawing(fonts: fonts).allText
    #expect(texts.contains("16"))
    #expect(!texts.contains { $0.contains("40%") })
  }

  @Test func `nobody in any band is a zero in each, no bands say so`() {
    var chart = chart()
    for index in chart.bands.indices {
      chart.bands[index].count = 0
      chart.bands[index].countLabel = "0"
      chart.bands[index].shareLabel = ""
    }
    let drawing = chart.drawing(fonts: fonts)
    #expect(drawing.allText.count { $0 == "0" } == 4)
    #expect(bars(of: drawing).isEmpty)
    chart.bands = []
    #expect(chart.drawing(fonts: fonts).allText == ["–"])
  }

  @Test(arguments: 0..<400)
  func `any columns are tidy and as long as their counts`(seed: Int) {
    var random = RandomInput(seed: seed)
    let count = random.count()
    let labels = random.texts(count)
    let own = random.isTrue(0.5) && count > 0 ? random.integer(0...(count - 1)) : nil
    let most = random.pick([0, 1, 9, 500, .max])
    let bands = (0..<count).map { index in
      DistributionColumns.Band(
        label: labels[index], count: random.isTrue(0.3) ? 0 : random.integer(0...max(0, most - 1)),
        countLabel: random.text(), shareLabel: random.text(), isOwn: index == own)
    }
    let drawing = DistributionColumns(
      title: "t", summary: "s", size: random.size(), bands: bands
    ).drawing(fonts: fonts)
    #expect(layoutProblems(of: drawing) == [])
    guard drawing.allText != ["–"] else { return }
    #expect(
      areProportional(
        bars(of: drawing).map(\.height), bands.map(\.count).filter { $0 > 0 }.map(Double.init)))
    #expect(bars(of: drawing, [.own]).count == (own.map { bands[$0].count > 0 } == true ? 1 : 0))
  }
}
