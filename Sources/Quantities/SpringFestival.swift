/// 春节: the first day of the Chinese year, which moves between 21 January and 20 February.
public enum SpringFestival {
  // Month × 100 + day of 2000 through 2060, from the Chinese calendar of ICU.
  private static let first = 2000
  private static let days = [
    205, 124, 212, 201, 122, 209, 129, 218, 207, 126, 214, 203, 123, 210, 131, 219, 208, 128, 216,
    205, 125, 212, 201, 122, 210, 129, 217, 206, 126, 213, 203, 123, 211, 131, 219, 208, 128, 215,
    204, 124, 212, 201, 122, 210, 130, 217, 206, 126, 214, 202, 123, 211, 201, 219, 208, 128, 215,
    204, 124, 212, 202,
  ]

  /// The festival's day in a year; nil outside 2000...2060.
  public static func day(in year: Int) -> Day? {
    guard days.indices.contains(year - first) else { return nil }
    let date = days[year - first]
    return Day(year, date / 100, date % 100)
  }

  /// The days a year before `days` that lie as far from the festival; nil where neither year's
  /// festival is near enough to move sales, or is not known.
  ///
  /// Near is three weeks before it to two after. Longer periods than two months hold the festival
  /// of both years and need no shift.
  public static func yearBefore(_ days: Range<Day>) -> Range<Day>? {
    guard !days.isEmpty, days.count <= 62 else { return nil }
    let year = days.lowerBound.civil.year
    guard let now = day(in: year), let before = day(in: year - 1) else { return nil }
    let near = now.advanced(by: -21)..<now.advanced(by: 15)
    let plain = days.lowerBound.adding(months: -12)..<days.upperBound.adding(months: -12)
    let nearBefore = before.advanced(by: -21)..<before.advanced(by: 15)
    guard near.overlaps(days) || nearBefore.overlaps(plain) else { return nil }
    let distance = now.distance(to: before)
    return days.lowerBound.advanced(by: distance)..<days.upperBound.advanced(by: distance)
  }
}
