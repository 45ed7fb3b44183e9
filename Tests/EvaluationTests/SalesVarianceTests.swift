import Quantities
import TestSupport
import Testing

@testable import Evaluation

@Suite struct SalesVarianceTests {
  func sold(_ quantity: Fraction, _ amount: Int) -> ProductSales.Sold {
    .init(quantity: quantity, amount: Money(units: amount))
  }

  @Test func `price, volume and mix are those of the textbook`() {
    // 100 at 10 and 50 at 20 became 150 at 11 and 30 at 19: a fifth more units.
    let variance = SalesVariance(of: [
      ProductSales(before: sold(100, 1000), now: sold(150, 1650)),
      ProductSales(before: sold(50, 1000), now: sold(30, 570)),
      ProductSales(before: .none, now: sold(4, 40)),
      ProductSales(before: sold(7, 70), now: .none),
    ])
    #expect(variance.total.price == Money(units: 150 - 30))
    #expect(variance.total.volume == Money(units: 400))
    #expect(variance.total.mix == Money(units: -300))
    #expect(variance.total.new == Money(units: 40))
    #expect(variance.total.gone == Money(units: -70))
    #expect(variance.total.rest == .zero)
    #expect(variance.total.change == Money(units: 190))
    #expect(variance.products[1].price == Money(units: -30))
    #expect(variance.products[1].mix == Money(units: -600))
  }

  @Test func `without a period before, all is new; without sales now, all is gone`() {
    let some = [sold(3, 30), sold(1, 9)]
    let new = SalesVariance(of: some.map { ProductSales(before: .none, now: $0) }).total
    #expect(new == VarianceEffects(new: Money(units: 39)))
    let gone = SalesVariance(of: some.map { ProductSales(before: $0, now: .none) }).total
    #expect(gone == VarianceEffects(gone: Money(units: -39)))
    #expect(SalesVariance(of: []).total == .none)
  }

  @Test func `without a price in one of the periods, a change is left whole`() {
    let returned = ProductSales(before: sold(10, 100), now: sold(-2, -20))
    let credited = ProductSales(before: sold(0, -5), now: sold(3, 30))
    let other = ProductSales(before: sold(2, 20), now: sold(4, 44))
    let variance = SalesVariance(of: [returned, other, credited])
    #expect(variance.products[0] == VarianceEffects(rest: Money(units: -120)))
    #expect(variance.products[2] == VarianceEffects(rest: Money(units: 35)))
    #expect(
      variance.products[1] == VarianceEffects(price: Money(units: 4), volume: Money(units: 20)))
  }

  @Test func `a sole product has no mix, and the same prices have no price effect`() {
    let one = SalesVariance(of: [ProductSales(before: sold(3, 10), now: sold(7, 20))]).total
    #expect(one.mix == .zero)
    let same = SalesVariance(of: [
      ProductSales(before: sold(4, 20), now: sold(6, 30)),
      ProductSales(before: sold(5, 45), now: sold(1, 9)),
    ]).total
    #expect(same.price == .zero)
  }

  @Test func `rounded effects sum to the rounded change`() {
    let third = Money(millionths: 3_333)
    let effects = VarianceEffects(price: third, volume: third, mix: third, gone: -third)
    let rounded = effects.rounded(decimals: 2)
    #expect(rounded.change == Money(minor: 1, decimals: 2))
    #expect(rounded.gone == .zero)
    #expect(effects.rounded(decimals: 6) == effects)
  }

  /// Seeded sales of some products; each now and then returned, unsold, or huge.
  func sales(_ random: inout SeededNumbers) -> [ProductSales] {
    let most: Int64 = random.once(in: 4) ? .max / 64 : 900_000_000
    func sold() -> ProductSales.Sold {
      if random.once(in: 6) { return .none }
      let lowest: Int64 = random.once(in: 6) ? -most : 0
      return .init(
        quantity: Fraction(Int128(Int64.random(in: lowest...most, using: &random)), Money.scale),
        amount: Money(millionths: Int128(Int64.random(in: lowest...most, using: &random))))
    }
    return (0..<Int.random(in: 0...40, using: &random)).map { _ in
      ProductSales(before: sold(), now: sold())
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `effects of any sales sum to their change, exactly and rounded`(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let sales = sales(&random)
    let variance = SalesVariance(of: sales)
    var change = Money.zero
    for (product, effects) in zip(sales, variance.products) {
      #expect(effects.change == product.now.amount - product.before.amount)
      change += effects.change
    }
    #expect(variance.total.change == change)
    for decimals in [0, 2] {
      let rounded = variance.total.rounded(decimals: decimals)
      var unit: Int128 = 1
      for _ in 0..<decimals { unit *= 10 }
      let nearest = change.fraction.rounded(scale: unit)
      #expect(rounded.change == Money(minor: Int(nearest), decimals: decimals))
    }
    let reversed = SalesVariance(of: sales.reversed())
    #expect(reversed.total == variance.total)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `effects are the formulas' to half a millionth a product`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let sales = (0..<4).map { _ in
      func any() -> ProductSales.Sold {
        sold(
          Fraction(Int128(Int.random(in: 1...9, using: &random))),
          Int.random(in: -9...99, using: &random))
      }
      return ProductSales(before: any(), now: any())
    }
    let effects = SalesVariance(of: sales).total
    func sum(_ value: (ProductSales) throws -> Fraction) rethrows -> Fraction {
      try sales.reduce(.zero) { $0 + (try value($1)) }
    }
    func price(_ sold: ProductSales.Sold) throws -> Fraction {
      try #require(sold.amount.fraction.divided(by: sold.quantity))
    }
    let (before, now) = (sum(\.before.quantity), sum(\.now.quantity))
    let share = try #require(now.divided(by: before))
    let mean = try #require(sum(\.before.amount.fraction).divided(by: before))
    let exact = [
      (effects.price, try sum { (try price($0.now) - price($0.before)) * $0.now.quantity }),
      (effects.volume, (now - before) * mean),
      (
        effects.mix,
        try sum { ($0.now.quantity - share * $0.before.quantity) * (try price($0.before)) }
      ),
    ]
    for (effect, formula) in exact {
      let off = (effect.fraction - formula) * 1_000_000
      #expect(off <= 4 && off >= -4, "\(effect) is \(formula)")
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `twice the money has twice the effects`(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let sales = sales(&random)
    let double = sales.map { product in
      var product = product
      product.before.amount += product.before.amount
      product.now.amount += product.now.amount
      return product
    }
    let (once, twice) = (SalesVariance(of: sales).total, SalesVariance(of: double).total)
    for (part, whole) in [
      (once.price, twice.price), (once.volume, twice.volume), (once.mix, twice.mix),
      (once.new, twice.new), (once.gone, twice.gone), (once.rest, twice.rest),
    ] {
      #expect(abs((whole - part - part).millionths) <= 2 * Int128(sales.count))
    }
  }
}
