import Foundation
import Testing

@testable import Statistics

@Suite struct RootTests {
  @Test func `roots are found to the last digits`() {
    #expect(areClose(root(between: 0, 2) { $0 * $0 - 2 }, 2.0.squareRoot(), within: 1e-15))
    #expect(areClose(root(between: 3, 0) { cos($0) }, .pi / 2, within: 1e-15))
    #expect(areClose(root(between: -30, 30) { exp($0) - 1e-9 }, log(1e-9), within: 1e-14))
    #expect(root(between: 0, 1) { $0 - 1 } == 1)
  }

  @Test func `a step is found, and takes no more than halving does twice`() {
    var calls = 0
    let step = root(between: 0, 1) { x in
      calls += 1
      return x < 0.3 ? -1 : 1
    }
    #expect(areClose(step, 0.3, within: 1e-14))
    #expect(calls < 120)
  }

  @Test func `without a change of sign it is the nearer end`() {
    #expect(root(between: 1, 2) { $0 } == 1)
  }
}
