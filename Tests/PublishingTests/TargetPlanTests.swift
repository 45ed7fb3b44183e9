import Foundation
import Problems
import Quantities
import TestSupport
import Testing

@testable import Publishing

/// `scorebook targets plan` as somebody types it, and the file it writes summed by plain loops.
struct TargetPlanTests {
  static let tables = [
    "teams.csv": "id,name\nT01,East\nT02,West\n",
    "reps.csv": """
    id,name,team,hired,left
    R1,Li Na,T01,,
    R2,Wang Wei,T01,2026-07-01,
    R3,=Zhao,T02,,
    R4,Gone,T02,,2026-12-31
    R5,"Qian, Jr.",T02,,
    """,
    "products.csv": "id,name,category,stage\nP1,Robot,Machines,growth\nP2,Lathe,Machines,decline\n",
    "targets.csv": "kpi,scope,id,period,value\n,organization,,2026,500000\n",
  ]

  /// A workspace of two teams with orders of 2026, and `plan.yaml` where one is given.
  static func workspace(plan: String? = nil, language: Language = .english) throws
    -> TemporaryFolder
  {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "Data"), withIntermediateDirectories: true)
    var files = tables.map { ("Data/" + $0.key, $0.value) }
    var orders = "id,date,rep,amount\n"
    var lines = "order,product,quantity,unit_price,net\n"
    for number in 1...12 {
      let month = number < 10 ? "0\(number)" : "\(number)"
      for rep in 1...5 where rep != 2 || number > 6 {
        let (id, amount) = ("S\(number)-\(rep)", number * 1_000 + rep * 777)
        orders += "\(id),2026-\(month)-28,R\(rep),\(amount).5\n"
        lines += "\(id),P\(rep % 2 + 1),1,\(amount),\(amount).5\n"
      }
    }
    files += [("Data/orders.csv", orders), ("Data/order_lines.csv", lines)]
    var profile = "organization: Acme\nlocale: \(language.rawValue)\ncurrency: CNY\nsources:\n"
    for table in ["teams", "reps", "products", "orders", "order_lines"] {
      profile += "  \(table): { file: \(table).csv }\n"
    }
    files.append(("scorebook.yaml", profile + "  targets: { file: targets*.csv }\n"))
    if let plan { files.append(("plan.yaml", plan)) }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.url.appending(path: name))
    }
    try FileManager.default.copyItem(
      at: ProjectFolder.root.appending(path: "Templates/built-in/starter-scorecards.yaml"),
      to: folder.url.appending(path: "scorecards.yaml"))
    return folder
  }

  /// The values of the written file in hundredths, by scope and id, by month.
  static func written(_ folder: TemporaryFolder, _ name: String = "Data/targets-2027.csv") throws
    -> [String: [String: Int]]
  {
    let text = try String(contentsOfFile: folder.path(name), encoding: .utf8)
    var values: [String: [String: Int]] = [:]
    let lines = text.split(separator: "\r\n")
    #expect(lines[0].hasSuffix("kpi,scope,id,period,value,reason"))
    for line in lines.dropFirst() {
      let cells = line.split(separator: ",", maxSplits: 5, omittingEmptySubsequences: false)
      #expect(cells[0] == "sales_amount")
      #expect(cells[5].count > 10)
      let units = cells[4].split(separator: ".")
      let cents = (units.count == 2 ? units[1] + "00" : "00").prefix(2)
      let key = "\(cells[1]) \(cells[2])"
      #expect(values[key]?[String(cells[3])] == nil)
      let amount: Int = try #require(Int(String(units[0]) + String(cents)))
      values[key, default: [:]][String(cells[3])] = amount
    }
    return values
  }

  static let plan = """
    exponents: { history: 0.9 }
    life_cycle: { growth: 1.15, decline: 0.85 }
    competition: { T01: 0.9 }
    potential: { Machines: 1.1, R5: 1.3 }
    limits: { rep: { most: 160% }, R3: { least: 120% } }
    """

  @Test(arguments: Language.allCases)
  func `what is written sums exactly, is read, and is what months are held to`(
    language: Language
  ) throws {
    let folder = try Self.workspace(plan: Self.plan, language: language)
    let command = ["targets", "plan", ".", "--period", "2027", "--target", "612345.67"]
    let shown = try BuiltCommand.run(command, in: folder.path)
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(shown.output.contains("¥612,345.67"))
    #expect(shown.output.hasSuffix("nothing was written; --write writes Data/targets-2027.csv\n"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("Data/targets-2027.csv")))
    let wrote = try BuiltCommand.run(command + ["--write"], in: folder.path)
    #expect(wrote.status == 0, "\(wrote.errors)")
    #expect(wrote.output.hasSuffix("wrote Data/targets-2027.csv\n"))

    let values = try Self.written(folder)
    let people = ["team T01", "team T02", "rep R1", "rep R2", "rep R3", "rep R5"]
    #expect(Set(values.keys) == Set(people + ["organization ", "product P1", "product P2"]))
    let whole = try #require(values["organization "])
    #expect(whole.values.reduce(0, +) == 61_234_567)
    #expect(whole.count == 12)
    for (month, value) in whole {
      func sum(_ keys: [String]) -> Int { keys.reduce(0) { $0 + (values[$1]?[month] ?? 0) } }
      #expect(sum(["team T01", "team T02"]) == value)
      #expect(sum(["rep R1", "rep R2"]) == sum(["team T01"]))
      #expect(sum(["rep R3", "rep R5"]) == sum(["team T02"]))
      #expect(sum(["product P1", "product P2"]) == value)
    }

    let checked = try BuiltCommand.run("check", ".", in: folder.path)
    #expect(checked.status == 0)
    #expect(!checked.output.contains("target-mismatch"), "\(checked.output)")
    #expect(!checked.output.contains("overlapping-targets"))
    let january = "S9,2027-01-20,R1,5000\n"
    let handle = try #require(FileHandle(forWritingAtPath: folder.path("Data/orders.csv")))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(january.utf8))
    try handle.close()
    let edition = try TestWorkspace(folder: folder.path).edition("2027-01")
    let days = try #require(Period("2027-01")).days
    let held = edition.evaluation.target("sales_amount", of: .organization, in: days)
    #expect(held == Fraction(Int128(whole["2027-01"] ?? 0), 100))
  }

  @Test func `a file that is there is written over only where that is said`() throws {
    let folder = try Self.workspace()
    let command = ["targets", "plan", ".", "--period", "2027-Q1", "--target", "9万", "--write"]
    #expect(try BuiltCommand.run(command, in: folder.path).status == 0)
    let first = try Self.written(folder, "Data/targets-2027-Q1.csv")
    let again = try BuiltCommand.run(command, in: folder.path)
    #expect(again.status == 1)
    #expect(again.errors.contains("the file is there already [plan-exists]"))
    let other = try BuiltCommand.run(
      command + ["--file", "Data/targets-b.csv", "--overwrite"], in: folder.path)
    #expect(other.status == 1)
    #expect(
      other.errors.contains("a target of organization for 2027-01 stands here already"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("Data/targets-b.csv")))
    let over = try BuiltCommand.run(command + ["--overwrite"], in: folder.path)
    #expect(over.status == 0, "\(over.errors)")
    #expect(try Self.written(folder, "Data/targets-2027-Q1.csv") == first)
  }

  @Test func `a file that no source reads is told, with what to add`() throws {
    let folder = try Self.workspace()
    let outcome = try BuiltCommand.run(
      "targets", "plan", ".", "--period", "2027", "--target", "+10%", "--write", "--file",
      "Data/plan.csv", in: folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("no source of scorebook.yaml reads this file"))
    #expect(outcome.errors.contains("targets: [{ file: targets.csv }, { file: plan.csv }]"))
  }

  @Test func `the organization's target may stand in the table targets`() throws {
    let folder = try Self.workspace()
    let none = try BuiltCommand.run("targets", "plan", ".", "--period", "2027", in: folder.path)
    #expect(none.status == 1)
    #expect(none.errors.contains("nothing says what 2027 is to reach"))
    try Data("kpi,scope,id,period,value\n,organization,,2027,700000\n".utf8)
      .write(to: folder.url.appending(path: "Data/targets.csv"))
    let told = try BuiltCommand.run(
      "targets", "plan", ".", "--period", "2027", "--write", in: folder.path)
    #expect(told.status == 0, "\(told.errors)")
    #expect(try Self.written(folder)["organization "]?.values.reduce(0, +) == 70_000_000)
  }

  @Test func `settings are refused with place and help`() throws {
    let folder = try Self.workspace(plan: "target: +5%\ncompetition: { T0l: 0.9 }\n")
    let outcome = try BuiltCommand.run("targets", "plan", ".", "--period", "2027", in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("unknown key “T0l”; did you mean “T01”?"))
    #expect(outcome.errors.contains("at plan.yaml:2:21"))
    let limits = try Self.workspace(plan: "target: +50%\nlimits: { rep: { most: 120% } }\n")
    let tight = try BuiltCommand.run("targets", "plan", ".", "--period", "2027", in: limits.path)
    #expect(tight.status == 1)
    #expect(tight.errors.contains("the caps of teams come to ¥"))
    #expect(tight.output == "")
  }

  @Test func `names steer no terminal, and ids that spreadsheets would run are refused`() throws {
    #expect(AlignedTable.name("Li\u{1B}[2J\nNa\u{202E}") == "Li·[2J·Na·")
    #expect(AlignedTable.name(String(repeating: "长", count: 60)).count == 22)
    let folder = try Self.workspace()
    let orders = try String(contentsOfFile: folder.path("Data/orders.csv"), encoding: .utf8)
    for (name, text) in [
      ("reps.csv", "id,name,team\n=R1,Li,T01\n"),
      ("orders.csv", orders.replacing(",R1,", with: ",=R1,")),
    ] {
      try Data(text.utf8).write(to: folder.url.appending(path: "Data/" + name))
    }
    let outcome = try BuiltCommand.run(
      "targets", "plan", ".", "--period", "2027", "--target", "+10%", "--write", in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("the id “=R1” of a rep begins like a formula"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("Data/targets-2027.csv")))
  }

  @Test func `reasons and tables are in the language that is asked for`() throws {
    let folder = try Self.workspace(plan: Self.plan)
    let outcome = try BuiltCommand.run(
      "targets", "plan", ".", "--period", "2027", "--target", "+10%", "--language", "zh-Hans",
      "--write", in: folder.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("入职前 181 天按团队日均补足"))
    #expect(outcome.output.contains("竞争 × 0.9"))
    let text = try String(contentsOfFile: folder.path("Data/targets-2027.csv"), encoding: .utf8)
    #expect(text.contains("较上年"))
    // Right-aligned: all lines of a table are as wide up to their share.
    let head = try #require(outcome.output.split(separator: "\n").first { $0.hasPrefix("月份") })
    let row = try #require(outcome.output.split(separator: "\n").first { $0.hasPrefix("2027-01") })
    #expect(TextGrid.width(of: String(head)) == TextGrid.width(of: String(row)))
  }
}
