import Facts
import PeriodData
import Problems
import Quantities

/// What `scorebook.yaml` says.
struct Profile {
  let organization: String
  let language: Language
  let currency: Currency
  let timeZone: String
  let calendar: FiscalCalendar
  let sources: [Source]
  let teamRule: Organization.TeamRule
  let severities: [String: Problem.Severity]

  static let fileName = "scorebook.yaml"

  private enum Teams: String, CaseIterable {
    case fromTables = "from-tables"
    case byManager = "by-manager"
  }

  init?(folder: String, profiles: ExportProfiles, problems: inout Problems) {
    guard
      let file = SettingsFile(
        folder: folder, name: Profile.fileName,
        purpose: Phrase(
          "it says who the organization is and where its data comes from",
          "该文件说明组织是谁、数据从何而来"),
        problems: &problems)
    else { return nil }
    self.init(file, profiles: profiles, problems: &problems)
  }

  init?(
    _ file: SettingsFile, profiles: ExportProfiles = ExportProfiles(), problems: inout Problems
  ) {
    let root = Setting(key: file.name, node: file.root, file: file.name)
    guard
      let block = Block(
        root,
        allowed: [
          "organization", "locale", "currency", "time_zone", "fiscal_year_starts", "profile",
          "sources", "teams", "checks",
        ], example: "organization: Acme", &problems)
    else { return nil }
    let organization = block.required("organization", example: "Acme", &problems)?.text(&problems)
    let language = block.required("locale", example: "en", &problems)?
      .choice(of: Language.self, &problems)
    let currency = block.required("currency", example: "CNY", &problems)
      .flatMap { Profile.currency($0, &problems) }
    let timeZone = block["time_zone"].map { Profile.timeZone($0, &problems) } ?? "UTC"
    let month = block["fiscal_year_starts"].map { $0.whole(1...12, &problems) } ?? 1
    let rule =
      block["teams"].map { $0.choice(of: Teams.self, &problems) } ?? Teams.fromTables
    let export = block["profile"].flatMap { profiles.profile($0, &problems) }
    let sources = block.required("sources", example: "{ reps: { file: reps.csv } }", &problems)
      .flatMap { Profile.sources($0, export: export, profiles: profiles, &problems) }
    let severities = block["checks"].map {
      Profile.severities($0, sources: sources ?? [], &problems)
    }
    guard let organization, let language, let currency, let timeZone, let month, let rule,
      let sources
    else { return nil }
    self.organization = organization
    self.language = language
    self.currency = currency
    self.timeZone = timeZone
    calendar = FiscalCalendar(firstMonth: month)
    self.sources = sources
    self.severities = severities ?? [:]
    teamRule = rule == .byManager ? .byManager : .fromTables
  }

  private static func currency(_ setting: Setting, _ problems: inout Problems) -> Currency? {
    guard let currency = setting.node.scalar.flatMap({ Currency(code: $0.string) }) else {
      setting.tell(
        Phrase("three capital letters such as CNY", "三个大写字母，例如 CNY"), &problems)
      return nil
    }
    return currency
  }

  private static func timeZone(_ setting: Setting, _ problems: inout Problems) -> String? {
    let name = setting.node.scalar?.string ?? ""
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isName =
      (1...3).contains(parts.count) && name.utf8.count <= 64
      && parts.allSatisfy { part in
        part.first?.isASCII == true && part.first?.isLetter == true
          && part.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
              || [43, 45, 95].contains(byte)
          }
      }
    guard isName, PeriodDataReader.knows(timeZone: name) else {
      setting.tell(
        Phrase("the name of a time zone such as Asia/Shanghai", "时区名称，例如 Asia/Shanghai"),
        &problems)
      return nil
    }
    return name
  }
}
