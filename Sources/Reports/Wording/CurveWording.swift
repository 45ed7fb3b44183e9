import Evaluation
import Quantities

/// How a KPI's value becomes points, in words.
struct CurveWording {
  let kpi: KPI
  let words: WordList
  let numerals: Numerals

  func said(_ curve: Curve) -> String {
    let isLessBetter = kpi.direction == .down
    switch curve {
    case .ratio(let threshold, let cap):
      let key = isLessBetter ? "method.curve.inverse" : "method.curve.ratio"
      return words(key, ["cap": points(cap)]) + said(threshold)
    case .distance(let base, let threshold, let cap):
      return words("method.curve.distance", ["base": value(base), "cap": points(cap)])
        + said(threshold)
    case .points(let knots):
      return words("method.curve.points", ["knots": list(knots, "method.curve.knot")])
    case .ladder(let bands):
      let key = isLessBetter ? "method.curve.stepDown" : "method.curve.step"
      return words("method.curve.ladder", ["bands": list(bands, key)])
    case .deduction(let deduction):
      return words(
        isLessBetter ? "method.curve.excess" : "method.curve.deduction",
        [
          "start": points(deduction.start), "minus": numerals.plain(deduction.minus),
          "each": value(deduction.each), "least": points(deduction.least),
        ])
    case .eitherOr(let score): return words("method.curve.eitherOr", ["score": points(score)])
    }
  }

  /// A value of the KPI as policies write it: without decimals that nobody wrote.
  func value(_ value: Fraction) -> String { numerals.level(value, kpi.unit) }

  private func points(_ score: Score) -> String { numerals.plain(score.fraction) }

  private func said(_ threshold: Score?) -> String {
    threshold.map { words("method.curve.threshold", ["threshold": points($0)]) } ?? ""
  }

  private func list(_ knots: [Curve.Knot], _ key: String) -> String {
    knots.map { words(key, ["x": value($0.x), "score": points($0.score)]) }
      .joined(separator: words("method.list"))
  }
}
