import Drawings
import Facts
import Foundation
import Problems
import Publishing
import Quantities
import Reports
import TestSupport
import Testing
import Workspaces

/// Reps and one table of facts are enough: what needs orders is told as not measured.
struct WithoutOrdersTests {
  /// A workspace with the examples of `tables` as data.
  static func workspace(_ tables: [TableName], language: Language) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "Data"), withIntermediateDirectories: true)
    var profile = "organization: Acme\nlocale: \(language.rawValue)\ncurrency: CNY\nsources:\n"
    for table in tables {
      profile += "  \(table.rawValue): { file: \(table.rawValue).csv }\n"
      try Data(TableSchema.of(table).example.utf8)
        .write(to: folder.url.appending(path: "Data/\(table.rawValue).csv"))
    }
    try Data(profile.utf8).write(to: folder.url.appending(path: "scorebook.yaml"))
    let cards = ProjectFolder.root
      .appending(path: "Templates/built-in/starter-scorecards.yaml")
    try FileManager.default.copyItem(
      at: cards, to: folder.url.appending(path: "scorecards.yaml"))
    return folder
  }

  static func workspace(in folder: TemporaryFolder) throws -> Workspace {
    var problems = Problems()
    let workspace = Workspace(folder: folder.path, problems: &problems)
    return try #require(workspace, "\(problems.text)")
  }

  static let dated = TableSchema.ofFacts.filter { !$0.days.isEmpty }.map(\.table)

  @Test(arguments: dated) func `reps and one table of facts make reports`(table: TableName) throws {
    var tables: [TableName] = [.reps, table]
    tables += TableSchema.of(table).needs.filter { !tables.contains($0) }
    let folder = try Self.workspace(tables, language: .english)
    let workspace = try Self.workspace(in: folder)
    let period = try #require(Period("2026-10", calendar: workspace.calendar))
    var problems = Problems()
    let publication = Publication(workspace: workspace, period: period)
    let edition = try #require(try publication.edition(problems: &problems), "\(problems.text)")
    #expect(problems.count(of: .warning) == 0, "\(problems.text)")
    #expect(edition.subjects.count == 3)
    for subject in edition.subjects {
      let report = edition.report(on: subject, fonts: FixedWidthFonts())
      #expect(report.sections.map(\.id).contains("scorecard"))
    }
  }

  static let reason: [Language: String] = [
    .english: "no data on orders", .chinese: "缺少订单数据",
  ]

  @Test(arguments: Language.allCases)
  func `without orders sales are told as not measured, everywhere`(language: Language) throws {
    let folder = try Self.workspace([.reps, .teams, .activities], language: language)
    let built = try BuiltCommand.run("build", folder.path, "--period", "2026-10", "--quiet")
    #expect(built.status == 0, "\(built.errors)")
    let published = try files(in: folder.url.appending(path: "Output/2026-10"))
    let pages = published.filter {
      $0.key.hasSuffix("index.html") && !$0.key.hasPrefix("methods/")
    }
    // The organization, a team and two reps.
    #expect(pages.count == 4)
    #expect(published.keys.count { $0.hasSuffix(".pdf") } == 4)
    let reason = try #require(Self.reason[language])
    for (name, page) in pages {
      let found = try PublishedPage(page)
      // A zero would say that nothing was sold.
      let texts = found.elements.map(\.text)
      #expect(!texts.contains { $0.contains("¥0") }, "\(name)")
      for section in ["headline", "scorecard", "trend"] {
        let told = found.elements.filter { $0.section == section }.map(\.text)
        #expect(told.contains { $0.contains(reason) }, "\(section) of \(name)")
      }
      #expect(found.ids.isSuperset(of: ["headline", "scorecard", "trend", "ranking", "method"]))
    }
    let data = try #require(published["data/scorecards.csv"])
    let rows = String(decoding: data, as: UTF8.self).split(separator: "\r\n")
      .filter { $0.contains("sales_amount") }
    #expect(rows.count == 4)
    #expect(rows.allSatisfy { $0.contains(reason) })
  }

  @Test func `a period in which nothing happened is refused with what the data reach over`() throws
  {
    let folder = try Self.workspace([.reps, .activities], language: .english)
    let built = try BuiltCommand.run("build", folder.path, "--period", "2026-09")
    #expect(built.status == 1)
    #expect(built.errors.contains("nothing happened in 2026-09"))
    #expect(built.errors.contains("the data reach from 2026-10-06 to 2026-10-09"))
  }

  @Test func `check tells what each table reaches over`() throws {
    let folder = try Self.workspace([.reps, .activities], language: .english)
    let checked = try BuiltCommand.run("check", folder.path)
    #expect(checked.status == 0, "\(checked.output)")
    #expect(checked.output.contains("activities from 2026-10-06 to 2026-10-09"))
    #expect(checked.output.contains("dark: sales_amount, because there are no orders"))
  }

  @Test func `reps alone are refused`() throws {
    let folder = try Self.workspace([.reps, .teams], language: .english)
    let built = try BuiltCommand.run("build", folder.path, "--period", "2026-10")
    #expect(built.status == 1)
    #expect(built.errors.contains("no source tells what happened"))
  }
}
