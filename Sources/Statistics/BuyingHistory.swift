/// What a customer's orders tell of how often they buy, in any one unit of time.
///
///     BuyingHistory(repeats: 2, lastAt: 30.43, observed: 38.86)   // weeks
public struct BuyingHistory: Hashable, Sendable {
  /// Purchases after the first: x.
  public var repeats: Int
  /// From the first purchase to the last: t_x, 0 without repeats.
  public var lastAt: Double
  /// From the first purchase until now: T.
  public var observed: Double

  public init(repeats: Int, lastAt: Double, observed: Double) {
    self.repeats = repeats
    self.lastAt = lastAt
    self.observed = observed
  }

  /// Whether it can be: nothing before the first purchase, nothing after now, and a last one just
  /// where there are repeats.
  public var isSound: Bool {
    repeats >= 0 && lastAt >= 0 && observed.isFinite && observed >= lastAt
      && (repeats == 0) == (lastAt == 0)
  }
}
