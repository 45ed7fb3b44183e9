import Charts

extension GalleryChart {
  static let sparkline = GalleryChart(
    "Sparkline", "Sparkline", "迷你折线",
    says: ("Sales grew past their target", "销售额一路超过目标"),
    samples: Sample.allCases.filter { $0 != .longNames }
  ) { sample, tell in
    let count = sample.count(usual: 12)
    let values = sample.months(count, size: 1_000_000)
    return Sparkline(
      title: tell("Sales by month", "各月销售额"),
      summary: tell.list(tell.months(count), values.map(tell.money)), values: values,
      target: sample == .huge ? 8e11 : 820_000
    ).drawing(fonts: tell.fonts)
  }
}
