import Facts
import Measures
import Quantities
import TestSupport
import Testing

struct SQLTests {
  /// A month, a quarter across the year's end, a year still running, one day, no day, days before
  /// all facts.
  static let spans: [Span] = {
    func days(_ text: String) -> Range<Day> {
      Period(text)?.days ?? Day(number: 0)..<Day(number: 0)
    }
    let may = Day(firstOfMonth: 5, year: 2026)
    return [
      Span(days("2026-03"), base: days("2026-02")),
      Span(days("2025-12..2026-02"), base: days("2025-09..2025-11")),
      Span(
        days("2026").lowerBound..<may, base: days("2025").lowerBound..<days("2025-05").lowerBound,
        end: days("2026").upperBound),
      Span(may..<may.next, base: may.previous..<may),
      Span(may..<may),
      Span(days("2020"), base: days("2019")),
    ]
  }()

  /// Settings, every one of them in some company.
  static func rules(_ seed: UInt64) -> MeasurementRules {
    var rules = MeasurementRules()
    rules.salesBasis = MeasurementRules.SalesBasis.allCases[Int(seed % 3)]
    if seed % 2 == 0 { rules.approved = ["approved", "已批准"] }
    rules.stages = seed % 5 == 4 ? [] : ["new", "offer", "closed"]
    rules.weighsPipeline = seed % 4 < 2
    if seed % 4 == 3 { rules.credit.teamDay = .on(Day(firstOfMonth: 2, year: 2026)) }
    rules.credit.managersCount = seed % 3 != 1
    rules.repeatMonths = seed % 2 == 0 ? 3 : 12
    return rules
  }

  /// What built-in measures have no use for.
  static let more: [Measure] = [
    Measure(
      "quoted", .orders, .sum("amount"), unit: .money,
      where: [.oneOf("channel", RandomFacts.words.dropFirst(2) + ["ß", "\n"])], date: "date",
      credit: "rep"),
    Measure(
      "unquoted", .orders, .sum("amount"), unit: .money,
      where: [.noneOf("channel", ["O'Hara", "a\\b"])], date: "date", credit: "rep"),
    Measure(
      "no_word", .orders, .count, unit: .count, where: [.oneOf("channel", [])], date: "date",
      credit: "rep"),
    Measure(
      "any_word", .orders, .count, unit: .count, where: [.noneOf("channel", [])], date: "date",
      credit: "rep"),
    Measure(
      "without_channel", .orders, .count, unit: .count, where: [.absent("channel")], date: "date",
      credit: "rep"),
    Measure(
      "with_either", .expenses, .count, unit: .count, where: [.eitherPresent("channel", "kind")],
      date: "date", credit: "rep", orTeam: "team"),
    Measure(
      "of_teams", .expenses, .sum("amount"), unit: .money, date: "date", credit: nil,
      orTeam: "team"),
    Measure(
      "standing_middle", .deals, .median(.amount("amount")), unit: .money, date: "created",
      .standing(
        until: "closes", unless: [.oneOf("status", ["open"]), .present("amount")], due: nil),
      credit: "rep"),
    Measure(
      "spread_deals", .deals, .sum("amount"), unit: .money, date: "created",
      .spread(until: "closes"), credit: "rep"),
    Measure(
      "spread_middle", .deals, .median(.amount("amount")), unit: .money, date: "created",
      .spread(until: "closes"), credit: "rep"),
    Measure(
      "spread_products", .deals, .sum(.product("amount", "probability")), unit: .money,
      date: "created", .spread(until: "closes"), credit: "rep"),
    Measure(
      "median_trailing", .orderLines, .median(.product("quantity", "unit_price")), unit: .money,
      date: "order.date", .trailing(months: 4), credit: "order.rep"),
    Measure(
      "median_by_end", .payments, .median(.amount("amount")), unit: .money, date: "date", .byEnd,
      credit: "rep", orElse: "order.rep"),
    Measure(
      "bought_before", .orders, .customers("account", .rows(atLeast: 2)), unit: .count,
      date: "date", .beforeStart, credit: "rep"),
    Measure(
      "customers_of_lines", .orderLines, .distinct("order.account"), unit: .count,
      date: "order.date", credit: "order.rep"),
    Measure(
      "products_sold", .orderLines, .distinct("product"), unit: .count, where: [.present("net")],
      date: "order.date", .byEnd, credit: "order.rep"),
    Measure(
      "new_of_products", .orderLines, .customers("product", .new), unit: .count,
      date: "order.date", credit: "order.rep"),
    Measure(
      "approved_debts", .orders, .outstanding(Measure.Ages(from: 10, below: 200)), unit: .money,
      where: [.oneOf("approval", ["approved"])], date: "date", .byEnd, credit: "rep"),
    Measure(
      "deal_days", .leads, .sum(.days(from: "created", to: "deal.closes")), unit: .days,
      where: [.within(days: 30, from: "created", to: "deal.closes")], date: "created",
      credit: "deal.rep", orElse: "rep"),
  ]

