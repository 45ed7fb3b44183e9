import Evaluation
import Quantities

/// A number or name that tells what was noticed.
public enum SignalValue: Sendable, Hashable {
  case money(Fraction)
  /// 1 is 100 %.
  case share(Fraction)
  /// A relative change; 0.1 is told as +10 %.
  case change(Fraction)
  case count(Int)
  case days(Fraction)
  /// Of a score.
  case points(Fraction)
  /// In the unit of a KPI.
  case value(Fraction, kpi: String)
  /// A KPI by its id.
  case kpi(String)
  /// How likely it is by chance: compared, never told.
  case chance(Double)
  /// As the data have it.
  case text(String)
  case subject(Subject)
  case day(Day)
  case month(Period)
  /// From 0 on Mondays.
  case weekday(Int)
  /// Told one after the other.
  case list([SignalValue])

  public enum Kind: String, Sendable, Hashable {
    case money, share, change, count, days, points, value, kpi, chance, text, subject, day, month,
      weekday, list
  }

  public var kind: Kind {
    switch self {
    case .money: .money
    case .share: .share
    case .change: .change
    case .count: .count
    case .days: .days
    case .points: .points
    case .value: .value
    case .kpi: .kpi
    case .chance: .chance
    case .text: .text
    case .subject: .subject
    case .day: .day
    case .month: .month
    case .weekday: .weekday
    case .list: .list
    }
  }

  /// What conditions compare; nil for names.
  public var number: Fraction? {
    switch self {
    case .money(let value), .share(let value), .change(let value), .days(let value),
      .points(let value), .value(let value, _):
      value
    case .count(let count): Fraction(Int128(count))
    case .chance(let chance): Fraction.near(chance)
    case .kpi, .text, .subject, .day, .month, .weekday, .list: nil
    }
  }
}

extension SignalValue.Kind {
  /// Whether conditions may compare it.
  public var isNumber: Bool {
    switch self {
    case .money, .share, .change, .count, .days, .points, .value, .chance: true
    case .kpi, .text, .subject, .day, .month, .weekday, .list: false
    }
  }
}

extension Fraction {
  /// The nearest number with nine decimals; of what is no number zero.
  static func near(_ value: Double) -> Fraction {
    guard value.isFinite, abs(value) < 1e15 else { return .zero }
    return Fraction(Int128((value * 1e9).rounded()), 1_000_000_000)
  }
}
