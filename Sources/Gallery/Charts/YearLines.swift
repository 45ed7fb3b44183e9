import Charts
import Drawings
import Reports

extension GalleryChart {
  static let yearLines = GalleryChart(
    "YearLines", "Line with last year", "今年与去年折线",
    says: ("This year is ahead of the last", "今年领先于去年"),
    samples: Sample.allCases.filter { $0 != .longNames }
  ) { sample, tell in
    let count = sample.count(usual: 12, many: 48)
    let now = sample.count(usual: 10, many: 44)
    func running(_ values: [Double?]) -> [Double?] {
      var sum = 0.0
      return values.map { value in
        value.map {
          sum += $0
          return sum
        }
      }
    }
    let current = running(sample.months(now, size: 1_000_000))
    let previous = running(sample.months(count, size: 930_000))
    let labels = tell.months(count)
    return YearLines(
      title: tell("Lina Lee · sales, year to date", "李娜 · 年度累计销售额"),
      summary: tell.list(labels, current.map(tell.money)),
      size: Size(Figure.points(of: .half), 104), labels: labels,
      current: current + Array(repeating: nil, count: count - now), previous: previous,
      currentName: "2026", previousName: "2025", currentLabel: tell.money(current.last ?? nil),
      previousLabel: tell.money(previous.last ?? nil)
    ).drawing(fonts: tell.fonts)
  }
}
