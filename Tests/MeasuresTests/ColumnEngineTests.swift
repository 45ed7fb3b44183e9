import Facts
import Measures
import Quantities
import TestSupport
import Testing

struct ColumnEngineTests {
  /// A month, a quarter across the year's end, a year, one day, no day, days before all facts.
  static let windows =
    ["2026-03", "2025-12..2026-02", "2026"].compactMap { Period($0)?.days } + [
      Day(firstOfMonth: 5, year: 2026)..<Day(firstOfMonth: 5, year: 2026).next,
      Day(firstOfMonth: 5, year: 2026)..<Day(firstOfMonth: 5, year: 2026),
      Day(firstOfMonth: 1, year: 2020)..<Day(firstOfMonth: 1, year: 2021),
    ]

  static let spans = windows.map { Span($0) }

  /// The measures that the oracle knows.
  static let measures = Measure.builtIn(MeasurementRules()).filter { Oracle.knows($0.id) }

  static func measure(_ id: Measure.ID) -> Measure {
    measures.first { $0.id == id }
      ?? Measure(
        id, .orders, .count, unit: .count, where: [.oneOf("id", [])], date: "date", credit: nil)
  }

  static func engine(_ facts: Facts, workers: Int = 1) -> ColumnEngine {
    ColumnEngine(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables),
      workers: workers)
  }

  static func totals(_ facts: Facts, workers: Int = 1) -> Totals {
    engine(facts, workers: workers).totals(
      of: measures.map { MeasureRequest($0, spans: Array(spans.indices)) }, in: spans)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `every total is what adding up row by row gives`(seed: UInt64) {
    let company = RandomCompany(seed: seed, overlapping: seed % 2 == 1)
    let oracle = Oracle(company: company)
    let totals = Self.totals(company.facts, workers: seed % 4 < 2 ? 1 : 3)
    var wrong: [String] = []
    #expect(Self.measures.count == 7)
    for measure in Self.measures {
      for subject in oracle.subjects {
        for (span, window) in Self.windows.enumerated() {
          let slot = oracle.slot(subject, totals.subjects)
          let found = totals.total(measure.id, subject: slot, span: span)
          let expected = oracle.total(measure.id.rawValue, subject, in: window)
          if found != expected {
            wrong.append("\(measure.id) of \(subject): \(found), not \(expected)")
          }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a breakdown sums to the total, label by label as row by row`(seed: UInt64) throws {
    let company = RandomCompany(seed: seed)
    let (oracle, window) = (Oracle(company: company), Self.windows[2])
    let (engine, totals) = (Self.engine(company.facts), Self.totals(company.facts))
    let breakdown = engine.breakdowns(
      of: Self.measure(.netAmount), by: ["product.category"], in: Self.spans[2])[0]
    for subject in oracle.subjects {
      let slot = oracle.slot(subject, totals.subjects)
      var byLabel: [String: Fraction] = [:]
      for order in company.orders where window.contains(order.day) {
        let times = Int128(oracle.times(order.rep, order.day, for: subject))
        for line in company.lines where line.order == order.id {
          let category = line.product.map { RandomCompany.categories[$0] } ?? "-"
          byLabel[category == "-" ? "" : category, default: .zero] =
            (byLabel[category == "-" ? "" : category] ?? .zero)
            + Fraction(times * Int128(line.net), 1_000_000)
        }
      }
      var sum = Fraction.zero
      for (index, label) in breakdown.labels.enumerated() {
        let amount = breakdown.amount(label: index, subject: slot)
        #expect(amount == byLabel[label] ?? .zero, "\(label) of \(subject)")
        sum = sum + amount
      }
      #expect(sum == totals.total(.netAmount, subject: slot, span: 2))
    }
  }

  @Test func `a transfer credits each team with what was sold on its days`() throws {
    let facts = Facts(
      story: """
        teams: id
        T1
        T2
        reps: id name
        R1 Li
        memberships: rep team from to
        R1 T1 2026-01-01 2026-03-10
        R1 T2 2026-03-12 -
        orders: id date rep amount
        O1 2026-03-10 R1 100
        O2 2026-03-11 R1 20
        O3 2026-03-12 R1 3
        O4 2026-03-31 R1 -0.5
        """)
    let totals = Self.totals(facts)
    let subjects = totals.subjects
    func sales(_ slot: Int) -> Fraction {
      totals.total(.salesAmount, subject: slot, span: 0)
    }
    #expect(sales(subjects.team(0)) == 100)
    #expect(sales(subjects.team(1)) == Fraction(5, 2))
    #expect(sales(subjects.withoutTeam) == 20)
    #expect(sales(subjects.rep(0)) == Fraction(245, 2))
    #expect(sales(subjects.organization) == sales(subjects.rep(0)))
    #expect(totals.total(.orders, subject: subjects.rep(0), span: 0) == 3)
  }

  @Test func `a customer of two reps is one customer of their team`() throws {
    let facts = Facts(
      story: """
        teams: id
        T1
        reps: id name team
        R1 Li T1
        R2 Wang T1
        accounts: id
        A1
        A2
        orders: id date rep account amount
        O1 2026-03-10 R1 A1 1
        O2 2026-03-11 R2 A1 1
        O3 2026-03-11 R2 A1 1
        O4 2026-03-11 R2 A2 -1
        O5 2026-03-11 R2 - 1
        """)
    let totals = Self.totals(facts)
    func customers(_ slot: Int) -> Fraction {
      totals.total("active_customers", subject: slot, span: 0)
    }
    #expect(customers(totals.subjects.rep(0)) == 1)
    #expect(customers(totals.subjects.rep(1)) == 1)
    #expect(customers(totals.subjects.team(0)) == 1)
    #expect(customers(totals.subjects.organization) == 1)
  }

  @Test func `each product is rounded to a millionth, halves away from zero`() {
    let facts = Facts(
      story: """
        reps: id name
        R1 Li
        orders: id date rep amount
        O1 2026-03-10 R1 1
        order_lines: order quantity unit_price net
        O1 0.5 0.000001 0
        O1 0.5 0.000003 0
        O1 -0.5 0.000003 0
        O1 0.333333 3 0
        """)
    let totals = Self.totals(facts)
    // 1 + 2 − 2 + 999999 millionths.
    #expect(
      totals.total("list_amount", subject: totals.subjects.organization, span: 0)
        == 1)
  }

  @Test func `rows of two teams at once are named, as many as asked for`() {
    let company = Facts(
      story: """
        teams: id
        T1
        T2
        reps: id name
        R1 Li
        memberships: rep team from to
        R1 T1 2026-01-01 2026-03-10
        R1 T2 2026-03-10 -
        orders: id date rep amount
        O1 2026-03-09 R1 100
        O2 2026-03-10 R1 20
        O3 2026-03-10 - 20
        O4 2026-03-10 R1 3
        O5 2026-03-11 R1 3
        """)
    let (engine, sales) = (Self.engine(company), Self.measure(.salesAmount))
    #expect(engine.rowsCountedTwice(sales, in: Self.spans[0], atMost: 5) == [1, 3])
    #expect(engine.rowsCountedTwice(sales, in: Self.spans[0], atMost: 1) == [1])
  }

  @Test func `without facts every total is zero`() {
    let totals = Self.totals(Facts())
    #expect(totals.subjects.count == 4)
    for measure in Self.measures {
      #expect(
        totals.total(measure.id, subject: totals.subjects.organization, span: 2) == .zero)
    }
  }

  @Test func `a span comes to the same whatever else is asked for, and beside itself`() {
    let facts = RandomCompany(seed: 7).facts
    let (engine, all) = (Self.engine(facts), Self.totals(facts))
    for measure in Self.measures {
      for (index, span) in Self.spans.enumerated() {
        let alone = engine.totals(
          of: [MeasureRequest(measure, spans: [0, 1])], in: [span, span])
        for subject in 0..<alone.subjects.count {
          let expected = all.total(measure.id, subject: subject, span: index)
          #expect(alone.total(measure.id, subject: subject, span: 0) == expected)
          #expect(alone.total(measure.id, subject: subject, span: 1) == expected)
        }
      }
    }
  }

  @Test func `a path tells its reference and its column`() {
    let path: Measure.Path = "order.date"
    #expect(path.reference == "order" && path.column == "date")
    let plain: Measure.Path = "amount"
    #expect(plain.reference == nil && plain.description == "amount")
  }
}
