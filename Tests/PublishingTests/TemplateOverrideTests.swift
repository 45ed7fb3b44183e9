import Foundation
import TestSupport
import Testing

/// Files of the workspace's own folder Templates stand in for built-in ones of their name.
struct TemplateOverrideTests {
  private func override(_ name: String, _ text: String, in workspace: String) throws {
    let folder = URL(filePath: workspace + "/Templates")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  @Test func `a template and a style sheet of the workspace are used, and change the digest`()
    throws
  {
    let (folder, workspace) = try DemoSite.english.get().copy()
    let period = URL(filePath: workspace + "/Output/2026-10")
    let before = try PublishedManifest(in: period).dataDigest
    try override("masthead.mustache", "<h1>Ours: {{name}}</h1>\n", in: workspace)
    try override("style.css", "body { color: rebeccapurple }\n", in: workspace)
    let outcome = try BuiltCommand.run("build", workspace, "--period", "2026-10")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let page = try PublishedPage(Data(contentsOf: period.appending(path: "index.html")))
    #expect(page.elements("h1").map(\.text) == ["Ours: Galaxy Technology"])
    let style = try String(contentsOf: period.appending(path: "style.css"), encoding: .utf8)
    #expect(style.contains("rebeccapurple"))
    #expect(try PublishedManifest(in: period).dataDigest != before)
    #expect(try PublishedManifest(in: period).faults(of: period) == [])
    withExtendedLifetime(folder) {}
  }

  @Test func `a file that replaces nothing is refused, with the name that was meant`() throws {
    let (folder, workspace) = try DemoSite.english.get().copy()
    try override("mast-head.mustache", "<h1>{{name}}</h1>\n", in: workspace)
    let outcome = try BuiltCommand.run("build", workspace, "--period", "2026-10")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("did you mean “masthead.mustache”?"))
    #expect(outcome.errors.contains("at Templates/mast-head.mustache"))
    withExtendedLifetime(folder) {}
  }

  @Test func `check finds a template that cannot be read`() throws {
    let (folder, workspace) = try DemoSite.english.get().copy()
    try override("table.mustache", "<p>{{#rows}}\n</p>\n", in: workspace)
    let outcome = try BuiltCommand.run("check", workspace)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("at Templates/table.mustache"))
    withExtendedLifetime(folder) {}
  }
}
