import Foundation
import Problems
import Publishing
import Quantities
import TestSupport
import Testing
import Workspaces

struct DataQualityTests {
  /// A demo workspace in which two orders cannot be used.
  static func build(locale: Language) throws -> (folder: TemporaryFolder, problems: Problems) {
    let folder = try TemporaryFolder()
    for (path, text) in [
      "scorebook.yaml": """
      organization: Acme
      locale: \(locale.rawValue)
      currency: USD
      sources:
        reps: { file: reps.csv }
        orders: { file: orders.csv, drop: { id: [O9] } }
      checks: { empty-value: note }
      """,
      "scorecards.yaml": """
      scorecards:
        rep: { lines: [{ kpi: sales_amount, weight: 0 }, { kpi: orders, weight: 100, target: 2, curve: { ratio: { cap: 120 } } }] }
        team: { lines: [{ kpi: orders, weight: 100, target: 2, curve: { ratio: { cap: 120 } } }] }
        organization: { lines: [{ kpi: orders, weight: 100, target: 2, curve: { ratio: { cap: 120 } } }] }
      grades: [{ grade: A, from: 80 }, { grade: B, from: 0 }]
      """,
      "Data/reps.csv": "id,name\nR1,Ann\nR2,Bo\n",
      "Data/orders.csv": """
      id,date,rep,amount,memo
      O1,2026-10-01,R1,10,
      O2,2026-10-02,R2,20,
      ,2026-10-03,R2,20,=cmd|secret
      O4,2026-10-04,R2,a lot,"<script>
      alert(1)</script>"
      O9,2026-10-05,R2,99,
      """,
    ] {
      try FileManager.default.createDirectory(
        atPath: folder.path("Data"), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: folder.url.appending(path: path))
    }
    var problems = Problems()
    let workspace = try #require(Workspace(folder: folder.url.path, problems: &problems))
    let period = try #require(Period("2026-10"))
    let outcome = try Publication(workspace: workspace, period: period)
      .publish(problems: &problems) { _ in }
    #expect(outcome != nil)
    return (folder, problems)
  }

  @Test func `rows that cannot be used are published with their reason, and no formula`() throws {
    let (folder, _) = try Self.build(locale: .english)
    let file = folder.url.appending(components: "Output", "2026-10", "quarantine", "orders.csv")
    #expect(
      String(decoding: try Data(contentsOf: file), as: UTF8.self) == """
        \u{FEFF}file,line,reason,id,date,rep,amount,memo\r
        Data/orders.csv,4,“id” is empty,,2026-10-03,R2,20,'=cmd|secret\r
        Data/orders.csv,5,"“amount” cannot be read, expected an amount such as 1,234.50 \
        (at most six decimals)",O4,2026-10-04,R2,a lot,"<script>
        alert(1)</script>"\r

        """)
  }

  @Test(arguments: Language.allCases)
  func `the page on data tells counts and places and nothing that a row says`(
    language: Language
  ) throws {
    let (folder, problems) = try Self.build(locale: language)
    #expect(problems.count(of: .warning) == 1)
    #expect(problems.count(of: .note) == 1)
    let file = folder.url.appending(components: "Output", "2026-10", "data-quality.html")
    let page = try String(contentsOf: file, encoding: .utf8)
    #expect(page.contains("Data/orders.csv:5"))
    #expect(!page.contains("a lot"))
    #expect(!page.contains("O4"))
    let counts = page.matches(of: /<td class="trailing">(\d+)<\/td>/).map { String($0.1) }
    #expect(counts == ["2", "2", "0", "0", "5", "2", "1", "2"])
    #expect(page.contains(language == .english ? "Data quality" : "数据质量"))
    let home = try String(
      contentsOf: folder.url.appending(components: "Output", "2026-10", "index.html"),
      encoding: .utf8)
    #expect(home.contains("href=\"data-quality.html\""))
    #expect(
      home.contains(
        language == .english ? "7 read, 2 not usable" : "读取 7 行，其中 2 行无法使用"))
  }
}
