import Foundation
import TestSupport
import Testing

/// Builds that may not publish exit with 1, say why, and leave what is published as it is.
struct RefusedBuildTests {
  /// A change to a good workspace, the words of its refusal, and options of the build.
  struct Story: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var file = ""
    var replacing = ""
    var with = ""
    var options: [String] = []
    var told: [String]
  }

  static let stories = [
    Story(
      testDescription: "an unknown key", file: "scorebook.yaml", replacing: "currency:",
      with: "curency:", told: ["“curency”; did you mean “currency”?", "at scorebook.yaml:6:1"]),
    Story(
      testDescription: "weights that do not sum", file: "scorecards.yaml",
      replacing: "weight: 40", with: "weight: 41", told: ["sum to 101, not 100"]),
    Story(
      testDescription: "a column that is gone", file: "Data/orders-2026.csv",
      replacing: "下单日期", with: "日子",
      told: ["there is no column “下单日期” for “date”", "at Data/orders-2026.csv:1"]),
    Story(
      testDescription: "a wrong template tag", file: "Templates/masthead.mustache",
      with: "<p>\n{{nmae}}</p>\n",
      told: ["the tag “{{nmae}}” names no value", "at Templates/masthead.mustache:2"]),
    Story(
      testDescription: "a template that leaves out numbers", file: "Templates/cell.mustache",
      with: "–",
      told: ["does not tell “", "[missing-on-site]", "checks: { missing-on-site: warning }"]),
    Story(
      testDescription: "a period without data", options: ["--period", "2024-05"],
      told: ["nothing happened in 2024-05", "the data reach from 2025-"]),
    Story(
      testDescription: "no such period", options: ["--period", "October"],
      told: ["“October” is not a period"]),
    Story(
      testDescription: "an as-of day before the period",
      options: ["--as-of", "2026-09-30"], told: ["2026-09-30 lies before 2026-10"]),
    Story(
      testDescription: "warnings under --strict", options: ["--strict"],
      told: ["nothing was published, because --strict lets no warning pass"]),
  ]

  @Test(arguments: stories) func `a refused build exits with 1 and the last one stands`(
    story: Story
  ) throws {
    let (folder, workspace) = try DemoSite.chinese.get().copy()
    let output = folder.url.appending(path: "company/Output")
    let before = try files(in: output)
    if !story.file.isEmpty {
      let file = folder.url.appending(path: "company/" + story.file)
      if story.replacing.isEmpty {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(story.with.utf8).write(to: file)
      } else {
        let text = try String(contentsOf: file, encoding: .utf8)
        let place = try #require(text.range(of: story.replacing))
        try Data(text.replacingCharacters(in: place, with: story.with).utf8).write(to: file)
      }
    }
    let period = story.options.contains("--period") ? [] : ["--period", "2026-10"]
    let outcome = try BuiltCommand.run(["build", workspace] + period + story.options)
    #expect(outcome.status == 1)
    for words in story.told { #expect(outcome.errors.contains(words), "\(outcome.errors)") }
    #expect(try files(in: output) == before)
  }

  @Test func `a workspace that is not there is refused`() throws {
    let folder = try TemporaryFolder()
    let outcome = try BuiltCommand.run("build", "nowhere", "--period", "2026-10", in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("scorebook.yaml is not there"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func `an output that cannot be written is told in words`() throws {
    let (folder, workspace) = try DemoSite.chinese.get().copy()
    let file = folder.path("file")
    try Data().write(to: URL(filePath: file))
    let outcome = try BuiltCommand.run(
      "build", workspace, "--period", "2026-10", "--output", file)
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("error: File exists: "))
    #expect(outcome.errors.contains("nothing was built; the last published report stands"))
  }

  @Test func `a second build at the same time is refused`() throws {
    let (folder, workspace) = try DemoSite.chinese.get().copy()
    let output = folder.url.appending(path: "company/Output")
    let before = try files(in: output)
    // Held as a running build holds it.
    let lock = open(output.path + "/.lock", O_RDWR)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let unfinished = output.appending(path: ".building-2026-10")
    try FileManager.default.createDirectory(at: unfinished, withIntermediateDirectories: false)
    let outcome = try BuiltCommand.run("build", workspace, "--period", "2026-10")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("another build is writing here"))
    #expect(try files(in: output) == before)
    #expect(FileManager.default.fileExists(atPath: unfinished.path))
  }
}
