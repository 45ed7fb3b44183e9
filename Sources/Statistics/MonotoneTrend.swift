import Foundation

/// Whether values go up or down over time, and how fast, whatever single ones of them do.
///
///     MonotoneTrend(of: months)?.isTold   // whether the decline is more than chance
///
/// The slope is the median of those between any two values (Theil 1950, Sen 1968); whether there is
/// one is told by how many pairs rise and fall (Mann 1945, Kendall 1975). Values are taken as evenly
/// spaced and independent: take seasons out first.
public struct MonotoneTrend: Hashable, Sendable {
  public var count: Int
  /// Per value.
  public var slope: Double
  /// The trend's height at the first value: the median of values less that of their rise, as
  /// `scipy.stats.theilslopes` has it.
  public var start: Double
  /// Of the slope, 95 % unless asked otherwise (Sen 1968).
  public var interval: Interval
  /// Rising pairs less falling ones.
  public var score: Int
  /// How likely a score as far from zero is where there is no trend.
  public var pValue: Double

  /// Whether a trend is more than chance at 5 %.
  public var isTold: Bool { pValue < 0.05 }

  /// Nil below four values, of which no order is unusual, and where one is not finite.
  public init?(of values: [Double], confidence: Double = 0.95) {
    guard values.count >= 4, values.allSatisfy(\.isFinite),
      let z = NormalDistribution.quantile((1 + confidence) / 2)
    else { return nil }
    count = values.count
    var (slopes, score) = ([Double](), 0)
    for later in values.indices {
      for earlier in 0..<later {
        slopes.append((values[later] - values[earlier]) / Double(later - earlier))
        score += values[later] > values[earlier] ? 1 : values[later] < values[earlier] ? -1 : 0
      }
    }
    slopes.sort()
    guard let slope = median(of: slopes), let height = median(of: values) else { return nil }
    (self.slope, self.score) = (slope, score)
    start = height - slope * Double(count - 1) / 2
    let ties = MonotoneTrend.ties(values)
    let variance = MonotoneTrend.variance(count, ties)
    let spread = z * variance.squareRoot()
    let pairs = Double(slopes.count)
    let low = max(Int(((pairs - spread) / 2).rounded(.toNearestOrEven)) - 1, 0)
    let high = min(Int(((pairs + spread) / 2).rounded(.toNearestOrEven)), slopes.count - 1)
    interval = Interval(slopes[min(low, high)], slopes[max(low, high)])
    if ties.isEmpty, count <= 50 {
      pValue = MonotoneTrend.exactChance(count, score)
    } else if variance > 0 {
      // Scores are two apart: half of that is taken off.
      let distance = max(0, Double(abs(score)) - 1) / variance.squareRoot()
      pValue = min(1, 2 * NormalDistribution.cumulative(-distance))
    } else {
      pValue = 1
    }
  }

  /// How many values are alike, for each that occurs more than once.
  private static func ties(_ values: [Double]) -> [Int] {
    let sorted = values.sorted()
    var (ties, run) = ([Int](), 1)
    for index in sorted.indices.dropFirst() {
      if sorted[index] == sorted[index - 1] {
        run += 1
      } else {
        if run > 1 { ties.append(run) }
        run = 1
      }
    }
    return run > 1 ? ties + [run] : ties
  }

  /// Of the score without a trend: (n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5)) / 18 (Kendall 1975).
  private static func variance(_ count: Int, _ ties: [Int]) -> Double {
    func part(_ count: Int) -> Int { count * (count - 1) * (2 * count + 5) }
    return Double(part(count) - ties.reduce(0) { $0 + part($1) }) / 18
  }

  /// The share of all orders of `count` different values whose score is as far from zero, counted
  /// by their inversions (Kendall 1938).
  private static func exactChance(_ count: Int, _ score: Int) -> Double {
    var chances = [1.0]
    for size in 2...count {
      // The value that is added inverts with 0 ..< size of those before, each as likely.
      var next = [Double](repeating: 0, count: chances.count + size - 1)
      for (inversions, chance) in chances.enumerated() {
        for more in 0..<size { next[inversions + more] += chance / Double(size) }
      }
      chances = next
    }
    // The rarer side's inversions, and as many at the other side.
    let fewest = (chances.count - 1 - abs(score)) / 2
    return min(1, 2 * chances[...fewest].reduce(0, +))
  }
}
