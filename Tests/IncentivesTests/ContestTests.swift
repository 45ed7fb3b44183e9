import Evaluation
import Quantities
import Testing

@testable import Incentives

struct ContestTests {
  static let story = """
    teams: id name manager
    T1 East R1
    T2 West -
    reps: id name team hired
    R1 Ann T1 2020-01-01
    R2 Bob T1 2020-01-01
    R3 Cai T2 2026-09-01
    R4 Dee T2 2020-01-01
    orders: id date rep amount
    O1 2026-10-01 R1 100
    O2 2026-10-02 R2 300
    O3 2026-10-03 R3 300
    O4 2026-10-04 R4 -10
    O5 2026-11-01 R1 250
    O6 2026-09-01 R1 50
    O7 2026-09-02 R2 200
    targets: scope id from to value
    rep R1 2026-09-01 2026-09-30 50
    rep R1 2026-10-01 2026-10-31 90
    rep R2 2026-09-01 2026-09-30 400
    rep R2 2026-10-01 2026-10-31 100
    """

  static func contest(_ ties: Contest.Ties, among: Contest.Among = .reps, to: String = "2026-10-31")
    throws -> Contest
  {
    Contest(
      name: "sprint", on: PayBasis(.salesAmount), from: try #require(Day(iso: "2026-10-01")),
      to: try #require(Day(iso: to)), among: among, ties: ties, prizes: [100, 50, Fraction(51, 2)])
  }

  static func book(_ contest: Contest, _ period: String = "2026-10", asOf: String? = nil) throws
    -> PayBook
  {
    try PaidCompany(story, PaySettings(contests: [contest])).book(period, asOf: asOf)
  }

  static func told(_ standing: ContestStanding) -> [String] {
    standing.entries.map { "\($0.subject) \($0.place.map(String.init) ?? "–") \($0.prize)" }
  }

  @Test func `equal ones share the prizes of their places, or all win, or none`() throws {
    let rest = ["rep(3) – 0"]
    #expect(
      Self.told(try Self.book(Self.contest(.share)).contests[0]) == [
        "rep(1) 1 75", "rep(2) 1 75", "rep(0) 3 25.5",
      ] + rest)
    #expect(
      Self.told(try Self.book(Self.contest(.all)).contests[0]) == [
        "rep(1) 1 100", "rep(2) 1 100", "rep(0) 3 25.5",
      ] + rest)
    #expect(
      Self.told(try Self.book(Self.contest(.none)).contests[0]) == [
        "rep(1) 1 0", "rep(2) 1 0", "rep(0) 3 25.5",
      ] + rest)
  }

  @Test func `prizes are paid with the month that the contest ends in`() throws {
    let contest = try Self.contest(.share, to: "2026-11-30")
    let running = try Self.book(contest, "2026-10")
    #expect(running.contests[0].isFinal == false)
    #expect(running.statements.isEmpty)
    let over = try Self.book(contest, "2026-11")
    // Ann has 350 by then.
    #expect(over.statement(ofRep: 0)?.lines.map(\.told) == ["sprint place 1 100"])
    #expect(over.statement(ofRep: 1)?.total == Money(minor: 3775, decimals: 2))
    #expect(try Self.book(contest, "2026-12").contests.isEmpty)
  }

  @Test func `a team's prize is shared by its members to the cent`() throws {
    let book = try Self.book(Self.contest(.share, among: .teams))
    #expect(Self.told(book.contests[0]) == ["team(0) 1 100", "team(1) 2 50"])
    #expect(book.statements.map(\.total.description) == ["50", "50", "25", "25"])
  }

  @Test func `honours follow their rules`() throws {
    let basis = PayBasis(.salesAmount)
    let rules: [(String, Honour.Rule)] = [
      ("first", .firstPlace), ("streak", .targetStreak(months: 2, least: 1)),
      ("improved", .mostImproved), ("newcomer", .bestNewcomer(months: 3)),
    ]
    let settings = PaySettings(honours: rules.map { Honour(name: $0, $1, on: basis) })
    let company = PaidCompany(Self.story, settings)
    let awards = try company.book("2026-10").awards
    #expect(
      awards.map { "\($0.honour.name) \($0.rep) \($0.value)" } == [
        "first 1 300", "first 2 300", "streak 0 1", "improved 0 1", "newcomer 2 300",
      ])
    #expect(try company.book("2026-10", asOf: "2026-10-30").awards.isEmpty)
  }
}
