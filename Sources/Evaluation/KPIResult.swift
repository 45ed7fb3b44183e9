import Facts
import Quantities

/// What a KPI came to, or why it could not be measured.
public struct KPIResult: Sendable, Hashable {
  public enum Outcome: Sendable, Hashable {
    /// In the KPI's unit; 100 % is 1.
    case measured(Fraction)
    case notMeasured(because: Reason)
  }

  /// Why a KPI was not measured. Never zero, never infinite: a value of its own.
  public enum Reason: Sendable, Hashable {
    /// No target is set for the period.
    case noTarget
    /// A target is set for some days or some sellers only.
    case targetIncomplete(AssignedTarget.Part, covered: Int, of: Int)
    /// The target is zero or less.
    case zeroTarget
    /// There is none of the measure to divide by.
    case none(String)
    /// There was nothing to grow from.
    case newSince(Formula.Comparison)
    /// Too much of the sales has no cost; `known` is the share that has.
    case costUnknown(known: Fraction)
    /// The table has no data.
    case noData(TableName)
  }

  public let outcome: Outcome
  /// The numbers the formula was given, in the formula's order; empty where not measured.
  public let working: [Operand]

  public init(_ outcome: Outcome, working: [Operand] = []) {
    self.outcome = outcome
    self.working = working
  }

  /// The value, or nil where it was not measured.
  public var value: Fraction? {
    if case .measured(let value) = outcome { return value }
    return nil
  }
}
