import Drawings
import Problems
import Quantities
import TestSupport
import Testing

@testable import Evaluation
@testable import Reports

/// What reports tell of policies that go beyond lines and bands.
struct PolicyReportTests {
  /// Two dimensions, a bonus, a veto, grades by place and ranks by role.
  static var policy: Policy {
    var policy = SmallCompany.policy
    let ratio = Curve.ratio(threshold: nil, cap: Score(120))
    policy.cards[.rep] = Scorecard(
      lines: [
        .init(kpi: "target_attainment", weight: 60, target: .constant(1), curve: ratio),
        .init(
          kpi: "gross_margin", weight: 40, target: .peers(.median), curve: ratio,
          veto: .init(.below(Fraction(9, 10)), grade: "C")),
        .init(
          kpi: "orders", weight: 0, target: .constant(2), curve: .eitherOr(Score(100)), bonus: 5),
      ],
      dimensions: [
        .init(name: "results", titles: [.chinese: "业绩"], lines: 0..<1),
        .init(name: "process", lines: 1..<3),
      ])
    policy.forcedGrades = ForcedGrades(
      [.init("A", Fraction(1, 2)), .init("C", Fraction(1, 2))], least: 2)
    policy.ranking.peers = .role
    return policy
  }

  static func table(_ language: Language) throws -> ReportTable {
    let edition = try SmallCompany.edition(language, policy: policy)
    let report = edition.report(on: .rep(0), fonts: FixedWidthFonts())
    let section = try #require(report.sections.first { $0.id == "scorecard" })
    return try table(section)
  }

  static func table(_ section: Section) throws -> ReportTable {
    guard case .table(let table)? = section.content.first else { throw Missing() }
    return table
  }

  struct Missing: Error {}

  @Test func `points given by hand are rows with their reason and author`() throws {
    let edition = try SmallCompany.edition(.english)
    var card = try #require(SmallCompany.policy.cards[.rep])
    card.bonusMost = 5
    card.lines[3].bonus = 10
    card.lines[3].curve = .eitherOr(Score(100))
    card.lines[3].target = .constant(1)
    let results = try #require(edition.results[.rep(0)]).results
    func adjustment(_ points: Fraction, _ kpi: String?) -> Adjustment {
      Adjustment(
        points: points, reason: "helped", author: "Chen", kpi: kpi, place: Place("a.csv", line: 2))
    }
    func result(months: [Score?]?) -> SubjectResult {
      SubjectResult(
        subject: .rep(0), results: results, cardName: "rep",
        card: CardResult(
          card, policy: SmallCompany.policy, from: results, Levels(),
          adjustments: [adjustment(3, nil), adjustment(Fraction(-1, 2), "orders")],
          months: months), group: .all, hasLeft: false)
    }
    func table(months: [Score?]?) throws -> ReportTable {
      try Self.table(
        Section.scorecard(
          Briefing(edition: edition, result: result(months: months), fonts: FixedWidthFonts())))
    }
    // 102 at half the weight, 100 at the rest, and five of a bonus of ten.
    let told = try table(months: nil)
    #expect(
      told.rows.suffix(4).map { [$0.cells[0].text, $0.cells[0].note ?? "", $0.cells[5].text] } == [
        ["Before adjustments", "", "106.0"],
        ["Manual adjustment", "helped · decided by Chen", "+3"],
        ["Manual adjustment: Orders", "helped · decided by Chen", "−0.5"],
        ["Total", "", "108.5 · A"],
      ])
    #expect(told.notes.joined().contains("Together they add at most 5."))
    let months = try table(months: [Score(70), Score(80)])
    #expect(months.rows.last?.cells[5].text == "77.5 · B")
    #expect(months.notes.joined().contains("The score is the mean of 2 months' scores"))

    func explained(months: [Score?]?) -> [String] {
      ScoreExplanation(
        briefing: Briefing(
          edition: edition, result: result(months: months), fonts: FixedWidthFonts())
      ).text.split(separator: "\n").map(String.init).filter { $0.hasPrefix("  ") }
    }
    // The same to the last digit, and where each point was given.
    let summands = explained(months: nil)
    #expect(
      summands.suffix(3).map { $0.trimmingPrefix { $0 == " " } } == [
        "3  helped · Chen · a.csv:2", "−0.5  helped · Chen · a.csv:2", "108.5  score",
      ])
    #expect(summands.contains { $0.contains("−5  what bonuses come to beyond their limit") })
    #expect(explained(months: [Score(70), Score(80)]).first?.contains("75  mean of") == true)
  }

  @Test func `a dimension is a row above its lines, with its own score`() throws {
    let table = try Self.table(.chinese)
    #expect(
      table.rows.map(\.id) == [
        "dimension-1", "target_attainment", "dimension-2", "gross_margin", "orders", "total",
      ])
    #expect(table.rows[0].emphasis == .group)
    #expect(table.rows[0].cells.map(\.text) == ["业绩", "", "", "", "100", "102.0"])
    #expect(table.rows[2].cells[0].text == "process")
  }

  @Test func `a line without a level says why, and who gained its weight`() throws {
    let table = try Self.table(.english)
    #expect(
      table.rows[3].cells[0].note
        == "its target follows from peers, of whom 1 were measured, fewer than 3")
    let notes = table.notes.joined()
    #expect(notes.contains("share the weight of 40 in proportion (Target attainment +40)"))
  }

  @Test func `bonus, veto and grades by place are told`() throws {
    let table = try Self.table(.english)
    let bonus = table.rows[4].cells
    #expect(bonus[4].text == "bonus" && bonus[4].note == "at most 5" && bonus[5].text == "+5")
    let notes = table.notes.joined()
    #expect(notes.contains("No grades by place: 1 ranked peers, fewer than 2."))
    #expect(notes.contains("no better grade than C, the score stays"))
    #expect(table.rows[5].cells[5].text.hasSuffix(" · C"))
  }

  @Test(arguments: Language.allCases)
  func `every curve, level and group has words`(language: Language) throws {
    let edition = try SmallCompany.edition(language)
    let briefing = Briefing(
      edition: edition, result: edition.evaluation.company, fonts: FixedWidthFonts())
    let knots = [Curve.Knot(1, Score(60)), Curve.Knot(2, Score(80))]
    let curves: [Curve] = [
      .ratio(threshold: Score(50), cap: Score(120)),
      .distance(base: 1, threshold: nil, cap: Score(120)), .points(knots), .ladder(knots),
      .deduction(.init(start: Score(100), minus: 2, each: 1)), .eitherOr(Score(100)),
    ]
    var said = [KPI.orders, .discountRate].flatMap { kpi in
      curves.map {
        CurveWording(kpi: kpi, words: briefing.words, numerals: briefing.numerals).said($0)
      }
    }
    said += [
      Level.Missing.noTarget, .noEarlier(.previous), .noEarlier(.yearAgo),
      .fewPeers(measured: 1, least: 3),
    ].map { edition.text(of: $0) }
    said += [
      PeerGroup.all, .role(""), .role("Hunter"), .region(""), .region("N"),
      .tenure(from: 0, to: 6), .tenure(from: 6, to: nil), .unknownTenure,
    ].map { edition.name(of: $0) }
    // Reached or not is the same whichever way is better.
    #expect(Set(said).count == said.count - 1)
    #expect(
      said.allSatisfy {
        !$0.isEmpty && !$0.contains("{") && !$0.contains("method.") && !$0.contains("reason.")
          && !$0.contains("ranking.")
      })
  }
}
