import Drawings
import Evaluation
import Facts
import Insight
import Problems
import Quantities
import Reports
import TestSupport
import Testing

/// What reports tell of customers, of what they said and of training.
struct CustomerReportTests {
  /// Forty customers of six reps, one of which has a name that turns and breaks text; all reps took
  /// a course.
  static let story: String = {
    var story = """
      teams: id name
      T1 华东一组
      reps: id name role
      R1 李娜 -
      R2 O'Brien~<b> -
      R3 王伟 -
      R4 Zoë -
      R5 N5 -
      R6 N6 -
      memberships: rep team from
      R1 T1 2024-01-01
      R2 T1 2024-01-01
      accounts: id name segment rep

      """
    for account in 0..<40 {
      let name = account == 0 ? "<script>\u{202E}x</script>{amount}" : "客户\(account)"
      story += "A\(account) \(name) \(account % 2 == 0 ? "制造" : "Health") R\(account % 6 + 1)\n"
    }
    story += "orders: id date rep account amount channel\n"
    // Only one customer owes something.
    var payments = "payments: id date order amount\n"
    let start = Day(firstOfMonth: 11, year: 2024)
    for account in 0..<40 {
      var order = 0
      var day = start.advanced(by: account * 5)
      let end = Day(firstOfMonth: 11, year: 2026).advanced(by: account == 0 ? -120 : 0)
      while day < end {
        story += "O\(account)-\(order) \(day) R\(account % 6 + 1) A\(account) "
        let amount = 2000 + account * 130 + order * 7
        story += "\(amount) \(order % 2 == 0 ? "online" : "直销")\n"
        if account != 6 || order > 3 {
          payments += "P\(account)-\(order) \(day) O\(account)-\(order) \(amount)\n"
        }
        order += 1
        day = day.advanced(by: 18 + account * 3 % 40)
      }
    }
    story += payments
    story += "feedback: date account rep kind score sentiment text\n"
    for account in 0..<40 {
      story += "2026-10-0\(account % 9 + 1) A\(account) R\(account % 6 + 1) nps \(account % 11)\n"
      let isContent = account % 2 == 0
      let text = (isContent ? praise : blame)[account / 2 % 4]
      story += "2026-09-0\(account % 9 + 1) A\(account) R\(account % 6 + 1) csat "
      story += isContent ? "5 0.6 \(text)\n" : "2 -0.5 \(text)\n"
    }
    story += "2026-10-20 A3 R4 complaint -\n"
    story += "trainings: date rep course hours completed pre post kpi\n"
    for rep in 1...6 {
      story += "2026-06-0\(rep) R\(rep) 谈判<b> 8 2026-06-1\(rep) 60 \(72 + rep) sales_amount\n"
    }
    return story + "2026-10-02 R1 Rules 2 - 50 - -\n"
  }()

  static let praise = [
    "Fast~delivery!~Ask~me:~ann@example.com", "质量很好，李娜很专业。", "Very~good~quality.", "-",
  ]
  static let blame = [
    "发货太慢，订单2026-118还没到。", "<b>Terrible</b>~delivery,~=cmd|x~and~nobody~called~back",
    "价格太高", "Спасибо",
  ]

  static func edition(_ language: Language) throws -> Edition {
    var problems = Problems()
    let facts = Facts(story: story)
    let period = try #require(Period("2026-10"))
    let evaluation = Evaluation(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables),
      policy: SmallCompany.policy, period: period, asOf: period.lastDay, problems: &problems)
    let words = WordList(language, problems: &problems)
    #expect(problems.isEmpty)
    return Edition(
      evaluation: evaluation, insight: Insight(facts: facts, evaluation: evaluation),
      words: words, currency: try #require(Currency(code: "CNY")), organizationName: "星河科技",
      dataDigest: "3f2a9c", version: "0.1.0")
  }

  static let sections: Set<String> = ["customers", "satisfaction", "growth"]

  static func report(_ edition: Edition, _ subject: Subject) -> Report {
    var report = edition.report(on: subject, fonts: FixedWidthFonts())
    report.sections = report.sections.filter { sections.contains($0.id) }
    return report
  }

  @Test(arguments: Language.allCases, [Subject.rep(0), .team(0), .organization])
  func `customers and training are told as their transcript says`(
    language: Language, subject: Subject
  ) throws {
    let report = Self.report(try Self.edition(language), subject)
    #expect(
      try Golden.difference(
        of: ReportTranscript(report).text,
        from: "customers-\(subject.audience.rawValue).\(language.rawValue).txt") == nil)
  }

  @Test func `who is told what`() throws {
    let edition = try Self.edition(.english)
    func sections(_ subject: Subject) -> [String] {
      Self.report(edition, subject).sections.map(\.id)
    }
    #expect(sections(.rep(0)) == ["customers", "growth"])
    #expect(sections(.team(0)) == ["customers", "satisfaction", "growth"])
    #expect(sections(.organization) == ["customers", "satisfaction"])
  }

  @Test(arguments: Language.allCases)
  func `hostile names stay names, and every character has a font`(language: Language) throws {
    let edition = try Self.edition(language)
    let characters = edition.characters
    for subject in edition.subjects {
      let text = ReportTranscript(edition.report(on: subject, fonts: FixedWidthFonts())).text
      #expect(!text.contains("\u{202E}"))
      let bare = text.replacing("<script>x</script>{amount}", with: "")
      #expect(!bare.contains("{") && !bare.contains("}"))
      for key in edition.words.keys where key.contains(".") { #expect(!text.contains(key)) }
      let missing = Set(text.unicodeScalars).subtracting(characters).filter { !$0.isASCII }
      #expect(missing.subtracting("→▲▼·".unicodeScalars) == [])
    }
    let whole = ReportTranscript(Self.report(edition, .organization)).text
    #expect(whole.contains("<script>x</script>{amount}"))
  }
}
