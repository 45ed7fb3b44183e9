import Quantities

/// How some people are paid for what they sell: one plan of `pay.yaml`.
///
///     IncentivePlan(name: "reps", audience: PayAudience(roles: ["Rep"]), components: […])
///
/// Whoever several plans are for is paid by all of them.
public struct IncentivePlan: Sendable, Hashable {
  /// What is settled at a time.
  public enum Pays: String, Sendable, Hashable, CaseIterable {
    case month
    /// A fiscal quarter, with its last month.
    case quarter
    /// The fiscal year so far, less what was paid for it before.
    case yearToDate = "year-to-date"
  }

  /// Which period a return that names its order is taken back from.
  public enum Returns: String, Sendable, Hashable, CaseIterable {
    /// The one that the order was paid in, at the rate it was paid at.
    case original
    /// The one that the return is dated in.
    case period
  }

  /// What is paid at least each month before anything is earned.
  public struct Draw: Sendable, Hashable {
    /// A month, for who is here all of it.
    public var amount: Fraction
    /// Whether it is taken back from what is earned above it later in the fiscal year.
    public var isRecoverable: Bool

    public init(_ amount: Fraction, isRecoverable: Bool) {
      self.amount = amount
      self.isRecoverable = isRecoverable
    }
  }

  /// Unique, as `pay.yaml` has it.
  public var name: String
  public var titles: [Language: String]
  public var audience: PayAudience
  /// The first day it holds; nil for always.
  public var from: Day?
  /// The last day it holds; nil for ever.
  public var to: Day?
  public var pays: Pays
  /// Pay of a month that does not vary; nil where the plan has none.
  public var base: Fraction?
  public var components: [PayComponent]
  /// The most that components together come to in a payment.
  public var cap: Fraction?
  /// The least that they come to in a payment, for who is here all of its days.
  public var minimum: Fraction?
  public var draw: Draw?
  public var returns: Returns

  public init(
    name: String, titles: [Language: String] = [:], audience: PayAudience = PayAudience(),
    from: Day? = nil, to: Day? = nil, pays: Pays = .month, base: Fraction? = nil,
    components: [PayComponent], cap: Fraction? = nil, minimum: Fraction? = nil,
    draw: Draw? = nil, returns: Returns = .original
  ) {
    self.name = name
    self.titles = titles
    self.audience = audience
    self.from = from
    self.to = to
    self.pays = pays
    self.base = base
    self.components = components
    self.cap = cap
    self.minimum = minimum
    self.draw = draw
    self.returns = returns
  }

  /// The part of `days` on which it holds.
  func days(in days: Range<Day>) -> Range<Day> {
    let first = max(from ?? days.lowerBound, days.lowerBound)
    let end = min(to?.next ?? days.upperBound, days.upperBound)
    return first..<max(first, end)
  }
}
