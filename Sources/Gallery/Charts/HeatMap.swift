import Charts
import Reports

extension GalleryChart {
  static let heatMap = GalleryChart(
    "HeatMap", "Heat map", "热力图",
    says: ("Maya Singh is lowest on two of six KPIs", "赵磊 6 项指标中 2 项垫底"), isWide: true
  ) { sample, tell in
    let kpis =
      tell.language == .chinese
      ? ["销售额", "达成率", "毛利率", "赢单率", "回款率", "满意度"]
      : ["Sales", "Attainment", "Margin", "Win rate", "Collection", "Satisfaction"]
    let count = sample.count(usual: 8, many: 30)
    let values = sample.ranked(count, size: 1_000_000)
    let names = tell.people(count, sample)
    let rows = values.indices.map { row in
      HeatMap.Row(
        label: names[row],
        cells: kpis.indices.map { column in
          guard let value = values[row] else { return .unmeasured }
          let level =
            column == 0
            ? 1 - 2 * Double(row) / Double(max(1, count - 1))
            : Double((row * 5 + column * 3) % 9) / 4 - 1
          return .init(
            column == 0 ? tell.money(value) : tell.percent(0.8 + level / 5),
            level: sample == .equal || sample == .zeros ? 0 : level)
        }, isOwn: row == 2)
    }
    return HeatMap(
      title: tell("East · KPIs by rep", "华东区 · 各人指标"),
      summary: tell.list(names, values.map(tell.money)), width: Figure.points(of: .full),
      columns: kpis, rows: rows, badName: tell("Lowest fifth", "最低五分之一"),
      goodName: tell("Highest fifth", "最高五分之一")
    ).drawing(fonts: tell.fonts)
  }
}
