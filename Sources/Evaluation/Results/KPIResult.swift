import Facts
import Measures
import Quantities
import Statistics

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
    /// There was none of the measure to grow from, or less than none.
    case newSince(Formula.Comparison, Measure.ID)
    /// Too much of the sales has no cost; `known` is the share that has.
    case costUnknown(known: Fraction)
    /// The table has no data.
    case noData(TableName)
    /// The workspace does not say which stages there are.
    case noStages
    /// Nothing is left to be won in a period that is over.
    case periodOver
    /// No month of the period was forecast a month before.
    case noForecasts
  }

  public let outcome: Outcome
  /// The numbers the formula was given, in the formula's order; empty where not measured.
  public let working: [Operand]
  /// Where the true value lies in 95 of 100 cases, in the KPI's unit; nil where no formula tells.
  public let interval: Interval?
  /// How many cases the value rests on; nil where it is no rate, mean or median of cases.
  public let sample: Fraction?
  /// Whether these are too few: the value is marked and not ranked.
  public let isSmallSample: Bool

  public init(
    _ outcome: Outcome, working: [Operand] = [], interval: Interval? = nil,
    sample: Fraction? = nil, isSmallSample: Bool = false
  ) {
    self.outcome = outcome
    self.working = working
    self.interval = interval
    self.sample = sample
    self.isSmallSample = isSmallSample
  }

  /// The value, or nil where it was not measured.
  public var value: Fraction? {
    if case .measured(let value) = outcome { return value }
    return nil
  }
}
