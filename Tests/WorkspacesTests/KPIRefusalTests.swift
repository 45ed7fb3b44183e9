import Problems
import Testing

@testable import Workspaces

/// Every wrong thing in kpis.yaml is refused in exact words.
struct KPIRefusalTests {
  /// A change of a right file, and what is told of it.
  struct Refusal: CustomTestStringConvertible {
    let text: String
    let replacement: String
    let told: String
    var testDescription: String { replacement }

    init(_ text: String, _ replacement: String, _ told: String) {
      self.text = text
      self.replacement = replacement
      self.told = told
    }
  }

  static func problems(_ text: String, _ replacement: String) -> [String] {
    #expect(KPIFileTests.text.contains(text), "\(text)")
    let changed = KPIFileTests.text.replacing(text, with: replacement, maxReplacements: 1)
    return KPIFileTests.read(changed).problems.sorted.flatMap(\.examples).map {
      "\($0.place): \($0.message.english)"
    }
  }

  static let rules = [
    Refusal(
      "basis: deals", "basis: invoices",
      "kpis.yaml:2:19: “basis” is “invoices”, expected orders or deals or payments"),
    Refusal(
      "basis: deals", "basis: deal",
      "kpis.yaml:2:19: “basis” is “deal”, expected orders or deals or payments; did you mean “deals”?"
    ),
    Refusal(
      "[approved, 已批准]", "[approved, approved]",
      "kpis.yaml:2:47: the word “approved” stands in “approved” twice"),
    Refusal("leads: {", "laeds: {", "kpis.yaml:6:3: unknown key “laeds”; did you mean “leads”?"),
    Refusal(
      "team: at-end", "team: today",
      "kpis.yaml:5:19: “team” is “today”, expected of-row or at-end"),
    Refusal(
      "won_within: 60", "won_within: soon",
      "kpis.yaml:6:24: “won_within” is “soon”, expected a whole number from 1 to 3650"),
    Refusal(
      "[qualified, proposal, closed]", "[closed]",
      "kpis.yaml:7:11: “stages” is “a list”, expected 2 to 20 stages in their order"),
    Refusal(
      "[qualified, proposal, closed]", "[closed, proposal, closed]",
      "kpis.yaml:7:30: the word “closed” stands in “stages” twice"),
    Refusal(
      "[qualified, proposal, closed]", #"["quali\nfied", proposal, closed]"#,
      "kpis.yaml:7:12: “stages” is “quali·fied”, expected a text of one line, at most 200 characters"
    ),
    Refusal(
      "weighted: true", "weighted: maybe",
      "kpis.yaml:8:25: “weighted” is “maybe”, expected true or false"),
    Refusal(
      "discount: 8%", "discount: 8",
      "kpis.yaml:10:44: “discount” is “8”, expected a percentage from 0% to 100%"),
    Refusal(
      "ramp: [0%, 50%]", "ramp: [0%, 150%]",
      "kpis.yaml:12:14: “ramp” is “150%”, expected a percentage from 0% to 100%"),
    Refusal(
      "spring_festival: aligned", "spring_festival: alinged",
      "kpis.yaml:13:20: “spring_festival” is “alinged”, expected aligned or by-date; did you mean "
        + "“aligned”?"),
    Refusal(
      "2026-05-01, ", "2026-05-32, ",
      "kpis.yaml:14:30: “holidays” is “2026-05-32”, expected a day such as 2026-05-01, or "
        + "days such as 2026-10-01..2026-10-07"),
    Refusal(
      "2026-10-01..2026-10-03", "2026-10-03..2026-10-01",
      "kpis.yaml:14:42: “holidays” is “2026-10-03..2026-10-01”, expected a day such as "
        + "2026-05-01, or days such as 2026-10-01..2026-10-07"),
    Refusal(
      "make_up: [2026-10-10]", "make_up: [2026-10-12]",
      "kpis.yaml:14:77: “make_up” is “2026-10-12”, expected Saturdays and Sundays only"),
    Refusal(
      "make_up: [2026-10-10]", "make_up: [2026-10-03]",
      "kpis.yaml:14:77: “make_up” is “2026-10-03”, expected days that are no holidays"),
  ]

