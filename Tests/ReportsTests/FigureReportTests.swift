import Drawings
import Evaluation
import Facts
import Insight
import Measures
import Problems
import Quantities
import Reports
import TestSupport
import Testing

/// What the figures tell of a group that is large enough for them: customers that bring most, deals
/// by stage, reps by two KPIs, a rep's scores among those of peers.
struct FigureReportTests {
  static let reps = ["李娜", "O'Brien~<b>", "王伟", "Zoë", "赵磊", "黄敏", "陈静"]

  static let story: String = {
    var story = "teams: id name\nT1 华东一组\nreps: id name\n"
    for (index, name) in reps.enumerated() { story += "R\(index) \(name)\n" }
    story += "memberships: rep team from\n"
    for index in reps.indices { story += "R\(index) T1 2024-01-01\n" }
    story += "accounts: id name\n"
    for account in 0..<14 {
      story += "A\(account) \(account == 0 ? "<b>{amount}" : "客户\(account)")\n"
    }
    story += "products: id name category\nP1 Bike Bikes\norders: id date rep account amount\n"
    var lines = "order_lines: order product quantity unit_price net cost\n"
    for account in 0..<14 {
      let (rep, amount) = (account % reps.count, 1000 + 150 * account * account)
      story += "O\(account) 2026-10-05 R\(rep) A\(account) \(amount)\n"
      story += "B\(account) 2026-09-05 R\(rep) A\(account) 9000\n"
      lines += "O\(account) P1 \(account + 1) 9000 \(amount) C\(rep)\n"
      lines += "B\(account) P1 3 9000 9000 C\(rep)\n"
    }
    // One order names no customer.
    story += "N1 2026-10-06 R0 - 700\n"
    lines += "N1 P1 1 900 700 C0\n" + "costs: id cost\n"
    for index in reps.indices { lines += "C\(index) \(100 + 40 * index)\n" }
    story += lines + "targets: scope id from to value\n"
    for index in reps.indices { story += "rep R\(index) 2026-10-01 2026-10-31 14000\n" }
    story += "deals: id rep status amount created closes\n"
    for deal in 0..<9 {
      story += "D\(deal) R\(deal % reps.count) open 500 2026-09-01 2026-12-01\n"
    }
    story += "stage_changes: deal day from to\n"
    for deal in 0..<9 {
      story += "D\(deal) 2026-\(deal < 4 ? "09" : "10")-03 - new\n"
      if deal < 6 { story += "D\(deal) 2026-10-12 new <b>offer\n" }
      if deal < 2 { story += "D\(deal) 2026-10-20 <b>offer closed\n" }
    }
    return story
  }()

  static func edition(_ language: Language) throws -> Edition {
    var problems = Problems()
    let facts = Facts(story: story)
    let period = try #require(Period("2026-10"))
    var rules = MeasurementRules()
    rules.stages = ["new", "<b>offer", "closed"]
    let evaluation = Evaluation(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables),
      policy: SmallCompany.policy, catalogue: Catalogue(rules), period: period,
      asOf: period.lastDay, problems: &problems)
    let words = WordList(language, problems: &problems)
    #expect(problems.isEmpty)
    return Edition(
      evaluation: evaluation, insight: Insight(facts: facts, evaluation: evaluation),
      words: words, currency: try #require(Currency(code: "CNY")), organizationName: "星河科技",
      dataDigest: "3f2a9c", version: "0.1.0")
  }

  static let sections: Set<String> = ["funnel", "quadrants", "variance", "customers", "ranking"]

  static func report(_ edition: Edition, _ subject: Subject) -> Report {
    var report = edition.report(on: subject, fonts: FixedWidthFonts())
    report.sections = report.sections.filter { sections.contains($0.id) }
    return report
  }

  static func figure(_ id: String, in report: Report) -> Figure? {
    for section in report.sections {
      for case .figures(let figures) in section.content {
        if let figure = figures.first(where: { $0.id == id }) { return figure }
      }
    }
    return nil
  }

  @Test(arguments: Language.allCases, [Subject.rep(1), .team(0)])
  func `figures tell what their transcript says`(language: Language, subject: Subject) throws {
    let report = Self.report(try Self.edition(language), subject)
    #expect(
      try Golden.difference(
        of: ReportTranscript(report).text,
        from: "figures-\(subject.audience.rawValue).\(language.rawValue).txt") == nil)
  }

  @Test func `each figure is where it belongs`() throws {
    let edition = try Self.edition(.english)
    func ids(_ subject: Subject) -> [String] {
      let report = Self.report(edition, subject)
      return ["funnel", "quadrants", "variance", "concentration", "profile"].filter {
        Self.figure($0, in: report) != nil
      }
    }
    #expect(ids(.rep(0)) == ["profile"])
    #expect(ids(.team(0)) == ["funnel", "quadrants", "variance", "concentration"])
    #expect(ids(.organization) == ["funnel", "quadrants", "variance", "concentration"])
  }

  @Test(arguments: [Subject.team(0), .organization])
  func `stages have the totals of their measures`(subject: Subject) throws {
    let edition = try Self.edition(.english)
    let figure = try #require(Self.figure("funnel", in: Self.report(edition, subject)))
    // Of nine deals five began in the period, six went on, two of them to the end.
    let texts = figure.drawing.allText
    #expect(["5", "6", "2", "120.0%", "33.3%"].allSatisfy(texts.contains))
  }

  @Test func `a rep is compared with unnamed peers`() throws {
    let edition = try Self.edition(.english)
    let figure = try #require(Self.figure("profile", in: Self.report(edition, .rep(0))))
    let told = figure.drawing.allText + [figure.drawing.summary, figure.message ?? ""]
    for name in ["O'Brien", "王伟", "Zoë", "赵磊", "黄敏", "陈静"] {
      #expect(!told.contains { $0.contains(name) })
    }
  }

  @Test func `waterfall and table tell the same amounts`() throws {
    let edition = try Self.edition(.english)
    let report = Self.report(edition, .team(0))
    let section = try #require(report.sections.first { $0.id == "variance" })
    let figure = try #require(Self.figure("variance", in: report))
    guard case .table(let table)? = section.content.last else {
      Issue.record("no table")
      return
    }
    let texts = figure.drawing.allText
    for row in table.rows {
      let amount = try #require(row.cells[1].exact)
      let isEnd = row.id == "before" || row.id == "now"
      let told =
        isEnd ? edition.numerals.money(amount) : edition.numerals.signedMoney(amount)
      #expect(texts.contains(row.cells[0].text) && texts.contains(told))
    }
  }
}
