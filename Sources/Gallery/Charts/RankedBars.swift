import Charts
import Reports

extension GalleryChart {
  static let rankedBars = GalleryChart(
    "RankedBars", "Ranked bars", "排名条形图",
    says: ("Lina Lee is third of eight", "李娜在 8 人中排名第三")
  ) { sample, tell in
    let count = sample.count(usual: 8)
    let values = sample.ranked(count, size: 1_204_000)
    let names = tell.people(count, sample)
    func tone(_ value: Double?) -> ChartTone { (value ?? 0) >= 800_000 ? .good : .bad }
    let own = sample == .many ? 149 : min(2, count - 1)
    let bars = values.indices.map { index in
      RankedBars.Bar(
        label: names[index], value: values[index], valueLabel: tell.money(values[index]),
        note: values[index].map { tell.change($0 - 800_000) },
        tone: tone(values[index]), isOwn: index == own,
        rank: values[index] == nil ? nil : "\(index + 1)")
    }
    return RankedBars(
      title: tell("East · sales by rep · ΔTarget", "华东区 · 各人销售额 · Δ目标"),
      summary: tell.list(names, bars.map(\.valueLabel)), width: Figure.points(of: .half),
      bars: RankedBars.folded(
        bars, around: own, gap: { tell("⋯ \($0) more", "⋯ \($0) 人") }, bar: { $0 })
    ).drawing(fonts: tell.fonts)
  }
}
