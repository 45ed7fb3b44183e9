import Charts
import Reports

extension GalleryChart {
  static let dotProfile = GalleryChart(
    "DotProfile", "Dot profile", "得分剖面图",
    says: ("Above the median on four of six KPIs", "6 项指标中 4 项高于中位数"), isWide: true
  ) { sample, tell in
    let kpis =
      tell.language == .chinese
      ? ["销售额", "目标达成率", "毛利率", "赢单率", "回款率", "客户满意度"]
      : ["Sales", "Attainment", "Margin", "Win rate", "Collection", "Satisfaction"]
    let count = sample.count(usual: 6, many: 20)
    let values = sample.months(count, size: 96)
    let told = sample == .huge ? tell.money : tell.points
    let labels = (0..<count).map {
      sample == .longNames ? tell.people(count, sample)[$0] : kpis[$0 % 6]
    }
    return DotProfile(
      title: tell("Lina Lee · scores among peers", "李娜 · 各指标得分与同组对比"),
      summary: tell.list(labels, values.map(told)), width: Figure.points(of: .full),
      rows: values.indices.map {
        .init(
          label: labels[$0], value: values[$0], valueLabel: told(values[$0]),
          median: 70 - 3 * Double($0 % 5), middle: 50 - 2 * Double($0 % 5)...84)
      }, ticks: [.init(0, "0"), .init(50, "50"), .init(100, "100")], ownName: tell("Own", "本人"),
      medianName: tell("Median of peers", "同组中位数"),
      middleName: tell("Middle half of peers", "同组中间一半")
    ).drawing(fonts: tell.fonts)
  }
}
