import Facts
import Foundation
import PeriodData
import Problems
import Testing

@testable import Workspaces

struct WorkspaceDraftTests {
  /// A folder of files, removed after the test.
  final class Folder {
    let url: URL
    init(_ files: [String: String]) throws {
      url = FileManager.default.temporaryDirectory.appending(path: "draft-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      for (name, text) in files { try Data(text.utf8).write(to: url.appending(path: name)) }
    }
    deinit { try? FileManager.default.removeItem(at: url) }
  }

  /// The draft, the profile that its settings are read as, and the facts read with it.
  static func read(_ files: [String: String]) throws -> (
    draft: WorkspaceDraft, profile: Profile, facts: Facts, problems: Problems
  ) {
    let folder = try Folder(files)
    let draft = try #require(
      WorkspaceDraft(from: folder.url.path, organization: "A: \"B\"", language: nil))
    let (found, told) = SettingsTexts.profile(draft.settings)
    #expect(told.text == "", "\(draft.settings)")
    let profile = try #require(found)
    let data = try Folder([:])
    for file in draft.files {
      try FileManager.default.copyItem(
        at: URL(filePath: file.path), to: data.url.appending(path: file.name))
    }
    var problems = Problems()
    let reader = PeriodDataReader(folder: data.url.path, shownAs: "Data", sources: profile.sources)
    return (draft, profile, reader.facts(problems: &problems), problems)
  }

  static let orders = """
    订单编号,下单日期,业务员,客户名称,订单金额(元),金额,备注
    S1,2026-10-01,李娜,长江,"1,200",9,a
    S2,2026-10-02,王伟,南海,300,9,b
    S3,2026-10-03,李娜,长江,50,9,c

    """

