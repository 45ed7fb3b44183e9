import Quantities

/// A step of a line: a slice of what was sold with its rate, or what else changed the amount.
public struct PaySlice: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case rate
    /// The threshold was not reached.
    case threshold
    /// What an accelerator or decelerator adds or takes; `rate` is its factor.
    case accelerator
    /// What lies above the component's cap.
    case cap
    /// What was paid for the year before this payment.
    case paidBefore
  }

  public let kind: Kind
  /// Where the slice begins and ends, among amounts.
  public let from: Fraction?
  public let to: Fraction?
  public let credited: Fraction
  public let rate: Fraction
  /// Exact.
  public let amount: Fraction

  init(
    _ kind: Kind, from: Fraction? = nil, to: Fraction? = nil, credited: Fraction = .zero,
    rate: Fraction = .zero, amount: Fraction
  ) {
    self.kind = kind
    self.from = from
    self.to = to
    self.credited = credited
    self.rate = rate
    self.amount = amount
  }
}

/// A line of a pay statement. Its amount is rounded once, to the minor unit, half away from zero;
/// totals are sums of lines.
public struct PayLine: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case base
    case commission, bonus, spiff, pool
    /// What lies above the plan's cap.
    case cap
    /// What fills up to the guaranteed minimum.
    case minimum
    /// The difference of an earlier month, by its number, to what was stated of it.
    case earlier(month: Int, stated: Money, now: Money)
    /// What fills up to the draw; the second is to be recovered.
    case draw, advance
    case recovered
    /// For a place in a contest.
    case prize(place: Int)
  }

  /// Why a component came to nothing.
  public enum Remark: Sendable, Hashable {
    case noTarget
    case belowThreshold
    /// The period of this build is not the one that is paid.
    case notJudged
    /// Nothing was measured that it could follow from.
    case notMeasured
    /// It is settled with the quarter's last month.
    case later
  }

  public let kind: Kind
  /// The component's or contest's name; empty for lines of the whole plan.
  public let component: String
  /// What it is based on: the amount credited, a score or a count.
  public var credited: Fraction?
  public var target: Fraction?
  public var attainment: Fraction?
  /// What target pay was multiplied by, or a pool's size.
  public var factor: Fraction?
  /// Tier by tier.
  public var slices: [PaySlice] = []
  public var remark: Remark?
  public var grade: String?
  public var amount: Money
  /// What it has come to so far where it is paid later.
  public var accrued: Money = .zero

  init(_ kind: Kind, _ component: String = "", amount: Money = .zero) {
    self.kind = kind
    self.component = component
    self.amount = amount
  }
}

extension Money {
  /// `amount` rounded to `decimals`, half away from zero.
  init(rounding amount: Fraction, decimals: Int) {
    var scale: Int128 = 1
    for _ in 0..<decimals { scale *= 10 }
    self.init(millionths: amount.rounded(scale: scale) * (Money.scale / scale))
  }

  static func sum(_ amounts: some Sequence<Money>) -> Money { amounts.reduce(.zero, +) }
}
