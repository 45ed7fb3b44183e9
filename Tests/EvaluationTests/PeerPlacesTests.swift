import Quantities
import Statistics
import Testing

@testable import Evaluation

@Suite struct PeerPlacesTests {
  @Test func `places in sorted values are those of a plain percentile rank`() throws {
    let values = [3, -1, 3, 7, 0, 3, 12].map { Fraction(Int128($0)) }
    let sorted = values.sorted()
    for value in values + [Fraction(5), Fraction(-9), Fraction(99)] {
      let (below, upTo) = PeerPlaces.places(of: value, in: sorted)
      let expected = try #require(percentileRank(of: value.double, in: values.map(\.double)))
      #expect(Double(below + upTo) / Double(2 * values.count) == expected)
    }
  }
}
