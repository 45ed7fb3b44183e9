import Foundation
import TestSupport
import Testing

/// The built command as somebody types it: exit statuses and what it prints.
struct CommandTests {
  static let usage: [[String]] = [
    ["frobnicate"], ["build", "."], ["build", ".", "--period"],
    ["build", ".", "--period", "2026-10", "--jobs", "0"],
    ["build", ".", "--period", "2026-10", "--jobs", "two"],
    ["build", ".", "--period", "2026-10", "--as-of", "yesterday"],
    ["build", ".", "--period", "2026-10", "--locale", "fr"],
    ["init"], ["init", "x", "--demo", "--reps", "0"], ["init", "x", "--demo", "--months", "61"],
    ["init", "x", "--reps", "9"], ["check", "--frobnicate"],
    ["targets", "plan", "."], ["targets", "plan", ".", "--period", "2027", "--overwrite"],
    ["kpis", "nosuch"], ["kpis", "--language", "fr"], ["kpis", "nps", "csat"],
    ["build", ".", "--period", "2026-10", "--restate"],
    ["build", ".", "--period", "2026-10", "--restate", "--reason", " "],
    ["build", ".", "--period", "2026-10", "--reason", "why"],
    ["close"], ["close", "a", "b", "c"], ["close", "a", "b", "--period", "2026-10"],
    ["tables", "nosuch"], ["tables", "--language", "fr"], ["tables", "orders", "reps"],
  ]

  @Test(arguments: usage) func `wrong usage exits with 64 and changes nothing`(words: [String])
    throws
  {
    let folder = try TemporaryFolder()
    let outcome = try BuiltCommand.run(words, in: folder.path)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("Usage: scorebook"))
    #expect(outcome.output == "")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test(arguments: [
    [], ["init"], ["tables"], ["kpis"], ["check"], ["build"], ["close"], ["targets"],
    ["targets", "plan"],
    ["demo"],
  ])
  func `the help of every command has an example`(command: [String]) throws {
    let outcome = try BuiltCommand.run(command + ["--help"])
    #expect(outcome.status == 0)
    let words = (["scorebook"] + command).joined(separator: " ")
    #expect(outcome.output.contains("EXAMPLE\n  " + words))
  }

  @Test func `a new workspace says what comes next, and is not overwritten`() throws {
    let folder = try TemporaryFolder()
    let made = try BuiltCommand.run("init", "acme", in: folder.path)
    #expect(made.status == 0)
    #expect(made.output == "made acme\nnext: scorebook check acme\n")
    let again = try BuiltCommand.run("init", "acme", "--demo", in: folder.path)
    #expect(again.status == 64)
    #expect(again.errors.contains("acme is not empty; nothing was changed"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("acme")).sorted()
        == ["Data", "kpis.yaml", "scorebook.yaml", "scorecards.yaml", "theme.yaml"])
  }

  @Test func `a new workspace without data tells which files it misses`() throws {
    let folder = try TemporaryFolder()
    _ = try BuiltCommand.run("init", "acme", in: folder.path)
    let checked = try BuiltCommand.run("check", "acme", in: folder.path)
    #expect(checked.status == 1)
    #expect(checked.output.contains("no file matches “reps.csv” for table “reps”"))
    #expect(checked.output.contains("no file matches “orders*.csv” for table “orders”"))
    let built = try BuiltCommand.run("build", "acme", "--period", "2026-10", in: folder.path)
    #expect(built.status == 1)
    #expect(!FileManager.default.fileExists(atPath: folder.path("acme/Output/2026-10")))
  }

  @Test func `check lists tables, days and problems`() throws {
    let site = try DemoSite.chinese.get()
    let outcome = try BuiltCommand.run("check", site.workspace)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("reps                 8"))
    #expect(outcome.output.contains("orders from 2025-09-01 to 2026-10-"))
    #expect(outcome.output.contains("at Data/order_lines-2026.csv:"))
    #expect(outcome.output.hasSuffix("1 warning\n"))
  }

  @Test func `a build that is no terminal's prints a plain line a stage`() throws {
    let site = try DemoSite.chinese.get()
    let (folder, workspace) = try site.copy()
    let outcome = try BuiltCommand.run("build", workspace, "--period", "2026-10")
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(
      lines.compactMap { $0.firstMatch(of: /^  \[\d\/6\] (\w+) +\S/)?.1 }
        == ["reading", "evaluating", "fonts", "reports", "data", "publishing"])
    #expect(lines.count == 7)
    #expect(lines.last?.contains("10 reports in ") == true)
    #expect(lines.last?.hasSuffix(" → \(workspace)/Output/2026-10/index.html") == true)
    #expect(!outcome.output.unicodeScalars.contains { $0 == "\r" || $0 == "\u{1B}" })
    withExtendedLifetime(folder) {}
  }

  @Test func `a quiet build prints nothing but problems`() throws {
    let (folder, workspace) = try DemoSite.chinese.get().copy()
    let outcome = try BuiltCommand.run("build", workspace, "--period", "2026-10", "--quiet")
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("warning: 1 order lines have no cost"))
    withExtendedLifetime(folder) {}
  }

  @Test func `timings tell time and peak memory of each stage`() throws {
    let (folder, workspace) = try DemoSite.chinese.get().copy()
    let outcome = try BuiltCommand.run("build", workspace, "--period", "2026-10", "--timings")
    #expect(outcome.status == 0)
    #expect(outcome.output.matches(of: /\(\d+\.\d s, peak [1-9]\d* MB\)\n/).count == 6)
    withExtendedLifetime(folder) {}
  }

  @Test func `the demo command makes and builds its example, and makes it anew`() throws {
    let folder = try TemporaryFolder()
    for _ in 0..<2 {
      let outcome = try BuiltCommand.run(
        "demo", "--reps", "4", "--months", "3", "--locale", "en", in: folder.path)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.hasSuffix("  open Output/demo/Output/index.html\n"))
      let page = folder.path("Output/demo/Output/2026-10/index.html")
      #expect(FileManager.default.fileExists(atPath: page))
    }
  }

  @Test func `the demo command leaves a folder alone that is not an example`() throws {
    let folder = try TemporaryFolder()
    try Data("mine".utf8).write(to: folder.url.appending(path: "notes.txt"))
    let outcome = try BuiltCommand.run("demo", folder.path)
    #expect(outcome.status == 64)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["notes.txt"])
  }

  @Test(arguments: ["init", "demo"]) func `a folder that cannot be made is told in words`(
    command: String
  ) throws {
    let folder = try TemporaryFolder()
    try Data().write(to: folder.url.appending(path: "file"))
    let outcome = try BuiltCommand.run(command, "file/company", in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "Error: Not a directory: file/company\n")
  }
}
