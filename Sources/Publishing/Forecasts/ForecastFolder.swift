import Evaluation
import Foundation
import Problems
import Quantities
import RowReading

/// The workspace's folder of forecasts, one file for each period that was built:
/// `Forecasts/2026-10.csv`. They wait there for what comes, to be held against it.
struct ForecastFolder {
  static let name = "Forecasts"

  private let path: String
  private let calendar: FiscalCalendar

  init(workspace: String, calendar: FiscalCalendar) {
    path = workspace + "/" + ForecastFolder.name
    self.calendar = calendar
  }

  private static func fileName(_ period: Period) -> String { period.folderName + ".csv" }

  /// How problems call a period's file.
  static func place(_ period: Period) -> Place { Place(name + "/" + fileName(period)) }

  /// Files of other periods that end no later than `period`, the earliest first: what was known
  /// then may have come by now.
  func files(before period: Period) -> [(shown: String, path: String)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    var found: [(end: Int, name: String)] = []
    for name in names where name.hasSuffix(".csv") {
      let text = String(name.dropLast(4)).replacing("_", with: "..")
      guard let own = Period(text, calendar: calendar), own != period,
        own.months.upperBound <= period.months.upperBound
      else { continue }
      found.append((own.months.upperBound, name))
    }
    found.sort { ($0.end, $0.name) < ($1.end, $1.name) }
    return found.map { file in
      (shown: ForecastFolder.name + "/" + file.name, path: path + "/" + file.name)
    }
  }

  /// What was stated in builds of periods before; files that cannot be read are told and left out.
  func stated(before period: Period, problems: inout Problems) -> [StatedForecast] {
    var stated: [StatedForecast] = []
    for file in files(before: period) {
      do throws(RowFailure) {
        guard let read = try ForecastFile.forecasts(at: file.path, calendar) else {
          problems.add(.forecastsUnreadable(at: Place(file.shown)))
          continue
        }
        stated += read
      } catch {
        problems.add(.forecastsUnreadable(at: Place(file.shown)))
      }
    }
    return stated
  }

  /// Keeps what a build of `period` stated. Of a closed period the first statement stays, whatever
  /// is known better since. Where it cannot be written, that is told.
  func keep(
    _ stated: [StatedForecast], of period: Period, isClosed: Bool, problems: inout Problems
  ) {
    let file = path + "/" + ForecastFolder.fileName(period)
    let known = FileManager.default.contents(atPath: file)
    if stated.isEmpty || isClosed && known != nil { return }
    let bytes = ForecastFile.bytes(stated)
    if known.map(Array.init) == bytes { return }
    do {
      try OutputFolder(path).replace(ForecastFolder.fileName(period), with: bytes)
    } catch {
      problems.add(
        .forecastsNotKept(SystemReason.phrase(of: error), at: ForecastFolder.place(period)))
    }
  }
}
