import Foundation
import Quantities
import TestSupport
import Testing

@testable import Facts

struct TableSchemaTests {
  static let schemas = TableName.allCases.map { TableSchema.of($0) }

  @Test(arguments: schemas) func `a table comes after those that it refers to`(
    schema: TableSchema
  ) throws {
    let own = try #require(TableName.allCases.firstIndex(of: schema.table))
    for column in schema.columns + schema.derived {
      guard let target = schema.target(ofReference: column.name) else { continue }
      let place = try #require(TableName.allCases.firstIndex(of: target))
      #expect(place < own, "\(column.name)")
      #expect(column.name == "cost" || TableSchema.of(target).key == "id", "\(column.name)")
    }
  }

  @Test(arguments: schemas) func `tables and columns have a meaning in both languages`(
    schema: TableSchema
  ) {
    let meanings = [schema.meaning] + (schema.columns + schema.derived).map(\.meaning)
    for meaning in meanings {
      #expect(!meaning.english.isEmpty && !meaning.english.contains(/\p{Han}/))
      #expect(meaning.english.hasSuffix("."), "\(meaning.english)")
      #expect(meaning.chinese.contains(/\p{Han}/) || meaning.chinese.hasPrefix("2026-10"))
      #expect(meaning.chinese.hasSuffix("。"), "\(meaning.chinese)")
    }
  }

  @Test(arguments: schemas) func `columns have different names, and keys and days are columns`(
    schema: TableSchema
  ) {
    let names = (schema.columns + schema.derived).map(\.name)
    #expect(Set(names).count == names.count)
    #expect(schema.table == TableName(rawValue: schema.table.rawValue.lowercased()))
    #expect(schema.key.map { schema.column($0)?.type == .text } ?? true)
    for day in schema.days {
      #expect(schema.column(day)?.type == .day, "\(day)")
      // Whether anything happened in a period is asked of them.
      #expect(schema.column(day)?.isEvaluated == true, "\(day)")
    }
  }

  @Test func `tables of facts tell what happened`() {
    #expect(
      TableSchema.ofFacts.map(\.table) == [
        .deals, .leads, .stageChanges, .orders, .orderLines, .payments, .activities, .feedback,
        .trainings, .expenses,
      ])
    // Order lines have the day of their order.
    #expect(TableSchema.ofFacts.filter(\.days.isEmpty).map(\.table) == [.orderLines])
  }

  @Test func `a table needs those that its rows cannot do without`() {
    #expect(TableSchema.of(.reps).needs == [])
    #expect(TableSchema.of(.orders).needs == [.reps])
    #expect(TableSchema.of(.orderLines).needs == [.products, .orders])
    #expect(TableSchema.of(.costs).needs == [.products, .orders, .orderLines])
    #expect(TableSchema.of(.stageChanges).needs == [.deals])
  }

  /// The lines between the comments `tables` and `end of tables` of README.md.
  static func readMe() throws -> String {
    let text = try String(
      contentsOf: ProjectFolder.root.appending(path: "README.md"), encoding: .utf8)
    let start = try #require(text.range(of: "<!-- tables -->\n"))
    let end = try #require(text.range(of: "<!-- end of tables -->"))
    return String(text[start.upperBound..<end.lowerBound])
  }

  @Test func `the read-me lists every table as the schemas tell it`() throws {
    let lines = Self.schemas.map { schema in
      "| `\(schema.table.rawValue)`\(schema.holdsFacts ? " *" : "") | \(schema.meaning.english) |\n"
    }
    #expect(try Self.readMe() == "| table | what it holds |\n|---|---|\n" + lines.joined())
  }
}

extension TableSchema: CustomTestStringConvertible {
  public var testDescription: String { table.rawValue }
}
