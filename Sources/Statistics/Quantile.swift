/// How a quantile lies between two values, in the numbering of Hyndman and Fan (1996), as R has it.
public enum QuantileType: Int, Hashable, Sendable, CaseIterable {
  /// At place (n + 1)·p: Minitab's and SPSS's, Excel's `PERCENTILE.EXC`.
  case six = 6
  /// At place (n − 1)·p + 1: R's and NumPy's default, Excel's `PERCENTILE.INC`.
  case seven = 7
}

/// The quantile of `values`, in any order, at `share` (0…1).
///
///     quantile(0.25, of: [3, 1, 4, 1, 5, 9, 2, 6, 5, 3])   // 2.25
///
/// Nil without values and where one of them is not finite.
public func quantile(
  _ share: Double, of values: [Double], type: QuantileType = .seven
) -> Double? {
  guard !values.isEmpty, values.allSatisfy(\.isFinite), (0...1).contains(share) else { return nil }
  let sorted = values.sorted()
  let count = Double(sorted.count)
  let place =
    switch type {
    case .six: (count + 1) * share - 1
    case .seven: (count - 1) * share
    }
  let lower = min(max(place, 0), count - 1).rounded(.down)
  let index = Int(lower)
  guard index + 1 < sorted.count, place > lower else { return sorted[index] }
  return sorted[index] + (place - lower) * (sorted[index + 1] - sorted[index])
}

/// The middle of `values`, in any order, or the mean of the two in the middle; nil without values
/// and where one of them is not finite.
public func median(of values: [Double]) -> Double? {
  guard !values.isEmpty, values.allSatisfy(\.isFinite) else { return nil }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1
    ? sorted[middle] : sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2
}
