import Evaluation
import Facts
import Foundation
import PeriodData
import Planning
import Problems
import Quantities
import Workspaces

/// Plans the targets of a period: settings and data in, a plan out, which can be shown and written.
///
///     var problems = Problems()
///     let document = TargetPlanning(workspace: workspace, period: period)
///       .document(problems: &problems)
public struct TargetPlanning {
  let workspace: Workspace
  let period: Period
  /// As it was typed; nil where the settings or the table targets say it.
  let target: String?
  /// Relative to the workspace's folder.
  let file: String
  let language: Language
  let workers: Int

  /// - Parameters:
  ///   - file: where targets are written; `Data/targets-PERIOD.csv` unless set.
  ///   - language: of reasons, instead of the workspace's.
  public init(
    workspace: Workspace, period: Period, target: String? = nil, file: String? = nil,
    language: Language? = nil, workers: Int = 1
  ) {
    self.workspace = workspace
    self.period = period
    self.target = target
    self.file = file ?? "Data/targets-\(period.folderName).csv"
    self.language = language ?? workspace.language
    self.workers = workers
  }

  /// The plan with what is needed to show and to write it; nil where problems forbid it.
  public func document(problems: inout Problems) -> TargetPlanDocument? {
    guard var planFile = PlanFile(folder: workspace.folder, problems: &problems) else {
      return nil
    }
    if let target {
      guard let total = PlanFile.total(target) else {
        problems.add(.notATotal(target))
        return nil
      }
      planFile.settings.total = total
    }
    let facts = workspace.periodData(workers: workers, problems: &problems).facts
    let people = Organization(facts: facts, teams: workspace.teamRule)
    check(planFile, facts, people, &problems)
    if problems.hasErrors { return nil }
    if planFile.settings.total == nil { planFile.settings.total = assigned(facts) }
    let planner = Planner(
      facts: facts, organization: people, settings: planFile.settings,
      currency: workspace.currency)
    do {
      return TargetPlanDocument(
        plan: try planner.plan(of: period), settings: planFile.settings, workspace: workspace,
        file: file, language: language, others: otherTargets(facts))
    } catch {
      problems.add(Problem(error, period, workspace.currency))
      return nil
    }
  }

  /// Tells names that nobody and nothing has.
  private func check(
    _ file: PlanFile, _ facts: Facts, _ people: Organization, _ problems: inout Problems
  ) {
    let names = Planner.names(facts: facts, organization: people)
    let known = Set(names)
    for (name, place) in file.names where !known.contains(name) {
      problems.add(
        .unknownKey(
          name, nearest: NearestWord.nearest(to: name, in: names), allowed: [], at: place))
    }
  }

  /// The organization's target of the whole period, where the table targets has one.
  private func assigned(_ facts: Facts) -> PlanSettings.Total? {
    let table = facts[.targets]
    for row in 0..<table.rowCount
    where table.text("kpi", row: row) == KPI.salesAmount.id
      && table.text("scope", row: row) == "organization"
      && table.day("from", row: row) == period.days.lowerBound
      && table.day("to", row: row) == period.lastDay
      && shownFile != table.place(ofRow: row).file
    {
      return table.amount("value", row: row).map { .amount(Fraction(Int128($0), Money.scale)) }
    }
    return nil
  }

  /// As places of rows name the file.
  private var shownFile: String {
    file.hasPrefix(workspace.dataFolder + "/")
      ? "Data" + file.dropFirst(workspace.dataFolder.count) : file
  }

  /// Targets of single months of the period that other files set.
  private func otherTargets(_ facts: Facts) -> [TargetPlanDocument.Key: Place] {
    let table = facts[.targets]
    let months = Dictionary(uniqueKeysWithValues: period.eachMonth.map { ($0.days, $0) })
    var found: [TargetPlanDocument.Key: Place] = [:]
    for row in 0..<table.rowCount where table.text("kpi", row: row) == KPI.salesAmount.id {
      let place = table.place(ofRow: row)
      guard place.file != shownFile, let from = table.day("from", row: row),
        let to = table.day("to", row: row), from <= to, let month = months[from..<to.next]
      else { continue }
      let key = TargetPlanDocument.Key(
        scope: table.text("scope", row: row), id: table.text("id", row: row), month: month)
      found[key] = found[key] ?? place
    }
    return found
  }
}
