import Evaluation
import Facts
import Measures
import Problems
import Quantities
import Testing

@testable import Workspaces

struct KPIFileTests {
  static let text = """
    rules:
      sales: { basis: deals, approved: [approved, 已批准] }
      collections: of-due
      expenses: allocated
      credit: { team: at-end, managers: apart }
      leads: { won_within: 60 }
      stages: [qualified, proposal, closed]
      pipeline: { weighted: true }
      activities: { calls: [dial], visits: [on site], demos: [show], meetings: [talk], successes: [won] }
      customers: { repeat_within: 6, discount: 8% }
      least_sample: 5
      ramp: [0%, 50%]
      spring_festival: aligned
      working_days: { holidays: [2026-05-01, 2026-10-01..2026-10-03], make_up: [2026-10-10] }
    measures:
      big_orders:
        name: { en: big orders, zh-Hans: 大单 }
        table: orders
        aggregate: count
        where:
          - amount: { least: 10万, most: 1亿 }
      quick_amount:
        table: deals
        aggregate: { sum: amount }
        where: [{ status: [won] }, { days: { from: created, to: closes, most: 30 } }, { stage: { not: [lost] } }]
        date: closes
        window: { months: 3 }
      list_value:
        table: order_lines
        aggregate: { sum: { product: [quantity, unit_price] } }
        where: [{ order.channel: present }, { either: [order.rep, order.account] }]
        date: order.date
        credit: none
      middle_wait:
        table: leads
        aggregate: { median: { days: { from: created, to: touched } } }
      waiting_leads:
        table: leads
        aggregate: count
      buyers_ever:
        table: payments
        aggregate: { distinct: account }
        window: by-end
    kpis:
      big_share:
        name: { en: Share of big orders, zh-Hans: 大单占比 }
        text: Big orders ÷ all orders.
        form: share
        of: big_orders
        in: orders
        direction: up
        examples:
          - { given: { big_orders: 2, orders: 8 }, gives: 25% }
          - { given: {}, gives: not measured }
      wait:
        name: Wait
        text: Middle days to the first touch.
        form: median
        of: middle_wait
        cases: waiting_leads
        direction: down
        examples: [{ given: { middle_wait: 3.5, waiting_leads: 8 }, gives: 3.5 }]
      quick_change:
        name: Quick deals, change
        text: Against a year ago.
        form: change
        of: quick_amount
        since: year-ago
        direction: up
        examples:
          - { given: { quick_amount: 4 }, year-ago: { quick_amount: 3 }, gives: 33.3% }
          - { given: { quick_amount: 4 }, gives: not measured }
      quick_reach:
        name: Quick deals against target
        text: Quick deals ÷ their target.
        form: attainment
        of: quick_amount
        target: quick_total
        unit: times
        direction: up
        examples: [{ given: { quick_amount: 3 }, target: 2, gives: 1.5 }]
      quick_total:
        name: Quick deals
        text: What quick deals come to.
        form: total
        of: quick_amount
        direction: up
        examples: [{ given: { quick_amount: "1,200" }, gives: "1,200" }]
    """

  static func read(_ text: String) -> (catalogue: Catalogue, problems: Problems) {
    var problems = Problems()
    let file = SettingsFile(bytes: Array(text.utf8), name: KPIFile.fileName, problems: &problems)
    return (file.map { KPIFile($0, problems: &problems).catalogue } ?? .usual, problems)
  }

