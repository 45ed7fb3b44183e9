import Foundation

/// The logarithm of the gamma function of `x`, which is above zero.
func logGamma(_ x: Double) -> Double { lgamma(x).0 }

/// The derivative of ``logGamma(_:)``: ψ(x), for `x` above zero.
///
/// By the asymptotic series (Abramowitz and Stegun 6.3.18) from ten on, and down to there by
/// ψ(x) = ψ(x + 1) − 1/x.
func digamma(_ x: Double) -> Double {
  var x = x
  var below = 0.0
  while x < 10 {
    below += 1 / x
    x += 1
  }
  let square = 1 / (x * x)
  let series =
    square
    * (1.0 / 12 - square
      * (1.0 / 120 - square
        * (1.0 / 252 - square * (1.0 / 240 - square * (1.0 / 132 - square * 691 / 32760)))))
  return log(x) - 1 / (2 * x) - series - below
}
