import Quantities

extension CardResult {
  /// One KPI of a card: what it came to, what it was held to, what that gave.
  public struct Line: Sendable, Hashable {
    /// Why a line brings nothing to the score.
    public enum Unscored: Sendable, Hashable {
      /// It is shown and does not count.
      case uncounted
      case notMeasured(KPIResult.Reason)
      case noLevel(Level.Missing)
      /// Its level is of no use to its curve, such as zero to a ratio.
      case unusableLevel
    }

    public let line: Scorecard.Line
    public let result: KPIResult
    public let level: Level
    /// Nil where the line does not count or was not measured.
    public let score: Score?
    /// Its share of the score, of 100, after lines that were not measured have shared out theirs.
    public internal(set) var effectiveWeight: Fraction

    /// The level it is held to, in the KPI's unit; nil where there is none.
    public var target: Fraction? { level.value }

    /// The part of `effectiveWeight` that it has from lines which were not measured.
    public var gainedWeight: Fraction {
      score == nil || line.bonus != nil ? .zero : effectiveWeight - line.weight
    }

    /// The points it brings to the card's score; nil where it brings none.
    public var points: Fraction? {
      score.map { score in
        line.bonus.map { Scorecard.bonus(score, most: $0) }
          ?? score.fraction * effectiveWeight * Fraction(1, 100)
      }
    }

    public var isVetoed: Bool {
      guard let veto = line.veto, let value = result.value else { return false }
      return veto.isMet(by: value)
    }

    /// Nil where it is scored.
    public var unscored: Unscored? {
      if score != nil { return nil }
      if line.weight <= .zero, line.bonus == nil { return .uncounted }
      if case .notMeasured(let reason) = result.outcome { return .notMeasured(reason) }
      if case .missing(let reason) = level { return .noLevel(reason) }
      return .unusableLevel
    }

    private let direction: KPI.Direction

    init(
      _ line: Scorecard.Line, _ result: KPIResult, _ level: Level, _ direction: KPI.Direction
    ) {
      self.line = line
      self.result = result
      self.level = level
      self.direction = direction
      effectiveWeight = .zero
      // No closure: over these values the optimizer of Swift 6.3.1 crashes.
      if let value = result.value {
        score = CardResult.Line.score(of: value, line, level, direction)
      } else {
        score = nil
      }
    }

    /// The least and the most points within `interval` of the value.
    func scores(within interval: ClosedRange<Fraction>?) -> ClosedRange<Score>? {
      guard let score else { return nil }
      guard let interval else { return score...score }
      var (least, most) = (score, score)
      for end in [interval.lowerBound, interval.upperBound] {
        guard let score = Self.score(of: end, line, level, direction) else { continue }
        least = min(least, score)
        most = max(most, score)
      }
      return least...most
    }

    private static func score(
      of value: Fraction, _ line: Scorecard.Line, _ level: Level, _ direction: KPI.Direction
    ) -> Score? {
      guard line.weight > .zero || line.bonus != nil, let curve = line.curve else { return nil }
      return curve.score(of: value, target: level.value, direction: direction)
    }
  }

  /// A dimension's lines, their weight before and after sharing, and their own score.
  public struct Part: Sendable, Hashable {
    public let dimension: Scorecard.Dimension
    public let lines: [Line]
    public let weight: Fraction
    public let effectiveWeight: Fraction
    /// Of its lines alone; nil where none of them is scored.
    public let score: Score?
  }

  /// What the card's dimensions came to; empty where it has none.
  public var parts: [Part] {
    if card.dimensions.isEmpty { return [] }
    let lines = lines
    return card.dimensions.map { dimension in
      let own = Array(lines[dimension.lines.clamped(to: lines.indices)])
      let scored = own.compactMap { line in
        line.line.bonus == nil ? line.score.map { (score: $0, weight: line.line.weight) } : nil
      }
      return Part(
        dimension: dimension, lines: own, weight: own.reduce(.zero) { $0 + $1.line.weight },
        effectiveWeight: own.reduce(.zero) { $0 + $1.effectiveWeight },
        score: Score.weightedMean(scored))
    }
  }
}

extension Scorecard {
  /// The total of `scores`, one a line; nil where no line that counts has one.
  func score(_ scores: [Score?]) -> Score? {
    var weighted: [(score: Score, weight: Fraction)] = []
    for (line, score) in zip(lines, scores) where line.weight > .zero {
      if let score { weighted.append((score, line.weight)) }
    }
    return Score.weightedMean(weighted).map { Score($0.fraction + bonus(scores)) }
  }

  /// What bonus lines add or take off.
  func bonus(_ scores: [Score?]) -> Fraction {
    var sum = Fraction.zero
    for (line, score) in zip(lines, scores) {
      guard let most = line.bonus, let score else { continue }
      sum = sum + Scorecard.bonus(score, most: most)
    }
    return bonusMost.map { min($0, sum) } ?? sum
  }

  /// 100 points of a curve are all of a bonus, and 100 below nothing take as much off.
  static func bonus(_ score: Score, most: Fraction) -> Fraction {
    max(-most, min(most, score.fraction * most * Fraction(1, 100)))
  }
}
