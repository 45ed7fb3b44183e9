import Charts
import Drawings
import Reports

extension GalleryChart {
  static let stripPlot = GalleryChart(
    "StripPlot", "Strip plot", "点带图",
    says: ("Lina Lee is above the median", "李娜高于中位数")
  ) { sample, tell in
    let count = sample.count(usual: 12)
    let values = sample.ranked(count, size: 96)
    let names = tell.people(count, sample)
    let told = sample == .huge ? tell.money : tell.points
    let ticks = sample == .huge ? tell.money : tell.count
    let measured = values.compactMap { $0 }.sorted()
    let middle = measured.isEmpty ? nil : measured[measured.count / 2]
    return StripPlot(
      title: tell("East · scores", "华东区 · 综合得分"),
      summary: tell.list(names, values.map(told)),
      size: Size(Figure.points(of: .half), 96),
      dots: values.indices.map {
        .init(label: names[$0], value: values[$0], isOwn: $0 == min(2, count - 1))
      },
      ticks: Tick.rounds(within: measured).map { .init($0, ticks($0)) },
      median: middle.map { .init($0, tell("Median ", "中位数 ") + told($0)) }
    ).drawing(fonts: tell.fonts)
  }
}
