import Evaluation
import Quantities
import Testing

struct StandingTests {
  /// Every group of up to five with scores nil, 1, 2 or 3.
  static let groups: [[Score?]] = (0...5).flatMap { size in
    (0..<(0..<size).reduce(1) { power, _ in power * 4 }).map { number in
      var rest = number
      return (0..<size).map { _ in
        defer { rest /= 4 }
        return rest % 4 == 0 ? nil : Score(rest % 4)
      }
    }
  }

  @Test func `a rank counts who did better, or who did no worse`() {
    var wrong = 0
    for group in Self.groups {
      let better = Standing.standings(of: group, ties: .shareBetter)
      let worse = Standing.standings(of: group, ties: .shareWorse)
      let ranked = group.compactMap { $0 }
      for (index, score) in group.enumerated() {
        let first = score.map { score in ranked.count { $0 > score } + 1 }
        let last = score.map { score in ranked.count { $0 >= score } }
        if better[index]?.rank != first || worse[index]?.rank != last { wrong += 1 }
        if better[index].map({ $0.of != ranked.count }) == true { wrong += 1 }
      }
      if better.count != group.count || worse.count != group.count { wrong += 1 }
    }
    #expect(Self.groups.count == 1365)
    #expect(wrong == 0)
  }

  @Test func `two equals in second place are both second or both third`() {
    let scores = [Score(90), Score(80), Score(80), Score(70)]
    #expect(Standing.standings(of: scores, ties: .shareBetter).map { $0?.rank } == [1, 2, 2, 4])
    #expect(Standing.standings(of: scores, ties: .shareWorse).map { $0?.rank } == [1, 3, 3, 4])
  }
}
