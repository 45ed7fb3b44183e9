import Quantities

/// What a workspace says of how things are measured: each choice is a setting and stands on the
/// method pages of the KPIs that it changes.
public struct MeasurementRules: Sendable, Hashable {
  /// What sales are.
  public enum SalesBasis: String, Sendable, Hashable, CaseIterable {
    /// Orders on their day, returns subtracted on theirs.
    case orders
    /// Won deals on the day they closed: contracts.
    case deals
    /// Money that came in.
    case payments
  }

  /// What is divided by what for collections.
  public enum Collection: String, Sendable, Hashable, CaseIterable {
    /// Collected ÷ sales; may pass 100 %.
    case ofSales = "of-sales"
    /// (Opening receivables + sales − closing ones) ÷ (opening receivables + sales).
    case ofDue = "of-due"
  }

  /// Whose expenses a rep's cost ratio has.
  public enum Expenses: String, Sendable, Hashable, CaseIterable {
    /// Only those that name the rep.
    case direct
    /// Also those that name neither rep nor team, in proportion to sales.
    case allocated
  }

  public var salesBasis = SalesBasis.orders
  /// The words of approval with which orders count; all count where there are none.
  public var approved: [String] = []
  public var collection = Collection.ofSales
  public var expenses = Expenses.direct
  public var credit = CreditRules()
  /// Days within which a lead has to be won.
  public var leadHorizon = 90
  /// The stages of a deal in order; without them stage conversion is not measured.
  public var stages: [String] = []
  /// Whether open deals count by their probability in pipeline coverage.
  public var weighsPipeline = false
  /// The words of activities' kinds and of outcomes that are a success.
  public var calls = ["call", "电话"]
  public var visits = ["visit", "拜访"]
  public var demos = ["demo", "演示"]
  public var meetings = ["meeting", "会议"]
  public var successes = ["success", "成功"]
  /// Months within which a customer has to buy again.
  public var repeatMonths = 12
  /// What a year's wait takes off the worth of a customer.
  public var discountRate = Fraction(10, 100)
  /// With fewer cases a rate or median is marked and not ranked.
  public var leastSample = 10
  /// Parts of a target in a rep's first months of work, then all of it.
  public var ramp: [Fraction] = []
  /// Whether a year ago is counted from the Spring Festival where it moves sales.
  public var alignsSpringFestival = false
  public var workCalendar = WorkCalendar()

  public init() {}
}
