import Quantities

/// Why net sales changed between two periods: price, volume, mix, new and discontinued products.
///
/// The price–volume–mix analysis of management accounting (Horngren, *Cost Accounting*, on sales
/// variances). With q and p a product's quantity and price, 0 before and 1 now, Q the quantity of
/// all compared products and P̄ their mean price:
///
///     price  = Σ (p₁ − p₀)·q₁
///     volume = (Q₁ − Q₀)·P̄₀
///     mix    = Σ (q₁ − Q₁·q₀/Q₀)·p₀
///
/// Products are compared that were sold in both periods; the others' change is `new`, `gone` or
/// `rest` as a whole. Quantities of unlike units (hours and boxes) make no meaningful mix.
///
/// Two amounts are rounded to a millionth for each product: its quantity now at its price before,
/// and its amount before grown as all quantities have. All effects are differences of these and of
/// what was charged, so they sum to the change exactly.
public struct SalesVariance: Hashable, Sendable {
  /// One for each product, in the order given.
  public let products: [VarianceEffects]
  public let total: VarianceEffects

  public init(of sales: [ProductSales]) {
    var before = Fraction.zero
    var now = Fraction.zero
    for product in sales where product.isCompared {
      before = before + product.before.quantity
      now = now + product.now.quantity
    }
    let growth = now.divided(by: before) ?? .one
    var products: [VarianceEffects] = []
    var total = VarianceEffects.none
    for product in sales {
      let effects = SalesVariance.effects(of: product, growth: growth)
      products.append(effects)
      total = total + effects
    }
    self.products = products
    self.total = total
  }

  /// The effects of one product, where all compared quantities grew to `growth` times what they were.
  private static func effects(of product: ProductSales, growth: Fraction) -> VarianceEffects {
    let (before, now) = (product.before, product.now)
    var effects = VarianceEffects.none
    if product.isCompared, let change = now.quantity.divided(by: before.quantity) {
      let atPriceBefore = scaled(before.amount, by: change)
      let grownAlike = scaled(before.amount, by: growth)
      effects.price = now.amount - atPriceBefore
      effects.mix = atPriceBefore - grownAlike
      effects.volume = grownAlike - before.amount
    } else if before == .none {
      effects.new = now.amount
    } else if now == .none {
      effects.gone = -before.amount
    } else {
      effects.rest = now.amount - before.amount
    }
    return effects
  }

  /// `amount · factor`, rounded to a millionth; the product may be wider than 128 bits.
  private static func scaled(_ amount: Money, by factor: Fraction) -> Money {
    let millionths = amount.millionths
    guard millionths != 0 else { return .zero }
    let size = factor.rounded(scale: abs(millionths))
    return Money(millionths: millionths < 0 ? -size : size)
  }
}
