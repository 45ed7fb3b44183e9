import Measures
import Quantities

/// The arithmetic of a formula, as data: worked out, printed with numbers and told in words.
public indirect enum Expression: Sendable, Hashable {
  /// A measure's total, now or at an earlier time.
  case measure(Measure.ID, Formula.Comparison?)
  /// A measure's total for the whole organization.
  case whole(Measure.ID)
  /// What the targets of a KPI come to.
  case target(String)
  /// The days of the period up to the as-of day.
  case days
  /// The days of those on which the subject's people worked; each person's days count.
  case workingDays
  /// What a year's wait takes off the worth of a customer: a setting.
  case discountRate
  /// Σ |sales − forecast| of the months that were forecast a month before.
  case forecastMisses
  /// What came in those months.
  case forecastSales
  case constant(Fraction)
  case sum(Expression, Expression)
  case difference(Expression, Expression)
  case product(Expression, Expression)
  case quotient(Expression, Expression)

  public static func measure(_ id: Measure.ID) -> Expression { .measure(id, nil) }

  /// What it is made from, in the order of reading; each once.
  public var leaves: [Expression] {
    switch self {
    case .measure, .whole, .target, .days, .workingDays, .discountRate, .forecastMisses,
      .forecastSales, .constant:
      return [self]
    case .sum(let a, let b), .difference(let a, let b), .product(let a, let b),
      .quotient(let a, let b):
      var leaves = a.leaves
      for leaf in b.leaves where !leaves.contains(leaf) { leaves.append(leaf) }
      return leaves
    }
  }

  /// The value; nil where something is divided by zero.
  func value(_ inputs: Inputs) -> Fraction? {
    switch self {
    case .measure(let id, let time): return inputs.value(id, time) ?? .zero
    case .whole(let id): return inputs.whole(id)
    case .target(let kpi): return inputs.targets[kpi]?.complete ?? .zero
    case .days: return Fraction(Int128(inputs.days))
    case .workingDays: return Fraction(Int128(inputs.workingDays))
    case .discountRate: return inputs.rules.discountRate
    case .forecastMisses: return inputs.forecasts?.misses ?? .zero
    case .forecastSales: return inputs.forecasts?.sales ?? .zero
    case .constant(let value): return value
    case .sum(let a, let b):
      guard let x = a.value(inputs), let y = b.value(inputs) else { return nil }
      return x + y
    case .difference(let a, let b):
      guard let x = a.value(inputs), let y = b.value(inputs) else { return nil }
      return x - y
    case .product(let a, let b):
      guard let x = a.value(inputs), let y = b.value(inputs) else { return nil }
      return x * y
    case .quotient(let a, let b):
      guard let x = a.value(inputs), let y = b.value(inputs) else { return nil }
      return x.divided(by: y)
    }
  }
}

extension Expression {
  static func + (a: Expression, b: Expression) -> Expression { .sum(a, b) }
  static func - (a: Expression, b: Expression) -> Expression { .difference(a, b) }
  static func * (a: Expression, b: Expression) -> Expression { .product(a, b) }
  static func / (a: Expression, b: Expression) -> Expression { .quotient(a, b) }
}
