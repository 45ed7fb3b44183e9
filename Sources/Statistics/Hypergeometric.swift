/// Gauss's hypergeometric function ₂F₁(a, b; c; z) for z from 0 to below 1 and c above zero, by its
/// series (Abramowitz and Stegun 15.1.1).
///
/// Some 35 / −ln z terms. Callers keep a and b small (15.3.3), so that no term is huge.
func hypergeometric(_ a: Double, _ b: Double, _ c: Double, _ z: Double) -> Double {
  var (term, sum, index) = (1.0, 1.0, 0.0)
  while index < 1_000_000 {
    term *= (a + index) * (b + index) / ((c + index) * (index + 1)) * z
    sum += term
    index += 1
    // What is to come is about a geometric series.
    if abs(term) <= 1e-17 * abs(sum) * (1 - z) { break }
  }
  return sum
}
