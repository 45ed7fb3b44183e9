import Drawings
import Foundation
import Problems
import Reports
import TestSupport
import Testing

@testable import Workspaces

struct ThemeFileTests {
  /// What a `theme.yaml` of this text says in a workspace that has these files.
  static func read(
    _ text: String, _ files: [String: [UInt8]] = ["logo.png": SampleLogo.png]
  ) throws -> (file: ThemeFile, problems: Problems) {
    let folder = try TemporaryFolder()
    for (name, bytes) in files { try Data(bytes).write(to: folder.url.appending(path: name)) }
    try Data(text.utf8).write(to: folder.url.appending(path: ThemeFile.fileName))
    var problems = Problems()
    let file = ThemeFile(folder: folder.path, problems: &problems)
    return (file, problems)
  }

  /// What is wrong with it, in one text.
  static func told(
    _ text: String, _ files: [String: [UInt8]] = ["logo.png": SampleLogo.png]
  ) throws -> String {
    try read(text, files).problems.text
  }

  @Test func `a workspace without the file has the usual looks`() throws {
    let folder = try TemporaryFolder()
    var problems = Problems()
    let file = ThemeFile(folder: folder.path, problems: &problems)
    #expect(problems.isEmpty)
    #expect(file.theme.palette == .standard && file.theme.sections.isEmpty)
    #expect(file.logoFile == nil)
  }

