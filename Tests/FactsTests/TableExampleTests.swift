import Foundation
import PeriodData
import Problems
import TestSupport
import Testing

@testable import Facts

struct TableExampleTests {
  @Test(arguments: TableSchemaTests.schemas) func `every column has an example, of a row or two`(
    schema: TableSchema
  ) {
    for column in schema.columns {
      #expect((1...2).contains(column.examples.count), "\(column.name)")
      #expect(!column.isRequired || !column.examples.contains(""), "\(column.name)")
    }
    #expect((2...3).contains(schema.example.split(separator: "\n").count))
  }

  @Test func `the examples of all tables are read without a problem`() throws {
    let folder = try TemporaryFolder()
    for schema in TableSchemaTests.schemas {
      try Data(schema.example.utf8)
        .write(to: folder.url.appending(path: schema.table.rawValue + ".csv"))
    }
    var problems = Problems()
    let reader = PeriodDataReader(
      folder: folder.path, shownAs: "Data",
      sources: TableName.allCases.map {
        Source(table: $0, pattern: $0.rawValue + ".csv", place: Place("scorebook.yaml"))
      })
    let facts = reader.facts(problems: &problems)
    #expect(problems.sorted.allSatisfy { $0.code == "unused-rows" }, "\(problems.text)")
    for schema in TableSchemaTests.schemas {
      let lines = schema.example.split(separator: "\n").count
      #expect(facts[schema.table].rowCount == lines - 1, "\(schema.table)")
    }
    #expect(facts[.targets].amount("value", row: 1) == 100_000)
    #expect(facts[.creditSplits].amount("share", row: 0) == 700_000)
    #expect(facts[.markets].day("to", row: 0)?.description == "2026-12-31")
    #expect(facts[.leads].reference("deal", row: 0) == 0)
  }

  @Test func `cells with commas and quotes stand in quotes`() {
    let schema = TableSchema(
      .teams, "", "",
      columns: [
        .init("id", .text, "", "", example: "a,b"),
        .init("name", .text, "", "", example: "\"c\"", "d"),
      ])
    #expect(schema.example == "id,name\n\"a,b\",\"\"\"c\"\"\"\n\"a,b\",d\n")
  }
}
