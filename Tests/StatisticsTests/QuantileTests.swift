import Statistics
import TestSupport
import Testing

@Suite struct QuantileTests {
  let values: [Double] = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3]

  @Test func `types 6 and 7 are R's`() {
    let shares = [0.25, 0.5, 0.9]
    let seven = shares.map { quantile($0, of: values) }
    let six = shares.map { quantile($0, of: values, type: .six) }
    for (value, expected) in zip(seven, [2.25, 3.5, 6.3]) { #expect(areClose(value, expected)) }
    for (value, expected) in zip(six, [1.75, 3.5, 8.7]) { #expect(areClose(value, expected)) }
  }

  @Test func `the ends are the least and the largest`() {
    for type in QuantileType.allCases {
      #expect(quantile(0, of: values, type: type) == 1)
      #expect(quantile(1, of: values, type: type) == 9)
      #expect(quantile(0.3, of: [7], type: type) == 7)
    }
  }

  @Test func `nothing is told without values, of what is no number, or outside of 0 to 1`() {
    #expect(quantile(0.5, of: []) == nil)
    #expect(quantile(0.5, of: [1, .nan]) == nil)
    #expect(quantile(1.1, of: [1]) == nil)
    #expect(median(of: []) == nil)
    #expect(median(of: [.infinity]) == nil)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `a median is the middle quantile of either type, and quantiles rise`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let values = (0..<Int.random(in: 1...30, using: &random)).map { _ in
      Double(Int.random(in: -9...9, using: &random))
    }
    let middle = try #require(median(of: values))
    #expect(values.count { $0 < middle } * 2 <= values.count)
    #expect(values.count { $0 > middle } * 2 <= values.count)
    for type in QuantileType.allCases {
      #expect(areClose(quantile(0.5, of: values, type: type), middle))
      let rising = stride(from: 0, through: 1, by: 0.05).compactMap {
        quantile($0, of: values, type: type)
      }
      #expect(rising == rising.sorted())
    }
  }
}
