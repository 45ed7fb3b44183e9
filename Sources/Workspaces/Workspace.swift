import Evaluation
import Facts
import Incentives
import Insight
import PeriodData
import Problems
import Quantities
import Reports
import Sentiment

/// A workspace folder: who the organization is, where its data comes from, and how performance is
/// weighed there.
///
///     var problems = Problems()
///     guard let workspace = Workspace(folder: "Acme", problems: &problems) else { … }
public struct Workspace: Sendable {
  public var folder: String
  public var organization: String
  public var language: Language
  public var currency: Currency
  /// An IANA name such as Asia/Shanghai.
  public var timeZone: String
  public var calendar: FiscalCalendar
  public var sources: [Source]
  public var teamRule: Organization.TeamRule
  public var policy: Policy
  /// What is measured, and how.
  public var catalogue: Catalogue
  /// What findings are told.
  public var findingRules: [FindingRule]
  /// The words by which customers' opinions are read.
  public var lexicon: Lexicon
  /// Who is paid how, contests and honours.
  public var pay: PayFile
  /// How reports look and what they consist of.
  public var theme: Theme
  /// The path of the theme's logo relative to the workspace; nil where there is none.
  public var logoFile: String?
  /// How seriously checks of data are taken, by the codes or kinds of their problems, where that is
  /// not as usual.
  public var severities: [String: Problem.Severity]
  /// The files of the folder Templates, in the order of their names.
  public var templates: [(name: String, path: String, text: String)]

  /// The folder that the sources' files are relative to.
  public var dataFolder: String { folder + "/Data" }

  /// Reads `scorebook.yaml`, `kpis.yaml`, `lexicon.yaml`, `scorecards.yaml`, `findings.yaml`,
  /// `pay.yaml`, `theme.yaml` and the templates of `folder`.
  ///
  /// Tells all that is wrong with them; nil where any of it is an error.
  public init?(folder: String, problems: inout Problems) {
    let errorsBefore = problems.count(of: .error)
    let templates = TemplateFolder.files(in: folder, problems: &problems)
    let profiles = ExportProfiles(templates)
    let profile = Profile(folder: folder, profiles: profiles, problems: &problems)
    let catalogue = KPIFile(folder: folder, problems: &problems).catalogue
    let lexicon = LexiconFile(folder: folder, problems: &problems).lexicon
    let policy = Policy(folder: folder, catalogue: catalogue, problems: &problems)
    let findings = FindingsFile(folder: folder, catalogue: catalogue, problems: &problems)
    let pay = PayFile(
      folder: folder, catalogue: catalogue, policy: policy, problems: &problems)
    let theme = ThemeFile(folder: folder, problems: &problems)
    guard let profile, let policy, let pay, problems.count(of: .error) == errorsBefore else {
      return nil
    }
    self.folder = folder
    organization = profile.organization
    language = profile.language
    currency = profile.currency
    timeZone = profile.timeZone
    calendar = profile.calendar
    sources = profile.sources
    teamRule = profile.teamRule
    self.policy = policy
    self.catalogue = catalogue
    findingRules = findings.rules
    self.lexicon = lexicon
    self.pay = pay
    self.theme = theme.theme
    logoFile = theme.logoFile
    severities = profile.severities
    self.templates = templates
  }
}
