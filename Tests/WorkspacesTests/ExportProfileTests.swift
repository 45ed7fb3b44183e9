import Facts
import PeriodData
import Problems
import Templates
import Testing

@testable import Workspaces

struct ExportProfileTests {
  static let head = """
    organization: Acme
    locale: en
    currency: USD
    profile: zoho
    sources:
      reps: { file: Users.csv }

    """

  static func sources(_ text: String) throws -> [Source] {
    let (profile, problems) = SettingsTexts.profile(head + text)
    #expect(problems.text == "")
    return try #require(profile).sources
  }

  @Test func `the built-in profiles are right`() {
    var problems = Problems()
    let profiles = ExportProfiles()
    #expect(profiles.names == ["fxiaoke", "zoho"])
    for profile in profiles.all(&problems) {
      #expect(profile.forms.count > 8)
      let names = profile.forms.map { "\($0.table) \($0.name)" }
      #expect(Set(names).count == names.count)
      let known = Set(profile.forms.map(\.name))
      for form in profile.forms { #expect(known.isSuperset(of: form.stoodFor), "\(form.name)") }
    }
    #expect(problems.text == "")
  }

  @Test func `a source starts from the profile and says only what differs`() throws {
    let orders = try #require(
      try Self.sources(
        """
          orders:
            file: Sales_Orders.csv
            columns: { amount: Netto }
            drop: { Status: Draft }
        """
      ).last)
    #expect(orders.columns?["amount"] == .column("Netto"))
    #expect(orders.columns?["rep"]?.prefix == "zcrm_")
    #expect(orders.columns?["rep"]?.isOptional == true)
    #expect(orders.columns?["id"]?.isOptional == false)
    #expect(orders.filters == [.init(column: "Status", values: ["Draft"], keeps: false)])
  }

  @Test func `a source may be another of the profile's files`() throws {
    let sources = try Self.sources(
      """
        orders: { file: Deals.csv, as: won-deals }
        teams: { file: teams.csv }
        activities:
          - { file: Calls.csv, as: calls }
          - { file: Events.csv, as: events }
      """)
    #expect(sources[1].filters.first?.values.contains("Closed Won") == true)
    // The profile has no teams: the file's own names count.
    #expect(sources[2].columns == nil)
    #expect(sources[3].columns?["kind"] == .always("call"))
    #expect(sources[4].columns?["kind"] == .always("meeting"))
  }

  @Test func `owners of deals are the reps where there is no file of them`() throws {
    let source = try #require(
      try Self.sources("  deals: [{ file: Deals.csv }]\n").last)
    #expect(source.columns?["status"]?.values["Closed Won"] == "won")
    let (profile, _) = SettingsTexts.profile(
      Self.head.replacing("Users.csv", with: "Deals.csv, as: owners")
        + "  deals: { file: Deals.csv }\n")
    let reps = try #require(profile?.sources.first)
    #expect(reps.isDistinct)
  }

  @Test func `a name that no profile or form has is told with the nearest`() {
    let texts = [
      Self.head.replacing("profile: zoho", with: "profile: zohoo") + "  orders: { file: o.csv }\n",
      Self.head + "  orders: { file: o.csv, as: won-deal }\n",
    ]
    let messages = texts.map {
      SettingsTexts.profile($0).problems.sorted.flatMap(\.examples).map(\.message.english)
    }
    #expect(
      messages[0] == ["“profile” is “zohoo”, expected one of fxiaoke, zoho; did you mean “zoho”?"])
    #expect(
      messages[1] == [
        "“as” is “won-deal”, expected one of sales-orders, won-deals; did you mean “won-deals”?"
      ])
  }

  @Test func `a workspace adds profiles and replaces built-in ones`() throws {
    let text = """
      tables:
        orders:
          recognise: { all: [Belegnummer] }
          columns: { id: Belegnummer, date: Datum, amount: Netto }
      """
    let profiles = ExportProfiles([
      ("profile-erp.yaml", "Templates/profile-erp.yaml", text),
      ("profile-zoho.yaml", "Templates/profile-zoho.yaml", text),
      ("style.css", "Templates/style.css", ""),
    ])
    #expect(profiles.names == ["erp", "fxiaoke", "zoho"])
    var problems = Problems()
    #expect(profiles.profile("zoho", &problems)?.forms.count == 1)
    #expect(profiles.profile("erp", &problems)?.forms.first?.fits(["Belegnummer", "x"]) == true)
    #expect(problems.isEmpty)
    #expect(ExportProfiles.isProfile("profile-erp.yaml"))
    #expect(!ExportProfiles.isProfile("profile-.yaml"))
  }

  @Test(arguments: [
    "x", "tables: 1", "tables: { orders: { columns: { id: a } } }", "tables: { ordres: {} }",
    "tables: { orders: { recognise: { all: [a] }, columns: { id: [] } } }",
    "tables: { orders: [] }",
  ])
  func `a profile that is wrong is told`(text: String) {
    var problems = Problems()
    let profiles = ExportProfiles([("profile-x.yaml", "Templates/profile-x.yaml", text)])
    _ = profiles.profile("x", &problems)
    #expect(problems.hasErrors)
    #expect(problems.sorted.first?.examples.first?.place.file == "Templates/profile-x.yaml")
  }

  @Test func `the built-in aliases are right and reach every table`() throws {
    var problems = Problems()
    let text = try #require(BuiltInTemplates.text(of: "aliases.yaml"))
    let file = try #require(
      SettingsFile(bytes: Array(text.utf8), name: "aliases.yaml", problems: &problems))
    let aliases = ColumnAliases(file, &problems)
    #expect(problems.text == "")
    for table in TableName.allCases {
      let mapped = aliases.mappings(of: table)
      for column in TableSchema.of(table).columns where column.isRequired {
        #expect(mapped[column.name] != nil, "\(table) \(column.name)")
      }
      // Values that aliases give are those that the column takes.
      for column in TableSchema.of(table).columns {
        guard case .choice(let words) = column.type, let mapping = mapped[column.name] else {
          continue
        }
        let given = Set(mapping.values.values).union(mapping.otherwise.map { [$0] } ?? [])
        #expect(given.isSubset(of: words), "\(table) \(column.name)")
      }
    }
  }
}
