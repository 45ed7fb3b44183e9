import Charts
import Drawings
import Reports

extension GalleryChart {
  static let scatterChart = GalleryChart(
    "ScatterChart", "Scatter with quadrants", "四象限散点图",
    says: ("Three sell much and earn well", "3 人量利双优")
  ) { sample, tell in
    let count = sample.count(usual: 12)
    let amounts = sample.ranked(count, size: 1_200_000)
    let margins = sample.months(count, size: 0.42).indices.map { index -> Double? in
      switch sample {
      case .unmeasured: nil
      case .equal: 0.31
      case .zeros: 0
      default: 0.2 + 0.22 * Double(index * 5 % 12) / 12 + Double(index) * 0.0003
      }
    }
    let names = tell.people(count, sample)
    let middle = amounts.compactMap { $0 }.sorted().dropFirst(count / 2).first
    return ScatterChart(
      title: tell("East · sales and margin", "华东区 · 销售额与毛利率"),
      summary: tell.list(names, amounts.map(tell.money)),
      size: Size(Figure.points(of: .half), 190),
      points: amounts.indices.map {
        .init(label: names[$0], x: amounts[$0], y: margins[$0], isOwn: $0 == min(2, count - 1))
      },
      x: .init(
        title: tell("Sales", "销售额"), ticks: tell.moneyTicks(amounts),
        level: middle.map { .init($0, tell("Median ", "中位数 ") + tell.money($0)) }),
      y: .init(
        title: tell("Margin", "毛利率"),
        ticks: Tick.rounds(within: margins.compactMap { $0 }).map { .init($0, tell.percent($0)) },
        level: .init(0.31, "31.0%")),
      quadrants: .init(
        lowHigh: tell("Good margin, few sales", "利润好、量不足"),
        highHigh: tell("Much of both", "量利双优"),
        lowLow: tell("Little of both", "量利皆弱"),
        highLow: tell("Many sales, low margin", "有量少利"))
    ).drawing(fonts: tell.fonts)
  }
}
