import Quantities
import Testing

@testable import Evaluation

@Suite struct PeerPlacesTests {
  @Test func `places in sorted values are those that plain counting gives`() {
    let values = [3, -1, 3, 7, 0, 3, 12].map { Fraction(Int128($0)) }
    let sorted = values.sorted()
    for value in values + [Fraction(5), Fraction(-9), Fraction(99)] {
      let (below, upTo) = PeerPlaces.places(of: value, in: sorted)
      #expect(below == values.count { $0 < value })
      #expect(upTo == values.count { $0 <= value })
    }
  }
}
