import Evaluation
import Facts
import Quantities
import Testing

@testable import Insight

struct ObservationTests {
  static func observation(_ chance: Double, _ rep: Int) -> Observation {
    Observation(.trend, of: .rep(rep), ["chance": .chance(chance)])
  }

  static func chances(_ chances: [Double]) -> [Double] {
    chances.enumerated().map { observation($1, $0) }.allowingForMany { _ in "all" }
      .compactMap(\.chance)
  }

  @Test func `chances allow for how many were looked at`() {
    // p.adjust(c(0.01, 0.04, 0.03, 0.005), "BH") of R.
    let adjusted = Self.chances([0.01, 0.04, 0.03, 0.005])
    for (found, expected) in zip(adjusted, [0.02, 0.04, 0.04, 0.02]) {
      #expect(abs(found - expected) < 1e-12)
    }
    #expect(Self.chances([0.2]) == [0.2])
    #expect(Self.chances([]).isEmpty)
  }

  @Test func `what is sure is as sure as its chance`() {
    let found = [0.00001, 0.02, 0.5].enumerated().map { Self.observation($1, $0) }
      .allowingForMany { $0.subject == .rep(0) ? "a" : "\($0.subject)" }
    #expect(found.map(\.confidence) == [.high, .fair, .low])
  }

  @Test func `texts are filled in once, whatever stands in what fills them`() {
    #expect(FindingPlaceholders.names(in: "{a} and {b}, {a}") == ["a", "b", "a"])
    #expect(
      FindingPlaceholders.filled("{a} to {b}") { $0 == "a" ? "{b}" : "<i>" } == "{b} to <i>")
    #expect(FindingPlaceholders.filled("{a") { _ in "x" } == "{a")
  }
}
