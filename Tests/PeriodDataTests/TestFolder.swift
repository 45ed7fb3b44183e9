import Facts
import Foundation
import PeriodData
import Problems
import Quantities
import Sentiment

/// A folder of files for one test, removed after it.
final class TestFolder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "scorebook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
    for (name, text) in files { try write(Array(text.utf8), to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: path).appending(path: name))
  }

  /// Reads tables from files of their own name, with a few sources as the test needs them.
  func facts(
    _ sources: [Source], columns: PeriodDataReader.Columns = .all,
    calendar: FiscalCalendar = .january, lexicon: Lexicon = .builtIn
  ) -> (facts: Facts, problems: Problems) {
    let (data, problems) = periodData(
      sources, columns: columns, calendar: calendar, lexicon: lexicon)
    return (data.facts, problems)
  }

  func periodData(
    _ sources: [Source], columns: PeriodDataReader.Columns = .all,
    calendar: FiscalCalendar = .january, workers: Int = 1,
    expectations: DataExpectations = DataExpectations(), lexicon: Lexicon = .builtIn
  ) -> (data: PeriodData, problems: Problems) {
    var problems = Problems()
    let reader = PeriodDataReader(
      folder: path, shownAs: "Data", sources: sources, calendar: calendar, workers: workers,
      expectations: expectations, lexicon: lexicon)
    let data = reader.periodData(columns, problems: &problems)
    return (data, problems)
  }
}

extension Source {
  /// A source with canonical headers in `table.csv`.
  static func plain(
    _ table: TableName, _ pattern: String? = nil, columns: [String: ColumnMapping]? = nil,
    filters: [RowFilter] = [], dateOrder: DateOrder? = nil, holdsUntilNext: Bool = false
  ) -> Source {
    Source(
      table: table, pattern: pattern ?? "\(table.rawValue).csv", columns: columns,
      filters: filters, dateOrder: dateOrder, holdsUntilNext: holdsUntilNext,
      place: Place("scorebook.yaml", line: 8, column: 3))
  }
}

extension Table {
  /// The texts of a column.
  func texts(_ column: String) -> [String] { (0..<rowCount).map { text(column, row: $0) } }

  /// The days of a column as ISO dates, `–` where there is none.
  func days(_ column: String) -> [String] {
    (0..<rowCount).map { day(column, row: $0)?.description ?? "–" }
  }
}
