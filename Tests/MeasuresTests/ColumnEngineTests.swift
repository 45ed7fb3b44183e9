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

  static func engine(_ facts: Facts, bitLimit: Int = 1 << 26) -> ColumnEngine {
    ColumnEngine(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables),
      bitLimit: bitLimit)
  }

  static func totals(_ facts: Facts, bitLimit: Int = 1 << 26) -> Totals {
    var windows = Windows()
    for window in Self.windows { _ = windows.index(of: window) }
    return engine(facts, bitLimit: bitLimit).totals(of: Measure.all, in: windows)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `every total is what adding up row by row gives`(seed: UInt64) {
    let company = RandomCompany(seed: seed, overlapping: seed % 2 == 1)
    // Different things are counted by sorting in half of the companies, by bits in the others.
    let bitLimit = seed % 4 < 2 ? 0 : 1 << 26
    let oracle = Oracle(company: company)
    let totals = Self.totals(company.facts, bitLimit: bitLimit)
    var wrong: [String] = []
    for measure in Measure.all {
      for subject in oracle.subjects {
        for window in Self.windows {
          let slot = oracle.slot(subject, totals.subjects)
          let found = totals.total(measure, subject: slot, in: window)
          let expected = oracle.total(measure.id, subject, in: window)
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
    let breakdown = engine.breakdown(of: .netAmount, by: "product.category", in: window)
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
      #expect(sum == totals.total(.netAmount, subject: slot, in: window))
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
    let (totals, march) = (Self.totals(facts), Self.windows[0])
    let subjects = totals.subjects
    func sales(_ slot: Int) -> Fraction {
      totals.total(.salesAmount, subject: slot, in: march)
    }
    #expect(sales(subjects.team(0)) == 100)
    #expect(sales(subjects.team(1)) == Fraction(5, 2))
    #expect(sales(subjects.withoutTeam) == 20)
    #expect(sales(subjects.rep(0)) == Fraction(245, 2))
    #expect(sales(subjects.organization) == sales(subjects.rep(0)))
    #expect(totals.total(.orders, subject: subjects.rep(0), in: march) == 3)
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
      totals.total(.activeCustomers, subject: slot, in: Self.windows[0])
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
      totals.total(.listAmount, subject: totals.subjects.organization, in: Self.windows[0])
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
    let engine = Self.engine(company)
    #expect(engine.rowsCountedTwice(.salesAmount, in: Self.windows[0], atMost: 5) == [1, 3])
    #expect(engine.rowsCountedTwice(.salesAmount, in: Self.windows[0], atMost: 1) == [1])
  }

  @Test func `without facts every total is zero`() {
    let totals = Self.totals(Facts())
    #expect(totals.subjects.count == 3)
    for measure in Measure.all {
      #expect(
        totals.total(measure, subject: totals.subjects.organization, in: Self.windows[2])
          == .zero)
    }
  }

  @Test func `equal windows are kept once`() {
    var windows = Windows()
    #expect(windows.index(of: Self.windows[0]) == 0)
    #expect(windows.index(of: Self.windows[1]) == 1)
    #expect(windows.index(of: Self.windows[0]) == 0)
    #expect(windows.ranges == [Self.windows[0], Self.windows[1]])
    #expect(windows[Self.windows[2]] == nil)
  }

  @Test func `a path tells its reference and its column`() {
    let path: Measure.Path = "order.date"
    #expect(path.reference == "order" && path.column == "date")
    let plain: Measure.Path = "amount"
    #expect(plain.reference == nil && plain.description == "amount")
  }
}
