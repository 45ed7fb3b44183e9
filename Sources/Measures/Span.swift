import Quantities

/// The days that totals are asked for, and what measures may compare them with.
public struct Span: Sendable, Hashable {
  /// From the period's first day up to the as-of day.
  public let days: Range<Day>
  /// The period before, day for day where the period still runs.
  public let base: Range<Day>
  /// The day after the whole period, whatever the as-of day is.
  public let end: Day

  public init(_ days: Range<Day>, base: Range<Day>, end: Day? = nil) {
    self.days = days
    self.base = base
    self.end = end ?? days.upperBound
  }

  /// Days without anything to compare with.
  public init(_ days: Range<Day>) {
    self.init(days, base: days.lowerBound..<days.lowerBound)
  }
}

extension Measure.Timing {
  /// Before all facts.
  static let past = Day(number: Int32.min / 4)

  /// The days on which the rows lie that count for `span`; for what stands at its end the days up
  /// to it.
  public func window(_ span: Span) -> Range<Day> {
    switch self {
    case .during, .spread: span.days
    case .byEnd, .standing: Measure.Timing.past..<span.days.upperBound
    case .beforeStart: Measure.Timing.past..<span.days.lowerBound
    case .trailing(let months):
      span.days.upperBound.adding(months: -months)..<span.days.upperBound
    }
  }

  /// What `window` is compared with.
  public func base(_ span: Span) -> Range<Day> {
    guard case .trailing(let months) = self else { return span.base }
    let first = window(span).lowerBound
    return span.days.upperBound.adding(months: -2 * months)..<first
  }
}
