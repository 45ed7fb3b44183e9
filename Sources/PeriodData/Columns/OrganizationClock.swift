import Foundation
import Quantities

/// Turns points in time into days where the organization is.
///
/// An order of 2026-10-31T17:30:00Z is one of 1 November in Shanghai.
struct OrganizationClock {
  private let zone: TimeZone
  /// The zone's offset from UTC in seconds, by the number of the span of time; nil in those during
  /// which it changes.
  private var offsets: [Int: Int?] = [:]
  private var lastSpan = Int.min
  private var lastOffset: Int?

  /// Nil where no time zone has the name.
  init?(zone name: String) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    self.zone = zone
  }

  static let utc = OrganizationClock(zone: .gmt)

  private init(zone: TimeZone) {
    self.zone = zone
  }

  /// The day number of a point in time, which is told in seconds since 1 January 1970, 0:00 UTC.
  mutating func day(of seconds: Int) -> Int32 {
    let span = seconds >> OrganizationClock.spanBits
    if span != lastSpan { (lastSpan, lastOffset) = (span, offset(during: span)) }
    let local = seconds + (lastOffset ?? offset(at: seconds))
    return Int32(clamping: (local - (local % 86_400 + 86_400) % 86_400) / 86_400)
  }

  /// Asking the system takes a microsecond. Six days are shorter than any time for which clocks
  /// were ever changed, so that one offset at both ends holds in between.
  private static let spanBits = 19

  private mutating func offset(during span: Int) -> Int? {
    if let known = offsets[span] { return known }
    let first = span << OrganizationClock.spanBits
    let offset = offset(at: first)
    let end = first + (1 << OrganizationClock.spanBits) - 1
    let found = self.offset(at: end) == offset ? offset : nil
    offsets[span] = .some(found)
    return found
  }

  private func offset(at seconds: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
  }
}
