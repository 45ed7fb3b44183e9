import Quantities
import Statistics

/// What a change of net sales comes from, of a product or of all: the effects sum to the change.
public struct VarianceEffects: Hashable, Sendable {
  /// Other prices for what was sold.
  public var price = Money.zero
  /// More or fewer units in all.
  public var volume = Money.zero
  /// Units moving to dearer or cheaper products.
  public var mix = Money.zero
  /// Products of which nothing was sold before.
  public var new = Money.zero
  /// Products of which nothing is sold now.
  public var gone = Money.zero
  /// Products without a price in one of the periods: more returned than sold, or an amount without
  /// a quantity.
  public var rest = Money.zero

  public static let none = VarianceEffects()

  /// The change that the effects explain.
  public var change: Money { price + volume + mix + new + gone + rest }

  public static func + (a: VarianceEffects, b: VarianceEffects) -> VarianceEffects {
    VarianceEffects(
      price: a.price + b.price, volume: a.volume + b.volume, mix: a.mix + b.mix,
      new: a.new + b.new, gone: a.gone + b.gone, rest: a.rest + b.rest)
  }

  /// The effects as they are printed with `decimals` (0 to 6): by the largest remainder, so that
  /// they still sum to the change as it is printed.
  ///
  /// Of effects that lose the same, the one that stands first above is rounded up.
  public func rounded(decimals: Int) -> VarianceEffects {
    let unit = Money(minor: 1, decimals: decimals).millionths
    let parts = LargestRemainder.rounded(
      [price, volume, mix, new, gone, rest].map(\.millionths), to: unit
    ).map(Money.init(millionths:))
    return VarianceEffects(
      price: parts[0], volume: parts[1], mix: parts[2], new: parts[3], gone: parts[4],
      rest: parts[5])
  }
}
