extension Interval {
  /// The interval of a share by Wilson's score (1927), `z` standard deviations to each side.
  ///
  /// It keeps to 0…1 and tells something even of 0 of 3, where the textbook's does not. `count`
  /// may be broken, because credit can be split. Nil without a count, and where `successes` are
  /// below zero or above it (returns).
  public static func wilson(
    successes: Double, of count: Double, z: Double = Interval.z95
  ) -> Interval? {
    guard count > 0, count.isFinite, (0...count).contains(successes) else { return nil }
    let share = successes / count
    let square = z * z
    let middle = share + square / (2 * count)
    let half = z * (share * (1 - share) / count + square / (4 * count * count)).squareRoot()
    let whole = 1 + square / count
    // At the ends the roots are 0 and 1 exactly, which rounding would miss.
    return Interval(
      successes == 0 ? 0 : max(0, (middle - half) / whole),
      successes == count ? 1 : min(1, (middle + half) / whole))
  }
}
