import Foundation
import HTMLWriting
import Quantities
import Reports

/// Which files a period's folder has beside its reports, and the list of periods above it.
enum Layout {
  /// Makes the folders that the edition's reports and data go into.
  static func makeFolders(for edition: Edition, in folder: String) throws {
    for path in edition.subjects.map({ edition.address(of: $0).folder }) + [
      "data", TraceData.folder,
    ]
      + KPIPages.folders
    where !path.isEmpty {
      try FileManager.default.createDirectory(
        atPath: folder + "/" + path, withIntermediateDirectories: true)
    }
  }

  /// Writes scorecards, findings and actions as data, what there is to say of the data itself and of
  /// restatements, and the style sheet.
  static func writeData(
    of edition: Edition, _ quality: DataQuality, _ books: Books, site: SiteWriter,
    in folder: String
  ) throws -> [PublishedFile] {
    let data = ScorecardData(edition: edition)
    let quarantine = try quality.writeQuarantine(in: folder, edition.words.language)
    return [
      try data.writtenCSV(to: ScorecardData.csvName, in: folder),
      try data.writtenJSON(to: "data/scorecards.json", in: folder),
      try FindingData(edition: edition).written(in: folder),
      try ActionData(edition: edition).written(in: folder),
      try ProposedActionData(edition: edition).written(in: folder),
      try ReportPress.written(
        Array(site.styleSheet.utf8), to: SiteWriter.styleSheetName, in: folder),
      try ReportPress.written(
        Array(site.qualityPage(quality.page(of: edition)).utf8), to: DataQuality.pageName,
        in: folder),
    ] + quarantine + (try writeLogo(of: edition, in: folder))
      + (try KPIPages(edition).written(site, in: folder))
      + (try TraceData(edition: edition).written(in: folder))
      + (try writeRestatements(of: edition, books, site: site, in: folder))
  }

  private static func writeLogo(of edition: Edition, in folder: String) throws
    -> [PublishedFile]
  {
    guard let logo = edition.theme.logo else { return [] }
    return [try ReportPress.written(logo.picture.bytes, to: logo.fileName, in: folder)]
  }

  /// Writes what restatements changed as a page and as data; nothing where there was none.
  private static func writeRestatements(
    of edition: Edition, _ books: Books, site: SiteWriter, in folder: String
  ) throws -> [PublishedFile] {
    let restatements = books.restatements
    guard !restatements.isEmpty else { return [] }
    let text = RestatementText(edition: edition, restatements: restatements)
    let data = RestatementData(restatements: restatements)
    return [
      try ReportPress.written(
        Array(site.restatementPage(text.page).utf8), to: RestatementText.pageName, in: folder),
      try data.writtenFigures(in: folder), try data.writtenRows(in: folder),
    ]
  }

  /// Writes the manifest, moves the period in, and lists the periods anew.
  static func finish(
    _ edition: Edition, files: [PublishedFile], aside: String, output: OutputFolder,
    site: SiteWriter
  ) throws {
    let period = edition.evaluation.period
    let manifest = Manifest(
      edition: edition, label: edition.dates.period(period), files: files)
    try OutputFolder.write(manifest.json, to: aside + "/" + Manifest.name)
    try output.moveIn(aside, as: period.folderName)
    try output.replace(SiteWriter.styleSheetName, with: Array(site.styleSheet.utf8))
    let page = PeriodsPage(
      language: edition.words.language,
      title: edition.title ?? edition.words("periods.title"),
      name: edition.organizationName, kicker: edition.words("periods.heading"),
      entries: try periods(in: output.path, edition: edition),
      // In the period's folder, which is there.
      logo: edition.theme.logo.map { period.folderName + "/" + $0.fileName })
    try output.replace("index.html", with: Array(site.periodsPage(page).utf8))
  }

  /// What a manifest says of its period.
  private struct Published: Decodable {
    var period: String
    var label: String
    var lastDay: String
    var asOf: String
  }

  /// The published periods, the latest first, the shorter of two that end together first.
  private static func periods(in folder: String, edition: Edition) throws
    -> [PeriodsPage.Entry]
  {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let found = try FileManager.default.contentsOfDirectory(atPath: folder).compactMap {
      name -> (name: String, manifest: Published)? in
      guard !name.hasPrefix("."),
        let data = FileManager.default.contents(
          atPath: "\(folder)/\(name)/\(Manifest.name)"),
        let manifest = try? decoder.decode(Published.self, from: data)
      else { return nil }
      return (name, manifest)
    }
    return found.sorted {
      ($1.manifest.lastDay, $1.name) < ($0.manifest.lastDay, $0.name)
    }.map { name, manifest in
      // In this build's language, whatever the period was built in.
      let period = Period(manifest.period, calendar: edition.evaluation.period.calendar)
      return PeriodsPage.Entry(
        label: period.map { edition.dates.period($0) } ?? manifest.label,
        path: name + "/index.html",
        detail: Day(iso: manifest.asOf).map {
          edition.words("periods.asOf", ["day": edition.dates.day($0)])
        } ?? "")
    }
  }
}
