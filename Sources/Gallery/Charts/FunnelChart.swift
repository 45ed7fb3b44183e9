import Charts
import Reports

extension GalleryChart {
  static let funnelChart = GalleryChart(
    "FunnelChart", "Funnel", "漏斗图",
    says: ("Most deals are lost before the quote", "商机大多在报价之前流失")
  ) { sample, tell in
    let stages =
      tell.language == .chinese
      ? ["线索", "初步接洽", "需求确认", "方案报价", "商务谈判"]
      : ["Lead", "First talk", "Needs", "Quote", "Negotiation"]
    let count = sample.count(usual: 5, many: 12)
    let values = sample.ranked(count, size: 240)
    let labels = (0..<count).map {
      sample == .longNames ? tell.people(count, sample)[$0] : stages[$0 % 5]
    }
    return FunnelChart(
      title: tell("East · deals by stage", "华东区 · 各阶段商机数"),
      summary: tell.list(labels, values.map(tell.count)), width: Figure.points(of: .half),
      stages: values.indices.map { index in
        var share: Double?
        if index > 0, let before = values[index - 1], let now = values[index], before > 0, now >= 0
        {
          share = now / before
        }
        return .init(
          label: labels[index], value: values[index], valueLabel: tell.count(values[index]),
          note: values[index].map { tell.money(min($0, 1e9) * 12_000) },
          conversionLabel: share.map(tell.percent))
      }
    ).drawing(fonts: tell.fonts)
  }
}
