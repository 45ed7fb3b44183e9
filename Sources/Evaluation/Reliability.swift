import Quantities

/// How sure a KPI's value is.
public struct Reliability: Sendable, Hashable {
  /// Where the value may lie by chance alone; nil where no formula tells.
  public var interval: ClosedRange<Fraction>?
  /// Whether it rests on so few cases that it gives nobody a place.
  public var isSmallSample: Bool

  public init(_ interval: ClosedRange<Fraction>? = nil, isSmallSample: Bool = false) {
    self.interval = interval
    self.isSmallSample = isSmallSample
  }

  /// What a result says of itself.
  init(_ result: KPIResult) {
    self.init(isSmallSample: result.isSmallSample)
    if let ends = result.interval {
      self.init(low: ends.low, high: ends.high, isSmallSample: result.isSmallSample)
    }
  }

  /// From the ends of a statistical interval, to the billionth; without one where they are no
  /// numbers or stand the wrong way round.
  public init(low: Double, high: Double, isSmallSample: Bool = false) {
    self.isSmallSample = isSmallSample
    let limit = 1e18
    guard low <= high, abs(low) < limit, abs(high) < limit else { return }
    let scale: Int128 = 1_000_000_000
    let ends = [low, high].map { Fraction(Int128(($0 * 1e9).rounded()), scale) }
    interval = ends[0]...ends[1]
  }
}
