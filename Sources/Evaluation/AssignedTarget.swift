import Quantities

/// What is to be reached on some days, and how much of what should have a target has one.
public struct AssignedTarget: Sendable, Hashable {
  /// What a target can be missing for.
  public enum Part: Sendable, Hashable {
    case days
    /// Those below a team or the organization who sold something.
    case sellers
  }

  /// The sum of what is set.
  public let value: Fraction
  public let covered: Int
  public let of: Int
  public let part: Part

  /// - Parameters:
  ///   - covered: how many have a target, of `of`; all of them unless told.
  public init(_ value: Fraction, covered: Int = 1, of: Int = 1, _ part: Part = .days) {
    self.value = value
    self.covered = covered
    self.of = of
    self.part = part
  }

  /// The value where nothing is missing, else nil: all sales against the target of some days or
  /// some sellers would flatter.
  public var complete: Fraction? { covered == of ? value : nil }
}
