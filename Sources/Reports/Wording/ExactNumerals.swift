import Evaluation
import Measures
import Quantities

extension Numerals {
  /// A KPI's value in its unit with all its decimals, of which there are at most twelve:
  /// `33.3333333333%`.
  public func exact(_ value: Fraction, _ unit: KPI.Unit) -> String {
    switch unit {
    case .money: exactMoney(value)
    case .count, .number, .points: exact(value)
    case .percent: exact(value * Fraction(100)) + "%"
    case .change: (value > .zero ? "+" : "") + exact(value * Fraction(100)) + "%"
    case .days: exact(value) + (language == .chinese ? " 天" : " d")
    case .times: exact(value) + "×"
    case .moneyPerDay: exactMoney(value) + (language == .chinese ? "/天" : "/d")
    }
  }

  /// A number with all its decimals.
  public func exact(_ value: Fraction) -> String { value.decimalText(atMost: 12).replacingMinus }

  /// An amount with all its decimals: `$0.004`.
  public func exactMoney(_ amount: Fraction) -> String {
    amount < .zero ? Numerals.minus + exactMoney(-amount) : currency.symbol + exact(amount)
  }
}
