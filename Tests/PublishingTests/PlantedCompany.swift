import DemoCompany
import Evaluation
import Facts
import Foundation
import Measures
import PeriodData
import Problems
import Quantities
import TestSupport
import Testing
import Workspaces

/// An example company, read in process; what was planted in it is known.
struct PlantedCompany: Sendable {
  struct Story: Decodable, Sendable {
    struct Sharer: Decodable, Sendable {
      let rep: String
      let share: Double
    }

    let kind: String
    let rep: String?
    let fromTeam: String?
    let toTeam: String?
    let date: String?
    let from: String?
    let to: String?
    let order: String?
    let orderDate: String?
    let `return`: String?
    let product: String?
    let account: String?
    let amount: Double?
    let won: Int?
    let lost: Int?
    let leadsTouched: Int?
    let medianDays: Double?
    let orders: Int?
    let sharers: [Sharer]?
  }

  /// A small company and the one that `init --demo` makes.
  static let sizes = [
    DemoCompany.Size(reps: 8, months: 14), DemoCompany.Size(language: .english),
  ]
  /// Each made once.
  static let all = sizes.map { size in Result { try PlantedCompany(size) } }

  let workspace: Workspace
  let facts: Facts
  let organization: Organization
  let stories: [Story]

  /// - Parameter gone: ids of rows that are left out, with all rows that refer to them.
  init(_ size: DemoCompany.Size, without gone: Set<String> = []) throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "Data"), withIntermediateDirectories: true)
    var planted = Data()
    try DemoCompany(size).files { path, bytes in
      var bytes = bytes
      if path.hasSuffix(".json") { planted = Data(bytes) }
      if path.hasSuffix(".csv"), !gone.isEmpty {
        let lines = bytes.split(separator: UInt8(ascii: "\n")).filter { line in
          !line.split(separator: UInt8(ascii: ",")).contains {
            gone.contains(String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .newlines))
          }
        }
        bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
      }
      try Data(bytes).write(to: folder.url.appending(path: path))
    }
    struct File: Decodable { let planted: [Story] }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    stories = try decoder.decode(File.self, from: planted).planted
    var problems = Problems()
    let workspace = try #require(Workspace(folder: folder.path, problems: &problems))
    facts =
      PeriodDataReader(
        folder: workspace.dataFolder, shownAs: "Data", sources: workspace.sources,
        calendar: workspace.calendar, timeZone: workspace.timeZone
      ).periodData(problems: &problems).facts
    try #require(!problems.hasErrors, "\(problems.text)")
    self.workspace = workspace
    organization = Organization(facts: facts, teams: workspace.teamRule)
  }

  func story(_ kind: String) throws -> Story {
    try #require(stories.first { $0.kind == kind }, "no \(kind) is planted")
  }

  func evaluation(_ period: String) throws -> Evaluation {
    let period = try #require(Period(period, calendar: workspace.calendar))
    var problems = Problems()
    let evaluation = Evaluation(
      facts: facts, organization: organization, policy: workspace.policy,
      catalogue: workspace.catalogue, period: period, asOf: period.lastDay, problems: &problems)
    try #require(!problems.hasErrors, "\(problems.text)")
    return evaluation
  }

  func rep(_ id: String?) throws -> Int {
    try #require(organization.reps.firstIndex { $0.id == id })
  }

  func team(_ id: String?) throws -> Int {
    try #require(organization.teams.firstIndex { $0.id == id })
  }
}

extension Evaluation {
  func result(_ subject: Subject) throws -> SubjectResult {
    try #require(all.first { $0.subject == subject })
  }

  func value(_ kpi: String, _ subject: Subject) throws -> Fraction {
    try #require(result(subject).results[kpi]?.value)
  }

  func sales(_ subject: Subject) -> Fraction { total(.salesAmount, slot: slot(of: subject)) }
}
