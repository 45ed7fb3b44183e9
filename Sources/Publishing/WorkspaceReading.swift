import Closing
import Evaluation
import Facts
import Foundation
import HTMLWriting
import PeriodData
import Problems
import Quantities
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
      kpis: catalogue.kpis.map { DataExpectations.KPI($0.id, isAdditive: catalogue.isAdditive($0)) }
    )
  }

  /// The data of the workspace's sources, read by as many `workers`; its settings say how
  /// seriously problems are taken.
  func periodData(
    _ columns: PeriodDataReader.Columns = .all, digestedThrough last: Day? = nil,
    workers: Int, problems: inout Problems
  ) -> PeriodData {
    var found = Problems(severities: severities)
    defer { problems.add(contentsOf: found) }
    return reader(workers: workers).periodData(
      columns, digestedThrough: last, problems: &found)
  }

  /// The workspace's own templates in place of built-in ones; profiles of exports are none.
  var templateOverrides: [TemplateOverride] {
    templates.filter { !ExportProfiles.isProfile($0.name) }.map {
      TemplateOverride(name: $0.name, path: $0.path, text: $0.text)
    }
  }

  /// The texts of all that says how things are read and weighed; a file that is not there is absent.
  var policyTexts: [PeriodRecord.PolicyFile] {
    let names = ["kpis.yaml"] + configurationFiles.map(\.shown)
    let settings = names.compactMap { name in
      FileManager.default.contents(atPath: folder + "/" + name).map {
        PeriodRecord.PolicyFile(name: name, text: String(decoding: $0, as: UTF8.self))
      }
    }
    let profiles = templates.filter { ExportProfiles.isProfile($0.name) }.map {
      PeriodRecord.PolicyFile(name: "Templates/" + $0.name, text: $0.text)
    }
    return (settings + profiles).sorted { $0.name < $1.name }
  }

  /// The settings that reports are made from.
  var configurationFiles: [(shown: String, path: String)] {
    ["scorebook.yaml", "scorecards.yaml"].map { ($0, folder + "/" + $0) }
  }
}
