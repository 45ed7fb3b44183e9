import Quantities
import Reports
import TestSupport
import Testing

@testable import HTMLWriting

@Suite struct PageTests {
  let writer = builtInWriter()

  @Test(arguments: Language.allCases)
  func `a page is well-formed and says what the report says`(_ language: Language) throws {
    let report = report(in: language)
    let page = try WellFormedPage(writer.page(of: report))
    let missing = report.texts.filter {
      !$0.isEmpty && !page.text.contains(WellFormedPage.squeezed($0))
    }
    #expect(missing == [])
  }

  func report(in language: Language) -> Report {
    switch language {
    case .chinese: SampleReport.chinese
    case .english: EnglishReport.team
    }
  }

  @Test func `a page names its language, title and author`() {
    let page = writer.page(of: SampleReport.chinese)
    #expect(page.contains("<html lang=\"zh-Hans\">"))
    #expect(page.contains("<title>李娜 · 销售绩效报告 · 2026年10月</title>"))
    #expect(page.contains("<meta name=\"author\" content=\"星河科技\" />"))
  }

  @Test func `links lead from the report's folder to explicit pages`() throws {
    let page = try WellFormedPage(writer.page(of: EnglishReport.team))
    let links = page.attributes(named: "href")
    #expect(links.contains("../../style.css"))
    #expect(links.contains("../../index.html"))
    #expect(links.contains("../../reps/r-1/index.html"))
    #expect(links.contains("east-1-t01.pdf"))
  }

  @Test func `the organization's page lies at the root`() throws {
    var report = EnglishReport.team
    report.address = ReportAddress(subject: .organization, slug: "organization")
    let links = try WellFormedPage(writer.page(of: report)).attributes(named: "href")
    #expect(links.contains("style.css"))
    #expect(links.contains("index.html"))
    #expect(links.contains("organization.pdf"))
  }

  @Test(arguments: Language.allCases)
  func `no id stands twice and every anchor is there`(_ language: Language) throws {
    let page = try WellFormedPage(writer.page(of: report(in: language)))
    let ids = page.attributes(named: "id")
    #expect(Set(ids).count == ids.count)
    for link in page.attributes(named: "href") where link.hasPrefix("#") {
      #expect(ids.contains(String(link.dropFirst())))
    }
  }

  @Test func `a page holds no script, no inline style and nothing from outside`() throws {
    let page = try WellFormedPage(writer.page(of: EnglishReport.team))
    #expect(!page.elements.contains("script"))
    #expect(page.attributes(named: "style").isEmpty)
    #expect(page.attributes(named: "src").isEmpty)
    #expect(!page.attributes(named: "href").contains { $0.contains(":") })
    #expect(
      page.attributes(named: "content").contains { $0.hasPrefix("default-src 'none'; style-src") })
  }

  @Test func `tables tell what their heads are heads of`() {
    let page = writer.page(of: EnglishReport.team)
    #expect(page.contains("<th scope=\"col\" class=\"trailing\">Rank</th>"))
    #expect(page.contains("<th scope=\"row\" class=\"leading\">"))
    #expect(page.contains("<tr class=\"own\">"))
    #expect(page.contains("<tr class=\"total\">"))
  }

  @Test func `good and bad without a sign get one from the style sheet`() {
    #expect(Tone.good.classes(of: "103.2%") == "good unsigned")
    #expect(Tone.bad.classes(of: "−0.9 pp") == "bad")
    #expect(Tone.bad.classes(of: "环比 -3.2%") == "bad")
    #expect(Tone.muted.classes(of: "–") == "muted")
  }

  @Test func `two writers give the same bytes`() {
    let first = writer.page(of: SampleReport.chinese)
    let second = builtInWriter().page(of: SampleReport.chinese)
    #expect(Array(first.utf8) == Array(second.utf8))
    #expect(writer.styleSheet == builtInWriter().styleSheet)
  }

  @Test func `the list of periods leads to each period`() throws {
    let html = writer.periodsPage(
      PeriodsPage(
        language: .english, title: "Galaxy · Reports", name: "Galaxy", kicker: "Reports",
        entries: [
          .init(label: "October 2026", path: "2026-10/index.html", detail: "as of October 31"),
          .init(label: "Q3 2026", path: "2026-Q3/index.html", detail: "as of September 30"),
        ]))
    let page = try WellFormedPage(html)
    #expect(
      page.attributes(named: "href") == ["style.css", "2026-10/index.html", "2026-Q3/index.html"])
    #expect(page.text.contains("asofOctober31"))
    #expect(html.contains("<html lang=\"en\">"))
  }
}
