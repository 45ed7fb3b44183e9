import Foundation
import TestSupport
import Testing

/// A workspace's `theme.yaml` in what is published.
struct ThemeTests {
  static let text = """
    title: Sales review
    logo: logo.png
    colors: { own: "#8A1C4A", actual: "#2F2A3A" }
    fonts: { site: "Georgia, serif" }
    site: https://reports.example.com/sales
    sections: { rep: [headline, actions, scorecard] }

    """

  static func themed(
    _ text: String = text, logo: [UInt8] = SampleLogo.png
  ) throws -> (folder: TemporaryFolder, workspace: String, outcome: Program.Outcome) {
    let (folder, workspace) = try DemoSite.english.get().copy()
    try Data(text.utf8).write(to: URL(filePath: workspace + "/theme.yaml"))
    try Data(logo).write(to: URL(filePath: workspace + "/logo.png"))
    let outcome = try BuiltCommand.run("build", workspace, "--period", "2026-10")
    return (folder, workspace, outcome)
  }

  static func text(ofPDF file: URL) throws -> String? {
    let program = URL(filePath: "/usr/bin/pdftotext")
    guard FileManager.default.isExecutableFile(atPath: program.path) else { return nil }
    return try Program(program).run(["-layout", file.path, "-"]).output
  }

  @Test func `site, PDF files and pay statements have the theme's looks`() throws {
    let (folder, workspace, outcome) = try Self.themed()
    #expect(outcome.status == 0, "\(outcome.errors)")
    let period = URL(filePath: workspace + "/Output/2026-10")
    #expect(try PublishedManifest(in: period).faults(of: period) == [])
    let style = try String(contentsOf: period.appending(path: "style.css"), encoding: .utf8)
    #expect(style.contains("--own:#8a1c4a") && style.contains("--actual:#2f2a3a"))
    #expect(style.contains("--typeface:Georgia, serif}"))

    let published = try FileManager.default.contentsOfDirectory(atPath: period.path)
    let logo = try #require(published.first { $0.hasPrefix("logo-") })
    #expect(try Data(contentsOf: period.appending(path: logo)) == Data(SampleLogo.png))
    let rep = try #require(
      try FileManager.default.contentsOfDirectory(atPath: period.path + "/reps").sorted().first)
    let pages = [
      "index.html": logo, "../index.html": "2026-10/" + logo, "data-quality.html": logo,
      "methods/en/index.html": "../../" + logo, "reps/\(rep)/index.html": "../../" + logo,
      "pay/\(rep)/index.html": "../../" + logo,
    ]
    for (path, address) in pages {
      let page = try PublishedPage(Data(contentsOf: period.appending(path: path)))
      let images = page.elements("img").map(\.attributes)
      #expect(images.map { $0["src"] } == [address], "\(path)")
      #expect(images.map { $0["alt"] } == ["Galaxy Technology"], "\(path)")
    }
    let page = try PublishedPage(Data(contentsOf: period.appending(path: "reps/\(rep)/index.html")))
    let sections = page.elements("section").compactMap { $0.attributes["id"] }
    #expect(["headline", "actions", "scorecard"].filter(sections.contains) == sections)
    let anchors = page.elements("a").compactMap { $0.attributes["href"] }.filter {
      $0.hasPrefix("#")
    }
    #expect(anchors == sections.map { "#" + $0 })

    for path in ["organization.pdf", "reps/\(rep)/\(rep).pdf", "pay/\(rep)/\(rep).pdf"] {
      let file = period.appending(path: path)
      let bytes = try Data(contentsOf: file)
      #expect(
        bytes.range(of: Data("/SMask".utf8)) != nil || bytes.range(of: Data("/Image".utf8)) != nil)
      #expect(bytes.range(of: Data("https://reports.example.com/sales/2026-10/".utf8)) != nil)
    }
    if let text = try Self.text(ofPDF: period.appending(path: "organization.pdf")) {
      #expect(text.contains("Sales review · October 2026"))
    }
    let qpdf = URL(filePath: "/usr/bin/qpdf")
    if FileManager.default.isExecutableFile(atPath: qpdf.path) {
      let file = period.appending(path: "organization.pdf").path
      #expect(try Program(qpdf).run(["--check", file]).status == 0)
    }
    withExtendedLifetime(folder) {}
  }

  @Test func `another logo is another address and another digest`() throws {
    let (folder, workspace, _) = try Self.themed()
    let period = URL(filePath: workspace + "/Output/2026-10")
    let before = try PublishedManifest(in: period)
    try Data(SampleLogo.svg).write(to: URL(filePath: workspace + "/logo.png"))
    let outcome = try BuiltCommand.run("build", workspace, "--period", "2026-10")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let after = try PublishedManifest(in: period)
    #expect(after.dataDigest != before.dataDigest)
    #expect(after.files.contains { $0.path.hasPrefix("logo-") && $0.path.hasSuffix(".svg") })
    let page = try String(contentsOf: period.appending(path: "index.html"), encoding: .utf8)
    #expect(!page.contains("<rect width=\"12\""))
    withExtendedLifetime(folder) {}
  }

  @Test func `check and build refuse a theme that is wrong, and the last report stands`() throws {
    let before = try files(in: DemoSite.english.get().period)
    let (folder, workspace, outcome) = try Self.themed("sections: { rep: [scorcard] }\n")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("did you mean “scorecard”?"))
    #expect(outcome.errors.contains("at theme.yaml:1:19"))
    let checked = try BuiltCommand.run("check", workspace)
    #expect(checked.status == 1 && checked.output.contains("at theme.yaml:1:19"))
    #expect(try files(in: URL(filePath: workspace + "/Output/2026-10")) == before)
    withExtendedLifetime(folder) {}
  }

  @Test func `a new workspace begins with a theme that changes nothing`() throws {
    let folder = try TemporaryFolder()
    let made = try BuiltCommand.run("init", folder.path("acme"))
    #expect(made.status == 0, "\(made.errors)")
    let text = try String(contentsOfFile: folder.path("acme/theme.yaml"), encoding: .utf8)
    #expect(text.contains("paper: A4") && text.contains("# sections:"))
  }
}
