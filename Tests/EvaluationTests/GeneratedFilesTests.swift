import Evaluation
import Facts
import Foundation
import PeriodData
import Problems
import Quantities
import TestSupport
import Testing

/// Rows mean the same in one file and in several.
struct GeneratedFilesTests {
  /// The story's tables as CSV files, each in so many parts; all are read.
  static func facts(_ story: GeneratedStory, parts: Int) throws -> Facts {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    var sources: [Source] = []
    for table in story.tables {
      guard let name = TableName(rawValue: table.name) else { continue }
      for part in 0..<parts {
        // Stretches of rows, so that their order is the same.
        let rows = table.rows[
          table.rows.count * part / parts..<table.rows.count * (part + 1) / parts]
        let text = ([table.columns] + rows.map { $0.map(cell) }).map { $0.joined(separator: ",") }
        try Data((text.joined(separator: "\n") + "\n").utf8)
          .write(to: folder.url.appending(path: "\(table.name)-\(part).csv"))
      }
      sources.append(
        Source(table: name, pattern: "\(table.name)-*.csv", place: Place("scorebook.yaml")))
    }
    var problems = Problems()
    return PeriodDataReader(folder: folder.path, shownAs: "Data", sources: sources)
      .periodData(problems: &problems).facts
  }

  private static func cell(_ cell: String) -> String {
    if cell == "-" { return "" }
    let text = cell.replacing("~", with: " ")
    return text.contains("\"") ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `the same rows in one file and in three give the same results`(seed: UInt64) throws {
    let story = GeneratedStory(seed: seed)
    let (one, three) = (try Self.facts(story, parts: 1), try Self.facts(story, parts: 3))
    #expect(one.rowCount == three.rowCount && one.rowCount > 30)
    let told = GeneratedEvaluation(try #require(story.evaluation(seed: seed, facts: one)))
    let found = GeneratedEvaluation(try #require(story.evaluation(seed: seed, facts: three)))
    #expect(found.differences(from: told) == [])
  }
}
