import Quantities

/// Why a target cannot be decomposed.
public enum PlanFailure: Error, Sendable, Hashable {
  /// Neither the settings nor the command say what is to be reached.
  case noTotal
  /// More months than a year has, of which one would stand for two.
  case tooLong
  /// Nothing was sold in the months of the past.
  case noHistory
  /// The year before is not complete, so that no growth on it can be told.
  case incompleteHistory([Period])
  /// The total is not above zero, or larger than any that is shared.
  case unusableTotal(Fraction)
  case notMultiple(total: Fraction, of: Fraction)
  /// Shares of months, but not one for each.
  case monthCount(found: Int, expected: Int)
  /// Floors or caps that leave no way; `parent` is nil for the organization.
  case limits(PlanSettings.Level, parent: String?, Misfit)

  /// As ``Apportionment/Misfit``, in amounts.
  public enum Misfit: Sendable, Hashable {
    case crossed(id: String, least: Fraction, most: Fraction)
    case floorsExceed(sum: Fraction, whole: Fraction)
    case capsFallShort(sum: Fraction, whole: Fraction)
  }
}
