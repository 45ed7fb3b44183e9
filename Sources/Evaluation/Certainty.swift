import Quantities

/// How sure a KPI's value is.
public struct Certainty: Sendable, Hashable {
  /// Where the value may lie by chance alone; nil where no formula tells.
  public var interval: ClosedRange<Fraction>?
  /// Whether it rests on so few cases that it gives nobody a place.
  public var isSmallSample: Bool

  public init(_ interval: ClosedRange<Fraction>? = nil, isSmallSample: Bool = false) {
    self.interval = interval
    self.isSmallSample = isSmallSample
  }
}
