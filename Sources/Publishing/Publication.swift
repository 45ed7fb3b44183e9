import CairoCanvas
import Closing
import Evaluation
import Facts
import Foundation
import HTMLWriting
import PeriodData
import Problems
import Quantities
import Reports
import Workspaces

/// The whole pipeline, top to bottom: period data → facts → evaluation → reports → PDF and HTML.
///
///     var problems = Problems()
///     let outcome = try Publication(workspace: workspace, period: period)
///       .publish(problems: &problems) { _ in }
public struct Publication {
  /// What a build came to.
  public struct Outcome: Sendable {
    public let reports: Int
    /// The path of the organization's page.
    public let page: String
    /// Whether the period is closed.
    public let isClosed: Bool
    /// The path of the page on what a restatement changed; nil where this build restated nothing.
    public let restatement: String?
  }

  let workspace: Workspace
  let period: Period
  /// The last day whose facts count; the period's last one unless set.
  let asOf: Day
  let language: Language
  /// The folder of all periods.
  let output: String
  let workers: Int
  /// Whether the period's book is printed too.
  let printsBook: Bool
  /// Why a closed period is told anew; nil where it may not change.
  let restating: String?
  /// Whether this is no more than a look: at some day before the period's end, or published
  /// elsewhere. What it forecasts is not held against what comes.
  let isPreview: Bool

  /// - Parameters:
  ///   - language: instead of the workspace's.
  ///   - output: instead of the workspace's folder Output.
  ///   - restating: the reason for which figures of a closed period may change.
  ///   - printsBook: whether the period's book is printed too; of quarters and longer unless said.
  public init(
    workspace: Workspace, period: Period, asOf: Day? = nil, language: Language? = nil,
    output: String? = nil, workers: Int = 1, restating: String? = nil, printsBook: Bool? = nil
  ) {
    let own = workspace.folder + "/Output"
    self.workspace = workspace
    self.period = period
    self.asOf = min(asOf ?? period.lastDay, period.lastDay)
    self.language = language ?? workspace.language
    self.output = output ?? own
    self.workers = workers
    self.restating = restating
    self.printsBook = printsBook ?? (period.months.count >= 3)
    isPreview = self.asOf < period.lastDay || self.output.resolvedPath != own.resolvedPath
  }

  /// Builds the period aside and moves it in; nil where problems forbid it.
  ///
  /// Under `isStrict` warnings forbid it too.
  /// Throws where the output cannot be written or fonts are missing; the last good report stands.
  public func publish(
    problems: inout Problems, isStrict: Bool = false,
    progress: @escaping @Sendable (BuildProgress) -> Void
  ) throws -> Outcome? {
    FreedMemory.returnsAtOnce()
    let stages = Stages(progress)
    let site = workspace.siteWriter(problems: &problems)
    var books = Books(workspace, period, restating: restating, problems: &problems)
    guard !problems.hasErrors,
      let (edition, quality) = try edition(stages, &books, problems: &problems)
    else { return nil }
    let fonts = try stages.run(.fonts) {
      let fonts = try FontBook(for: edition.characters, family: edition.theme.typeface)
      return (fonts, edition.characters.count.counted("characters", "个字符"))
    }
    for scalar in fonts.missing { problems.add(.missingGlyph(scalar)) }
    let isRefused = isStrict && problems.count(of: .warning) > 0
    guard !problems.hasErrors, !isRefused else { return nil }

    let folder = try OutputFolder(output)
    let aside = try folder.asideFolder(for: period.folderName)
    try Layout.makeFolders(for: edition, in: aside)
    let press = ReportPress(
      edition: edition, fonts: fonts, site: site, folder: aside, workers: workers)
    var printed = try stages.run(.reports) {
      var printed = try press.printed { progress(.advanced(done: $0, of: $1)) }
      printed.add(try PayPress(press).printed)
      var detail = edition.subjects.count.counted("reports", "份报告")
      if printsBook {
        let book = BookPress(edition: edition, fonts: fonts, workers: workers)
        printed.files.append(try book.written(in: aside))
        detail = detail + Phrase(" and the book", "和合订本")
      }
      return (printed, detail)
    }
    var files = printed.files
    files += try stages.run(.data) {
      let files = try Layout.writeData(of: edition, quality, books, site: site, in: aside)
      return (files, files.count.counted("files", "个文件"))
    }
    printed.compareWithData(in: aside)
    for flaw in printed.flaws { problems.add(flaw.problem) }
    guard !problems.hasErrors else { return nil }
    try stages.run(.publishing) {
      try books.keep()
      try Layout.finish(edition, files: files, aside: aside, output: folder, site: site)
      return ((), (files.count + 1).counted("files", "个文件"))
    }
    if !isPreview {
      forecastFolder.keep(
        edition.insight.outlook.stated(edition.evaluation), of: period, isClosed: books.isClosed,
        problems: &problems)
    }
    let place = output + "/" + period.folderName
    return Outcome(
      reports: edition.subjects.count, page: place + "/index.html", isClosed: books.isClosed,
      restatement: books.isRestated ? place + "/" + RestatementText.pageName : nil)
  }

