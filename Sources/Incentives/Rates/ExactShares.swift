import Quantities

/// A whole number of minor units among several, to the last unit.
enum ExactShares {
  /// Parts in proportion to `weights`, which are zero or more; equal ones where all are zero. What
  /// is left of rounding down goes to the largest remainders, the first of equal ones first.
  static func parts(of whole: Int128, by weights: [Int128]) -> [Int128] {
    if weights.isEmpty { return [] }
    let sum = weights.reduce(0, +)
    let used = sum == 0 ? weights.map { _ in Int128(1) } : weights
    let divisor = sum == 0 ? Int128(weights.count) : sum
    var parts: [Int128] = []
    var rests: [(index: Int, rest: Int128)] = []
    for (index, weight) in used.enumerated() {
      let (part, rest) = (whole * weight).quotientAndRemainder(dividingBy: divisor)
      parts.append(part)
      rests.append((index, rest))
    }
    var left = whole - parts.reduce(0, +)
    let step: Int128 = left < 0 ? -1 : 1
    rests.sort { ($0.rest.magnitude, $1.index) > ($1.rest.magnitude, $0.index) }
    for entry in rests where left != 0 {
      parts[entry.index] += step
      left -= step
    }
    return parts
  }
}
