import Quantities
import Testing

@testable import Evaluation

@Suite struct SalesBridgeTests {
  @Test func `what is printed sums from one end to the other`() {
    var state: UInt64 = 7
    func amount() -> Money {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Money(millionths: Int128(state >> 24) - Int128(1 << 39))
    }
    for decimals in [0, 2, 3] {
      let unit = Money(minor: 1, decimals: decimals).millionths
      for _ in 0..<200 {
        let exact = SalesBridge(
          before: amount(),
          effects: VarianceEffects(
            price: amount(), volume: amount(), mix: amount(), new: amount(), gone: amount(),
            rest: amount()))
        let shown = exact.rounded(decimals: decimals)
        #expect(shown.before + shown.effects.change == shown.now)
        #expect(abs(shown.now.millionths - exact.now.millionths) * 2 <= unit)
        #expect(abs(shown.before.millionths - exact.before.millionths) < unit)
        #expect(abs(shown.effects.price.millionths - exact.effects.price.millionths) < unit)
        #expect(shown.effects.mix.millionths % unit == 0)
      }
    }
  }
}
