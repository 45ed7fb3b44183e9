/// The share of `values` that lie below `value`, those like it counted by half: 0…1.
///
/// So the middle of any group is 0.5, and the best of four 0.875. Nil without values.
public func percentileRank(of value: Double, in values: [Double]) -> Double? {
  guard !values.isEmpty, value.isFinite, values.allSatisfy(\.isFinite) else { return nil }
  var halves = 0
  for other in values { halves += other < value ? 2 : other == value ? 1 : 0 }
  return Double(halves) / Double(2 * values.count)
}