  @Test func `rules are exactly what the file says`() throws {
    let (catalogue, problems) = Self.read(Self.text)
    #expect(problems.isEmpty, "\(problems.text)")
    let rules = catalogue.rules
    #expect(rules.salesBasis == .deals && rules.approved == ["approved", "已批准"])
    #expect(rules.collection == .ofDue && rules.expenses == .allocated)
    #expect(rules.credit == CreditRules(teamDay: .atEnd, managersCount: false))
    #expect(rules.leadHorizon == 60 && rules.weighsPipeline && rules.leastSample == 5)
    #expect(rules.stages == ["qualified", "proposal", "closed"])
    #expect([rules.calls, rules.visits, rules.demos] == [["dial"], ["on site"], ["show"]])
    #expect([rules.meetings, rules.successes] == [["talk"], ["won"]])
    #expect(rules.repeatMonths == 6 && rules.discountRate == Fraction(8, 100))
    #expect(rules.ramp == [.zero, Fraction(1, 2)] && rules.alignsSpringFestival)
    let calendar = rules.workCalendar
    #expect(
      calendar.holidays.sorted().map(\.description) == [
        "2026-05-01", "2026-10-01", "2026-10-02", "2026-10-03",
      ])
    #expect(calendar.makeUpDays.map(\.description) == ["2026-10-10"])
  }

  @Test func `measures are exactly what the file says`() throws {
    let catalogue = Self.read(Self.text).catalogue
    func own(_ id: Measure.ID) throws -> Measure { try #require(catalogue.measure(id)) }
    #expect(
      try own("big_orders")
        == Measure(
          "big_orders", .orders, .count, unit: .count,
          where: [.atLeast("amount", 100_000_000_000), .atMost("amount", 100_000_000_000_000)],
          date: "date", credit: "rep"))
    #expect(
      try own("quick_amount")
        == Measure(
          "quick_amount", .deals, .sum("amount"), unit: .money,
          where: [
            .oneOf("status", ["won"]), .within(days: 30, from: "created", to: "closes"),
            .noneOf("stage", ["lost"]),
          ], date: "closes", .trailing(months: 3), credit: "rep"))
    #expect(
      try own("list_value")
        == Measure(
          "list_value", .orderLines, .sum(.product("quantity", "unit_price")), unit: .money,
          where: [.present("order.channel"), .eitherPresent("order.rep", "order.account")],
          date: "order.date", credit: nil))
    #expect(
      try own("middle_wait")
        == Measure(
          "middle_wait", .leads, .median(.days(from: "created", to: "touched")), unit: .days,
          date: "created", credit: "rep"))
    #expect(
      try own("buyers_ever")
        == Measure(
          "buyers_ever", .payments, .distinct("account"), unit: .count, date: "date", .byEnd,
          credit: "rep", orElse: "order.rep"))
    #expect(catalogue.measureNames["big_orders"]?[.chinese] == "大单")
    #expect(catalogue.measureNames["list_value"]?[.english] == "list_value")
  }

  @Test func `KPIs are exactly what the file says`() throws {
    let catalogue = Self.read(Self.text).catalogue
    let big = try #require(catalogue.kpi("big_share"))
    // Orders of 100,000 and more are no returns, so they are among those that the built-in one has.
    let ofOrders = Self.text.replacing(
      "basis: deals, approved: [approved, 已批准]", with: "basis: orders")
    let share = Self.read(ofOrders).catalogue.kpi("big_share")
    #expect(share?.formula == .share(of: "big_orders", in: "orders"))
    // Of won deals they are no part, so nothing is said of certainty.
    #expect(big.formula == .shareOfAmount("big_orders", in: "orders"))
    #expect(big.unit == .percent && big.direction == .up)
    #expect(big.words[.chinese] == .init(name: "大单占比", text: "Big orders ÷ all orders."))
    #expect(
      big.examples.map(\.result) == [
        .measured(Fraction(1, 4)), .notMeasured(because: .none("orders")),
      ])
    #expect(catalogue.kpi("wait")?.formula == .median("middle_wait", cases: "waiting_leads"))
    #expect(catalogue.kpi("wait")?.unit == .days)
    #expect(catalogue.kpi("quick_change")?.formula == .change(of: "quick_amount", since: .yearAgo))
    #expect(catalogue.kpi("quick_change")?.unit == .change)
    #expect(catalogue.kpi("quick_reach")?.unit == .times)
    #expect(catalogue.targetedKPIs.contains("quick_total"))
    #expect(
      catalogue.ownKPIs == ["big_share", "wait", "quick_change", "quick_reach", "quick_total"])
    // What the rules make of built-in ones: three stages have two conversions.
    #expect(catalogue.kpi("stage_conversion_3") != nil)
    #expect(catalogue.kpi("stage_conversion_4") == nil)
  }

  @Test func `a share of cases that are all among the others tells how sure it is`() throws {
    let text = """
      measures:
        closed: { table: deals, aggregate: count, where: [{ status: [won, lost] }], date: closes }
        closed_big:
          table: deals
          aggregate: count
          where: [{ status: [won, lost] }, { amount: { least: 5 } }]
          date: closes
      kpis:
        big: &kpi
          name: Big
          text: Big ÷ all.
          form: share
          of: closed_big
          in: closed
          direction: up
          examples: [{ given: { closed_big: 1, closed: 2 }, gives: 50% }]
      """
    let (catalogue, problems) = Self.read(text)
    #expect(problems.isEmpty, "\(problems.text)")
    #expect(catalogue.kpi("big")?.formula == .share(of: "closed_big", in: "closed"))
  }

  @Test func `what columns measures ask for is kept`() {
    let columns = Self.read(Self.text).catalogue.columns
    // Of deals these are forgotten unless a measure asks for them; sales are deals here.
    #expect(columns[.deals]?.isSuperset(of: ["stage", "account"]) == true)
    #expect(columns[.orders]?.contains("status") == false)
    #expect(Catalogue.usual.columns[.deals]?.contains("stage") == false)
  }

  @Test func `without a file all is as usual`() {
    var problems = Problems()
    #expect(KPIFile(folder: "/nonexistent", problems: &problems).catalogue == .usual)
    #expect(problems.isEmpty)
    #expect(Self.read("rules:\nmeasures:\nkpis:\n").catalogue == .usual)
  }
}
