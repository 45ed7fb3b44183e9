/// What a chart is shown with: what is usual, and what strains it.
public enum Sample: String, Sendable, CaseIterable {
  case ordinary, zeros, single, negative, huge, many, longNames, equal, unmeasured

  /// How many values or rows there are.
  func count(usual: Int, many: Int = 200) -> Int {
    switch self {
    case .single: 1
    case .many: many
    default: usual
    }
  }

  /// Values from the largest down, about as large as `size`; nil where they are not measured.
  func ranked(_ count: Int, size: Double) -> [Double?] {
    (0..<count).map { index in
      let place = Double(index) / Double(max(1, count - 1))
      let uneven = Double(index * 7 % 5) / 100
      return value(1 - 0.72 * place * (1.3 - 0.3 * place) - uneven * place, at: index, size)
    }.sorted { ($0 ?? 0) > ($1 ?? 0) }
  }

  /// Values of months that follow each other, about as large as `size`.
  func months(_ count: Int, size: Double) -> [Double?] {
    let course = [0.62, 0.70, 0.66, 0.75, 0.81, 0.78, 0.72, 0.84, 0.90, 0.86, 0.97, 0.91]
    return (0..<count).map { index in
      let year = Double(index / course.count)
      return value(course[index % course.count] + 0.08 * year, at: index, size)
    }
  }

  /// A share of `size` as the sample has it.
  private func value(_ share: Double, at index: Int, _ size: Double) -> Double? {
    switch self {
    case .ordinary, .single, .many, .longNames: (share * size).rounded()
    case .zeros: 0
    case .negative: (index % 3 == 1 ? -0.4 : 1) * (share * size).rounded()
    case .huge: (share * 1e12).rounded()
    case .equal: (0.62 * size).rounded()
    case .unmeasured: nil
    }
  }
}