  static let measures = [
    Refusal(
      "  list_value:\n", "  List value:\n",
      "kpis.yaml:28:3: “measures” is “List value”, expected an id of at most 40 small letters, "
        + "digits and underscores, such as big_orders"),
    Refusal(
      "  list_value:\n", "  won_amount:\n",
      "kpis.yaml:28:3: “measures” is “won_amount”, expected an id that no built-in one has"),
    Refusal(
      "table: deals", "table: deal",
      "kpis.yaml:23:12: “table” is “deal”, expected one of teams, reps, memberships, regions, "
        + "territories, accounts, products, costs, deals, leads, stage_changes, orders, "
        + "order_lines, payments, activities, feedback, trainings, expenses, targets, markets, "
        + "currency_rates, credit_splits, improvement_actions, adjustments; did you mean “deals”?"),
    Refusal(
      "{ sum: amount }", "{ sum: amuont }",
      "kpis.yaml:24:23: “sum” is “amuont”, expected a column of amounts of deals, such as "
        + "amount, probability, product.list_price; did you mean “amount”?"),
    Refusal(
      "{ sum: amount }", "{ sum: closes }",
      "kpis.yaml:24:23: “sum” is “closes”, expected a column of amounts of deals, such as "
        + "amount, probability, product.list_price"),
    Refusal(
      "{ sum: amount }", "conut",
      "kpis.yaml:24:16: “aggregate” is “conut”, expected count, { sum: amount }, { median: "
        + "amount } or { distinct: account }; did you mean “count”?"),
    Refusal(
      "{ sum: amount }", "{ sum: amount, median: amount }",
      "kpis.yaml:24:16: “aggregate” is “a block of keys”, expected count, { sum: amount }, "
        + "{ median: amount } or { distinct: account }"),
    Refusal(
      "[quantity, unit_price]", "[net, unit_price]",
      "kpis.yaml:30:34: “product” is “a list”, expected two columns of which at most one is money"),
    Refusal(
      "product: [quantity, unit_price]", "difference: [quantity, unit_price]",
      "kpis.yaml:30:37: “difference” is “a list”, expected two columns of the same kind"),
    Refusal(
      "product: [quantity, unit_price]", "product: [quantity]",
      "kpis.yaml:30:34: “product” is “a list”, expected two columns such as [quantity, unit_price]"),
    Refusal(
      "from: created, to: touched", "from: created, to: status",
      "kpis.yaml:36:55: “to” is “status”, expected a column of days of leads, such as "
        + "created, converted, touched, rep.hired, rep.left, account.created, deal.created, "
        + "deal.closes"),
    Refusal(
      "distinct: account", "distinct: amount",
      "kpis.yaml:42:28: “distinct” is “amount”, expected a column that refers to another "
        + "table of payments, such as order, account, rep, order.rep, order.account, "
        + "order.region, order.deal, account.rep, rep.team; did you mean “account”?"),
    Refusal(
      "status: [won]", "status: [win]",
      "kpis.yaml:25:24: “status” is “win”, expected one of open, won, lost; did you mean “won”?"),
    Refusal(
      "status: [won]", "sattus: [won]",
      "kpis.yaml:25:15: unknown key “sattus”; did you mean “status”?"),
    Refusal(
      "status: [won]", "status: won",
      "kpis.yaml:25:23: “status” is “won”, expected present, absent, or a list of words such as "
        + "[open]"),
    Refusal(
      "{ least: 10万, most: 1亿 }", "10万",
      "kpis.yaml:21:17: “amount” is “10万”, expected present, absent, or limits such as { "
        + "least: 100000 }"),
    Refusal(
      "{ least: 10万, most: 1亿 }", "{ least: 10万, most: 1 }",
      "kpis.yaml:21:37: “most” is “1”, expected no less than the least"),
    Refusal(
      "{ least: 10万, most: 1亿 }", "{}",
      "kpis.yaml:21:17: “amount” is “a block of keys”, expected least, most or both"),
    Refusal(
      "{ least: 10万, most: 1亿 }", "{ least: 999999999999亿 }",
      "kpis.yaml:21:26: “least” is “999999999999亿”, expected at most 1,000,000,000,000"),
    Refusal(
      "[order.rep, order.account]", "[order.rep]",
      "kpis.yaml:31:51: “either” is “a list”, expected two columns of ids, days or amounts, "
        + "such as [rep, team]"),
    Refusal(
      "most: 30", "most: many",
      "kpis.yaml:25:75: “most” is “many”, expected a whole number from 0 to 36500"),
    Refusal(
      "    date: closes\n    window: { months: 3 }\n", "    window: { months: 3 }\n",
      "kpis.yaml:23:5: the key “date” is missing"),
    Refusal(
      "date: order.date", "date: order.rep",
      "kpis.yaml:32:11: “date” is “order.rep”, expected a column of days of order_lines, such as "
        + "order.date, product.launched, product.discontinued, cost.from, cost.to"),
    Refusal(
      "window: by-end", "window: by_end",
      "kpis.yaml:43:13: “window” is “by_end”, expected during, by-end, before or { months: 12 }; "
        + "did you mean “by-end”?"),
    Refusal(
      "credit: none", "credit: order.account",
      "kpis.yaml:33:13: “credit” is “order.account”, expected a column that refers to reps "
        + "of order_lines, such as order.rep"),
    Refusal(
      "{ en: big orders, zh-Hans: 大单 }", "{ en: big orders, zh: 大单 }",
      "kpis.yaml:17:29: unknown key “zh”"),
  ]

