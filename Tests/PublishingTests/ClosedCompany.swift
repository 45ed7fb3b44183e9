import Foundation
import Problems
import Publishing
import Quantities
import TestSupport
import Testing
import Workspaces

/// A small company in two languages whose September is closed, for tests that change it later.
struct ClosedCompany {
  static let orders = """
    id,date,rep,amount,status
    O1,2026-09-01,R1,100,new
    O2,2026-09-02,R2,60,new
    O3,2026-09-03,R3,30,new
    O4,2026-08-03,R3,30,new
    O5,2026-10-05,R1,7,new

    """

  static let scorecards = """
    scorecards:
      rep: &card
        lines:
          - { kpi: sales_amount, weight: 60, target: 90, curve: { ratio: { cap: 120 } } }
          - { kpi: orders, weight: 40, target: 1, curve: { ratio: { cap: 120 } } }
      team: *card
      organization: *card
    grades: [{ grade: A, from: 90 }, { grade: B, from: 0 }]

    """

  let folder: TemporaryFolder
  let period: Period

  init(_ language: Language = .english) throws {
    folder = try TemporaryFolder()
    period = try #require(Period("2026-09"))
    try FileManager.default.createDirectory(
      atPath: folder.path("Data"), withIntermediateDirectories: true)
    try write(
      """
      organization: Acme
      locale: \(language.rawValue)
      currency: USD
      sources:
        reps: { file: reps.csv }
        orders: { file: orders.csv }
      """, to: "scorebook.yaml")
    try write(Self.scorecards, to: "scorecards.yaml")
    try write("id,name\nR1,Ann\nR2,Bo\nR3,Cy\n", to: "Data/reps.csv")
    try write(Self.orders, to: "Data/orders.csv")
  }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: folder.url.appending(path: path))
  }

  /// Writes the orders with one text in the place of another.
  func change(_ old: String, to new: String) throws {
    try #require(Self.orders.contains(old))
    try write(Self.orders.replacing(old, with: new), to: "Data/orders.csv")
  }

  private func workspace(_ problems: inout Problems) throws -> Workspace {
    try #require(Workspace(folder: folder.path, problems: &problems), "\(problems.text)")
  }

  func close() throws -> (outcome: PeriodClosing.Outcome?, problems: Problems) {
    var problems = Problems()
    let closing = PeriodClosing(workspace: try workspace(&problems), period: period)
    let outcome = closing.close(problems: &problems)
    return (outcome, problems)
  }

  func build(restating reason: String? = nil, asOf: Day? = nil, output: String? = nil) throws
    -> (outcome: Publication.Outcome?, problems: Problems)
  {
    var problems = Problems()
    let publication = Publication(
      workspace: try workspace(&problems), period: period, asOf: asOf, output: output,
      restating: reason)
    let outcome = try publication.publish(problems: &problems) { _ in }
    return (outcome, problems)
  }

  /// The files of Closed and Output by their paths.
  var closed: [String: Data] { get throws { try files(in: folder.url.appending(path: "Closed")) } }
  var output: [String: Data] { get throws { try files(in: folder.url.appending(path: "Output")) } }

  func page(_ path: String) throws -> String {
    try String(
      contentsOf: folder.url.appending(path: "Output/2026-09/" + path), encoding: .utf8)
  }
}
