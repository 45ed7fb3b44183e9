import Charts
import Drawings
import Reports

extension GalleryChart {
  static let radarChart = GalleryChart(
    "RadarChart", "Radar", "雷达图",
    says: ("Strong in visits, weak in closing", "拜访强，成交弱")
  ) { sample, tell in
    let skills =
      tell.language == .chinese
      ? ["谈判", "跟进", "拜访", "报价", "成交", "回款"]
      : ["Negotiation", "Follow-up", "Visits", "Quotes", "Closing", "Collection"]
    let count = sample == .single ? 3 : sample.count(usual: 6, many: 12)
    let values = sample.months(count, size: 88)
    let told = sample == .huge ? tell.money : tell.points
    let labels = (0..<count).map {
      sample == .longNames ? tell.people(count, sample)[$0] : skills[$0 % 6]
    }
    return RadarChart(
      title: tell("Lina Lee · skills", "李娜 · 能力测评"),
      summary: tell.list(labels, values.map(told)),
      size: Size(Figure.points(of: .half), 190),
      axes: values.indices.map {
        .init(
          label: labels[$0],
          value: sample == .single && $0 > 0 ? nil : values[$0], peers: 66 - Double($0))
      }, rings: [.init(50, "50"), .init(100, "100")], ownName: tell("Own", "本人"),
      peersName: tell("Team average", "团队平均")
    ).drawing(fonts: tell.fonts)
  }
}
