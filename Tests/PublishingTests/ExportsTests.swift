import Foundation
import TestSupport
import Testing

/// Folders of exports that become workspaces, checked and built without an edit.
struct ExportsTests {
  /// What the organization's row for each KPI says, as `data/scorecards.csv` has it.
  static func values(of subject: String, in folder: String) throws -> [String: String] {
    let file = folder + "/Output/2026-10/data/scorecards.csv"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    var values: [String: String] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if cells[0] + cells[1] == subject { values[cells[4]] = cells[5] }
    }
    return values
  }

  static func made(_ name: String, in folder: TemporaryFolder) throws -> String {
    let exports = ProjectFolder.root.appending(path: "Tests/PublishingTests/" + name).path
    let acme = folder.path("acme")
    let made = try BuiltCommand.run("init", acme, "--from", exports)
    #expect(made.status == 0, "\(made.errors)")
    let checked = try BuiltCommand.run("check", acme, "--strict")
    #expect(checked.status == 0, "\(checked.output)")
    let built = try BuiltCommand.run("build", acme, "--period", "2026-10")
    #expect(built.status == 0, "\(built.errors)")
    #expect(FileManager.default.fileExists(atPath: acme + "/Output/2026-10/organization.pdf"))
    return acme
  }

  @Test func `exports of Zoho CRM become a workspace`() throws {
    let folder = try TemporaryFolder()
    let acme = try Self.made("Zoho", in: folder)
    let whole = try Self.values(of: "organization", in: acme)
    #expect(whole["sales_amount"] == "330907.75")
    #expect(whole["orders"] == "8")
    #expect(whole["active_customers"] == "4")
    // Charles Stone, by the id that his deals have behind its prefix.
    let rep = try Self.values(of: "rep4876876000000222002", in: acme)
    #expect(rep["sales_amount"] == "242135.25")
    #expect(rep["orders"] == "5")
    let settings = try String(contentsOfFile: acme + "/scorebook.yaml", encoding: .utf8)
    #expect(settings.contains("\nprofile: zoho\n"))
    #expect(settings.contains("dates: month-first"))
    #expect(settings.contains("currency: USD\n"))
  }

  @Test func `data of Fxiaoke become a workspace`() throws {
    let folder = try TemporaryFolder()
    let acme = try Self.made("Fxiaoke", in: folder)
    let whole = try Self.values(of: "organization", in: acme)
    #expect(whole["sales_amount"] == "340829.25")
    #expect(whole["orders"] == "11")
    #expect(whole["active_customers"] == "6")
    let rep = try Self.values(of: "repFSUID_C9D0", in: acme)
    #expect(rep["sales_amount"] == "116610.75")
    let settings = try String(contentsOfFile: acme + "/scorebook.yaml", encoding: .utf8)
    #expect(settings.contains("\nlocale: zh-Hans\ncurrency: CNY\ntime_zone: Asia/Shanghai\n"))
  }

  @Test func `a folder without anything known makes nothing`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("exports"), withIntermediateDirectories: true)
    try Data("x,y\n1,2\n".utf8).write(to: URL(filePath: folder.path("exports/a.csv")))
    let outcome = try BuiltCommand.run("init", "acme", "--from", "exports", in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("nothing in exports was recognised; nothing was made"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("acme")))
  }

  @Test func `the folder of exports stays as it is, and a workspace is not overwritten`() throws {
    let folder = try TemporaryFolder()
    let exports = folder.path("exports")
    let zoho = ProjectFolder.root.appending(path: "Tests/PublishingTests/Zoho")
    try FileManager.default.copyItem(at: zoho, to: URL(filePath: exports))
    let before = try FileManager.default.contentsOfDirectory(atPath: exports).sorted()
    #expect(
      try BuiltCommand.run("init", "exports", "--from", "exports", in: folder.path).status == 64)
    #expect(
      try BuiltCommand.run("init", "acme", "--demo", "--from", "exports", in: folder.path).status
        == 64)
    #expect(try FileManager.default.contentsOfDirectory(atPath: exports).sorted() == before)
  }
}
