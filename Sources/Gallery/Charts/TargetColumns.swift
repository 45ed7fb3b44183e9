import Charts
import Drawings
import Reports

extension GalleryChart {
  static let targetColumns = GalleryChart(
    "TargetColumns", "Columns with target", "柱形与目标线",
    says: ("Five of twelve months reached their target", "12 个月中 5 个月达成目标"),
    samples: Sample.allCases.filter { $0 != .longNames }
  ) { sample, tell in
    let count = sample.count(usual: 12, many: 36)
    let values = sample.months(count, size: 1_000_000)
    let labels = tell.months(count)
    return TargetColumns(
      title: tell("Lina Lee · sales against target", "李娜 · 销售额与目标"),
      summary: tell.list(labels, values.map(tell.money)),
      size: Size(Figure.points(of: .half), 116),
      columns: values.indices.map { index in
        .init(
          label: labels[index], value: values[index], valueLabel: tell.money(values[index]),
          target: sample == .unmeasured
            ? nil : sample == .huge ? 8e11 : Double(780_000 + 6_000 * (index % 12)),
          isCurrent: index == count - 1, isPartial: index == count - 1)
      }, actualName: tell("Actual", "实际"), targetName: tell("Target", "目标"),
      partialName: tell("To date", "截至目前")
    ).drawing(fonts: tell.fonts)
  }
}
