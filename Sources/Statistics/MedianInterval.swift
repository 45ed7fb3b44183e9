import Foundation

extension Interval {
  /// The interval of a median between two of the values themselves, whatever their distribution.
  ///
  /// As many values lie below a median as a fair coin falls heads, so from the k-th smallest to the
  /// k-th largest holds it with the chance of k…n − k heads of n (Thompson 1936; Conover,
  /// *Practical Nonparametric Statistics*, 3.2). The narrowest such interval with at least
  /// `confidence` is given; at 95 % that takes six values, below which it is nil, as it is where a
  /// value is not finite.
  public static func median(of values: [Double], confidence: Double = 0.95) -> Interval? {
    guard values.allSatisfy(\.isFinite),
      let rank = medianRank(count: values.count, confidence: confidence)
    else { return nil }
    let sorted = values.sorted()
    return Interval(sorted[rank - 1], sorted[sorted.count - rank])
  }

  /// The largest k for which k…n − k heads of n have at least the chance `confidence`.
  static func medianRank(count: Int, confidence: Double) -> Int? {
    guard count > 0 else { return nil }
    // Sums grow from the middle outwards, so that no chance is too small to be told.
    var heads = count / 2
    var chance = coinChance(heads: heads, of: count)
    var covered = count % 2 == 0 ? chance : 2 * chance
    while covered < confidence {
      chance *= Double(heads) / Double(count - heads + 1)
      heads -= 1
      covered += 2 * chance
      if heads < 1 { return nil }
    }
    return heads < 1 ? nil : heads
  }

  /// The chance of so many heads of `count` fair coins.
  private static func coinChance(heads: Int, of count: Int) -> Double {
    exp(
      logGamma(Double(count) + 1) - logGamma(Double(heads) + 1)
        - logGamma(Double(count - heads) + 1) - Double(count) * log(2))
  }
}
