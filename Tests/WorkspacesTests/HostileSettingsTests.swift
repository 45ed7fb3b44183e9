import Foundation
import Problems
import Testing

@testable import Workspaces

struct HostileSettingsTests {
  func problems(_ bytes: [UInt8]) -> [String] {
    var problems = Problems()
    if let file = SettingsFile(bytes: bytes, name: "scorebook.yaml", problems: &problems) {
      #expect(Profile(file, problems: &problems) == nil)
    }
    return problems.sorted.flatMap(\.examples).map { "\($0.place): \($0.message.english)" }
  }

  func problems(_ text: String) -> [String] { problems(Array(text.utf8)) }

  @Test func `what is not YAML is told with its place`() {
    #expect(
      problems("organization: a: b\n") == [
        "scorebook.yaml:1:16: this is not valid YAML: mapping values are not allowed in this context"
      ])
    #expect(problems("a: [1,\nb: 2")[0].hasPrefix("scorebook.yaml:3:1: this is not valid YAML"))
    #expect(problems("a:\n\tb: 1")[0].hasPrefix("scorebook.yaml:2:1: this is not valid YAML"))
  }

  @Test func `a key that stands twice is told with its place`() {
    #expect(
      problems("locale: en\norganization: a\nlocale: en\n") == [
        "scorebook.yaml:1:1: the key “locale” stands here twice"
      ])
  }

  @Test func `an empty file is told`() {
    #expect(problems("") == ["scorebook.yaml: this is not valid YAML: the file is empty"])
    #expect(!problems("# nothing\n").isEmpty)
    #expect(problems("- a\n- b\n").count == 1)
    #expect(problems("~").count == 1)
  }

  @Test func `bytes that are no text are told with their line`() {
    #expect(
      problems(Array("a: 1\nb: ".utf8) + [0xC0, 0xEE]) == [
        "scorebook.yaml:2: this is not valid YAML: bytes that are not UTF-8"
      ])
    #expect(problems(Array("a: 1\nb: \0\n".utf8)).count == 1)
    #expect(!problems([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]).isEmpty)
  }

  @Test func `a file of more than a megabyte is not read`() {
    let text = String(repeating: "# filler\n", count: 120_000)
    #expect(problems(text) == ["scorebook.yaml: the file is larger than 1 MB"])
  }

  @Test func `aliases that would multiply are refused`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let many = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(many)]\n"
    }
    text += "? *a9\n: key\n"
    #expect(
      problems(text) == [
        "scorebook.yaml:3: this is not valid YAML: more than 10 aliases (*name)"
      ])
  }

  @Test func `a few aliases are fine`() {
    let text = SettingsTexts.profile.replacing(
      "date: 下单日期", with: "date: &date 下单日期\n      rep: *date")
    #expect(SettingsTexts.profile(text).problems.isEmpty)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func `deep nesting is told, not followed`(opener: String) {
    let text = "sources: " + String(repeating: opener, count: 100_000)
    #expect(!problems(text).isEmpty)
  }

  @Test func `keys that are no texts are told`() {
    #expect(problems("[a, b]: c\n{x: y}: z\n1: 2\n").count >= 3)
  }

  @Test func `hostile texts are ordinary values`() throws {
    let text = SettingsTexts.profile
      .replacing(
        "organization: 星河科技", with: #"organization: "<script>alert(1)</script> ../ \u202E""#)
    let profile = try #require(SettingsTexts.profile(text).profile)
    #expect(profile.organization == "<script>alert(1)</script> ../ \u{202E}")
    let long = SettingsTexts.profile
      .replacing("organization: 星河科技", with: "organization: " + String(repeating: "长", count: 300))
    #expect(SettingsTexts.profile(long).profile == nil)
  }

  @Test func `no changed settings stop the program`() {
    var state: UInt64 = 20_261_003
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state >> 33) % bound
    }
    let special = Array("{}[]:,-&*#|>%@`\"'!?~\n\t 0".utf8)
    for text in [SettingsTexts.profile, SettingsTexts.policy, KPIFileTests.text] {
      for _ in 0..<300 {
        var bytes = Array(text.utf8)
        for _ in 0...random(4) {
          let place = random(bytes.count)
          if random(2) == 0 {
            bytes[place] = special[random(special.count)]
          } else {
            bytes.remove(at: place)
          }
        }
        var problems = Problems()
        guard let file = SettingsFile(bytes: bytes, name: "x.yaml", problems: &problems) else {
          #expect(problems.hasErrors)
          continue
        }
        var told = Problems()
        _ = KPIFile(file, problems: &told).catalogue.kpis.map(\.examples)
        // A change may leave a file right, or make another right one of it.
        #expect(Profile(file, problems: &problems) != nil || problems.hasErrors)
      }
    }
  }
}

struct WorkspaceTests {
  func folder(_ files: [String: String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "scorebook-\(UUID().uuidString)")
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return folder.path
  }

  @Test func `a workspace has its settings and templates`() throws {
    let path = try folder([
      "scorebook.yaml": SettingsTexts.profile, "scorecards.yaml": SettingsTexts.policy,
      "Templates/table.mustache": "{{name}}", "Templates/style.css": "body {}",
      "Templates/.DS_Store": "x",
    ])
    defer { try? FileManager.default.removeItem(atPath: path) }
    var problems = Problems()
    let workspace = try #require(Workspace(folder: path, problems: &problems))
    #expect(problems.isEmpty)
    #expect(workspace.templates.map(\.name) == ["style.css", "table.mustache"])
    #expect(workspace.templates[1].path == "Templates/table.mustache")
    #expect(workspace.templates[1].text == "{{name}}")
    #expect(workspace.policy.grades.count == 2)
  }

  @Test func `a folder without settings is told, both files at once`() throws {
    let path = try folder(["Data/reps.csv": "id,name\n"])
    defer { try? FileManager.default.removeItem(atPath: path) }
    var problems = Problems()
    #expect(Workspace(folder: path, problems: &problems) == nil)
    #expect(
      problems.sorted.flatMap(\.examples).map(\.message.english) == [
        "scorebook.yaml is not there", "scorecards.yaml is not there",
      ])
  }
}
