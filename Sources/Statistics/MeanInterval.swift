import Foundation

extension Interval {
  /// The interval of a mean by Student's t, from what adds up: how many, their sum, the sum of
  /// their squares.
  ///
  /// Nil below two values and where a sum is not finite.
  public static func mean(
    count: Int, sum: Double, sumOfSquares: Double, confidence: Double = 0.95
  ) -> Interval? {
    let numbers = Double(count)
    guard count > 1, sum.isFinite, sumOfSquares.isFinite,
      let t = StudentT(degrees: numbers - 1).quantile((1 + confidence) / 2)
    else { return nil }
    let mean = sum / numbers
    let squares = difference(numbers, sumOfSquares, sum, sum)
    // Values that are all alike may come out a hair below no variance.
    let error = (max(0, squares) / (numbers - 1)).squareRoot() / numbers
    let half = t * error
    guard half.isFinite else { return nil }
    return Interval(mean - half, mean + half)
  }

  /// `a·b − c·d`, with what rounding took from the products put back: both are nearly the same
  /// where values are large and close together.
  private static func difference(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
    let (left, right) = (a * b, c * d)
    return (left - right) + (fma(a, b, -left) - fma(c, d, -right))
  }
}