  static let kpis = [
    Refusal(
      "  wait:\n", "  win_rate:\n",
      "kpis.yaml:55:3: “kpis” is “win_rate”, expected an id that no built-in one has"),
    Refusal(
      "form: share", "form: shares",
      "kpis.yaml:48:11: “form” is “shares”, expected total or share or mean or difference or "
        + "reduction or change or attainment or gap or median or per-unit; did you mean “share”?"),
    Refusal("    in: orders\n", "", "kpis.yaml:46:5: the key “in” is missing"),
    Refusal(
      "    in: orders\n", "    in: orders\n    each: orders\n",
      "kpis.yaml:51:5: unknown key “each”"),
    Refusal(
      "of: big_orders", "of: big_oders",
      "kpis.yaml:49:9: “of” is “big_oders”, expected a measure that is no median, such as "
        + "big_orders, orders, buyers, promoters, won_deals, answers, prior_buyers, open_deals; "
        + "did you mean “big_orders”?"),
    Refusal(
      "in: orders", "in: sales_amount",
      "kpis.yaml:50:9: “in” is “sales_amount”, expected a count, such as leads_won, "
        + "stayed_buyers, leads, calls, demos, due_actions, done_actions, satisfied"),
    Refusal(
      "of: middle_wait", "of: waiting_leads",
      "kpis.yaml:59:9: “of” is “waiting_leads”, expected a median, such as median_deal, "
        + "middle_wait, median_order, median_cycle, median_response"),
    Refusal(
      "cases: waiting_leads", "cases: quick_amount",
      "kpis.yaml:60:12: “cases” is “quick_amount”, expected a measure that counts rows, "
        + "such as leads_won, due_actions, calls, demos, done_actions, complaints, big_orders, "
        + "won_deals"),
    Refusal(
      "since: year-ago", "since: last-year",
      "kpis.yaml:68:12: “since” is “last-year”, expected previous or year-ago"),
    Refusal(
      "target: quick_total", "target: quick_totl",
      "kpis.yaml:78:13: “target” is “quick_totl”, expected a KPI such as quick_total, "
        + "quick_reach, quick_change, win_rate, median_deal, visits, churn_rate, csat; did you "
        + "mean “quick_total”?"),
    Refusal(
      "unit: times", "unit: money",
      "kpis.yaml:79:11: “unit” is “money”, expected percent or times"),
    Refusal(
      "direction: up", "direction: higher",
      "kpis.yaml:51:16: “direction” is “higher”, expected up or down"),
    Refusal(
      "    text: Big orders ÷ all orders.\n", "",
      "kpis.yaml:46:5: the key “text” is missing"),
    Refusal(
      "gives: 25%", "gives: 30%",
      "kpis.yaml:53:55: “gives” is “30%”, expected 25%, which the formula gives"),
    Refusal(
      "gives: 25%", "gives: 25",
      "kpis.yaml:53:55: “gives” is “25”, expected a percentage such as 25%, or not measured"),
    Refusal(
      "gives: 25%", "gives: not measured",
      "kpis.yaml:53:55: “gives” is “not measured”, expected 25%, which the formula gives"),
    Refusal(
      "{ given: {}, gives: not measured }", "{ given: {}, gives: 0% }",
      "kpis.yaml:54:29: “gives” is “0%”, expected not measured: “orders” is not above zero"),
    Refusal(
      "year-ago: { quick_amount: 3 }, gives: 33.3%", "year-ago: { quick_amount: 3 }, gives: 33.4%",
      "kpis.yaml:71:77: “gives” is “33.4%”, expected 33.3333%, which the formula gives"),
    Refusal(
      "given: { big_orders: 2, orders: 8 }", "given: { big_orders: 2, oders: 8 }",
      "kpis.yaml:53:35: unknown key “oders”; did you mean “orders”?"),
    Refusal(
      "target: 2, gives", "gives",
      "kpis.yaml:81:53: “gives” is “1.5”, expected not measured: “target” is not above zero"),
    Refusal(
      "quick_amount: 3 }, target", "quick_amount: 3% }, target",
      "kpis.yaml:81:41: “quick_amount” is “3%”, expected a plain number of at most "
        + "1,000,000,000,000"),
    Refusal(
      "    examples: [{ given: { middle_wait: 3.5, waiting_leads: 8 }, gives: 3.5 }]\n", "",
      "kpis.yaml:56:5: the key “examples” is missing"),
  ]

