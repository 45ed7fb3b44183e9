import Evaluation
import Facts
import Quantities
import TestSupport
import Testing

struct TargetBookTests {
  static let people = """
    teams: id
    T1
    T2
    reps: id name
    R1 Li
    R2 Wang
    memberships: rep team from to
    R1 T1 2026-01-01 2026-01-10
    R1 T2 2026-01-11 -
    R2 T2 2025-01-01 -
    targets: kpi scope id from to value
    """

  static func book(_ targets: String) -> TargetBook {
    let facts = Facts(story: people + "\n" + targets)
    return TargetBook(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables))
  }

  static func days(_ text: String) throws -> Range<Day> { try #require(Period(text)).days }

  @Test func `a target counts by the days it is asked for`() throws {
    let book = Self.book("- rep R1 2026-01-01 2026-03-31 9000")
    #expect(book.target("sales_amount", of: .rep(0), in: try Self.days("2026-Q1"))?.value == 9000)
    #expect(book.target("sales_amount", of: .rep(0), in: try Self.days("2026-01"))?.value == 3100)
    #expect(book.target("sales_amount", of: .rep(0), in: try Self.days("2026-02"))?.value == 2800)
    #expect(book.target("sales_amount", of: .rep(0), in: try Self.days("2026"))?.value == 9000)
    #expect(book.target("sales_amount", of: .rep(0), in: try Self.days("2025-12"))?.value == nil)
    #expect(book.target("sales_amount", of: .rep(1), in: try Self.days("2026-01"))?.value == nil)
    #expect(book.target("orders", of: .rep(0), in: try Self.days("2026-01"))?.value == nil)
  }

  @Test func `a target of some days is no target of all`() throws {
    let book = Self.book("- rep R1 2026-01-01 2026-03-31 9000")
    let half = try #require(
      book.target("sales_amount", of: .rep(0), in: try Self.days("2026-H1")))
    #expect(half == AssignedTarget(9000, covered: 90, of: 181))
    #expect(half.complete == nil)
    let quarter = book.target("sales_amount", of: .rep(0), in: try Self.days("2026-Q1"))
    #expect(quarter?.complete == 9000)
  }

  @Test func `a rep is held to the days of work`() throws {
    let facts = Facts(
      story: """
        teams: id name
        T1 One
        reps: id name team hired left
        R1 New T1 2026-01-11 -
        R2 Gone T1 - 2026-01-10
        targets: kpi scope id from to value
        - rep R1 2026-01-01 2026-01-31 3100
        - rep R2 2026-01-01 2026-01-31 6200
        """)
    let book = TargetBook(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables))
    let january = try Self.days("2026-01")
    #expect(book.target("sales_amount", of: .rep(0), in: january)?.complete == 2100)
    #expect(book.target("sales_amount", of: .rep(1), in: january)?.complete == 2000)
    #expect(book.target("sales_amount", of: .team(0), in: january)?.complete == 4100)
    #expect(book.target("sales_amount", of: .organization, in: january)?.complete == 4100)
    #expect(book.target("sales_amount", of: .rep(1), in: try Self.days("2026-02")) == nil)
  }

  @Test func `teams' own targets and those of reps without a team make the organization's`()
    throws
  {
    let facts = Facts(
      story: """
        teams: id name
        T1 One
        reps: id name
        R1 In
        R2 Out
        memberships: rep team from to
        R1 T1 2026-01-01 2026-01-10
        targets: kpi scope id from to value
        - team T1 2026-01-01 2026-01-31 500
        - rep R1 2026-01-01 2026-01-31 3100
        - rep R2 2026-01-01 2026-01-31 31
        """)
    let book = TargetBook(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables))
    let january = try Self.days("2026-01")
    #expect(book.target("sales_amount", of: .team(0), in: january)?.complete == 500)
    #expect(book.target("sales_amount", of: .organization, in: january)?.complete == 2631)
  }

  @Test func `a month's target holds before its year's`() throws {
    let book = Self.book(
      """
      sales_amount rep R1 2026-01-01 2026-12-31 36500
      sales_amount rep R1 2026-02-01 2026-02-28 1
      """)
    #expect(book.target("sales_amount", of: .rep(0), in: try Self.days("2026-02"))?.value == 1)
    #expect(book.target("sales_amount", of: .rep(0), in: try Self.days("2026-01"))?.value == 3100)
    #expect(book.target("sales_amount", of: .rep(0), in: try Self.days("2026"))?.value == 33_701)
    let feb = try Self.days("2026-02").lowerBound.advanced(by: 27)
    #expect(
      book.target("sales_amount", of: .rep(0), in: feb.previous..<feb.advanced(by: 2))?.value != nil
    )
  }

  @Test func `a target of another KPI is kept apart`() throws {
    let book = Self.book(
      """
      orders rep R1 2026-01-01 2026-01-31 12
      - rep R1 2026-01-01 2026-01-31 500
      """)
    #expect(book.target("orders", of: .rep(0), in: try Self.days("2026-01"))?.value == 12)
    #expect(book.target("sales_amount", of: .rep(0), in: try Self.days("2026-01"))?.value == 500)
  }

  @Test func `a team's target is its members' for the days they belonged to it`() throws {
    let book = Self.book(
      """
      - rep R1 2026-01-01 2026-01-31 3100
      - rep R2 2026-01-01 2026-01-31 62
      """)
    let january = try Self.days("2026-01")
    #expect(book.target("sales_amount", of: .team(0), in: january)?.value == 1000)
    #expect(book.target("sales_amount", of: .team(1), in: january)?.value == 2162)
    #expect(book.target("sales_amount", of: .organization, in: january)?.value == 3162)
    #expect(book.target("sales_amount", of: .team(0), in: try Self.days("2026-02"))?.value == nil)
  }

  @Test func `a team's and the organization's own targets hold before any sum`() throws {
    let book = Self.book(
      """
      - rep R1 2026-01-01 2026-01-31 3100
      - team T2 2026-01-01 2026-01-31 7
      - organization - 2026-01-01 2026-01-31 11
      """)
    let january = try Self.days("2026-01")
    #expect(book.target("sales_amount", of: .team(1), in: january)?.value == 7)
    #expect(book.target("sales_amount", of: .team(0), in: january)?.value == 1000)
    #expect(book.target("sales_amount", of: .organization, in: january)?.value == 11)
    #expect(
      book.target("sales_amount", of: .organization, in: try Self.days("2026-02"))?.value == nil)
  }

  @Test func `a target of an unknown person, or without days, is no target`() throws {
    let book = Self.book(
      """
      - rep R9 2026-01-01 2026-01-31 3100
      - rep R1 2026-01-31 2026-01-01 3100
      - rep R1 - 2026-01-31 3100
      - rep R1 2026-01-01 2026-01-31 -
      - boss R1 2026-01-01 2026-01-31 5
      """)
    #expect(book.target("sales_amount", of: .organization, in: try Self.days("2026"))?.value == nil)
  }

  @Test func `targets of hundreds of different lengths still sum`() throws {
    let first = Day(firstOfMonth: 1, year: 2026)
    var story = "reps: id name\n"
    for rep in 0..<360 { story += "R\(rep) Name\n" }
    story += "targets: scope id from to value\n"
    for rep in 0..<360 {
      story += "rep R\(rep) \(first) \(first.advanced(by: rep + 4)) 1000.000001\n"
    }
    let facts = Facts(story: story)
    let book = TargetBook(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables))
    let sum = try #require(
      book.target("sales_amount", of: .organization, in: first..<first.advanced(by: 3))?.value)
    let exact = (0..<360).reduce(0.0) { $0 + 1000.000001 * 3 / Double($1 + 5) }
    #expect(abs(sum.double - exact) < 0.001)
    #expect(1_000_000 % sum.denominator == 0)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `a day has the share of the shortest stretch that holds it`(seed: UInt64) throws {
    let company = RandomCompany(seed: seed)
    let facts = company.facts
    let book = TargetBook(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables))
    let window = try Self.days("2026-Q1")
    for rep in 0..<company.reps {
      let targets = company.targets.filter { $0.rep == rep }
      var expected: Double?
      for day in window {
        let held = targets.filter { $0.days.contains(day) }
        let shortest = held.min {
          ($0.days.count, $1.days.lowerBound) < ($1.days.count, $0.days.lowerBound)
        }
        guard let shortest else { continue }
        expected =
          (expected ?? 0) + Double(shortest.value) / 1_000_000 / Double(shortest.days.count)
      }
      let found = book.target("sales_amount", of: .rep(rep), in: window)?.value.double
      #expect((found == nil) == (expected == nil))
      if let found, let expected { #expect(abs(found - expected) < 0.001) }
    }
  }
}
