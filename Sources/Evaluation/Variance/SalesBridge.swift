import Quantities
import Statistics

/// How net sales came from what they were before to what they are: the effects and both ends.
///
///     let bridge = SalesBridge(before: Money(units: 100), effects: effects)
///     bridge.now == bridge.before + bridge.effects.change
public struct SalesBridge: Hashable, Sendable {
  public let before: Money
  public let effects: VarianceEffects

  public var now: Money { before + effects.change }

  public init(before: Money, effects: VarianceEffects) {
    self.before = before
    self.effects = effects
  }

  /// As it is printed with `decimals` (0 to 6): by the largest remainder, so that what it began with
  /// and the effects sum to the nearest amount of now.
  public func rounded(decimals: Int) -> SalesBridge {
    let unit = Money(minor: 1, decimals: decimals).millionths
    let all = effects
    let parts = LargestRemainder.rounded(
      [before, all.price, all.volume, all.mix, all.new, all.gone, all.rest].map(\.millionths),
      to: unit
    ).map(Money.init(millionths:))
    return SalesBridge(
      before: parts[0],
      effects: VarianceEffects(
        price: parts[1], volume: parts[2], mix: parts[3], new: parts[4], gone: parts[5],
        rest: parts[6]))
  }
}
