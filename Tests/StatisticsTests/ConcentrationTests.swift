import TestSupport
import Testing

@testable import Statistics

@Suite struct ConcentrationTests {
  @Test func `concentration by hand`() throws {
    let some = try #require(Concentration(of: [30, 50, 20]))
    #expect(areClose(some.herfindahl, 0.38))
    #expect(areClose(some.gini, 0.2))
    #expect(areClose(some.equalParts, 1 / 0.38))
    #expect(some.shares == [0.5, 0.3, 0.2])
    #expect(areClose(some.share(ofLargest: 2), 0.8))
    #expect(some.share(ofLargest: -1) == 0)
    let equal = try #require(Concentration(of: [7, 7, 7, 7]))
    #expect(equal.gini == 0)
    #expect(equal.equalParts == 4)
    let one = try #require(Concentration(of: [0, 0, 10]))
    #expect(one.herfindahl == 1)
    #expect(areClose(one.gini, 2.0 / 3))
  }

  @Test func `nothing, and what is below nothing, has none`() {
    for parts in [[], [0, 0], [5, -1], [1, .nan], [.infinity]] {
      #expect(Concentration(of: parts) == nil)
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `Gini's coefficient is half the mean difference over the mean`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let parts = (0..<Int.random(in: 1...15, using: &random)).map { _ in
      Double(Int.random(in: 1...90, using: &random))
    }
    let known = try #require(Concentration(of: parts))
    var differences = 0.0
    for one in parts { for other in parts { differences += abs(one - other) } }
    let whole = parts.reduce(0, +)
    #expect(areClose(known.gini, differences / (2 * Double(parts.count) * whole)))
    #expect(known.herfindahl >= 1 / Double(parts.count) - 1e-12 && known.herfindahl <= 1 + 1e-12)
  }

  @Test func `the published outliers are the last two, and few have none`() {
    let values = [2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3]
    #expect(outliers(of: values) == [8, 9])
    #expect(outliers(of: values, beyond: 26) == [9])
    #expect(outliers(of: [1, 2, 9]) == [])
    #expect(outliers(of: Array(repeating: 1, count: 9) + [50]) == [])
    // Of the eight others the median is 2.35 and that of the distances 0.2.
    let alone = modifiedZScore(of: 8.2, among: Array(values.prefix(8)))
    #expect(areClose(alone, 0.6745 * 5.85 / 0.2))
    #expect(modifiedZScore(of: 8.2, among: Array(values.prefix(7))) == nil)
    #expect(modifiedZScore(of: .nan, among: values) == nil)
  }
}
