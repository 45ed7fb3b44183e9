import Facts
import PeriodData
import Problems

/// What checks tell of a few files, each the table of its name.
struct CheckedFolder {
  let problems: Problems

  init(
    _ tables: [TableName: String], columns: PeriodDataReader.Columns = .evaluated(),
    expectations: DataExpectations = DataExpectations()
  ) throws {
    let files = tables.map { ($0.key.rawValue + ".csv", $0.value) }
    let folder = try TestFolder(Dictionary(uniqueKeysWithValues: files))
    let sources = TableName.allCases.filter { tables[$0] != nil }.map { Source.plain($0) }
    problems = folder.periodData(sources, columns: columns, expectations: expectations).problems
  }

  /// Codes and counts, the worst first, without those of `UnusedFacts`, which has tests of its own.
  var told: [String] {
    problems.sorted.filter { !["unused-rows", "nobodys-orders"].contains($0.code) }.map {
      "\($0.severity) \($0.code) \($0.count)"
    }
  }

  /// The places of the problems with `code`.
  func places(_ code: String) -> [String] {
    problems.sorted.filter { $0.code == code }.flatMap { $0.examples.map(\.place.description) }
  }
}
