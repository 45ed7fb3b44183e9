import Statistics
import TestSupport
import Testing

@Suite struct LargestRemainderTests {
  @Test func `what is left goes to the largest remainders, of equal ones to the first`() {
    #expect(LargestRemainder.parts(of: 100, by: [1, 1, 1]) == [34, 33, 33])
    #expect(LargestRemainder.parts(of: -100, by: [1, 1, 1]) == [-34, -33, -33])
    #expect(LargestRemainder.parts(of: 10, by: [20, 70, 10]) == [2, 7, 1])
    #expect(LargestRemainder.parts(of: 7, by: [20, 70, 10]) == [1, 5, 1])
    #expect(LargestRemainder.parts(of: 5, by: [0, 3, 0]) == [0, 5, 0])
    #expect(LargestRemainder.parts(of: 0, by: [1, 2]) == [0, 0])
  }

  @Test func `weights that share nothing out are refused`() {
    #expect(LargestRemainder.parts(of: 5, by: []) == nil)
    #expect(LargestRemainder.parts(of: 5, by: [0, 0]) == nil)
    #expect(LargestRemainder.parts(of: 5, by: [3, -1]) == nil)
    #expect(LargestRemainder.parts(of: 5, by: [.max, .max]) == nil)
    #expect(LargestRemainder.parts(of: .max, by: [.max]) == [.max])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `parts sum to the whole and each is its share rounded down or up`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let isLarge = random.once(in: 2)
    let whole = Int128(Int64.random(in: isLarge ? -.max ... .max : -50...50, using: &random))
    let weights = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      Int128(Int64.random(in: isLarge ? 0 ... .max : 0...9, using: &random))
    }
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return }
    let parts = try #require(LargestRemainder.parts(of: whole, by: weights))
    #expect(parts.reduce(0, +) == whole)
    guard !isLarge else { return }
    for (part, weight) in zip(parts, weights) {
      #expect(abs(part * sum - whole * weight) < sum)
      if weight == 0 { #expect(part == 0) }
    }
    for (one, lighter) in zip(parts, weights) {
      for (other, heavier) in zip(parts, weights) where lighter < heavier {
        #expect(abs(one) <= abs(other))
      }
    }
  }

  @Test func `rounded amounts sum to the rounded sum`() {
    #expect(LargestRemainder.rounded([], to: 100) == [])
    #expect(LargestRemainder.rounded([140, 140, 140], to: 100) == [200, 100, 100])
    #expect(LargestRemainder.rounded([-140, -140, -140], to: 100) == [-100, -100, -200])
    #expect(LargestRemainder.rounded([50], to: 100) == [100])
    #expect(LargestRemainder.rounded([-50], to: 100) == [-100])
    #expect(LargestRemainder.rounded([151, -51], to: 100) == [200, -100])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `any amounts are rounded down or up so that their sum is`(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let unit = Int128(Int.random(in: 1...1000, using: &random))
    let amounts = (0..<Int.random(in: 0...9, using: &random)).map { _ in
      Int128(Int.random(in: -9999...9999, using: &random))
    }
    let rounded = LargestRemainder.rounded(amounts, to: unit)
    let sum = amounts.reduce(0, +)
    let total = rounded.reduce(0, +)
    #expect(total % unit == 0)
    #expect(abs(total - sum) * 2 <= unit)
    if abs(total - sum) * 2 == unit { #expect(abs(total) > abs(sum)) }
    for (part, amount) in zip(rounded, amounts) {
      #expect(part % unit == 0)
      #expect(abs(part - amount) < unit)
    }
  }
}