  @Test(arguments: rules + measures + kpis)
  func `what is wrong is refused with its place, and nothing else`(_ refusal: Refusal) {
    #expect(Self.problems(refusal.text, refusal.replacement) == [refusal.told])
  }

  @Test func `a wrong measure or KPI is told once, not again wherever it is named`() throws {
    let text = KPIFileTests.text.replacing("{ sum: amount }", with: "{ sum: amuont }")
    let (catalogue, problems) = KPIFileTests.read(text)
    #expect(problems.count(of: .error) == 1)
    // Scorecards may go on to name it.
    #expect(catalogue.kpi("quick_total") != nil)
  }

  @Test func `what is told is told in Chinese too`() {
    let changed = KPIFileTests.text.replacing("gives: 25%", with: "gives: 30%")
    #expect(
      KPIFileTests.read(changed).problems.sorted.flatMap(\.examples).map(\.message.chinese) == [
        "“gives”的值为“30%”，应为：25%（公式的计算结果）"
      ])
  }

  @Test func `there are limits to what a workspace adds`() {
    let many = (0...KPIFile.limit).map { "  m\($0): { table: orders, aggregate: count }" }
    let problems = KPIFileTests.read("measures:\n" + many.joined(separator: "\n")).problems
    #expect(
      problems.sorted.flatMap(\.examples).map(\.message.english) == [
        "“measures” is “a block of keys”, expected at most 200 measures"
      ])
  }
}
