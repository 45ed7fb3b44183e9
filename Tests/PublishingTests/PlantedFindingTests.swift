import Evaluation
import Insight
import Quantities
import Testing
import Workspaces

/// Each effect that was planted leads to the right finding in the right report.
struct PlantedFindingTests {
  static let insights = PlantedCompany.all.map { company in
    Result {
      let company = try company.get()
      let evaluation = try company.evaluation("2026-10")
      return (
        company,
        Insight(
          facts: company.facts, evaluation: evaluation, rules: company.workspace.findingRules),
        evaluation
      )
    }
  }

  static func rules(_ subject: Subject, _ company: Int = 1) throws -> [String] {
    let (_, insight, _) = try insights[company].get()
    return insight.findings.findings(on: subject).map(\.rule.id)
  }

  @Test(
    arguments: [
      ("rising_rep", "rising-trend"), ("falling_rep", "falling-trend"), ("transfer", "moved"),
      ("new_hire", "new-hire"), ("refund", "large-returns"), ("best_win_rate", "win-rate-ahead"),
      ("slow_response", "slow-response"),
    ])
  func `what was planted in a rep is found in the rep's report`(kind: String, rule: String) throws {
    let (company, _, _) = try Self.insights[1].get()
    let rep = try company.rep(company.story(kind).rep)
    let rules = try Self.rules(.rep(rep))
    #expect(rules.contains(rule), "\(rules)")
  }

  @Test(
    arguments: [
      "product-declining", "unhappy-segment", "share-growing", "seasons", "unpaid-in-all",
      "cost-missing",
    ])
  func `what was planted in the company is found in its report`(rule: String) throws {
    let rules = try Self.rules(.organization)
    #expect(rules.contains(rule), "\(rules)")
  }

  @Test func `who left, came and moved is told to the teams`() throws {
    let (company, _, _) = try Self.insights[1].get()
    let leaver = try company.rep(company.story("leaver").rep)
    let day = try #require(company.organization.reps[leaver].left)
    for team in company.organization.teams(ofRep: leaver, on: day) {
      #expect(try Self.rules(.team(team)).contains("leaver"))
    }
    let transfer = try company.story("transfer")
    #expect(try Self.rules(.team(company.team(transfer.fromTeam))).contains("moved"))
    #expect(try Self.rules(.team(company.team(transfer.toTeam))).contains("moved"))
  }

  @Test
  func `the customer who stopped paying is named to the rep, the shared order to its sharers`()
    throws
  {
    let (company, insight, evaluation) = try Self.insights[1].get()
    let account = try #require(company.story("unpaid_customer").account)
    let names = (0..<company.facts[.accounts].rowCount)
    let row = names.first { company.facts[.accounts].text("id", row: $0) == account }
    let name = row.map { company.facts[.accounts].text("name", row: $0) } ?? account
    let told = evaluation.reps.filter { result in
      insight.findings.findings(on: result.subject).contains {
        $0.rule.id == "long-unpaid" && $0.observation.values["customer"] == .text(name)
      }
    }
    #expect(told.count == 1)
    for sharer in try #require(company.story("split_order").sharers) {
      let rep = try company.rep(sharer.rep)
      let rules = try Self.rules(.rep(rep))
      #expect(rules.contains("shared-win") || rules.contains("notable-win"), "\(rules)")
    }
  }

  @Test(arguments: PlantedCompany.sizes.indices)
  func `no two findings of a report are about the same`(company: Int) throws {
    let (_, insight, evaluation) = try Self.insights[company].get()
    for result in evaluation.all {
      let findings = insight.findings.findings(on: result.subject)
      #expect(findings.count <= 10)
      let sales = findings.filter { [.trend, .change, .streak].contains($0.observation.signal) }
      #expect(sales.count <= 1)
      let peers = findings.filter { $0.observation.signal == .peers }.map(\.observation.topic)
      #expect(Set(peers).count == peers.count)
    }
  }
}
