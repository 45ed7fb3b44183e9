import Evaluation
import Facts
import Foundation
import Problems
import Publishing
import Quantities
import TestSupport
import Testing
import Workspaces

/// Measures and KPIs of a workspace's own, from its files to what is published.
struct OwnKPITests {
  static let files = [
    "scorebook.yaml": """
    organization: Acme
    locale: en
    currency: CNY
    sources:
      reps: { file: reps.csv }
      accounts: { file: accounts.csv }
      orders: { file: orders.csv }
      targets: { file: targets.csv }
    """,
    "scorecards.yaml": """
    scorecards:
      rep: &card
        lines:
          - { kpi: key_share, weight: 60, target: 50%, curve: { ratio: { cap: 100 } } }
          - { kpi: key_sales, weight: 40, target: table, curve: { ratio: { cap: 100 } } }
          - { kpi: key_average, weight: 0 }
      team: *card
      organization: *card
    grades: [{ grade: A, from: 0 }]
    """,
    "kpis.yaml": """
    measures:
      key_orders:
        name: { en: orders of key accounts, zh-Hans: 重点客户订单 }
        table: orders
        aggregate: count
        where: [{ account.segment: [key] }, { status: { not: [cancelled] } }, { amount: { least: 0 } }]
      key_amount: { table: orders, aggregate: { sum: amount }, where: [{ account.segment: [key] }] }
    kpis:
      key_share:
        name: { en: Key account share, zh-Hans: 重点客户占比 }
        text: Orders of key accounts ÷ all orders.
        form: share
        of: key_orders
        in: orders
        direction: up
        examples: [{ given: { key_orders: 1, orders: 4 }, gives: 25% }]
      key_sales:
        name: Key account sales
        text: What key accounts ordered.
        form: total
        of: key_amount
        direction: up
        examples: [{ given: { key_amount: 5 }, gives: 5 }]
      key_average:
        name: Key account order
        text: What an order of a key account comes to.
        form: mean
        of: key_amount
        each: key_orders
        direction: up
        examples:
          - { given: { key_amount: 5, key_orders: 2 }, gives: 2.5 }
          - { given: { key_orders: 0 }, gives: not measured }
    """,
    "Data/reps.csv": "id,name\nR1,Li Na\nR2,Wang Wei\n",
    "Data/accounts.csv": "id,name,segment\nA1,Acme,key\nA2,Bolt,small\n",
    "Data/orders.csv": """
    id,date,rep,account,amount,status
    O1,2026-10-05,R1,A1,300,shipped
    O2,2026-10-06,R1,A2,50,shipped
    O3,2026-10-07,R1,A1,200,cancelled
    O4,2026-10-08,R1,A2,50,shipped
    O5,2026-10-09,R2,A2,70,shipped
    """,
    "Data/targets.csv": """
    kpi,scope,id,period,value
    key_sales,rep,R1,2026-10,1000
    """,
  ]

  static func workspace(_ changes: [String: String] = [:]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in files.merging(changes, uniquingKeysWith: { $1 }) {
      let file = folder.url.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return folder
  }

  static func published(_ folder: TemporaryFolder) throws -> [String: Data] {
    let built = try BuiltCommand.run("build", folder.path, "--period", "2026-10", "--quiet")
    try #require(built.status == 0, "\(built.errors)")
    return try PublishingTests.files(in: folder.url.appending(path: "Output/2026-10"))
  }

  @Test func `they are measured, scored against their targets and told by their names`() throws {
    let published = try Self.published(try Self.workspace())
    let all = String(decoding: try #require(published["data/scorecards.csv"]), as: UTF8.self)
      .split(separator: "\r\n")
    let rows = all.filter { $0.hasPrefix("rep,R1,") }
    // One of four orders is of a key account and not cancelled; 500 of 1,000 were sold to them.
    #expect(rows[0].contains("key_share,0.25,0.5,60,60,50,30,"), "\(rows)")
    #expect(rows[1].contains("key_sales,500,1000,40,40,50,20,"), "\(rows)")
    // Wang sold to none of them.
    #expect(
      all.contains { $0.hasPrefix("rep,R2,") && $0.contains("no orders of key accounts") },
      "\(all)")
    let page = try #require(
      published.first { $0.key.hasPrefix("reps/li-na") && $0.key.hasSuffix("index.html") }?.value)
    let texts = try PublishedPage(page).elements.map(\.text).joined(separator: "\n")
    #expect(texts.contains("Key account share"))
    #expect(texts.contains("Orders of key accounts ÷ all orders."))
  }

  @Test func `a change of kpis.yaml is a change of what reports are made from`() throws {
    func digest(_ changes: [String: String]) throws -> String {
      let folder = try Self.workspace(changes)
      return try TestWorkspace(folder: folder.path).edition("2026-10").dataDigest
    }
    let text = try #require(Self.files["kpis.yaml"])
    #expect(try digest([:]) == digest([:]))
    #expect(try digest([:]) != digest(["kpis.yaml": text + "\n# another\n"]))
  }

  @Test func `a scorecard and the targets know them, and tell what is none of them`() throws {
    let cards = try #require(Self.files["scorecards.yaml"])
    let folder = try Self.workspace([
      "scorecards.yaml": cards.replacing("kpi: key_sales", with: "kpi: key_saels")
    ])
    let checked = try BuiltCommand.run("check", folder.path)
    #expect(checked.status == 1)
    #expect(checked.output.contains("“kpi” is “key_saels”, expected a KPI such as key_sales, "))
    #expect(checked.output.contains("did you mean “key_sales”?"))
  }

  @Test func `a column that a measure asks for and no source has is told`() throws {
    let folder = try Self.workspace([
      "Data/accounts.csv": "id,name\nA1,Acme\nA2,Bolt\n"
    ])
    let checked = try BuiltCommand.run("check", folder.path)
    #expect(checked.status == 0, "\(checked.output)")
    #expect(
      checked.output.contains(
        "the measure “key_orders” asks for accounts.segment, which no source fills"))
  }
}