  static func measures(_ rules: MeasurementRules) -> [Measure] { Measure.builtIn(rules) + more }

  /// What the engine, a row by row oracle and every database of `databases` disagree about.
  static func differences(
    _ facts: Facts, _ rules: MeasurementRules, teams: Organization.TeamRule,
    _ databases: [any SQLDatabase]
  ) throws -> [String] {
    let organization = Organization(facts: facts, teams: teams)
    let engine = ColumnEngine(facts: facts, organization: organization, rules: rules.credit)
    let measures = measures(rules)
    let totals = engine.totals(
      of: measures.map { MeasureRequest($0, spans: Array(spans.indices)) }, in: spans)
    let oracle = RowOracle(
      facts: facts, credit: rules.credit, teamsByManager: teams == .byManager)
    for database in databases { try database.load(facts) }
    var differences: [String] = []
    for measure in measures {
      for (index, span) in spans.enumerated() {
        let expected = oracle.totals(of: measure, in: span)
        var found: PlaceTotals = [:]
        for (place, slot) in organization.places(totals.subjects) {
          let total = totals.total(measure.id, subject: slot, span: index)
          let millionths = total * Fraction(1_000_000)
          if millionths.numerator != 0 { found[place] = millionths.numerator }
        }
        note("engine", measure, index, found, expected, &differences)
        for database in databases {
          switch measure.sql(database.dialect, span: span, rules: rules, teams: teams) {
          case .notExpressible(let reason):
            differences.append("\(measure.id): \(reason.english)")
          case .query(let query):
            do {
              let totals = try database.totals(query)
              note("\(database.dialect)", measure, index, totals, expected, &differences)
            } catch {
              differences.append("\(database.dialect) \(measure.id): \(error)\n\(query.text)")
            }
          }
        }
      }
    }
    return differences
  }

