import Evaluation
import Insight
import Problems
import Quantities
import Testing

@testable import Workspaces

struct FindingsFileTests {
  static func read(_ text: String) -> (rules: [FindingRule], problems: Problems) {
    var problems = Problems()
    guard
      let file = SettingsFile(
        bytes: Array(text.utf8), name: FindingsFile.fileName, problems: &problems)
    else { return ([], problems) }
    return (FindingsFile(file, .usual, problems: &problems).rules, problems)
  }

  @Test func `nothing is wrong with the built-in rules`() {
    var problems = Problems()
    let rules = FindingsFile.builtIn(problems: &problems)
    #expect(problems.isEmpty, "\(problems.text)")
    #expect(rules.count >= 25)
    #expect(Set(rules.map(\.signal)).isSuperset(of: Signal.allCases))
    for rule in rules {
      // Its examples are tried when it is read; each has one of both kinds.
      #expect(
        rule.conditions.isEmpty || Set(rule.examples.map(\.isTold)) == [true, false], "\(rule.id)")
      for texts in [rule.title, rule.text] {
        #expect(texts[.chinese] != texts[.english], "\(rule.id)")
        let names = Language.allCases.map {
          FindingPlaceholders.names(in: texts[$0] ?? "").sorted()
        }
        #expect(Set(names[0]) == Set(names[1]) || rule.title == texts, "\(rule.id): \(names)")
      }
    }
  }

  @Test func `a workspace turns rules off, changes them and adds its own`() throws {
    let (rules, problems) = Self.read(
      """
      off: [largest-customer, moved]
      rules:
        falling-trend:
          when: [change at-most -25%]
          examples: [{ change: -20%, told: no }]
        big-month:
          for: [organization]
          looks-at: change
          kind: strength
          when:
            - now at-least 5000万
          title: "Over 50 million"
          text: "{now} after {before}"
      """)
    #expect(problems.isEmpty, "\(problems.text)")
    #expect(!rules.contains { ["largest-customer", "moved"].contains($0.id) })
    let trend = try #require(rules.first { $0.id == "falling-trend" })
    #expect(trend.conditions == [.init("change", .atMost, Fraction(-1, 4))])
    #expect(trend.kind == .decline && trend.action?.owner == .manager)
    let own = try #require(rules.last)
    #expect(own.id == "big-month" && own.conditions[0].limit == 50_000_000)
    #expect(own.title[.chinese] == "Over 50 million")
  }

  @Test(
    arguments: [
      ("off: [largest-custmer]", "largest-customer"),
      ("rules: { a: { looks-at: trnd } }", "trend"),
      ("rules: { falling-trend: { when: [chnge at-most 1%] } }", "change"),
      ("rules: { falling-trend: { when: [change until 1%] } }", "at-most"),
      ("rules: { falling-trend: { when: [change at-most much] } }", "a number or a percentage"),
      ("rules: { falling-trend: { text: \"{chang}\" } }", "{change}"),
      ("rules: { falling-trend: { examples: [{ change: -1%, told: yes }] } }", "example 1"),
      ("rules: { win-rate-behind: { size-of: won_deals } }", "a measure of money"),
      ("rules: { win-rate-behind: { kpis: [win_rat] } }", "win_rate"),
      ("rules: { a: { looks-at: trend, kind: risk } }", "for"),
      ("rules: { falling-trend: { action: { owner: boss, days: 3, title: x } } }", "manager"),
    ])
  func `what is wrong is told with its place and what is meant`(text: String, said: String) {
    let (rules, problems) = Self.read(text)
    #expect(problems.hasErrors)
    #expect(problems.text.contains(said), "\(problems.text)")
    #expect(problems.text.contains("findings.yaml:1"))
    // The built-in rule stands.
    #expect(rules.contains { $0.id == "falling-trend" && $0.conditions.count == 1 })
  }
}
