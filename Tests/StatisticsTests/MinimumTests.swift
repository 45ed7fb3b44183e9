import Foundation
import Testing

@testable import Statistics

@Suite struct MinimumTests {
  @Test func `Rosenbrock's valley is followed to its end`() {
    // Rosenbrock 1960: least at 1, 1.
    let found = Minimum.of(from: [-1.2, 1], spread: 0.5) { place in
      pow(1 - place[0], 2) + 100 * pow(place[1] - place[0] * place[0], 2)
    }
    #expect(abs(found.place[0] - 1) < 1e-4)
    #expect(abs(found.place[1] - 1) < 1e-4)
    #expect(found.value < 1e-9)
  }

  @Test func `a minimum outside the bounds is found at them`() {
    let found = Minimum.of(from: [[0.5, 0.5]], within: [0...1, 0...1]) { place in
      pow(place[0] - 3, 2) + pow(place[1] - 0.25, 2)
    }
    #expect(abs(found.place[0] - 1) < 1e-6)
    #expect(abs(found.place[1] - 0.25) < 1e-4)
  }

  @Test func `of two valleys the deeper one's start is taken, and what is no number is avoided`() {
    let found = Minimum.of(from: [[0.1], [0.9]], within: [0...1]) { place in
      let x = place[0]
      return x < 0.05 ? .nan : min(pow(x - 0.2, 2) + 1, pow(x - 0.8, 2))
    }
    #expect(abs(found.place[0] - 0.8) < 1e-4)
  }

  @Test func `a system is solved with a zero on its diagonal, and a flat one is not`() {
    #expect(solution(of: [[0, 2], [3, 1]], [4, 5]) == [1, 2])
    #expect(solution(of: [[1, 2], [2, 4]], [1, 2]) == nil)
    #expect(solution(of: [[4]], [2]) == [0.5])
  }
}
