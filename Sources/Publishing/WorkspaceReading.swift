import Closing
import Evaluation
import Facts
import Foundation
import HTMLWriting
import Measures
import PeriodData
import Problems
import Quantities
import Reports
import Workspaces

extension Workspace {
  /// Reads the workspace's sources.
  func reader(workers: Int = 1) -> PeriodDataReader {
    PeriodDataReader(
      folder: dataFolder, shownAs: "Data", sources: sources, calendar: calendar,
      timeZone: timeZone, workers: workers, expectations: expectations,
      lexicon: lexicon)
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
    _ columns: PeriodDataReader.Columns = .all, digestedThrough last: Day? = nil,
    workers: Int, problems: inout Problems
  ) -> PeriodData {
    var found = Problems(severities: severities)
    defer { problems.add(contentsOf: found) }
    let data = reader(workers: workers).periodData(
      columns, digestedThrough: last, problems: &found)
    tellUnfilledColumns(of: data.facts, &found)
    return data
  }

  /// Tells the columns that the workspace's own measures, and its words of approval, ask for and
  /// that no source has; built-in measures are told as not measured, or do without.
  private func tellUnfilledColumns(of facts: Facts, _ problems: inout Problems) {
    let place = Place("kpis.yaml")
    for measure in catalogue.measures where catalogue.measureNames[measure.id] != nil {
      for (table, column) in measure.columns
      where facts[table].rowCount > 0 && facts[table].columns[column] == nil {
        problems.add(
          .unfilledColumn(
            column, table: table.rawValue, measure: measure.id.rawValue, at: place))
      }
    }
    let orders = facts[.orders]
    if !catalogue.rules.approved.isEmpty, orders.rowCount > 0, orders.columns["approval"] == nil {
      problems.add(
        .unfilledColumn(
          "approval", table: "orders", measure: Measure.ID.salesAmount.rawValue, at: place))
    }
  }

  /// The workspace's own templates in place of built-in ones; profiles of exports are none.
  var templateOverrides: [TemplateOverride] {
    templates.filter { !ExportProfiles.isProfile($0.name) }.map {
      TemplateOverride(name: $0.name, path: $0.path, text: $0.text)
    }
  }

  /// The texts of all that says how things are read and weighed; a file that is not there is absent.
  var policyTexts: [PeriodRecord.PolicyFile] {
    let names = configurationFiles.map(\.shown)
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

  /// The theme's logo, where it has one.
  var pictureFiles: [(shown: String, path: String)] {
    logoFile.map { [($0, folder + "/" + $0)] } ?? []
  }

  /// The theme, whose logo is called by its digest on the site: a changed one has a new address.
  var publishedTheme: Theme {
    var theme = theme
    if let logo = theme.logo {
      let digest = Digest.text(of: logo.picture.bytes).prefix(12)
      theme.logo?.fileName = "logo-\(digest).\(logo.picture.format.rawValue)"
    }
    return theme
  }

  /// A writer of the site with the workspace's templates, colours and fonts.
  func siteWriter(problems: inout Problems) -> SiteWriter {
    SiteWriter(
      overrides: templateOverrides, palette: theme.palette, fonts: theme.siteFonts,
      problems: &problems)
  }

  /// The settings that reports are made from.
  var configurationFiles: [(shown: String, path: String)] {
    let needed = ["scorebook.yaml", "scorecards.yaml"].map { ($0, folder + "/" + $0) }
    // A workspace may do without these.
    let others = [
      "kpis.yaml", "findings.yaml", "lexicon.yaml", PayFile.fileName, ThemeFile.fileName,
    ].map { ($0, folder + "/" + $0) }
    return needed + others.filter { FileManager.default.fileExists(atPath: $0.1) }
  }
}
