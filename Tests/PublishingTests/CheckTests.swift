import Foundation
import TestSupport
import Testing

/// `check` in another language, for programs, and with checks that count for more or less.
struct CheckTests {
  struct Found: Decodable {
    struct Problem: Decodable {
      let code: String
      let severity: String
      let count: Int
      let message: String
      let consequence: String
      let help: String?
      let places: [Place]
    }
    struct Place: Decodable {
      let file: String
      let line: Int?
      let column: Int?
    }
    struct Table: Decodable {
      let name: String
      let rows: Int
      let files: [String]
    }
    struct DarkKPI: Decodable {
      let id: String
      let missing: String
    }

    struct ClosedPeriod: Decodable {
      let period: String
      let restatements: Int
    }

    let problems: [Problem]
    let errors: Int
    let warnings: Int
    let notes: Int
    let tables: [Table]
    let dark: [DarkKPI]
    let closed: [ClosedPeriod]
  }

  func found(_ outcome: Program.Outcome) throws -> Found {
    #expect(outcome.errors == "")
    return try JSONDecoder().decode(Found.self, from: Data(outcome.output.utf8))
  }

  func add(_ line: String, to workspace: String, _ name: String) throws {
    let file = URL(filePath: workspace + "/" + name)
    try Data((try String(contentsOf: file, encoding: .utf8) + line + "\n").utf8).write(to: file)
  }

