import Facts
import HTMLWriting
import PeriodData
import Problems
import Workspaces

extension Workspace {
  /// Reads the workspace's sources.
  var reader: PeriodDataReader {
    PeriodDataReader(
      folder: dataFolder, shownAs: "Data", sources: sources, calendar: calendar,
      timeZone: timeZone)
  }

  /// The facts of the workspace's sources; its settings say how seriously problems are taken.
  func facts(
    _ columns: PeriodDataReader.Columns = .all, problems: inout Problems
  ) -> Facts {
    var found = Problems(severities: severities)
    defer { problems.add(contentsOf: found) }
    return reader.facts(columns, problems: &found)
  }

  /// The workspace's own templates in place of built-in ones.
  var templateOverrides: [TemplateOverride] {
    templates.map { TemplateOverride(name: $0.name, path: $0.path, text: $0.text) }
  }

  /// The settings that reports are made from.
  var configurationFiles: [(shown: String, path: String)] {
    ["scorebook.yaml", "scorecards.yaml"].map { ($0, folder + "/" + $0) }
  }
}