  @Test func `nothing is wrong with the file that new workspaces begin with`() throws {
    let starter = try String(
      contentsOf: ProjectFolder.root.appending(path: "Templates/built-in/starter-theme.yaml"),
      encoding: .utf8)
    #expect(try Self.read(starter).problems.isEmpty)
    // Each line that is commented out is right too.
    let examples = starter.split(separator: "\n").filter {
      $0.contains(/^# ? ?(title|logo|colors|fonts|landscape|site|sections|  \w+):/)
    }.map { String($0.dropFirst(2)) }
    #expect(examples.count == 12)
    let (file, problems) = try Self.read(examples.joined(separator: "\n"))
    #expect(problems.isEmpty, "\(problems.text)")
    #expect(file.theme.sections.count == 3)
  }

  @Test func `a theme says everything that it can`() throws {
    let (file, problems) = try Self.read(
      """
      title: { en: Sales review, zh-Hans: 销售月报 }
      logo: logo.png
      colors: { own: "#8A1C4A", actual: "#2f2a3a" }
      fonts: { pdf: Noto Sans CJK SC, site: 'Georgia, "PingFang SC", -apple-system, serif' }
      paper: Letter
      landscape: [heat, members]
      site: https://reports.example.com/sales
      sections:
        rep: [headline, scorecard, one-to-one]
        team: [members, heat]
      """)
    #expect(problems.isEmpty, "\(problems.text)")
    let theme = file.theme
    #expect(theme.title == [.english: "Sales review", .chinese: "销售月报"])
    #expect(theme.logo?.picture.size == Size(24, 12))
    #expect(file.logoFile == "logo.png")
    #expect(theme.palette[.own].css == "#8a1c4a" && theme.palette[.actual].css == "#2f2a3a")
    #expect(theme.palette[.good] == Palette.standard[.good])
    #expect(theme.typeface == "Noto Sans CJK SC")
    #expect(theme.siteFonts == "Georgia, \"PingFang SC\", -apple-system, serif")
    #expect(theme.paper == .letter && theme.landscape == [.heat, .members])
    #expect(theme.site == "https://reports.example.com/sales/")
    #expect(theme.sections[.rep] == [.headline, .scorecard, .oneToOne])
    #expect(theme.sections[.team] == [.members, .heat])
    #expect(theme.sections[.organization] == nil)
  }

  @Test(arguments: [
    ("papers: A4", "theme.yaml:1:1", "did you mean “paper”?"),
    ("paper: A5", "theme.yaml:1:8", "expected A4 or Letter"),
    ("title: [a]", "theme.yaml:1:8", "“title” is “a list”"),
    ("title: { fr: a }", "theme.yaml:1:10", "unknown key “fr”"),
    ("colors: { owns: \"#2457C5\" }", "theme.yaml:1:11", "did you mean “own”?"),
    ("colors: { own: blue }", "theme.yaml:1:16", "expected a colour such as \"#2457C5\""),
    ("colors: { own: \"#+457C5\" }", "theme.yaml:1:16", "expected a colour"),
    ("colors:\n  own: #2457C5", "theme.yaml:2:3", "the key “own” is missing"),
    ("fonts: { pdf: Noto Sans CJK SD }", "theme.yaml:1:15", "did you mean “Noto Sans CJK SC”?"),
    ("fonts: { site: \"a;} body{\" }", "theme.yaml:1:16", "expected names of fonts"),
    ("fonts: { site: \"url(x)\" }", "theme.yaml:1:16", "expected names of fonts"),
    ("fonts: { site: '\"a' }", "theme.yaml:1:16", "expected names of fonts"),
    ("fonts: { site: 'a,,b' }", "theme.yaml:1:16", "expected names of fonts"),
    ("landscape: [heet]", "theme.yaml:1:13", "did you mean “heat”?"),
    ("landscape: [headline]", "theme.yaml:1:13", "“landscape” is “headline”"),
    ("site: ftp://a.b/", "theme.yaml:1:7", "expected an address such as https://"),
    ("site: \"https://a.b/'/uri=x\"", "theme.yaml:1:7", "expected an address"),
    ("site: javascript:alert(1)", "theme.yaml:1:7", "expected an address"),
    ("sections: { reps: [trend] }", "theme.yaml:1:13", "did you mean “rep”?"),
    ("sections: { rep: [trends] }", "theme.yaml:1:19", "did you mean “trend”?"),
    ("sections: { rep: [heat] }", "theme.yaml:1:19", "“rep” is “heat”, expected one of headline"),
    ("sections: { rep: [trend, trend] }", "theme.yaml:1:26", "“trend” stands in “rep” twice"),
    ("sections: { rep: [trend, headline] }", "theme.yaml:1:18", "“headline” first in the list"),
    ("sections: { rep: [] }", "theme.yaml:1:18", "expected a list"),
    ("logo: [a.png]", "theme.yaml:1:7", "expected a text"),
    ("logo: log.png", "theme.yaml:1:7", "no file “log.png”; did you mean “logo.png”?"),
    ("logo: ../logo.png", "theme.yaml:1:7", "expected a PNG or SVG file inside the workspace"),
    ("logo: /etc/passwd", "theme.yaml:1:7", "expected a PNG or SVG file inside the workspace"),
  ]) func `what is wrong is told with its place and what was meant`(
    text: String, place: String, words: String
  ) throws {
    let (_, problems) = try Self.read(text)
    #expect(problems.count(of: .error) >= 1)
    #expect(problems.text.contains(words), "\(problems.text)")
    #expect(problems.text.contains("at \(place)\n"), "\(problems.text)")
  }

  @Test func `colours that are hard to see are a warning with the contrast`() throws {
    let (file, problems) = try Self.read("colors: { own: \"#9AB8FF\", bad: \"#0A5A69\" }")
    #expect(!problems.hasErrors)
    #expect(
      problems.text.contains("“own” on “paper” has a contrast of 1.9 : 1"), "\(problems.text)")
    #expect(
      problems.text.contains("expected at least 4.5 : 1 [low-contrast]\n  at theme.yaml:1:16"))
    #expect(problems.text.contains("“good” and “bad” have a contrast of 1.0 : 1"))
    #expect(file.theme.palette[.own].css == "#9ab8ff")
  }

  @Test func `a logo outside is not reached by a link either`() throws {
    let folder = try TemporaryFolder()
    let outside = try TemporaryFolder()
    try Data(SampleLogo.png).write(to: outside.url.appending(path: "logo.png"))
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "logo.png"),
      withDestinationURL: outside.url.appending(path: "logo.png"))
    try Data("logo: logo.png".utf8).write(to: folder.url.appending(path: ThemeFile.fileName))
    var problems = Problems()
    let file = ThemeFile(folder: folder.path, problems: &problems)
    #expect(problems.text.contains("expected a PNG or SVG file inside the workspace"))
    #expect(file.theme.logo == nil)
  }

  /// A PNG whose header says that it is so wide and high.
  static func png(width: UInt8, height: UInt8) -> [UInt8] {
    var bytes = SampleLogo.png
    (bytes[18], bytes[22]) = (width, height)
    return bytes
  }

  @Test(arguments: [
    ([UInt8](repeating: 0x20, count: 1_000_001), "it is larger than 1 MB"),
    (Array("GIF89a".utf8), "it is neither PNG nor SVG"),
    ([], "it is neither PNG nor SVG"),
    (Array(SampleLogo.png.prefix(60)), "it is damaged"),
    (Array(SampleLogo.png.prefix(12)), "it is damaged"),
    (png(width: 0xFF, height: 0), "it is more than 4000 pixels wide or high"),
  ]) func `a file that is no small picture is refused`(bytes: [UInt8], words: String) throws {
    let told = try Self.told("logo: logo.png", ["logo.png": bytes])
    #expect(told.contains("[unusable-logo]") && told.contains(words), "\(told)")
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "it holds a script"),
    ("<s:script xmlns:s='http://www.w3.org/2000/svg'/>", "it holds a script"),
    ("<rect onclick='alert(1)' width='1' height='1'/>", "it holds a script"),
    ("<a href='javascript:alert(1)'/>", "it refers to something outside"),
    ("<rect style='fill:url(javascript:x)'/>", "it holds a script"),
    ("<image href='https://example.com/a.png'/>", "it refers to something outside"),
    ("<image href='data:image/svg+xml;base64,AAAA'/>", "it refers to something outside"),
    ("<use xmlns:x='http://www.w3.org/1999/xlink' x:href='a.svg#b'/>", "something outside"),
    ("<rect fill='url( \"http://a/b\")'/>", "it refers to something outside"),
    ("<style>@im&#112;ort 'a.css';</style>", "it refers to something outside"),
    ("<foreignObject/>", "it refers to something outside"),
    ("<text>Acme</text>", "it holds text, which needs a font"),
    ("<rect>", "it is damaged"),
  ]) func `an SVG that holds more than a picture is refused`(content: String, words: String) throws
  {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\(content)</svg>"
    let told = try Self.told("logo: logo.svg", ["logo.svg": Array(svg.utf8)])
    #expect(told.contains("[unusable-logo]") && told.contains(words), "\(told)")
  }

  @Test func `an SVG with entities of its own or without a size is refused`() throws {
    let bomb = """
      <!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><desc>&b;</desc></svg>
      """
    #expect(
      try Self.told("logo: l.svg", ["l.svg": Array(bomb.utf8)]).contains("it declares entities"))
    let boundless = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"
    #expect(
      try Self.told("logo: l.svg", ["l.svg": Array(boundless.utf8)])
        .contains("it does not say how large it is"))
  }

  @Test func `an SVG that refers to itself only is taken`() throws {
    let svg = """
      <?xml version="1.0"?>
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
        width="48" height="24"><defs><linearGradient id="a"/><path id="p" d="M0 0h9v9z"/></defs>
      <use xlink:href="#p" fill="url(#a)"/></svg>
      """
    let (file, problems) = try Self.read("logo: logo.svg", ["logo.svg": Array(svg.utf8)])
    #expect(problems.isEmpty, "\(problems.text)")
    #expect(file.theme.logo?.picture.format == .svg)
    #expect(file.theme.logo?.picture.size == Size(48, 24))
  }
}
