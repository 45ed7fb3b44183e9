import Charts
import Reports

extension GalleryChart {
  static let smallMultiples = GalleryChart(
    "SmallMultiples", "Small multiples", "小型多图",
    says: ("Half of the team sells more each month", "一半成员逐月增长"), isWide: true
  ) { sample, tell in
    let count = sample.count(usual: 8, many: 24)
    let sizes = Sample.ordinary.ranked(count, size: 1_000_000)
    let names = tell.people(count, sample)
    let panels = (0..<count).map { index in
      let values = sample.months(12, size: sizes[index] ?? 0)
      return SmallMultiples.Panel(
        label: names[index], values: index % 2 == 0 ? values : values.reversed(),
        valueLabel: tell.money(index % 2 == 0 ? values[11] : values[0]),
        targets: sample == .huge
          ? [] : (0..<12).map { _ in 0.8 * (sizes[index] ?? 0) }, isOwn: index == 2)
    }
    let all = panels.flatMap { $0.values + $0.targets }.compactMap { $0 }
    let tick = Tick.rounds(within: [0] + all, atMost: 2).last
    return SmallMultiples(
      title: tell("East · sales by rep · 12 months", "华东区 · 各人销售额 · 12 个月"),
      summary: tell.list(names, panels.map(\.valueLabel)), width: Figure.points(of: .full),
      panels: panels, firstLabel: tell.months(12)[0], lastLabel: tell.months(12)[11],
      tick: tick.map { .init($0, tell.money($0)) }, actualName: tell("Actual", "实际"),
      targetName: tell("Target", "目标")
    ).drawing(fonts: tell.fonts)
  }
}
