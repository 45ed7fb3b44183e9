import Facts
import PeriodData
import Problems
import Quantities
import Testing

@testable import Workspaces

struct ProfileTests {
  @Test func `a profile says everything that its file says`() throws {
    let (found, problems) = SettingsTexts.profile(SettingsTexts.profile)
    let profile = try #require(found)
    #expect(problems.isEmpty)
    #expect(profile.organization == "星河科技")
    #expect(profile.language == .chinese)
    #expect(profile.currency.code == "CNY")
    #expect(profile.timeZone == "Asia/Shanghai")
    #expect(profile.calendar == FiscalCalendar(firstMonth: 4))
    #expect(profile.teamRule == .byManager)
    #expect(profile.sources.map(\.table) == [.reps, .orders, .products, .targets])
    let orders = profile.sources[1]
    #expect(orders.location == .files("orders-*.csv"))
    #expect(orders.columns?["status"] == .always("confirmed"))
    #expect(orders.columns?["date"] == .column("下单日期"))
    #expect(
      orders.filters == [
        .init(column: "状态", values: ["已确认", "已发货"], keeps: true),
        .init(column: "类型", values: ["内部"], keeps: false),
      ])
    #expect(orders.dateOrder == .dayFirst)
    #expect(orders.place.line == 13)
    #expect(
      profile.sources[2].columns?["category"]
        == .lookup(column: "Sub", [.init(file: "Sub.csv", key: "ID", value: "Cat")]))
    #expect(profile.sources[3].holdsUntilNext)
  }

  @Test func `what may be left out has its usual value`() throws {
    let profile = try #require(
      SettingsTexts.profile(
        """
        organization: Acme
        locale: en
        currency: USD
        sources: { reps: { file: r.csv }, orders: [{ file: a.csv }, { file: b.csv }] }
        """
      ).profile)
    #expect(profile.calendar == .january)
    #expect(profile.teamRule == .fromTables)
    #expect(profile.timeZone == "UTC")
    #expect(profile.sources.map(\.location) == ["r.csv", "a.csv", "b.csv"].map { .files($0) })
    #expect(profile.sources[0].columns == nil)
  }

  @Test func `everything that is wrong is told at once, with its place`() {
    let (profile, problems) = SettingsTexts.profile(
      """
      organisation: Acme
      locale: zh-hans
      currency: yuan
      time_zone: ../etc
      fiscal_year_starts: 13
      sources:
        reps:
          file: reps.csv
          columns: { id: ID, nmae: Name }
        order: { file: orders.csv }
        feedback: { dates: dayfirst }
      teams: [a]
      """)
    #expect(profile == nil)
    #expect(
      problems.text == """
        error: unknown key “organisation”; did you mean “organization”? [unknown-key]
          at scorebook.yaml:1:1
          → nothing was built; the last published report stands
          help: keys that may stand here: organization, locale, currency, time_zone, fiscal_year_starts, profile, sources, teams, checks

        error: the key “organization” is missing [missing-key]
          at scorebook.yaml:1:1
          → nothing was built; the last published report stands
          help: for example: organization: Acme

        error: “locale” is “zh-hans”, expected zh-Hans or en; did you mean “zh-Hans”? [wrong-value]
          at scorebook.yaml:2:9
          at scorebook.yaml:3:11  (“currency” is “yuan”, expected three capital letters such as CNY)
          at scorebook.yaml:4:12  (“time_zone” is “../etc”, expected the name of a time zone such as Asia/Shanghai)
          at scorebook.yaml:5:21  (“fiscal_year_starts” is “13”, expected a whole number from 1 to 12)
          at scorebook.yaml:12:8  (“teams” is “a list”, expected from-tables or by-manager)
          at scorebook.yaml:11:22  (“dates” is “dayfirst”, expected day-first or month-first; did you mean “day-first”?)
          → nothing was built; the last published report stands

        error: unknown key “order”; did you mean “orders”? [unknown-key]
          at scorebook.yaml:10:3
          → nothing was built; the last published report stands
          help: keys that may stand here: teams, reps, memberships, regions, territories, accounts, products, costs, deals, leads, stage_changes, orders, order_lines, payments, activities, feedback, trainings, expenses, targets, markets, currency_rates, credit_splits, improvement_actions, adjustments

        error: unknown key “nmae”; did you mean “name”? [unknown-key]
          at scorebook.yaml:9:24
          → nothing was built; the last published report stands
          help: keys that may stand here: id, name, latin, team, manager, role, hired, left, email

        error: the key “name” is missing [missing-key]
          at scorebook.yaml:9:14
          → nothing was built; the last published report stands
          help: for example: name: a column of the file

        error: the key “file” is missing [missing-key]
          at scorebook.yaml:11:13
          → nothing was built; the last published report stands
          help: for example: file: feedback.csv

        """)
  }

  static let small = """
    organization: Acme
    locale: en
    currency: USD
    sources:
      reps: { file: r.csv }
      orders: { file: o.csv, columns: { id: ID, date: D, rep: R, amount: A, account: { column: C, lookup: [{ file: c.csv, key: K, value: V }] } } }

    """

  @Test func `checks of data have the severity that the profile gives them`() throws {
    let text =
      ProfileTests.small
      + "checks: { missing-costs: error, empty-value: note, unknown-reference: error, "
      + "unknown-reference-reps: warning, unknown-reference-c.csv: note, "
      + "empty-column-accounts: warning }"
    let (profile, problems) = SettingsTexts.profile(text)
    #expect(problems.text == "")
    #expect(
      profile?.severities == [
        "missing-costs": .error, "empty-value": .note, "unknown-reference": .error,
        "unknown-reference-reps": .warning, "unknown-reference-c.csv": .note,
        "empty-column-accounts": .warning,
      ])
  }

  @Test func `checks that are unknown or cannot be changed are told with the nearest one`() {
    let (_, problems) = SettingsTexts.profile(
      ProfileTests.small
        + "checks: { mising-costs: error, invalid-yaml: note, unknown-reference-rep: note, "
        + "empty-value: fatal }")
    #expect(
      problems.sorted.flatMap(\.examples).map(\.message.english) == [
        "unknown key “mising-costs”; did you mean “missing-costs”?",
        "unknown key “invalid-yaml”; did you mean “invalid-utf8”?",
        "unknown key “unknown-reference-rep”; did you mean “unknown-reference-reps”?",
        "“empty-value” is “fatal”, expected note or warning or error",
      ])
  }

  @Test(arguments: ["checks: [a]", "checks: error", "checks: { missing-costs: [x] }"])
  func `checks of another shape are told`(text: String) {
    #expect(SettingsTexts.profile(ProfileTests.small + text).problems.count(of: .error) == 1)
  }

  @Test func `reps and one table of facts are enough, and neither can be done without`() throws {
    func told(_ sources: String) -> (profile: Profile?, problems: Problems) {
      SettingsTexts.profile(
        "organization: Acme\nlocale: en\ncurrency: USD\nsources: { \(sources) }\n")
    }
    let small = told("reps: { file: r.csv }, activities: { file: a.csv }")
    #expect(small.profile?.sources.map(\.table) == [.reps, .activities])
    #expect(small.problems.isEmpty)
    let idle = told("reps: { file: r.csv }, teams: { file: t.csv }, targets: { file: g.csv }")
    #expect(idle.profile?.sources.count == 3)
    #expect(
      idle.problems.text == """
        error: no source tells what happened [no-facts]
          at scorebook.yaml:4:10
          → nothing was built; the last published report stands
          help: one of these tables is enough to begin: deals, leads, stage_changes, orders, order_lines, payments, activities, feedback, trainings, expenses

        """)
    let nobody = told("activities: { file: a.csv }")
    #expect(nobody.problems.text.contains("the key “reps” is missing"))
  }
}
