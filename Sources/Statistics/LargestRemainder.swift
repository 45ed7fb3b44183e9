/// Whole parts that sum exactly, by the largest remainder (Hamilton; 最大余数法).
///
///     LargestRemainder.parts(of: 100, by: [1, 1, 1])   // [34, 33, 33]
///
/// Each part is its exact share rounded down, and what is left goes one by one to the parts that lost
/// most; of those that lost the same, to the one that stands first.
public enum LargestRemainder {
  /// `whole` shared out in proportion to `weights`, none of which is negative.
  ///
  /// A negative whole is shared out as its magnitude is. Nil where a weight is negative, where they
  /// sum to zero, and where they sum to more than 128 bits.
  public static func parts(of whole: Int128, by weights: [Int128]) -> [Int128]? {
    var sum: Int128 = 0
    for weight in weights {
      let (next, overflow) = sum.addingReportingOverflow(weight)
      guard weight >= 0, !overflow else { return nil }
      sum = next
    }
    guard sum > 0 else { return nil }
    let divisor = sum.magnitude
    let shares = weights.map {
      // The product may be wider than what it is divided back to.
      divisor.dividingFullWidth(whole.magnitude.multipliedFullWidth(by: $0.magnitude))
    }
    var parts = shares.map { Int128(clamping: $0.quotient) }
    let left = whole.magnitude - shares.reduce(0) { $0 + $1.quotient }
    for index in first(Int(left), of: shares.map(\.remainder)) { parts[index] += 1 }
    return whole < 0 ? parts.map { -$0 } : parts
  }

  /// `amounts` as multiples of `unit`, which is above zero, that sum to their sum's nearest multiple
  /// (ties away from zero); each is its amount rounded down or up.
  public static func rounded(_ amounts: [Int128], to unit: Int128) -> [Int128] {
    precondition(unit > 0, "a unit is above zero")
    let rests = amounts.map { (($0 % unit) + unit) % unit }
    let floors = zip(amounts, rests).map { $0 - $1 }
    let sum = amounts.reduce(0, +)
    let nearest = sum.magnitude / UInt128(unit)
    let isUp = sum.magnitude % UInt128(unit) >= UInt128(unit) - sum.magnitude % UInt128(unit)
    let units = Int128(nearest) + (isUp ? 1 : 0)
    let left = (sum < 0 ? -units : units) - floors.reduce(0) { $0 + $1 / unit }
    var rounded = floors
    for index in first(Int(left), of: rests) { rounded[index] += unit }
    return rounded
  }

  /// The indices of the `count` largest of `remainders`; of equal ones those that stand first.
  private static func first(_ count: Int, of remainders: [some Comparable]) -> ArraySlice<Int> {
    remainders.indices.sorted {
      remainders[$0] == remainders[$1] ? $0 < $1 : remainders[$0] > remainders[$1]
    }.prefix(count)
  }
}
