import Charts
import Drawings
import Reports

extension GalleryChart {
  static let fanChart = GalleryChart(
    "FanChart", "Forecast fan", "预测扇形图",
    says: ("The next quarter looks like the last", "下季度与上季度相当"),
    samples: Sample.allCases.filter { $0 != .longNames }, isWide: true
  ) { sample, tell in
    let count = sample.count(usual: 24, many: 48)
    let values = sample.months(count, size: 1_000_000)
    let labels = tell.months(count + 3)
    let last = values.last ?? nil
    let ahead = (0..<3).compactMap { step -> FanChart.Ahead? in
      guard let last else { return nil }
      let spread = last.magnitude * 0.1 * Double(step + 1)
      return FanChart.Ahead(
        label: labels[count + step], value: last, valueLabel: tell.money(last),
        likely: last - spread...last + spread, wide: last - 1.6 * spread...last + 1.6 * spread)
    }
    return FanChart(
      title: tell("East · sales and forecast", "华东区 · 销售额与预测"),
      summary: tell.list(labels, values.map(tell.money)),
      size: Size(Figure.points(of: .full), 120),
      history: values.indices.map {
        .init(label: labels[$0], value: values[$0], valueLabel: tell.money(values[$0]))
      }, ahead: ahead, actualName: tell("Actual", "实际"), aheadName: tell("Forecast", "预测"),
      likelyName: tell("80% range", "80% 区间"), wideName: tell("95% range", "95% 区间")
    ).drawing(fonts: tell.fonts)
  }
}
