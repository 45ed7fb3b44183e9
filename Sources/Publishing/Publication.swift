import CairoCanvas
import Evaluation
import Facts
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
  }

  let workspace: Workspace
  let period: Period
  /// The last day whose facts count; the period's last one unless set.
  let asOf: Day
  let language: Language
  /// The folder of all periods.
  let output: String
  let workers: Int

  /// - Parameters:
  ///   - language: instead of the workspace's.
  ///   - output: instead of the workspace's folder Output.
  public init(
    workspace: Workspace, period: Period, asOf: Day? = nil, language: Language? = nil,
    output: String? = nil, workers: Int = 1
  ) {
    self.workspace = workspace
    self.period = period
    self.asOf = min(asOf ?? period.lastDay, period.lastDay)
    self.language = language ?? workspace.language
    self.output = output ?? workspace.folder + "/Output"
    self.workers = workers
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
    let site = SiteWriter(overrides: workspace.templateOverrides, problems: &problems)
    guard let (edition, quality) = try edition(stages, problems: &problems) else { return nil }
    let fonts = try stages.run(.fonts) {
      let fonts = try FontBook(for: edition.characters)
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
    var files = try stages.run(.reports) {
      let files = try press.files { progress(.advanced(done: $0, of: $1)) }
      return (files, edition.subjects.count.counted("reports", "份报告"))
    }
    files += try stages.run(.data) {
      let files = try Layout.writeData(of: edition, quality, site: site, in: aside)
      return (files, files.count.counted("files", "个文件"))
    }
    try stages.run(.publishing) {
      try Layout.finish(edition, files: files, aside: aside, output: folder, site: site)
      return ((), (files.count + 1).counted("files", "个文件"))
    }
    return Outcome(
      reports: edition.subjects.count, page: output + "/" + period.folderName + "/index.html")
  }

  /// The reports of the period, told one at a time; nil where problems forbid it.
  public func edition(problems: inout Problems) throws -> Edition? {
    try edition(Stages { _ in }, problems: &problems)?.0
  }

  private func edition(_ stages: Stages, problems: inout Problems) throws
    -> (Edition, DataQuality)?
  {
    guard let (evaluation, intakes) = evaluation(stages, problems: &problems) else { return nil }
    let quality = DataQuality(intakes: intakes, problems: problems)
    let edition = Edition(
      evaluation: evaluation, words: WordList(language, problems: &problems),
      currency: workspace.currency, organizationName: workspace.organization,
      dataDigest: try dataDigest(intakes), version: Scorebook.version, rowCounts: quality.rowCounts,
      dataQualityPage: DataQuality.pageName, methodFolder: KPIPages.folder(language))
    return (edition, quality)
  }

  /// Reads and evaluates; facts are gone when it returns.
  private func evaluation(_ stages: Stages, problems: inout Problems)
    -> (Evaluation, [TableName: Intake])?
  {
    let data = stages.run(.reading) {
      let data = workspace.periodData(
        .evaluated(also: workspace.catalogue.columns), workers: workers, problems: &problems)
      return (data, data.facts.tally)
    }
    let facts = data.facts
    guard !problems.hasErrors, facts.covers(period, problems: &problems) else { return nil }
    let evaluation = stages.run(.evaluating) {
      let organization = Organization(facts: facts, teams: workspace.teamRule)
      let evaluation = Evaluation(
        facts: facts, organization: organization, policy: workspace.policy,
        catalogue: workspace.catalogue, period: period, asOf: asOf, workers: workers,
        problems: &problems)
      let (reps, teams) = (evaluation.reps.count, evaluation.teams.count)
      return (
        evaluation,
        Phrase("\(reps) reps, \(teams) teams", "\(reps) 名销售人员，\(teams) 个团队")
      )
    }
    return problems.hasErrors ? nil : (evaluation, data.intakes)
  }

  /// Twelve hexadecimal digits over all that goes in: data, policy, templates.
  private func dataDigest(_ intakes: [TableName: Intake]) throws -> String {
    try DataDigest.text(
      of: workspace.configurationFiles + workspace.reader().files,
      templates: workspace.templates.map { ($0.name, $0.text) }, intakes: intakes)
  }
}
