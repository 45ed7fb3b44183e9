import PeriodData
import Problems
import RowReading
import Testing

@testable import Workspaces

struct SourceSettingTests {
  /// The source of orders that `text` describes.
  func read(_ text: String) -> (source: Source?, problems: [String]) {
    let head = "organization: A\nlocale: en\ncurrency: USD\nsources:\n  reps: { file: r.csv }\n"
    let (profile, problems) = SettingsTexts.profile(head + "  orders:\n" + text)
    return (
      profile?.sources.first { $0.table == .orders },
      problems.sorted.flatMap(\.examples).map(\.message.english)
    )
  }

  @Test(arguments: [
    ("sheet: 2", RowOptions(part: .number(2))), ("sheet: \"2\"", RowOptions(part: .named("2"))),
    ("sheet: 销售 明细", RowOptions(part: .named("销售 明细"))),
    ("table: Invoice", RowOptions(part: .named("Invoice"))),
    ("list: data.dataList", RowOptions(part: .named("data.dataList"))),
    ("query: |\n      SELECT 1\n      FROM t", RowOptions(part: .query("SELECT 1\nFROM t\n"))),
    ("header: 3", RowOptions(header: .line(3))),
    ("header: 订单编号", RowOptions(header: .holding("订单编号"))),
    ("encoding: GBK", RowOptions(encoding: .gb18030)),
    ("encoding: gb2312", RowOptions(encoding: .gb18030)),
    ("encoding: utf-16le", RowOptions(encoding: .utf16LittleEndian)),
    ("delimiter: tab", RowOptions(delimiter: 9)), ("delimiter: \";\"", RowOptions(delimiter: 59)),
    ("quote: \"'\"", RowOptions(quote: 39)),
  ])
  func `a source says how its file is read`(text: String, options: RowOptions) {
    let (source, problems) = read("    file: o.csv\n    \(text)\n")
    #expect(problems == [])
    #expect(source?.options == options)
  }

  @Test(arguments: [
    "sheet: [1]", "sheet: 1\n    table: a", "header: [1]", "encoding: latin-1",
    "delimiter: xx", "delimiter: a", "quote: tab", "distinct: perhaps", "as: orders",
    "profile: salesforce", "query: ''",
  ])
  func `what is wrong with it is told`(text: String) {
    let (_, problems) = read("    file: o.csv\n    \(text)\n")
    #expect(problems.count == 1, "\(problems)")
  }

  @Test func `a source may be a query to a database`() {
    let (source, problems) = read(
      "    database:\n      connection: SALES_DB2\n      query: |\n        SELECT *\n        FROM o\n"
    )
    #expect(problems == [])
    #expect(source?.location == .database(variable: "SALES_DB2", query: "SELECT *\nFROM o\n"))
  }

  static let secrets = [
    "file: o.csv\n    database: postgres://u:hunter2@db/x",
    "database: { connection: \"postgres://u:hunter2@db/x\", query: SELECT 1 }",
    "database: { connection: \"host=db password=hunter2\", query: SELECT 1 }",
    "database: { connection: [hunter2], query: SELECT 1 }",
    "file: postgres://u:hunter2@db/x",
    "database: [postgres://u:hunter2@db/x]",
  ]

  @Test(arguments: secrets) func `a connection in the settings is refused and not quoted`(
    text: String
  ) {
    let head = "organization: A\nlocale: en\ncurrency: USD\nsources:\n  reps: { file: r.csv }\n"
    let (_, problems) = SettingsTexts.profile(head + "  orders:\n    " + text + "\n")
    #expect(problems.hasErrors)
    for language in InterfaceLanguage.allCases {
      #expect(!problems.text(in: language).contains("hunter2"))
    }
  }

  @Test func `a query of more than 10,000 characters is refused`() {
    let query = String(repeating: "x", count: 10_001)
    let (_, problems) = read("    database: { connection: A, query: \(query) }\n")
    #expect(problems.count == 1)
    #expect(problems.first.map { $0.count < 200 } == true)
  }

  @Test(arguments: [
    ("Amount", ColumnMapping.column("Amount")),
    ("[Amount, Total]", ColumnMapping(.columns(["Amount", "Total"]))),
    ("{ column: [a, b], prefix: zcrm_ }", ColumnMapping(.columns(["a", "b"]), prefix: "zcrm_")),
    ("{ columns: [First, Last] }", ColumnMapping(.joined(["First", "Last"]))),
    (
      "{ column: a, values: { x: y, \"0\": \"\" }, otherwise: z, optional: true }",
      ColumnMapping(.columns(["a"]), values: ["x": "y", "0": ""], otherwise: "z", isOptional: true)
    ),
    ("{ always: x }", .always("x")),
    (#""Line\nbreak: \"quoted\"""#, .column("Line\nbreak: \"quoted\"")),
  ])
  func `a column is mapped in many ways`(text: String, mapping: ColumnMapping) {
    let (source, problems) = read(
      "    file: o.csv\n    columns: { id: I, date: D, amount: A, status: \(text) }\n")
    #expect(problems == [])
    #expect(source?.columns?["status"] == mapping)
  }

  @Test(arguments: [
    "[]", "[[a]]", "{ }", "{ column: a, always: b }", "{ column: a, values: [b] }",
    "{ column: a, optional: 2 }",
    "{ column: a, values: { b: c }, lookup: [{ file: f, key: k, value: v }] }",
  ])
  func `a mapping of another shape is told once`(text: String) {
    let (_, problems) = read(
      "    file: o.csv\n    columns: { id: I, date: D, amount: A, status: \(text) }\n")
    #expect(problems.count == 1, "\(problems)")
  }
}
