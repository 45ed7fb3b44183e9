import Foundation
import Problems
import Publishing
import Quantities
import TestSupport
import Testing

/// Periods that are closed keep their figures, or say what changed them.
struct ClosedPeriodTests {
  static let codes = ["closed-figures-change", "closed-facts-changed", "nothing-to-restate"]

  private func codes(_ problems: Problems) -> [String] { problems.sorted.map(\.code) }

  /// A company whose September was built and closed.
  private func company(_ language: Language = .english) throws -> ClosedCompany {
    let company = try ClosedCompany(language)
    #expect(try company.build().outcome?.isClosed == false)
    let (outcome, problems) = try company.close()
    guard case .closed(_, reports: 4, rows: 7, _) = outcome else {
      Issue.record("\(String(describing: outcome)) \(problems.text)")
      return company
    }
    return company
  }

  @Test func `closing keeps figures, settings and rows, always as the same bytes`() throws {
    let company = try company()
    let kept = try company.closed
    #expect(
      kept.keys.sorted() == [
        ".lock", "2026-09/figures.json", "2026-09/manifest.json",
        "2026-09/policy/scorebook.yaml", "2026-09/policy/scorecards.yaml",
        "2026-09/restatements.json", "2026-09/rows",
      ])
    let figures = String(decoding: try #require(kept["2026-09/figures.json"]), as: UTF8.self)
    #expect(figures.contains(#""value sales_amount" : "190""#))
    #expect(figures.contains(#""rank" : "1""#))
    #expect(try self.company().closed == kept)
  }

  @Test func `closing twice writes nothing the second time`() throws {
    let company = try company()
    let kept = try company.closed
    #expect(try company.close().outcome == .wasClosed)
    #expect(try company.closed == kept)
    try company.change("R2,60", to: "R2,61")
    let (outcome, problems) = try company.close()
    #expect(outcome == nil)
    #expect(codes(problems) == ["closed-figures-change"])
    #expect(try company.closed == kept)
  }

  @Test func `a closed period without changes is built as before`() throws {
    let company = try company()
    let before = try company.output
    let (outcome, problems) = try company.build()
    #expect(outcome?.isClosed == true && outcome?.restatement == nil)
    #expect(codes(problems).filter(Self.codes.contains) == [])
    #expect(try company.output == before)
  }

