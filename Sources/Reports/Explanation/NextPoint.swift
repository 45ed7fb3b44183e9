import Evaluation
import Quantities

/// The value of a KPI that is worth a point more than the present one.
struct NextPoint {
  let curve: Curve
  let direction: KPI.Direction
  let target: Fraction?
  let value: Fraction
  let score: Score

  /// Nil where no value is: at a cap, or on a curve that does not rise on this side.
  ///
  /// Found by halving between the present value and one far enough to the better side: a curve is
  /// monotone there, so this holds for every shape. Exact to a billionth of the distance.
  var needed: Fraction? {
    let wanted = Score(score.fraction + 1)
    func reaches(_ value: Fraction) -> Bool {
      curve.score(of: value, target: target, direction: direction).map { $0 >= wanted } ?? false
    }
    // The distance doubles until the point is reached.
    var step = Fraction(max(1, abs(value.rounded(scale: 1000))), 100_000)
    if direction == .down { step = -step }
    var far: Fraction?
    for _ in 0..<30 where far == nil {
      if reaches(value + step) { far = value + step }
      step = step * 2
    }
    guard var end = far else { return nil }
    var start = value
    for _ in 0..<30 {
      let middle = rounded((start + end) * Fraction(1, 2))
      if reaches(middle) { end = middle } else { start = middle }
    }
    return end
  }

  /// Keeps denominators small.
  private func rounded(_ value: Fraction) -> Fraction {
    Fraction(value.rounded(scale: 1_000_000_000), 1_000_000_000)
  }
}
