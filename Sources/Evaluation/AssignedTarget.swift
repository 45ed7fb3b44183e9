import Quantities

/// What is to be reached on some days, and for how many of them a target is set.
public struct AssignedTarget: Sendable, Hashable {
  /// The sum of what holds on the covered days.
  public let value: Fraction
  /// Days on which a target holds.
  public let coveredDays: Int
  /// Days on which one should hold: a rep's days of work, or all that were asked for.
  public let days: Int

  /// - Parameters:
  ///   - coveredDays: of `days`; all of them unless told.
  public init(_ value: Fraction, coveredDays: Int = 1, of days: Int = 1) {
    self.value = value
    self.coveredDays = coveredDays
    self.days = days
  }

  /// The value where every day is covered, else nil: sales of all days against a target of some
  /// would flatter.
  public var complete: Fraction? { coveredDays == days ? value : nil }
}
