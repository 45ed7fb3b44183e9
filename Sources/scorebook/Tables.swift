import ArgumentParser
import Facts
import Publishing
import Quantities

/// `scorebook tables`: what data there may be.
struct Tables: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the tables that can be filled, or the columns of one.",
    discussion: """
      EXAMPLE
        scorebook tables
        scorebook tables orders
        scorebook tables orders --language zh-Hans
      """)

  @Argument(
    help: "The table whose columns are told; none: all tables.",
    completion: .list(TableName.allCases.map(\.rawValue)))
  var table: String?

  @Option(help: "The language of meanings: en or zh-Hans.")
  var language: Language = .english

  func validate() throws {
    if let table, TableName(rawValue: table) == nil {
      throw ValidationError(TableGuide.refusal(of: table))
    }
  }

  func run() {
    let guide = TableGuide(language: language)
    let name = table.flatMap { TableName(rawValue: $0) }
    print(name.map { guide.page(on: $0) } ?? guide.list, terminator: "")
  }
}
