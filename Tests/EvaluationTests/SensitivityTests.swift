import Quantities
import TestSupport
import Testing

@testable import Evaluation

struct SensitivityTests {
  static let weights: [(kpi: String, weight: Fraction)] = [("a", 50), ("b", 50)]

  static func entries(_ scores: [[Int?]]) -> [Sensitivity.Entry] {
    scores.enumerated().map { index, scores in
      Sensitivity.Entry(.rep(index), scores.map { $0.map { Score($0) } })
    }
  }

  @Test func `two whose strengths differ swap when weight moves, worked by hand`() {
    // 81 to 80; at 45 and 55 it is 79.8 to 80.4, at 55 and 45 the lead grows.
    let table = Sensitivity(
      Self.weights, Self.entries([[93, 69], [76, 84], [10, 10]]), ties: .shareBetter)
    #expect(table.rows.map(\.kpi) == ["a", "a", "b", "b"])
    #expect(table.rows.map(\.change) == [-5, 5, -5, 5])
    #expect(table.rows.map { $0.moves.count } == [2, 0, 0, 2])
    #expect(
      table.rows[0].moves == [
        .init(subject: .rep(0), before: 1, after: 2), .init(subject: .rep(1), before: 2, after: 1),
      ])
    #expect(table.rows[0].swaps == [.init(upper: .rep(0), lower: .rep(1))])
    #expect(table.rows[3].swaps == table.rows[0].swaps)
  }

  @Test func `a weight stays between nothing and all`() {
    let table = Sensitivity(
      [("a", 3), ("b", 97), ("c", 0)], Self.entries([[1, 2, 3]]), ties: .shareBetter)
    #expect(table.rows.map(\.change) == [-3, 5, -5, 3])
    let alone = Sensitivity([("a", 100)], Self.entries([[1], [2]]), ties: .shareBetter)
    #expect(alone.rows.isEmpty)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `ranks are those of cards with the other weights`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let parts = [10, 25, 15, 30, 20].shuffled(using: &random)
    let weights = parts.enumerated().map { (kpi: "k\($0)", weight: Fraction(Int128($1))) }
    let entries = (0..<12).map { index in
      Sensitivity.Entry(
        .rep(index),
        parts.map { _ in
          random.once(in: 5) ? nil : Score(Int.random(in: 0...100, using: &random))
        }, extra: Fraction(Int128.random(in: -2...2, using: &random)))
    }
    func ranks(_ weights: [Fraction]) -> [Int?] {
      let scores = entries.map { entry -> Score? in
        var scored: [(score: Score, weight: Fraction)] = []
        for (score, weight) in zip(entry.scores, weights) {
          if let score { scored.append((score, weight)) }
        }
        return Score.weightedMean(scored).map { Score($0.fraction + entry.extra) }
      }
      return Standing.standings(of: scores, ties: .shareBetter).map { $0?.rank }
    }
    let table = Sensitivity(weights, entries, ties: .shareBetter)
    #expect(table.rows.count == 10)
    let before = ranks(weights.map(\.weight))
    for row in table.rows {
      let line = try #require(weights.firstIndex { $0.kpi == row.kpi })
      let old = weights[line].weight
      let scale = try #require((100 - old - row.change).divided(by: 100 - old))
      let changed = weights.indices.map { index in
        index == line ? old + row.change : weights[index].weight * scale
      }
      #expect(changed.reduce(.zero, +) == 100)
      let after = ranks(changed)
      let moved = entries.indices.filter { before[$0] != after[$0] }
      #expect(Set(row.moves.map(\.subject)) == Set(moved.map { .rep($0) }))
      for move in row.moves {
        guard case .rep(let index) = move.subject else { continue }
        #expect(before[index] == move.before && after[index] == move.after)
      }
    }
  }
}