  @Test func `a program reads tables and problems, but no cells`() throws {
    let (folder, workspace) = try DemoSite.chinese.get().copy()
    let file = URL(filePath: workspace + "/Data/reps.csv")
    let rows = try String(contentsOf: file, encoding: .utf8)
    let last = try #require(rows.split(whereSeparator: \.isNewline).last)
    try add(String(last), to: workspace, "Data/reps.csv")
    let outcome = try BuiltCommand.run("check", workspace, "--format", "json")
    #expect(outcome.status == 0)
    let found = try found(outcome)
    #expect(found.problems.map(\.code).sorted() == ["missing-costs", "repeated-id"])
    #expect(found.problems.map(\.severity) == ["warning", "warning"])
    #expect((found.errors, found.warnings, found.notes) == (0, 2, 0))
    let repeated = try #require(found.problems.first { $0.code == "repeated-id" })
    #expect(repeated.message == "an id of “reps” was there before")
    #expect(repeated.count == 1 && repeated.help == nil)
    #expect(repeated.places.map(\.file) == ["Data/reps.csv"])
    #expect(repeated.places[0].line == 10 && repeated.places[0].column == nil)
    #expect(found.tables.first { $0.name == "reps" }?.rows == 8)
    #expect(found.tables.first { $0.name == "reps" }?.files == ["Data/reps.csv"])
    #expect(found.dark.isEmpty && found.closed.isEmpty)
    let id = String(last.prefix { $0 != "," })
    #expect(!outcome.output.contains(id))
    // The same in any language, so that a program can rely on it.
    let chinese = try BuiltCommand.run(
      "check", workspace, "--format", "json", environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(chinese.output == outcome.output)
    let strict = try BuiltCommand.run("check", workspace, "--format", "json", "--strict")
    #expect(strict.status == 1)
    #expect(strict.output == outcome.output)
    withExtendedLifetime(folder) {}
  }

  @Test func `a workspace that is not there is JSON too`() throws {
    let folder = try TemporaryFolder()
    let outcome = try BuiltCommand.run("check", "nowhere", "--format", "json", in: folder.path)
    #expect(outcome.status == 1)
    let found = try found(outcome)
    #expect(found.problems.map(\.code) == ["missing-file", "missing-file"])
    #expect(found.errors == 2 && found.tables.isEmpty && found.dark.isEmpty)
  }

  @Test func `KPIs that lack a table are dark`() throws {
    let (folder, workspace) = try DemoSite.chinese.get().copy()
    let file = workspace + "/Data/costs.csv"
    let header = try String(contentsOfFile: file, encoding: .utf8).prefix { $0 != "\n" }
    try Data((header + "\n").utf8).write(to: URL(filePath: file))
    let found = try found(BuiltCommand.run("check", workspace, "--format", "json"))
    let dark = try #require(found.dark.first { $0.id == "gross_margin" })
    #expect(dark.missing == "costs")
    withExtendedLifetime(folder) {}
  }

  static let locales: [(environment: [String: String], isChinese: Bool)] = [
    (["LC_ALL": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"], true),
    (["LC_ALL": "", "LC_MESSAGES": "zh_TW", "LANG": "C"], true),
    (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh"], true),
    (["LC_ALL": "", "LC_MESSAGES": "C", "LANG": "zh_CN.UTF-8"], false),
    (["LC_ALL": "", "LC_MESSAGES": "", "LANG": ""], false),
    (["LC_ALL": "fr_FR.UTF-8", "LC_MESSAGES": "zh_CN", "LANG": "zh_CN"], false),
  ]

  @Test(arguments: locales) func `the locale decides in which language problems are told`(
    environment: [String: String], isChinese: Bool
  ) throws {
    let folder = try TemporaryFolder()
    let outcome = try BuiltCommand.run(
      "check", "nowhere", in: folder.path, environment: environment)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("错误：找不到 scorebook.yaml") == isChinese)
    #expect(outcome.output.hasSuffix(isChinese ? "2 个错误\n" : "2 errors\n"))
  }

  @Test func `in Chinese every command speaks Chinese`() throws {
    let folder = try TemporaryFolder()
    let chinese = ["LC_ALL": "zh_CN.UTF-8"]
    let made = try BuiltCommand.run("init", "acme", in: folder.path, environment: chinese)
    #expect(made.output == "已建立 acme\n接着运行：scorebook check acme\n")
    let demo = try BuiltCommand.run(
      "demo", "example", "--reps", "4", "--months", "3", in: folder.path, environment: chinese)
    #expect(demo.status == 0, "\(demo.errors)")
    let lines = demo.output.split(separator: "\n")
    #expect(lines.first?.contains("[1/6] 读取") == true)
    #expect(lines.last == "  打开 example/Output/index.html")
    let checked = try BuiltCommand.run("check", "example", in: folder.path, environment: chinese)
    #expect(checked.output.contains("orders 从 2026-08-"))
    let refused = try BuiltCommand.run(
      "build", "example", "--period", "2030", in: folder.path, environment: chinese)
    #expect(refused.errors.contains("错误：2030 没有任何记录 [empty-period]"))
    #expect(refused.errors.hasSuffix("1 个错误\n"))
  }

  @Test func `a target for an unknown KPI is told with the one that may be meant`() throws {
    let (folder, workspace) = try DemoSite.chinese.get().copy()
    try add("sales_amuont,rep,R001,2026-10,1", to: workspace, "Data/targets.csv")
    let outcome = try BuiltCommand.run("check", workspace)
    #expect(
      outcome.output.contains(
        "there is no KPI “sales_amuont”; did you mean “sales_amount”? [target-subject]"))
    withExtendedLifetime(folder) {}
  }

  @Test func `a warning that the workspace makes an error stops the build`() throws {
    let (folder, workspace) = try DemoSite.chinese.get().copy()
    try add("checks: { missing-costs: error }", to: workspace, "scorebook.yaml")
    for arguments in [["check", workspace], ["build", workspace, "--period", "2026-10"]] {
      let outcome = try BuiltCommand.run(arguments)
      #expect(outcome.status == 1)
      let said = outcome.output + outcome.errors
      #expect(said.contains("error: 1 order lines have no cost on their day [missing-costs]"))
      #expect(said.contains("missing; nothing was built; the last published report stands"))
    }
    withExtendedLifetime(folder) {}
  }

  @Test func `a warning that the workspace makes a note passes a strict build`() throws {
    let (folder, workspace) = try DemoSite.chinese.get().copy()
    try add("checks: { missing-costs: note }", to: workspace, "scorebook.yaml")
    let outcome = try BuiltCommand.run("build", workspace, "--period", "2026-10", "--strict")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.hasSuffix("1 note\n"))
    withExtendedLifetime(folder) {}
  }
}