  private static func note(
    _ who: String, _ measure: Measure, _ span: Int, _ found: PlaceTotals, _ expected: PlaceTotals,
    _ differences: inout [String]
  ) {
    for place in Set(found.keys).union(expected.keys).sorted(by: { "\($0)" < "\($1)" })
    where found[place] != expected[place] {
      differences.append(
        "\(who): \(measure.id) of \(place) in span \(span): \(found[place] ?? 0), "
          + "not \(expected[place] ?? 0)")
    }
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func `columns and SQLite come to what adding up row by row gives`(seed: UInt64) throws {
    let differences = try Self.differences(
      RandomFacts(seed: seed).facts, Self.rules(seed),
      teams: seed % 6 == 5 ? .byManager : .fromTables, [try SQLiteMemory()])
    #expect(differences.prefix(8).joined(separator: "\n") == "")
  }

  @Test(.enabled(if: PrivatePostgreSQL.isInstalled), arguments: 100..<108 as Range<UInt64>)
  func `columns and PostgreSQL come to what adding up row by row gives`(seed: UInt64) throws {
    let server = try #require(PrivatePostgreSQL.shared)
    let differences = try Self.differences(
      RandomFacts(seed: seed).facts, Self.rules(seed),
      teams: seed % 6 == 5 ? .byManager : .fromTables,
      [try PostgreSQLSchema(server, schema: "seed_\(seed)")])
    #expect(differences.prefix(8).joined(separator: "\n") == "")
  }

  @Test func `one grain is asked for alone and gives what it gives among all`() throws {
    let facts = RandomFacts(seed: 3).facts
    let database = try SQLiteMemory()
    try database.load(facts)
    for measure in Self.measures(Self.rules(3)) {
      func totals(_ grain: SQLQuery.Grain?) throws -> PlaceTotals {
        let translation = measure.sql(
          .sqlite, span: Self.spans[1], rules: Self.rules(3), for: grain)
        guard case .query(let query) = translation else {
          throw SQLFailure(description: "\(translation)")
        }
        return try database.totals(query)
      }
      var parts: PlaceTotals = [:]
      for grain in SQLQuery.Grain.allCases { parts.merge(try totals(grain)) { $0 + $1 } }
      #expect(try parts == totals(nil), "\(measure.id)")
    }
  }

  @Test func `every table of random facts has rows, and every measure comes to something`() {
    var filled: Set<String> = []
    var counted: Set<Measure.ID> = []
    for seed in 0..<24 as Range<UInt64> {
      let facts = RandomFacts(seed: seed).facts
      let oracle = RowOracle(facts: facts, credit: Self.rules(seed).credit)
      for name in TableName.allCases where facts[name].rowCount > 0 { filled.insert(name.rawValue) }
      for measure in Self.measures(Self.rules(seed)) where !counted.contains(measure.id) {
        if Self.spans.contains(where: { !oracle.totals(of: measure, in: $0).isEmpty }) {
          counted.insert(measure.id)
        }
      }
    }
    var rules = Self.rules(0)
    rules.stages = ["new", "offer", "closed"]
    let silent = Set(Self.measures(rules).map(\.id)).subtracting(counted)
    #expect(silent == ["no_word"])
    let unused = Set(TableName.allCases.map(\.rawValue)).subtracting(filled)
    #expect(
      unused.isSubset(of: [
        "regions", "territories", "targets", "currency_rates", "adjustments",
      ]))
  }

