/// A place on an axis and how it is printed.
public struct Tick: Hashable, Sendable {
  public var value: Double
  public var label: String

  public init(_ value: Double, _ label: String) {
    self.value = value
    self.label = label
  }

  /// Round numbers (1, 2, 2.5 or 5 times a power of ten apart) between the least and the largest of
  /// `values`, at most `most` of them, in rising order; none where the values are all the same.
  ///
  ///     Tick.rounds(within: [0.62, 1.31])   // [0.8, 1, 1.2]
  public static func rounds(within values: [Double], atMost most: Int = 5) -> [Double] {
    let values = values.filter(\.isFinite)
    guard let low = values.min(), let high = values.max(), most > 0 else { return [] }
    let span = high - low
    // Where digits do not tell the ends apart, or the span has no number, nothing is round.
    guard span.isFinite, span > 1e-9 * max(high.magnitude, low.magnitude), span > 1e-300,
      span < 1e300
    else { return [] }
    var power = 1.0
    while power * Double(most) < span { power *= 10 }
    while power * Double(most) / 10 >= span { power /= 10 }
    // One power below has too many, this one perhaps too few.
    for part in [0.1, 0.2, 0.25, 0.5, 1, 2] {
      let step = power * part
      let first = (low / step - 1e-9).rounded(.up)
      let last = (high / step + 1e-9).rounded(.down)
      let count = Int(last - first) + 1
      if count <= most {
        // Divided, not multiplied, fractions stay the nearest to what they are called.
        let inverse = (1 / step).rounded()
        return (0..<max(0, count)).map { index in
          let times = first + Double(index)
          let value = step < 1 && abs(inverse * step - 1) < 1e-9 ? times / inverse : times * step
          return min(max(value, low), high)
        }
      }
    }
    return []
  }
}
