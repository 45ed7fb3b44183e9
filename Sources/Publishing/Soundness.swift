import Evaluation
import Facts
import HTMLWriting
import PeriodData
import Problems
import Workspaces

/// What `check` finds: the tables that were read, what they reach over, and which KPIs are dark.
public struct Soundness {
  /// As the operator reads it.
  public let text: String

  /// Reads everything a build reads, short of building.
  public init(of workspace: Workspace, problems: inout Problems) {
    _ = SiteWriter(overrides: workspace.templateOverrides, problems: &problems)
    let facts = workspace.reader.facts(problems: &problems)
    var lines = TableName.allCases.filter { facts[$0].rowCount > 0 }.map { name in
      let files = facts[name].files.map(\.name)
      let more = files.count > 1 ? " and \(files.count - 1) more" : ""
      return name.rawValue.padded(to: 14) + "\(facts[name].rowCount)".padded(to: 10)
        + (files.first ?? "") + more
    }
    if let days = facts.orderDays {
      lines.append("orders from \(days.lowerBound) to \(days.upperBound)")
    }
    lines += KPI.all.compactMap { kpi in
      let dark = kpi.formula.measures.flatMap(\.tables).first { facts[$0].rowCount == 0 }
      return dark.map { "dark: \(kpi.id), because there are no \($0.rawValue)" }
    }
    if facts[.targets].rowCount == 0, facts[.orders].rowCount > 0 {
      lines.append("dark: target_attainment, because there are no targets")
    }
    text = lines.joined(separator: "\n") + "\n"
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
