import Evaluation
import Facts
import Foundation
import HTMLWriting
import PeriodData
import Problems
import Workspaces

extension Workspace {
  /// Reads the workspace's sources.
  func reader(workers: Int = 1) -> PeriodDataReader {
    PeriodDataReader(
      folder: dataFolder, shownAs: "Data", sources: sources, calendar: calendar,
      timeZone: timeZone, workers: workers, expectations: expectations)
  }

  /// What checks compare the data with.
  private var expectations: DataExpectations {
    DataExpectations(
      currency: currency.code,
      kpis: catalogue.kpis.map {
        DataExpectations.KPI($0.id, isAdditive: catalogue.isAdditive($0))
      })
  }

  /// The data of the workspace's sources, read by as many `workers`; its settings say how
  /// seriously problems are taken.
  func periodData(
    _ columns: PeriodDataReader.Columns = .all, workers: Int, problems: inout Problems
  ) -> PeriodData {
    var found = Problems(severities: severities)
    defer { problems.add(contentsOf: found) }
    return reader(workers: workers).periodData(columns, problems: &found)
  }

  /// The workspace's own templates in place of built-in ones; profiles of exports are none.
  var templateOverrides: [TemplateOverride] {
    templates.filter { !ExportProfiles.isProfile($0.name) }.map {
      TemplateOverride(name: $0.name, path: $0.path, text: $0.text)
    }
  }

  /// The settings that reports are made from.
  var configurationFiles: [(shown: String, path: String)] {
    let files = ["scorebook.yaml", "scorecards.yaml", "kpis.yaml"].map { ($0, folder + "/" + $0) }
    // A workspace may do without the last.
    return files.filter { $0.0 != "kpis.yaml" || FileManager.default.fileExists(atPath: $0.1) }
  }
}