  /// The reports of the period, told one at a time; nil where problems forbid it.
  ///
  /// Of a closed period as of an open one, whatever it was closed with.
  public func edition(problems: inout Problems) throws -> Edition? {
    var books = Books.open
    return try edition(Stages { _ in }, &books, problems: &problems)?.0
  }

  /// The same with as many `rows` as are asked for of those behind each figure of scorecards and of
  /// `kpis`.
  func edition(tracing rows: Int, of kpis: [String], problems: inout Problems) throws -> Edition? {
    var books = Books.open
    return try edition(
      Stages { _ in }, &books, tracing: rows, of: kpis, problems: &problems)?.0
  }

  /// How many rows of each figure the site tells; `explain` tells more.
  private static let rowsTold = 5

  private func edition(
    _ stages: Stages, _ books: inout Books, tracing rows: Int = Publication.rowsTold,
    of kpis: [String] = [], problems: inout Problems
  ) throws -> (Edition, DataQuality)? {
    let reading = PeriodReading(
      workspace: workspace, period: period, asOf: asOf, tracing: rows, tracedKPIs: kpis,
      workers: workers)
    guard
      let evaluated = reading.evaluated(
        stages, recording: books.isClosed, problems: &problems)
    else { return nil }
    let quality = DataQuality(intakes: evaluated.intakes, problems: problems)
    books.compare(with: evaluated.record, problems: &problems)
    guard !problems.hasErrors else { return nil }
    let edition = Edition(
      evaluation: evaluated.evaluation, insight: evaluated.insight,
      words: WordList(language, problems: &problems),
      currency: workspace.currency, organizationName: workspace.organization,
      dataDigest: try dataDigest(evaluated.intakes), version: Scorebook.version,
      rowCounts: quality.rowCounts, dataQualityPage: DataQuality.pageName,
      methodFolder: KPIPages.folder(language), restated: books.lastRestatement,
      pay: evaluated.pay, bookName: printsBook ? BookPress.name : nil,
      theme: workspace.publishedTheme)
    return (edition, quality)
  }

  private var forecastFolder: ForecastFolder {
    ForecastFolder(workspace: workspace.folder, calendar: period.calendar)
  }

  /// Twelve hexadecimal digits over all that goes in: data, policy, earlier forecasts, templates.
  private func dataDigest(_ intakes: [TableName: Intake]) throws -> String {
    try DataDigest.text(
      of: workspace.configurationFiles + workspace.pictureFiles + workspace.reader().files
        + forecastFolder.files(before: period),
      templates: workspace.templates.map { ($0.name, $0.text) }, intakes: intakes)
  }
}

extension String {
  /// The path without links, so that two ways to one folder are alike.
  fileprivate var resolvedPath: String {
    URL(filePath: self).resolvingSymlinksInPath().standardizedFileURL.path
  }
}