  @Test func `files are recognised by what people call their columns`() throws {
    let (draft, profile, facts, problems) = try Self.read(["订单.csv": Self.orders])
    #expect(profile.organization == "A: \"B\"")
    #expect(profile.language == .chinese)
    #expect(profile.currency.code == "CNY")
    #expect(facts[.orders].rowCount == 3)
    #expect(facts[.orders].amount("amount", row: 0) == 1_200_000_000)
    // Whoever sold and whoever bought stand in for tables of them.
    #expect(facts[.reps].rowCount == 2)
    #expect(facts[.accounts].rowCount == 2)
    #expect(facts[.orders].reference("rep", row: 2) == 0)
    #expect(problems.count(of: .warning) == 0, "\(problems.text)")
    #expect(
      problems.sorted.filter { $0.code == "recognised-columns" }.flatMap(\.examples)
        .map(\.message.english) == [
          "columns were recognised by their names: 订单编号 as id, 下单日期 as date, 业务员 as rep, "
            + "客户名称 as account, 订单金额(元) as amount; not taken: 金额 (amount)"
        ])
    #expect(draft.settings.contains("\n    # amount: \"订单金额(元)\"\n"))
    #expect(draft.settings.contains("# 未采用：金额、备注"))
  }

  @Test func `names find people who have ids`() throws {
    let (_, profile, facts, problems) = try Self.read([
      "orders.csv": Self.orders,
      "员工.csv": "工号,姓名,部门\nE1,李娜,一部\nE2,王伟,二部\n",
      "回款.csv": "回款日期,业务员,回款金额\n2026-10-02,E2,5\n",
    ])
    #expect(
      profile.sources.first { $0.table == .orders }?.columns?["rep"]
        == .lookup(column: "业务员", [.init(file: "员工.csv", key: "姓名", value: "工号")]))
    #expect(facts[.orders].reference("rep", row: 1) == 1)
    #expect(facts[.payments].reference("rep", row: 0) == 1)
    #expect(facts[.teams].rowCount == 2)
    #expect(facts[.reps].reference("team", row: 1) == 1)
    #expect(problems.count(of: .warning) == 0, "\(problems.text)")
  }

  @Test func `where nobody uses ids, names take their place`() throws {
    let (_, profile, facts, _) = try Self.read([
      "orders.csv": Self.orders, "员工.csv": "工号,姓名\nE1,李娜\nE2,王伟\n",
    ])
    #expect(profile.sources.first { $0.table == .reps }?.columns?["id"] == .column("姓名"))
    #expect(facts[.orders].reference("rep", row: 1) == 1)
  }

  @Test func `names of two parts are joined, and stand for ids that are not there`() throws {
    let (_, _, facts, problems) = try Self.read([
      "orders.csv": "Order ID,Order Date,Employee ID,Total\nS1,2026-10-01,2,5\n",
      "employees.csv": "Employee ID,First Name,Last Name\n1,Ann,Lee\n2,Bob,May\n",
    ])
    #expect((0..<2).map { facts[.reps].text("name", row: $0) } == ["Ann Lee", "Bob May"])
    #expect(facts[.orders].reference("rep", row: 0) == 1)
    #expect(problems.count(of: .warning) == 0, "\(problems.text)")
    let (_, _, people, told) = try Self.read([
      "orders.csv": Self.orders, "员工.csv": "姓名,部门\n李娜,一部\n王伟,二部\n",
    ])
    #expect(people[.orders].reference("rep", row: 1) == 1)
    #expect(people[.teams].rowCount == 2)
    #expect(told.count(of: .warning) == 0, "\(told.text)")
  }

  static func dated(_ days: [String]) -> String {
    "Order Number,Order Date,Sales Rep,Total\n"
      + days.enumerated().map { "S\($0),\($1),Ann,5\n" }.joined()
  }

  @Test func `day and month are told apart, in another file if need be`() throws {
    let (_, profile, _, problems) = try Self.read([
      "orders.csv": Self.dated(["3/4/2026", "5/4/2026"]),
      "payments.csv": "Payment Date,Sales Rep,Payment Amount\n25/3/2026,Ann,5\n",
    ])
    #expect(
      profile.sources.filter { $0.table != .reps }.map(\.dateOrder) == [.dayFirst, .dayFirst])
    #expect(!problems.hasErrors)
    let (draft, open, _, told) = try Self.read(["orders.csv": Self.dated(["3/4/2026", "5/4/2026"])])
    #expect(open.sources.allSatisfy { $0.dateOrder == nil })
    #expect(draft.settings.contains("# dates: day-first  # must be set"))
    #expect(told.sorted.map(\.code).contains("ambiguous-dates"))
  }

  @Test func `files of a kind are one source with a pattern`() throws {
    let (_, profile, facts, problems) = try Self.read([
      "Orders_2026_09.csv": Self.dated(["2026-09-01"]),
      "Orders_2026_10.csv": Self.dated(["2026-10-01"]).replacing("S0", with: "T0"),
      "notes.txt": "what\never\n",
    ])
    let orders = try #require(profile.sources.first { $0.table == .orders })
    #expect(orders.location == .files("Orders_*.csv"))
    #expect(facts[.orders].rowCount == 2)
    #expect(facts[.reps].rowCount == 1)
    #expect(problems.count(of: .warning) == 0, "\(problems.text)")
  }

  @Test func `what a workspace lacks to be built is told`() throws {
    let folder = try Folder(["customers.csv": "Customer ID,Customer Name\n1,a\n"])
    let draft = try #require(
      WorkspaceDraft(from: folder.url.path, organization: "A", language: .english))
    let said = draft.summary.map(\.english)
    #expect(said.contains("no file names the reps: add a source “reps” to scorebook.yaml"))
    #expect(said.contains { $0.hasPrefix("no file tells what happened: add a source such as") })
  }

  @Test func `what is not recognised is listed with what it comes nearest to`() throws {
    let folder = try Folder([
      "orders.csv": Self.dated(["2026-10-01"]), "客户.csv": "客户编号,行业,省份\n1,a,b\n", "x.pdf": "%PDF-1",
      "empty.csv": "",
    ])
    let target = folder.url.appending(path: "orders.csv").path
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "link.csv").path, withDestinationPath: target)
    let draft = try #require(
      WorkspaceDraft(from: folder.url.path, organization: "A", language: .english))
    #expect(draft.files.map(\.name) == ["orders.csv"])
    for line in [
      "客户.csv\": nearest to accounts, without name; its columns: 客户编号, 行业, 省份",
      "link.csv: a link, which is not followed", "empty.csv: it is empty",
      "x.pdf: it is of a kind that is not read",
    ] {
      #expect(
        draft.settings.contains(line) || draft.settings.contains(line.replacing("\"", with: "")),
        "\(line)\n\(draft.settings)")
    }
  }

  @Test func `hostile names of files and columns are ordinary ones`() throws {
    let header = #""Order\#nNumber","Order Date","Sales Rep: #1","*Total, *net","📈 ""q""",{x},- a"#
    let (draft, _, _, _) = try Self.read([
      "a*b\"c\n#.csv": header + "\n1,2026-10-01,Ann,5,1,2,3\n",
      "- x: y.csv": Self.dated(["2026-10-01"]), "🙂 orders.csv": Self.dated(["2026-10-02"]),
    ])
    for file in draft.files {
      let hostile = file.name.filter { "*\"\n#:/".contains($0) }
      #expect(hostile == "", "\(file.name)")
    }
    #expect(draft.settings.contains("Order\\nNumber") || !draft.settings.contains("Order\nNumber"))
  }

  @Test func `a folder without anything known gives no draft`() throws {
    let folder = try Folder(["a.csv": "x,y\n1,2\n"])
    #expect(WorkspaceDraft(from: folder.url.path, organization: "A", language: nil) == nil)
    #expect(WorkspaceDraft(from: "/nowhere/at/all", organization: "A", language: nil) == nil)
  }
}
