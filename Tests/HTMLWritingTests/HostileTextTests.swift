import Drawings
import Reports
import TestSupport
import Testing

@testable import HTMLWriting

@Suite struct HostileTextTests {
  static let names = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "<\u{338}script>alert(1)</script>", "&lt;b&gt;", "../../etc/passwd", "{{title}}{{{name}}}",
    String(repeating: "长", count: 300), "👩‍💻 🏆", "\u{202E}evil", "مرحبا", "a\u{0}b\u{1B}[31m",
    "]]></style>", "--><b>",
  ]

  @Test(arguments: names)
  func `a hostile name stays text wherever it stands`(_ name: String) throws {
    let page = try WellFormedPage(builtInWriter().page(of: HostileTextTests.report(of: name)))
    let shown = String(name.map { $0.isControl ? "\u{FFFD}" : $0 })
    #expect(page.text.contains(WellFormedPage.squeezed(shown)))
    #expect(!page.elements.contains { ["script", "img", "b"].contains($0) })
    #expect(!page.attributes.contains { $0.name.hasPrefix("on") })
    #expect(page.attributes(named: "aria-label").contains(shown))
  }

  @Test func `a path that names a scheme stays inside the site`() throws {
    var report = EnglishReport.team
    report.address = ReportAddress(subject: .organization, slug: "organization")
    report.breadcrumbs = [Link("x", path: "javascript:alert(1)"), Link("y", path: "a b/?c.html")]
    let links = try WellFormedPage(builtInWriter().page(of: report)).attributes(named: "href")
    #expect(links.contains("javascript%3Aalert%281%29"))
    #expect(links.contains("a%20b/%3Fc.html"))
  }

  @Test func `a drawing's links lead on from the page`() {
    let inside = [Mark.link(to: "reps/a/index.html", [])]
    let drawing = Drawing(
      size: Size(10, 10), title: "", summary: "",
      marks: [.block(.figure, inside), .link(to: "https://example.com/?a=1", [])])
    #expect(
      drawing.linked(from: "../../").marks == [
        .block(.figure, [.link(to: "../../reps/a/index.html", [])]),
        .link(to: "https://example.com/?a=1", []),
      ])
  }

  @Test func `escaping goes by bytes`() {
    #expect(EscapedText().escapeText("a<b>&\"'\n") == "a&lt;b&gt;&amp;&quot;&#39;\n")
    #expect(EscapedText().escapeText("<\u{338}") == "&lt;\u{338}")
    #expect(EscapedText().escapeText("\u{7}") == "\u{FFFD}")
    #expect(EscapedText().escapeText("李娜") == "李娜")
  }

  static func report(of name: String) -> Report {
    var report = EnglishReport.team
    report.name = name
    report.title = name
    report.author = name
    report.breadcrumbs = [Link(name, path: "index.html")]
    report.details = [Detail(name, name)]
    report.sections = [
      Section(
        id: "all", title: name, message: name,
        content: [
          .headline(
            Headline(
              message: name, score: name, scoreLabel: name, grade: name, gradeLabel: name,
              figures: [KeyFigure(label: name, value: name, comparison: name, tone: .bad)])),
          .table(
            ReportTable(
              id: name, columns: [.init(id: name, title: name)],
              rows: [
                .init(
                  id: name, cells: [.init(name, note: name, drawing: EnglishReport.bullet)])
              ], notes: [name])),
          .figures([
            Figure(
              id: name, title: name, message: name, width: .half,
              drawing: Drawing(
                size: Size(10, 10), title: name, summary: name,
                marks: [.text(name, at: Point(0, 0), TextStyle(9), .start, .text)]))
          ]),
          .definitions([Definition(id: name, term: name, text: name, working: name)]),
        ])
    ]
    return report
  }
}

extension Character {
  var isControl: Bool { unicodeScalars.first?.properties.generalCategory == .control }
}
