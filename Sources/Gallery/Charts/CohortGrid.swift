import Charts
import Reports

extension GalleryChart {
  static let cohortGrid = GalleryChart(
    "CohortGrid", "Cohort grid", "客户留存网格",
    says: ("Two of five customers came back after a quarter", "五分之二的客户在下一季度复购"),
    samples: [.ordinary, .zeros, .single, .many, .longNames, .equal, .unmeasured], isWide: true
  ) { sample, tell in
    let count = sample == .unmeasured ? 0 : sample.count(usual: 6, many: 16)
    let labels = (0..<count).map { index in
      sample == .longNames
        ? tell.people(count, sample)[index]
        : tell("Q\(index % 4 + 1) \(2022 + index / 4)", "\(2022 + index / 4)年第\(index % 4 + 1)季度")
    }
    return CohortGrid(
      title: tell("Customers that came back", "客户留存 · 按首购季度"),
      summary: tell.list(labels, labels.map { _ in "42%" }), width: Figure.points(of: .full),
      sizeName: tell("Customers", "客户数"), columns: (1...max(1, count)).map { "+\($0)" },
      rows: labels.indices.map { row in
        .init(
          label: labels[row], size: tell.count(Double(120 + row * 7)),
          cells: (0..<(count - row)).map { column in
            let share =
              switch sample {
              case .zeros: 0.0
              case .equal: 0.4
              default: max(0, 0.62 - 0.09 * Double(column) + 0.03 * Double(row % 3))
              }
            return .init(tell.percent(share), share: share)
          })
      }
    ).drawing(fonts: tell.fonts)
  }
}
