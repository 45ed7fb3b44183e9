import Foundation
import TestSupport
import Testing

/// Pay as a build publishes it.
struct PayTests {
  static let files: [String: String] = [
    "scorebook.yaml": """
    organization: Acme
    locale: en
    currency: CNY
    time_zone: Asia/Shanghai
    fiscal_year_starts: 1
    sources:
      reps: { file: reps.csv }
      teams: { file: teams.csv }
      accounts: { file: accounts.csv }
      orders: { file: orders.csv }
      targets: { file: targets.csv }
    teams: from-tables
    """,
    "scorecards.yaml": """
    grades: [{ grade: A, from: 0 }]
    scorecards:
      rep: { lines: [{ kpi: sales_amount, weight: 100, target: 100000, curve: { ratio: { cap: 120 } } }] }
      team: { lines: [{ kpi: sales_amount, weight: 100, target: 100000, curve: { ratio: { cap: 120 } } }] }
      organization: { lines: [{ kpi: sales_amount, weight: 100, target: 100000, curve: { ratio: { cap: 120 } } }] }
    """,
    "pay.yaml": """
    plans:
      - name: sellers
        title: Commission plan
        base: 6000
        components:
          - name: commission
            title: Commission
            commission:
              on: sales_amount
              tiers: [{ from: 0, rate: 5% }, { from: 100000, rate: 6% }, { from: 125000, rate: 7% }]
    contests:
      - { name: sprint, title: Sprint, on: sales_amount, from: 2026-09-01, to: 2026-10-31, prizes: [1000] }
    """,
    "Data/teams.csv": "id,name\nT1,East\n",
    "Data/reps.csv": "id,name,team\nR1,Ann,T1\nR2,Bob,T1\n",
    "Data/accounts.csv": "id,name\nA1,Alpha\n",
    "Data/orders.csv": """
    id,date,rep,account,amount,returns
    O1,2026-09-10,R1,A1,150000,
    O2,2026-10-05,R1,A1,-5000,O1
    O3,2026-10-06,R1,A1,10000,
    O4,2026-10-06,R2,A1,20000,
    """,
    "Data/targets.csv": """
    scope,id,from,to,value
    rep,R1,2026-10-01,2026-10-31,100000
    """,
  ]

  static func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in files {
      let file = URL(filePath: folder.path + "/" + name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data((text + "\n").utf8).write(to: file)
    }
    return folder
  }

  static func text(_ folder: TemporaryFolder, _ path: String) throws -> String {
    try String(contentsOf: URL(filePath: folder.path + "/" + path), encoding: .utf8)
  }

  @Test func `a late refund is a line of its own, closed or not, and nothing public tells of pay`()
    throws
  {
    let folder = try Self.workspace()
    for isClosed in [false, true] {
      if isClosed {
        let closed = try BuiltCommand.run("close", folder.path, "--period", "2026-09")
        #expect(closed.status == 0, "\(closed.errors)")
      }
      let built = try BuiltCommand.run("build", folder.path, "--period", "2026-10")
      #expect(built.status == 0, "\(built.errors)")
      let lines = try Self.text(folder, "Output/2026-10/pay/lines.csv")
      #expect(
        lines.contains("R1,2026-10,sellers,earlier,2026-09,,,,-350,8250,7900\r\n"), "\(lines)")
      #expect(lines.contains("R1,2026-10,,prize,sprint,155000,,,1000,,\r\n"), "\(lines)")
      let liability = try Self.text(folder, "Output/2026-10/pay/liability.csv")
      #expect(liability.contains("total,,12000,1500,0,0,0,1000,0,-350,0,14150,0,0,25000\r\n"))
    }
    let output = URL(filePath: folder.path + "/Output/2026-10")
    var statements = 0
    let all = try #require(
      FileManager.default.enumerator(at: output, includingPropertiesForKeys: nil))
    for case let file as URL in all where file.pathExtension == "html" {
      let page = try String(contentsOf: file, encoding: .utf8)
      if file.path.contains("/2026-10/pay/") {
        statements += 1
      } else {
        #expect(!page.contains("pay/") && !page.contains("7,900"), "\(file.path)")
      }
    }
    #expect(statements == 3)
    let page = try Self.text(folder, "Output/2026-10/index.html")
    #expect(page.contains("Sprint: 1 September 2026 to 31 October 2026, over."))
  }

  @Test func `late rows of a closed month are settled, and a damaged record is told`() throws {
    let folder = try Self.workspace()
    #expect(try BuiltCommand.run("close", folder.path, "--period", "2026-09").status == 0)
    let orders = URL(filePath: folder.path + "/Data/orders.csv")
    let late = try Data(contentsOf: orders) + Data("O9,2026-09-20,R1,A1,6000,\n".utf8)
    try late.write(to: orders)
    #expect(try BuiltCommand.run("build", folder.path, "--period", "2026-10").status == 0)
    let lines = try Self.text(folder, "Output/2026-10/pay/lines.csv")
    // 151,000 now: 6,500 and 26,000 at 7 %.
    #expect(lines.contains("R1,2026-10,sellers,earlier,2026-09,,,,70,8250,8320\r\n"), "\(lines)")
    let kept = URL(filePath: folder.path + "/Closed/2026-09/pay.json")
    try Data("{}".utf8).write(to: kept)
    let refused = try BuiltCommand.run("build", folder.path, "--period", "2026-10")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("pay.json is not as it was written"), "\(refused.errors)")
  }

  @Test func `a plan for nobody is told with who may be meant`() throws {
    let folder = try Self.workspace()
    let plan = URL(filePath: folder.path + "/pay.yaml")
    let text = try Self.text(folder, "pay.yaml").replacing(
      "    base: 6000", with: "    for: { teams: [T2] }\n    base: 6000")
    try Data(text.utf8).write(to: plan)
    let refused = try BuiltCommand.run("build", folder.path, "--period", "2026-10")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("expected the id of a team"), "\(refused.errors)")
  }
}
