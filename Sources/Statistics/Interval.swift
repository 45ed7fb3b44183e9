/// A range that an unknown number lies in with a stated confidence, both ends included.
///
///     Interval.wilson(successes: 4, of: 5)   // 0.376 … 0.964
public struct Interval: Hashable, Sendable {
  public var low: Double
  public var high: Double

  /// `low` is not above `high`.
  public init(_ low: Double, _ high: Double) {
    precondition(low <= high, "an interval's low end is not above its high end")
    self.low = low
    self.high = high
  }

  /// Half the normal distribution's 95 %: its quantile at 0.975.
  public static let z95 = 1.959963984540054

  public func contains(_ value: Double) -> Bool { low <= value && value <= high }

  /// Whether some number lies in both.
  public func overlaps(_ other: Interval) -> Bool { low <= other.high && other.low <= high }
}

extension Interval: CustomStringConvertible {
  public var description: String { "\(low)…\(high)" }
}
