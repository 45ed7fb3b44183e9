import Problems
import TestSupport
import Testing

@testable import HTMLWriting

@Suite struct TemplateCheckTests {
  /// What is said about `text` in place of a built-in template.
  func problems(with text: String, as name: String = "headline.mustache") -> [Problem] {
    var problems = Problems()
    _ = SiteWriter(
      overrides: [TemplateOverride(name: name, path: "Templates/\(name)", text: text)],
      problems: &problems)
    return problems.sorted.flatMap(\.examples)
  }

  @Test func `an unknown tag is told with its line and the nearest name`() {
    let found = problems(with: "<p>\n  {{verdikt}}</p>")
    #expect(found.map(\.code) == ["unknown-tag"])
    #expect(found.first?.place == Place("Templates/headline.mustache", line: 2, column: 3))
    #expect(found.first?.message.english.contains("did you mean “verdict”?") == true)
  }

  @Test func `a name is looked for further out, as the engine does`() {
    #expect(problems(with: "{{#keyFigures}}{{label}} {{score}} {{author}}{{/keyFigures}}") == [])
    #expect(problems(with: "{{label}}").map(\.code) == ["unknown-tag"])
  }

  @Test(arguments: [
    ("{{#keyFigures}}", "{{#keyFigures}} is never closed"),
    ("{{#keyFigures}}{{/score}}", "{{/score}} stands where {{#keyFigures}} has to be closed first"),
    ("{{/score}}", "{{/score}} closes nothing"),
    ("{{score", "a tag is opened and never closed"),
    ("{{score}}}}", "“}}” closes no tag"),
    ("{{score)}}", "a tag holds one name"),
    ("{{}}", "a tag holds one name"),
    ("{{uppercased(score)}}", "a tag holds one name"),
    ("{{>*score}}", "a tag holds one name"),
    ("{{% CONTENT_TYPE: TEXT}}", "escaping cannot be changed"),
    ("{{=<% %>=}}", "the braces of tags cannot be changed"),
    ("{{{score}}}", "“score” is text, which is always escaped"),
    ("{{&score}}", "“score” is text, which is always escaped"),
    ("{{keyFigures}}", "“keyFigures” is a list, not a text"),
    ("{{.}}", "{{.}} is the text of the section around it"),
    ("{{>headline}}", "makes the template include itself"),
    ("{{<page}}text{{/page}}", "only blocks ({{$name}}) may stand inside {{<page}}"),
  ])
  func `what the engine would pass over is told`(_ text: String, _ reason: String) {
    let found = problems(with: text)
    #expect(found.map(\.code) == ["invalid-template"])
    #expect(
      found.first?.message.english.contains(reason) == true, "\(found.map(\.message.english))")
  }

  @Test func `markup is written as it is and not as text`() {
    let text = "{{#items}}{{{picture}}}{{#picture}}{{{.}}}{{/picture}}{{/items}}"
    #expect(problems(with: text, as: "figures.mustache") == [])
    let found = problems(with: "{{#items}}{{picture}}{{/items}}", as: "figures.mustache")
    #expect(
      found.first?.message.english.contains("“picture” is markup: write {{{picture}}}") == true)
  }

  @Test func `an unknown partial is told with the nearest name`() {
    let found = problems(with: "{{>tabel}}")
    #expect(found.map(\.code) == ["unknown-template"])
    #expect(found.first?.message.english.contains("did you mean “table”?") == true)
  }

  @Test func `a block that the layout does not have is told`() {
    let found = problems(
      with: "{{<page}}{{$bodi}}x{{/bodi}}{{/page}}", as: "periods.mustache")
    #expect(found.map(\.code) == ["unknown-tag"])
    #expect(found.first?.message.english.contains("did you mean “body”?") == true)
  }

  @Test func `a built-in template in the wrong place is told where it is included`() {
    let found = problems(with: "\n{{>figures}}")
    #expect(!found.isEmpty)
    #expect(
      found.allSatisfy { $0.place == Place("Templates/headline.mustache", line: 2, column: 1) })
  }

  @Test func `a layout is checked for every page it is used by`() {
    let found = problems(
      with: "{{$body}}{{/body}}{{kicker}}{{details}}{{pdf}}", as: "page.mustache")
    #expect(found.map(\.code).contains("unknown-tag"))
    #expect(found.contains { $0.message.english.contains("{{pdf}}") })
    #expect(!found.contains { $0.message.english.contains("{{kicker}}") })
  }

  @Test func `a file that overrides nothing is told`() {
    let found = problems(with: "", as: "tables.mustache")
    #expect(found.map(\.code) == ["unknown-template"])
    #expect(found.first?.message.english.contains("did you mean “table.mustache”?") == true)
  }

  @Test func `an override takes a built-in template's place`() {
    var problems = Problems()
    let text = "<p>{{verdict}}! {{! not shown }}{{author}}</p>\r\n"
    let writer = SiteWriter(
      overrides: [TemplateOverride(name: "headline.mustache", path: "h", text: text)],
      problems: &problems)
    #expect(problems.text == "")
    let page = writer.page(of: SampleReport.chinese)
    #expect(page.contains("<p>10月达成 96.4%，比目标少 ¥3.6万；毛利率 35.2%，高于目标。! 星河科技</p>"))
    #expect(!page.contains("class=\"score\""))
  }

  @Test func `an override that is wrong leaves the built-in template standing`() {
    var problems = Problems()
    let writer = SiteWriter(
      overrides: [TemplateOverride(name: "headline.mustache", path: "h", text: "{{x}}")],
      problems: &problems)
    #expect(problems.hasErrors)
    #expect(writer.page(of: SampleReport.chinese).contains("class=\"score\""))
  }

  @Test func `text that an override writes is escaped too`() {
    var problems = Problems()
    let text = "{{#items}}<b title=\"{{title}}\">{{title}}</b>{{/items}}"
    let writer = SiteWriter(
      overrides: [TemplateOverride(name: "figures.mustache", path: "f", text: text)],
      problems: &problems)
    let page = writer.page(of: HostileTextTests.report(of: "\"<\u{338}i>"))
    #expect(page.contains("<b title=\"&quot;&lt;\u{338}i&gt;\">&quot;&lt;\u{338}i&gt;</b>"))
  }
}
