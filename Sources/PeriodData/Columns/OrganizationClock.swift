import Foundation
import Quantities

/// Turns points in time into days where the organization is.
///
/// An order of 2026-10-31T17:30:00Z is one of 1 November in Shanghai.
struct OrganizationClock {
  private let zone: TimeZone

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
  func day(of seconds: Int) -> Int32 {
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    return Int32(clamping: Int((Double(seconds + offset) / 86_400).rounded(.down)))
  }
}