  /// A change and what is told of it.
  struct Change: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var old: String
    var new: String
    var told: [String]
  }

  static let changes = [
    Change(
      testDescription: "an amount", old: "R2,60", new: "R2,75",
      told: ["R2 sales_amount 60 → 75", "orders: 1 row changed, first at Data/orders.csv:3"]),
    Change(
      testDescription: "a new row", old: "O3,", new: "O9,2026-09-02,R2,0.01,new\nO3,",
      told: ["R2 sales_amount 60 → 60.01", "orders: 1 row added, first at Data/orders.csv:4"]),
    Change(
      testDescription: "a row that is gone", old: "O3,2026-09-03,R3,30,new\n", new: "",
      told: ["R3 sales_amount 30 → 0", "orders: 1 row removed, first at Data/orders.csv:4"]),
    Change(
      testDescription: "another rep", old: "O3,2026-09-03,R3", new: "O3,2026-09-03,R1",
      told: ["R1 sales_amount 100 → 130", "orders: 1 row changed, first at Data/orders.csv:4"]),
    Change(
      testDescription: "the month before", old: "O4,2026-08-03,R3,30", new: "O4,2026-08-03,R3,40",
      told: ["growth_previous", "orders: 1 row changed, first at Data/orders.csv:5"]),
  ]

  @Test(arguments: changes) func `a change of a figure stops the build and the last one stands`(
    change: Change
  ) throws {
    let company = try company()
    let (output, kept) = (try company.output, try company.closed)
    try company.change(change.old, to: change.new)
    let (outcome, problems) = try company.build()
    #expect(outcome == nil && problems.hasErrors)
    #expect(codes(problems).filter(Self.codes.contains) == ["closed-figures-change"])
    for words in change.told { #expect(problems.text.contains(words), "\(problems.text)") }
    #expect(problems.text.contains("at Closed/2026-09"))
    #expect(try company.output == output)
    #expect(try company.closed == kept)
  }

  @Test func `rows in another order and rows of no consequence change no figure`() throws {
    let company = try company()
    try company.change(
      "O1,2026-09-01,R1,100,new\nO2,2026-09-02,R2,60,new\n",
      to: "O2,2026-09-02,R2,60,new\nO1,2026-09-01,R1,100,new\n")
    #expect(codes(try company.build().problems).filter(Self.codes.contains) == [])
    // What happened later cannot matter, and is no change.
    try company.change("O5,2026-10-05,R1,7,new", to: "O5,2026-10-06,R2,8,new\nO6,2026-10-07,R2,8,")
    #expect(codes(try company.build().problems).filter(Self.codes.contains) == [])
    try company.change("O4,2026-08-03,R3,30,new", to: "O4,2026-08-03,R3,30,old")
    let (outcome, problems) = try company.build()
    #expect(outcome?.isClosed == true && !problems.hasErrors)
    #expect(codes(problems).filter(Self.codes.contains) == ["closed-facts-changed"])
    #expect(problems.text.contains("orders: 1 row changed, first at Data/orders.csv:5"))
  }

  @Test func `a changed weight stops the build and names the file`() throws {
    let company = try company()
    try company.write(
      ClosedCompany.scorecards.replacing("weight: 60", with: "weight: 50")
        .replacing("weight: 40", with: "weight: 50"), to: "scorecards.yaml")
    let problems = try company.build().problems
    #expect(problems.text.contains("scorecards.yaml: 4 lines"))
    #expect(!problems.text.contains("orders:"))
  }

  @Test func `facts up to another day are refused as another day`() throws {
    let company = try company()
    let problems = try company.build(asOf: Day(iso: "2026-09-02")).problems
    #expect(problems.text.contains("facts up to 2026-09-30 → 2026-09-02"))
  }

  @Test(arguments: Language.allCases)
  func `a restatement publishes what changed and why, and is kept`(language: Language) throws {
    let company = try company(language)
    try company.change("R2,60", to: "R2,105.01")
    let (outcome, problems) = try company.build(restating: "Late <b>returns</b>")
    #expect(outcome?.restatement?.hasSuffix("/Output/2026-09/restatement.html") == true)
    #expect(!problems.hasErrors)
    let page = try PublishedPage(Data(try company.page("restatement.html").utf8))
    let cells = page.elements("tr").map { $0.text.split(separator: "\n").joined(separator: " ") }
    let text = page.elements("main").map(\.text).joined()
    #expect(text.contains("Late <b>returns</b>"))
    #expect(text.contains("Data/orders.csv:3") && text.contains("O2"))
    #expect(
      text.contains("$60") && text.contains("$105.01") && text.contains("+$45.01"), "\(cells)")
    #expect(text.contains("2 → 1") && text.contains("B → A"))
    for words in language == .english
      ? ["Restatement 1", "Effect on scores, grades and ranks", "Why: rows of data"]
      : ["第 1 次重述", "对得分、等级与排名的影响", "原因：数据行"]
    {
      #expect(text.contains(words))
    }
    let figures = try company.page("data/restatement.csv")
    #expect(figures.contains("rep,R2,Bo,value,sales_amount,60,105.01,45.01\r\n"))
    #expect(figures.contains("rep,R1,Ann,rank,,1,2,1\r\n"))
    #expect(
      try company.page("data/restatement-rows.csv").contains(
        "1,changed,orders,O2,Data/orders.csv,3,"))
    // Every report says so and leads to the page.
    let path = try #require(
      try company.output.keys.first { $0.contains("/reps/bo") && $0.hasSuffix("/index.html") })
    let report = try company.page(String(path.dropFirst("2026-09/".count)))
    #expect(report.contains("../../restatement.html"))
    #expect(report.contains("Late &lt;b&gt;returns&lt;/b&gt;"))

    // From now on these are the figures, and the page stays.
    let output = try company.output
    let again = try company.build()
    #expect(again.outcome?.isClosed == true && again.outcome?.restatement == nil)
    #expect(codes(again.problems).filter(Self.codes.contains) == [])
    #expect(try company.output == output)
    try company.change("R2,60", to: "R2,60.00")
    #expect(try company.build().outcome == nil)
    let second = try company.build(restating: "Not late after all")
    #expect(second.outcome != nil)
    #expect(try company.page("restatement.html").contains("id=\"restatement-2\""))
    #expect(try company.page("restatement.html").contains("id=\"restatement-1\""))
  }

  @Test func `a restatement without a change, or of an open period, changes nothing`() throws {
    let company = try company()
    let kept = try company.closed
    let (outcome, problems) = try company.build(restating: "why")
    #expect(outcome != nil && outcome?.restatement == nil)
    #expect(codes(problems).filter(Self.codes.contains) == ["nothing-to-restate"])
    #expect(try company.closed == kept)
    let open = try ClosedCompany()
    let refused = try open.build(restating: "why")
    #expect(refused.outcome == nil)
    #expect(codes(refused.problems).contains("not-closed"))
    #expect(!FileManager.default.fileExists(atPath: open.folder.path("Output")))
  }

  @Test(arguments: ["figures.json", "rows", "manifest.json", "policy/scorecards.yaml"])
  func `what was kept and is not as it was is refused`(name: String) throws {
    let company = try company()
    let file = company.folder.url.appending(path: "Closed/2026-09/" + name)
    let bytes = try Data(contentsOf: file)
    for damaged in [bytes.dropLast(10), bytes.dropFirst() + [0]] {
      try Data(damaged).write(to: file)
      let (outcome, problems) = try company.build()
      #expect(outcome == nil)
      #expect(codes(problems).contains("closed-unreadable"))
    }
    try FileManager.default.removeItem(at: file)
    #expect(codes(try company.build().problems).contains("closed-unreadable"))
    #expect(codes(try company.close().problems).contains("closed-unreadable"))
  }

  @Test func `what a killed closing left is cleared, and a parked period is still closed`() throws {
    let company = try company()
    let folder = company.folder.url.appending(path: "Closed")
    let kept = try company.closed
    let left = folder.appending(path: ".building-2026-09")
    try FileManager.default.createDirectory(at: left, withIntermediateDirectories: false)
    try Data("half".utf8).write(to: left.appending(path: "figures.json"))
    try FileManager.default.moveItem(
      at: folder.appending(path: "2026-09"), to: folder.appending(path: ".parked-2026-09"))
    try company.change("R2,60", to: "R2,61")
    #expect(codes(try company.build().problems).contains("closed-figures-change"))
    #expect(try company.build(restating: "why").outcome != nil)
    #expect(try company.closed.keys.sorted() == kept.keys.sorted())
  }
}
