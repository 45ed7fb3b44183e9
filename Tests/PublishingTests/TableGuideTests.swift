import Facts
import Quantities
import Testing

@testable import Publishing

struct TableGuideTests {
  static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: Language.allCases) func `no line of the list is wider than 100`(
    language: Language
  ) {
    let list = TableGuide(language: language).list
    #expect(Self.lines(list).allSatisfy { TextGrid.width(of: $0) <= 100 })
    for table in TableName.allCases {
      #expect(list.contains("\n\(table.rawValue) "), "\(table)")
      #expect(list.contains(TableSchema.of(table).meaning[language]), "\(table)")
    }
  }

  @Test(arguments: TableName.allCases) func `a table's columns are told, then its example`(
    table: TableName
  ) throws {
    let schema = TableSchema.of(table)
    for language in Language.allCases {
      let page = TableGuide(language: language).page(on: table)
      #expect(page.hasSuffix(schema.example))
      let told = Self.lines(String(page.dropLast(schema.example.count)))
      #expect(told.allSatisfy { TextGrid.width(of: $0) <= 100 })
      for column in schema.columns {
        let line = try #require(told.first { $0.hasPrefix(column.name + " ") }, "\(column.name)")
        #expect(!line.hasSuffix(" "))
      }
    }
  }

  @Test func `KPIs are those that are not measured without the table`() {
    #expect(
      TableGuide.kpis(needing: .targets) == [
        "target_attainment", "sales_variance", "expense_attainment", "pipeline_coverage",
      ])
    #expect(TableGuide.kpis(needing: .costs) == ["gross_margin", "customer_lifetime_value"])
    #expect(
      TableGuide.kpis(needing: .orderLines)
        == ["discount_rate", "gross_margin", "customer_lifetime_value"])
    #expect(TableGuide.kpis(needing: .orders).contains("sales_amount"))
    #expect(TableGuide.kpis(needing: .improvementActions) == ["plan_completion"])
    #expect(TableGuide.kpis(needing: .regions) == [])
  }

  @Test func `a table that is not there is refused with the nearest one`() throws {
    #expect(
      TableGuide.refusal(of: "order") == "there is no table “order”; did you mean “orders”?")
    #expect(TableGuide.refusal(of: String(repeating: "x", count: 1_000_000)).count < 200)
    let outcome = try BuiltCommand.run("tables", "actvities")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("did you mean “activities”?"))
  }

  @Test func `the command tells lists and tables in the language asked for`() throws {
    #expect(
      try BuiltCommand.run("tables").output == TableGuide(language: .english).list)
    #expect(
      try BuiltCommand.run("tables", "orders", "--language", "zh-Hans").output
        == TableGuide(language: .chinese).page(on: .orders))
  }

  @Test func `texts are wrapped at spaces and between Chinese characters`() {
    #expect(TextGrid.wrapped("one two three", to: 8) == ["one two", "three"])
    #expect(TextGrid.wrapped("unbreakable", to: 4) == ["unbreakable"])
    #expect(TextGrid.wrapped("订单编号，一单一行。", to: 8) == ["订单编", "号，一单", "一行。"])
    #expect(TextGrid.wrapped("", to: 4) == [""])
    #expect(TextGrid.width(of: "订单 id") == 7)
    #expect(
      TextGrid(rows: [["甲", "b"], ["ccc", ""], ["", "d"]]).text == "甲   b\nccc\n     d\n")
  }
}
