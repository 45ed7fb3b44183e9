import Charts
import Reports

extension GalleryChart {
  static let paretoChart = GalleryChart(
    "ParetoChart", "Pareto", "帕累托图",
    says: ("Five customers bring four fifths", "5 家客户贡献八成销售额"), isWide: true
  ) { sample, tell in
    let count = sample.count(usual: 9, many: 30)
    let values = sample.ranked(count, size: 600_000)
    let names = tell.people(count, sample)
    let sum = values.reduce(0) { $0 + ($1 ?? 0) }
    var reached = 0.0
    let bars = values.indices.map { index -> ParetoChart.Bar in
      reached += values[index] ?? 0
      let share = sum > 0 ? reached / sum : nil
      let isRest = index == count - 1 && count > 1
      return ParetoChart.Bar(
        label: isRest ? tell("31 others", "其余 31 家") : names[index], value: values[index],
        valueLabel: tell.money(values[index]), share: share, shareLabel: tell.percent(share),
        isRest: isRest)
    }
    return ParetoChart(
      title: tell("East · sales by customer", "华东区 · 客户销售额"),
      summary: tell.list(bars.map(\.label), bars.map(\.valueLabel)),
      width: Figure.points(of: .full), bars: bars, shareName: tell("Together", "累计占比"),
      level: 0.8, levelLabel: "80%"
    ).drawing(fonts: tell.fonts)
  }
}
