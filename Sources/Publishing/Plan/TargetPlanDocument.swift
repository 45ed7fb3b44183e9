import Evaluation
import Foundation
import PeriodData
import Planning
import Problems
import Quantities
import Reports
import Workspaces

/// A plan of targets as it is shown and written.
public struct TargetPlanDocument {
  /// Whose target of which month.
  struct Key: Hashable {
    let scope: String
    let id: String
    let month: Period
  }

  public let plan: TargetPlan
  let settings: PlanSettings
  let workspace: Workspace
  /// Relative to the workspace's folder.
  public let file: String
  let language: Language
  /// Targets of the same months in other files.
  let others: [Key: Place]

  var words: PlanWords {
    PlanWords(
      plan: plan, settings: settings,
      numerals: Numerals(language: language, currency: workspace.currency))
  }

  /// Aligned tables for a terminal.
  public var preview: String { PlanPreview(words: words).text }

  /// Everything that gets a target, each with one for every month.
  private var rows: [(scope: String, id: String, units: [Int128], reasons: [String])] {
    let words = words
    var rows = [
      ("organization", "", plan.months, plan.months.indices.map { words.reason(ofMonth: $0) })
    ]
    func add(_ scope: String, _ lines: [TargetPlan.Line], _ parent: (TargetPlan.Line) -> String) {
      for line in lines {
        let reason = words.reason(line, of: parent(line))
        let reasons = line.months.map { words.reason(reason, month: $0, of: line.units) }
        rows.append((scope, line.id, line.months, reasons))
      }
    }
    let whole = workspace.organization
    add("team", plan.teams) { _ in whole }
    add("rep", plan.reps) { line in line.team.map { plan.teams[$0].name } ?? whole }
    add("product", plan.products) { _ in whole }
    return rows
  }

  /// The table `targets` as a CSV file, with a column of reasons that reading passes over.
  public var csv: [UInt8] {
    var text = CSVText()
    text.row(["kpi", "scope", "id", "period", "value", "reason"].map { .text($0) })
    for row in rows {
      for (index, month) in plan.period.eachMonth.enumerated() where row.units[index] > 0 {
        text.row([
          .text(KPI.salesAmount.id), .text(row.scope), .text(row.id), .text(month.description),
          .number(plan.amount(row.units[index]).decimalText(atMost: Money.decimals)),
          .text(row.reasons[index]),
        ])
      }
    }
    return text.bytes
  }

  /// Writes the targets; tells where that would set something twice, or over a file that is there.
  public func write(overwrites: Bool, problems: inout Problems) -> Bool {
    let path = file.hasPrefix("/") ? file : workspace.folder + "/" + file
    for row in rows {
      if CSVText.startsFormula(row.id) {
        problems.add(.planFormulaID(row.id, scope: row.scope, at: Place(file)))
      }
      for month in plan.period.eachMonth {
        if let place = others[Key(scope: row.scope, id: row.id, month: month)] {
          problems.add(
            .plannedAlready(
              scope: row.scope, id: row.id, period: month.description, at: place))
        }
      }
    }
    if !overwrites, FileManager.default.fileExists(atPath: path) {
      problems.add(.planExists(at: Place(file)))
    }
    if problems.hasErrors { return false }
    do {
      // Beside it first: a reader finds the old targets or the new ones, whole.
      let aside = path + ".writing"
      try OutputFolder.write(csv, to: aside)
      guard rename(aside, path) == 0 else { throw OutputFolder.failure(path) }
    } catch {
      problems.add(.planNotWritten(SystemReason.phrase(of: error), at: Place(file)))
      return false
    }
    if !isRead {
      let name = file.hasPrefix("Data/") ? String(file.dropFirst(5)) : "../" + file
      problems.add(.planNotRead(file.hasPrefix("/") ? file : name, at: Place(file)))
    }
    return true
  }

  /// Whether a source of the workspace reads the file as it is written.
  private var isRead: Bool {
    workspace.sources.contains { source in
      guard source.table == .targets, source.columns == nil,
        case .files(let pattern) = source.location
      else { return false }
      let name = file.hasPrefix("Data/") ? String(file.dropFirst(5)) : "../" + file
      return FilePattern.matches(pattern, file.hasPrefix("/") ? file : name)
    }
  }
}
