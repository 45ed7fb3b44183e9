import Charts
import Drawings
import Reports

extension GalleryChart {
  static let distributionColumns = GalleryChart(
    "DistributionColumns", "Histogram", "分布柱形图",
    says: ("Most reach four fifths of their targets", "多数人达成目标的八成以上"),
    samples: Sample.allCases.filter { $0 != .negative && $0 != .unmeasured }
  ) { sample, tell in
    let bands = ["<50%", "50–80%", "80–100%", "100–120%", "≥120%"]
    let count = sample.count(usual: 5, many: 20)
    let counts = sample.months(count, size: 40).map { Int($0 ?? 0) }
    let all = max(1, counts.reduce(0, +))
    let labels = (0..<count).map {
      sample == .longNames
        ? tell.people(count, sample)[$0]
        : sample == .many ? "\($0 * 10)–\($0 * 10 + 10)%" : bands[$0 % 5]
    }
    return DistributionColumns(
      title: tell("Reps by attainment", "各达成率区间人数"),
      summary: tell.list(labels, counts.map { tell.count(Double($0)) }),
      size: Size(Figure.points(of: .half), 110),
      bands: counts.indices.map { index in
        .init(
          label: labels[index], count: counts[index],
          countLabel: tell.count(Double(counts[index])),
          shareLabel: tell.percent(Double(counts[index]) / Double(all)),
          isOwn: index == min(2, count - 1))
      }, ownName: tell("Your range", "您所在的区间")
    ).drawing(fonts: tell.fonts)
  }
}