  @Test func `what cannot be said is refused with the reason`() {
    func reason(_ measure: Measure, _ span: Span = Self.spans[0]) -> String? {
      if case .notExpressible(let reason) = measure.sql(.sqlite, span: span) {
        return reason.english
      }
      return nil
    }
    func count(_ filter: Measure.Condition) -> Measure {
      Measure("m", .orders, .count, unit: .count, where: [filter], date: "date", credit: "rep")
    }
    #expect(reason(count(.oneOf("channel", ["a\0b"]))) == "a text holds NUL, which SQL cannot say")
    #expect(reason(count(.present("colour"))) == "no column of a table is called colour")
    #expect(reason(count(.oneOf("amount", ["1"]))) == "amount does not hold what it is asked for")
    #expect(reason(count(.atLeast("date", 1))) == "date does not hold what it is asked for")
    #expect(
      reason(
        Measure("m", .orders, .distinct("channel"), unit: .count, date: "date", credit: "rep"))
        == "channel refers to no other table")
    #expect(
      reason(
        Measure(
          "m", .orders, .count, unit: .count, date: "date", .trailing(months: 99_999),
          credit: "rep")) == "a day lies outside the years 1 to 9999")
    #expect(
      reason(
        Measure(
          "m", .deals, .distinct("account"), unit: .count, date: "created",
          .standing(until: "closes", unless: [], due: nil), credit: "rep"))
        == "what customers come to is not told of rows that stand for a while")
  }

  @Test func `an id does not end its comment`() throws {
    let measure = Measure(
      "x\n; DROP TABLE orders; --", .orders, .count, unit: .count, date: "date", credit: "rep")
    let database = try SQLiteMemory()
    try database.load(Facts())
    guard case .query(let query) = measure.sql(.sqlite, span: Self.spans[0]) else {
      Issue.record("there is a query")
      return
    }
    #expect(query.text.hasPrefix("-- x ; DROP TABLE orders; -- from 2026-03-01 to 2026-03-31\n"))
    #expect(try database.totals(query) == [:])
  }

  @Test func `an order is shared to the last millionth, in both`() throws {
    let facts = Facts(
      story: """
        reps: id name
        R1 Li
        R2 Wang
        R3 Zhao
        R4 Qian
        orders: id date rep amount
        O1 2026-03-10 R4 100
        O2 2026-03-11 R4 -0.000001
        credit_splits: order rep share kind
        O1 R1 0.333333 -
        O1 R2 0.333333 -
        O1 R3 0.333333 -
        O1 R4 0.1 overlay
        O2 R1 0.5 -
        O2 R2 0.5 -
        """)
    let database = try SQLiteMemory()
    try database.load(facts)
    let measure = Measure("m", .orders, .sum("amount"), unit: .money, date: "date", credit: "rep")
    guard case .query(let query) = measure.sql(.sqlite, span: Self.spans[0]) else {
      Issue.record("there is a query")
      return
    }
    let expected: PlaceTotals = [
      .rep("R1"): 33_333_333, .rep("R2"): 33_333_333, .rep("R3"): 33_333_333,
      .rep("R4"): 10_000_000, .overlays: 10_000_000, .withoutTeam: 99_999_999,
      .organization: 99_999_999,
    ]
    #expect(try database.totals(query) == expected)
  }

  @Test func `an overlay alone takes nothing from who is named`() throws {
    let facts = Facts(
      story: """
        teams: id
        T1
        reps: id name team
        R1 Li T1
        R2 Wang -
        orders: id date rep amount
        O1 2026-03-10 R1 100
        credit_splits: order rep share kind
        O1 R2 0.25 overlay
        """)
    let measure = Measure("m", .orders, .sum("amount"), unit: .money, date: "date", credit: "rep")
    let totals = ColumnEngine(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables)
    ).totals(of: [MeasureRequest(measure, spans: [0])], in: [Self.spans[0]])
    func total(_ slot: Int) -> Fraction { totals.total("m", subject: slot, span: 0) }
    let subjects = totals.subjects
    #expect(total(subjects.rep(0)) == 100 && total(subjects.rep(1)) == 25)
    #expect(total(subjects.overlays) == 25 && total(subjects.unassigned) == 0)
    #expect(total(subjects.team(0)) == 100 && total(subjects.organization) == 100)
  }

  @Test func `money without an order pays the oldest one, of one day the one with the least id`()
    throws
  {
    let facts = Facts(
      story: """
        reps: id name
        R1 Li
        R2 Wang
        R3 Zhao
        accounts: id name
        A1 Account
        orders: id date rep account amount
        O2 2026-03-10 R2 A1 100
        O1 2026-03-10 R1 A1 100
        O3 2026-03-09 R3 A1 10
        O4 2026-03-11 R3 A1 -20
        payments: date order account amount
        2026-03-20 - A1 50
        2026-03-21 O4 A1 -20
        """)
    let differences = try Self.differences(
      facts, MeasurementRules(), teams: .fromTables, [SQLiteMemory()])
    #expect(differences == [])
    let owed = Measure.builtIn(MeasurementRules()).filter { $0.id == "receivables" }
    let totals = ColumnEngine(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables)
    ).totals(of: owed.map { MeasureRequest($0, spans: [0]) }, in: [Self.spans[0]])
    // Of 50 the oldest takes 10 and O1 what is left; the return was paid back and pays nothing.
    let expected: [Fraction] = [60, 100, 0]
    for (rep, amount) in expected.enumerated() {
      #expect(totals.total("receivables", subject: totals.subjects.rep(rep), span: 0) == amount)
    }
  }

  @Test func `a sum that leaves 64 bits is no number in SQLite`() throws {
    let facts = Facts(
      story: """
        reps: id name
        R1 Li
        orders: id date
        O1 2026-03-10
        order_lines: order quantity unit_price
        O1 9000000 9000000
        """)
    let database = try SQLiteMemory()
    try database.load(facts)
    let measure = Measure(
      "m", .orderLines, .sum(.product("quantity", "unit_price")), unit: .money, date: "order.date",
      credit: nil)
    guard case .query(let query) = measure.sql(.sqlite, span: Self.spans[0]) else {
      Issue.record("there is a query")
      return
    }
    #expect(try database.rows(query.text).allSatisfy { $0[2] == nil })
  }
}
