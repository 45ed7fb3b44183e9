import Closing
import Evaluation
import Facts
import Incentives
import Insight
import PeriodData
import Problems
import Quantities
import Workspaces

/// Reads a workspace's data and evaluates a period; facts are gone when it returns.
struct PeriodReading {
  /// What a period came to.
  struct Evaluated {
    let evaluation: Evaluation
    let insight: Insight
    let intakes: [TableName: Intake]
    /// Pay statements, contests and honours; nil where the workspace has none.
    let pay: PayBook?
    /// What is kept of it where it is closed; nil unless asked for.
    let record: PeriodRecord?
  }

  let workspace: Workspace
  let period: Period
  /// The last day whose facts count.
  let asOf: Day
  /// How many rows are kept of those behind each figure, and of which KPIs besides scorecards'.
  var tracing = 0
  var tracedKPIs: [String] = []
  let workers: Int

  /// The columns that are read beside those of every evaluation.
  private var columns: [TableName: Set<String>] {
    var columns = workspace.catalogue.columns
    // Open deals are told one by one.
    columns[.deals, default: []].formUnion(["id", "name", "account"])
    // Returns are looked up among orders only where somebody is paid for them.
    if !workspace.pay.settings.plans.isEmpty {
      columns[.orders, default: []].formUnion(["id", "returns"])
    }
    return columns
  }

  /// Nil where problems forbid it.
  ///
  /// - Parameter recording: whether all is noted that tells this state of the period from another.
  func evaluated(_ stages: Stages, recording: Bool, problems: inout Problems) -> Evaluated? {
    let data = stages.run(.reading) {
      let data = workspace.periodData(
        .evaluated(also: columns),
        digestedThrough: recording ? period.lastDay : nil, workers: workers,
        problems: &problems)
      return (data, data.facts.tally)
    }
    let facts = data.facts
    guard !problems.hasErrors, facts.covers(period, problems: &problems) else { return nil }
    let stated = ForecastFolder(workspace: workspace.folder, calendar: period.calendar)
      .stated(before: period, problems: &problems)
    let evaluation = stages.run(.evaluating) {
      let organization = Organization(facts: facts, teams: workspace.teamRule)
      let evaluation = Evaluation(
        facts: facts, organization: organization, policy: workspace.policy,
        catalogue: workspace.catalogue, period: period, asOf: asOf, stated: stated,
        tracing: tracing, tracedKPIs: tracedKPIs, workers: workers, problems: &problems)
      let (reps, teams) = (evaluation.reps.count, evaluation.teams.count)
      return (
        evaluation,
        Phrase("\(reps) reps, \(teams) teams", "\(reps) 名销售人员，\(teams) 个团队")
      )
    }
    guard !problems.hasErrors,
      let pay = payBook(evaluation, facts, problems: &problems)
    else { return nil }
    let insight = Insight(
      facts: facts, evaluation: evaluation, stated: stated, rules: workspace.findingRules,
      lexicon: workspace.lexicon, workers: workers)
    var record: PeriodRecord?
    if recording {
      record = PeriodRecord(
        evaluation, currency: workspace.currency.code, rows: data.digests,
        policy: workspace.policyTexts, version: Scorebook.version)
    }
    return Evaluated(
      evaluation: evaluation, insight: insight, intakes: data.intakes, pay: pay, record: record)
  }

  /// What `pay.yaml` comes to; nil where problems forbid it.
  private func payBook(
    _ evaluation: Evaluation, _ facts: Facts, problems: inout Problems
  ) -> PayBook?? {
    let settings = workspace.pay.settings
    if settings.isEmpty { return .some(nil) }
    workspace.pay.tellUnknownNames(evaluation.organization, &problems)
    let stated = ClosedFolder(workspace: workspace.folder).statedPay(problems: &problems)
    guard !problems.hasErrors else { return nil }
    let book = PayBook(
      settings, evaluation: evaluation, facts: facts, currency: workspace.currency,
      stated: stated, workers: workers)
    return book
  }
}
