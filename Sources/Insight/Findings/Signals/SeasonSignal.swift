import Evaluation
import Foundation
import Quantities
import Statistics

extension Sight {
  /// Whether the months of the year differ, and which run high and low.
  ///
  /// Logarithms of sales less their straight line, grouped by month: one-way analysis of variance.
  var seasons: [Observation] {
    let sales = history.values(.salesAmount, slot: slot(.organization)).map(\.double)
    guard sales.count >= 24, sales.allSatisfy({ $0 > 0 }) else { return [] }
    let logs = sales.map { log($0) }
    let middle = Double(logs.count - 1) / 2
    let mean = logs.reduce(0, +) / Double(logs.count)
    var (slope, spread) = (0.0, 0.0)
    for (index, value) in logs.enumerated() {
      slope += (Double(index) - middle) * (value - mean)
      spread += (Double(index) - middle) * (Double(index) - middle)
    }
    slope /= spread
    let rest = logs.enumerated().map { $1 - mean - slope * (Double($0) - middle) }
    var groups: [Int: [Double]] = [:]
    for (month, value) in zip(history.months, rest) {
      groups[month.position.index, default: []].append(value)
    }
    let means = groups.mapValues { $0.reduce(0, +) / Double($0.count) }
    var (between, within) = (0.0, 0.0)
    for (month, values) in groups {
      let own = means[month] ?? 0
      between += Double(values.count) * own * own
      within += values.reduce(0) { $0 + ($1 - own) * ($1 - own) }
    }
    let degrees = Double(rest.count - 12)
    guard groups.count == 12, degrees > 0, between + within > 0 else { return [] }
    let ratio = within > 0 ? (between / 11) / (within / degrees) : .infinity
    let sorted = means.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    func months(_ entries: [(key: Int, value: Double)]) -> [SignalValue] {
      entries.map(\.key).sorted().compactMap { index in
        history.months.last { $0.position.index == index }.map { .month($0) }
      }
    }
    let high = sorted.prefix(3).filter { $0.value > log(1.1) }
    let low = sorted.suffix(2).filter { $0.value < log(0.9) }
    guard let most = sorted.first, let least = sorted.last else { return [] }
    return [
      Observation(
        .season, of: .organization,
        [
          "high": .list(months(high)), "low": .list(months(low)),
          "strength": .share(.near(between / (between + within))),
          "most": .change(.near(exp(most.value) - 1)),
          "least": .change(.near(exp(least.value) - 1)),
          "chance": .chance(PValue.ofRatio(ratio, 11, degrees)),
        ])
    ]
  }
}
