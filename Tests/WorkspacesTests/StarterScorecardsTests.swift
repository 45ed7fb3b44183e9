import Evaluation
import Foundation
import TestSupport
import Testing

@testable import Workspaces

struct StarterScorecardsTests {
  static func text() throws -> String {
    try String(
      contentsOf: ProjectFolder.root.appending(path: "Templates/built-in/starter-scorecards.yaml"),
      encoding: .utf8)
  }

  @Test func `the first scorecards are sound`() throws {
    let (policy, problems) = SettingsTexts.policy(try Self.text())
    #expect(problems.isEmpty)
    #expect(policy?.cards.count == 3 && policy?.roleCards.isEmpty == true)
  }

  @Test func `so are all their examples`() throws {
    let lines = try Self.text().split(separator: "\n").map { line in
      line.replacing(/^( *)# ( *)([a-z_]+:|- )/) { "\($0.1)\($0.2)\($0.3)" }
    }
    let (policy, problems) = SettingsTexts.policy(lines.joined(separator: "\n"))
    #expect(problems.sorted.flatMap(\.examples).map(\.message.english) == [])
    #expect(policy?.roleCards.map(\.name) == ["manager", "hunter"])
    #expect(policy?.roleCards.first?.card.dimensions.count == 2)
    #expect(policy?.ranking.peers == .tenure && policy?.annual == .meanOfMonths)
  }

  @Test func `so is the example of grades by place`() throws {
    let forced = try #require(
      try Self.text().split(separator: "\n").first { $0.hasPrefix("# or grades: {") })
    let start = try #require(try Self.text().firstRange(of: "grades:\n")).lowerBound
    let text = String(try Self.text()[..<start]) + forced.dropFirst(5)
    let (policy, problems) = SettingsTexts.policy(text)
    #expect(problems.isEmpty)
    #expect(policy?.forcedGrades?.counts(of: 10) == [2, 7, 1])
  }
}
