import Evaluation
import Facts
import Foundation
import HTMLWriting
import PeriodData
import Problems
import Quantities
import Workspaces

/// What `check` finds: the tables that were read, what they reach over, and which KPIs are dark.
public struct Soundness: Sendable {
  /// A table that has rows.
  public struct ReadTable: Sendable {
    public let name: String
    public let rows: Int
    public let files: [String]
  }

  /// A KPI that cannot be measured, because a table has no rows.
  public struct DarkKPI: Sendable {
    public let id: String
    public let missing: String
  }

  public let tables: [ReadTable]
  /// The tables of what happened, each with its first and last day.
  public let reach: [(table: String, days: ClosedRange<Day>)]
  public let dark: [DarkKPI]
  /// The periods that are closed, and how often each was restated.
  public let closed: [(period: String, restatements: Int)]

  /// Reads everything a build reads, short of building.
  public init(of workspace: Workspace, problems: inout Problems) {
    closed = ClosedFolder(workspace: workspace.folder).periods(problems: &problems)
    _ = workspace.siteWriter(problems: &problems)
    let workers = ProcessInfo.processInfo.activeProcessorCount
    let facts = workspace.periodData(workers: workers, problems: &problems).facts
    tables = TableName.allCases.filter { facts[$0].rowCount > 0 }.map { name in
      ReadTable(
        name: name.rawValue, rows: facts[name].rowCount, files: facts[name].files.map(\.name))
    }
    reach = facts.reach.map { ($0.table.rawValue, $0.days) }
    let catalogue = workspace.catalogue
    var dark = catalogue.kpis.compactMap { kpi in
      let table = catalogue.tables(of: kpi).first { facts[$0].rowCount == 0 }
      return table.map { DarkKPI(id: kpi.id, missing: $0.rawValue) }
    }
    if facts[.targets].rowCount == 0, facts[.orders].rowCount > 0 {
      dark.append(DarkKPI(id: "target_attainment", missing: TableName.targets.rawValue))
    }
    self.dark = dark
  }

  /// As the operator reads it.
  public func text(in language: InterfaceLanguage) -> String {
    let width = tables.reduce(14) { max($0, $1.name.count + 2) }
    var lines = tables.map { table in
      let more = table.files.count - 1
      return Phrase(
        same: table.name.padded(to: width) + "\(table.rows)".padded(to: 10)
          + (table.files.first ?? ""))
        + (more > 0 ? Phrase(" and \(more) more", " 等 \(more + 1) 个文件") : Phrase(same: ""))
    }
    lines += reach.map { table, days in
      let (first, last) = (days.lowerBound, days.upperBound)
      return Phrase("\(table) from \(first) to \(last)", "\(table) 从 \(first) 到 \(last)")
    }
    lines += dark.map { kpi in
      Phrase(
        "dark: \(kpi.id), because there are no \(kpi.missing)",
        "无法计量：\(kpi.id)，因为没有 \(kpi.missing)")
    }
    lines += closed.map { period, restatements in
      restatements == 0
        ? Phrase("closed: \(period)", "已关账：\(period)")
        : Phrase(
          "closed: \(period), restatements: \(restatements)",
          "已关账：\(period)，重述 \(restatements) 次")
    }
    return lines.map { $0[language] }.joined(separator: "\n") + "\n"
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
