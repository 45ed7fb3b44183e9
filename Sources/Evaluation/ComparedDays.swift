import Quantities

/// The days of a period up to the as-of day, and the days they are compared with.
///
/// A period that still runs is compared like for like: as many days of the earlier period.
public struct ComparedDays: Sendable, Hashable {
  public let current: Range<Day>
  public let previous: Range<Day>
  public let yearAgo: Range<Day>

  public init(_ period: Period, asOf: Day) {
    let days = period.days
    let end = min(days.upperBound, max(days.lowerBound, asOf.next))
    current = days.lowerBound..<end
    let isRunning = end < days.upperBound
    let elapsed = current.count
    func earlier(_ period: Period) -> Range<Day> {
      guard isRunning else { return period.days }
      let start = period.days.lowerBound
      return start..<min(start.advanced(by: elapsed), period.days.upperBound)
    }
    previous = earlier(period.previous)
    yearAgo = earlier(period.yearAgo)
  }
}
