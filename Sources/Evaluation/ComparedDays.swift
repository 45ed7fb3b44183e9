import Measures
import Quantities

/// The days of a period up to the as-of day, and the days they are compared with.
///
/// A period that still runs is compared like for like: as many days of the earlier period.
public struct ComparedDays: Sendable, Hashable {
  public let current: Range<Day>
  public let previous: Range<Day>
  public let yearAgo: Range<Day>
  /// The day after the whole period.
  public let end: Day
  /// Whether a year ago is counted from the Spring Festival.
  public let isAligned: Bool

  /// - Parameter aligningSpringFestival: whether periods that the festival moves are compared with
  ///   the days of the year before that lie as far from it.
  public init(_ period: Period, asOf: Day, aligningSpringFestival: Bool = false) {
    let days = period.days
    let end = min(days.upperBound, max(days.lowerBound, asOf.next))
    current = days.lowerBound..<end
    self.end = days.upperBound
    let isRunning = end < days.upperBound
    let elapsed = current.count
    func earlier(_ period: Period) -> Range<Day> {
      guard isRunning else { return period.days }
      let start = period.days.lowerBound
      return start..<min(start.advanced(by: elapsed), period.days.upperBound)
    }
    previous = earlier(period.previous)
    let aligned = aligningSpringFestival ? SpringFestival.yearBefore(current) : nil
    isAligned = aligned != nil
    yearAgo = aligned ?? earlier(period.yearAgo)
  }

  /// What totals are asked for, now and at the times to compare with.
  var spans: (now: Span, previous: Span, yearAgo: Span) {
    (Span(current, base: previous, end: end), Span(previous), Span(yearAgo))
  }

  /// Whether days are still to come.
  var isRunning: Bool { current.upperBound < end }
}
