import Quantities

/// Where a customer stands by how recently, how often and for how much it bought (RFM).
///
/// Who has not ordered for a year is lost. The others are put into fifths by each of the three; the
/// two upper fifths are high, the others low, which makes eight classes.
public enum CustomerClass: String, Sendable, Hashable, CaseIterable {
  /// High by all three: 重要价值客户.
  case champion
  /// Large and often, no longer lately: 重要保持客户.
  case slipping
  /// Large and lately, not yet often: 重要发展客户.
  case promising
  /// Large once, neither often nor lately: 重要挽留客户.
  case atRisk = "at-risk"
  /// Often and lately, for little: 一般价值客户.
  case regular
  /// Lately, for little: 一般发展客户.
  case recent
  /// Often, for little, no longer lately: 一般保持客户.
  case fading
  /// Low by all three: 一般挽留客户.
  case small
  /// No order for a year: 流失客户.
  case lost

  /// With fewer customers, fifths say nothing.
  public static let fewest = 25

  init(isRecent: Bool, isFrequent: Bool, isLarge: Bool) {
    self =
      switch (isRecent, isFrequent, isLarge) {
      case (true, true, true): .champion
      case (false, true, true): .slipping
      case (true, false, true): .promising
      case (false, false, true): .atRisk
      case (true, true, false): .regular
      case (true, false, false): .recent
      case (false, true, false): .fading
      case (false, false, false): .small
      }
  }

  /// The class of each window, nil where there is none; all nil where too few are not lost.
  ///
  /// - Parameter end: the day after the windows' last.
  static func classes(of windows: [BuyingRecord.Window?], before end: Day) -> [CustomerClass?] {
    let year = end.advanced(by: -BuyingTimes.year).number
    let own = windows.compactMap { $0 }.filter { $0.last >= year }
    guard own.count >= fewest else { return Array(repeating: nil, count: windows.count) }
    let recency = fifths(of: own.map { Int128($0.last) })
    let frequency = fifths(of: own.map { Int128($0.purchases) })
    let money = fifths(of: own.map(\.sales))
    var next = 0
    return windows.map { window in
      guard let window else { return nil }
      if window.last < year { return .lost }
      defer { next += 1 }
      return CustomerClass(
        isRecent: recency[next] > 3, isFrequent: frequency[next] > 3, isLarge: money[next] > 3)
    }
  }

  /// From 1, the lowest, to 5; equal values share the fifth in which their middle lies.
  static func fifths(of values: [Int128]) -> [Int] {
    let sorted = values.indices.sorted { values[$0] < values[$1] }
    var fifths = [Int](repeating: 1, count: values.count)
    var start = 0
    while start < sorted.count {
      var end = start
      while end < sorted.count, values[sorted[end]] == values[sorted[start]] { end += 1 }
      let fifth = 5 * (start + end) / (2 * sorted.count) + 1
      for place in start..<end { fifths[sorted[place]] = fifth }
      start = end
    }
    return fifths
  }
}
