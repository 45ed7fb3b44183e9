import Evaluation
import Facts
import Foundation
import Problems
import Quantities
import TestSupport
import Testing

@testable import Closing

struct ClosedPeriodTests {
  static let story = """
    teams: id name
    T1 East
    reps: id name team
    R1 Li T1
    R2 Wang T1
    R3 Zhao T1
    orders: id date rep amount
    O1 2026-03-01 R1 100
    O2 2026-03-02 R2 60
    O3 2026-03-03 R3 30
    O4 2026-02-03 R3 30
    O5 2026-04-03 R3 30
    """

  static func policy(_ weight: Fraction) -> Policy {
    let card = Scorecard(lines: [
      .init(
        kpi: "sales_amount", weight: weight, target: .constant(90),
        curve: .ratio(threshold: nil, cap: Score(120))),
      .init(
        kpi: "orders", weight: Fraction(100) - weight, target: .constant(1),
        curve: .ratio(threshold: nil, cap: Score(120))),
    ])
    return Policy(
      cards: [.rep: card, .team: card, .organization: card],
      grades: [GradeBand("A", from: Score(90)), GradeBand("B", from: Score(0))])
  }

  static func record(
    _ story: String = story, weight: Fraction = 60, settings: String = "weight: 60\n",
    asOf: String = "2026-03-31"
  ) throws -> PeriodRecord {
    let facts = Facts(story: story)
    var problems = Problems()
    let evaluation = Evaluation(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables),
      policy: policy(weight), period: try #require(Period("2026-03")),
      asOf: try #require(Day(iso: asOf)), problems: &problems)
    #expect(!problems.hasErrors, "\(problems.text)")
    return PeriodRecord(
      evaluation, currency: "CNY", rows: digests(facts),
      policy: [PeriodRecord.PolicyFile(name: "scorecards.yaml", text: settings)], version: "0.1.0")
  }

  /// `R1 value sales_amount: 100 → 105`, the organization as `all`.
  static func told(_ changes: PeriodChanges) -> [String] {
    changes.figures.map {
      "\($0.id.isEmpty ? "all" : $0.id) \($0.name): \($0.old ?? "–") → \($0.new ?? "–")"
    }
  }

  @Test func `the same period has no changes, in whatever order its rows stand`() throws {
    let closed = ClosedPeriod(try Self.record())
    #expect(try closed.changes(to: Self.record()).figures.isEmpty)
    let turned = Self.story.replacing(
      "O1 2026-03-01 R1 100\nO2 2026-03-02 R2 60", with: "O2 2026-03-02 R2 60\nO1 2026-03-01 R1 100"
    )
    #expect(turned != Self.story)
    let changes = try closed.changes(to: Self.record(turned))
    #expect(changes.figures.isEmpty && !changes.hasCauses)
  }

  @Test func `a changed amount is told wherever it is told, exactly`() throws {
    // R2 goes from 60 to 105.01 and so past R1, who sold 100.
    let changed = Self.story.replacing("R2 60", with: "R2 105.01")
    let changes = try ClosedPeriod(try Self.record()).changes(to: Self.record(changed))
    let told = Self.told(changes)
    #expect(told.contains("R2 value sales_amount: 60 → 10501/100"), "\(told)")
    #expect(told.contains("R2 rank: 2 → 1"))
    #expect(told.contains("R1 rank: 1 → 2"))
    #expect(told.contains("R2 grade: B → A"))
    #expect(told.contains("R2 month 2026-03: 60 → 10501/100"))
    #expect(told.contains("all value sales_amount: 190 → 23501/100"))
    #expect(told.contains("all measure sales_amount: 190 → 23501/100"))
    #expect(!told.contains { $0.hasPrefix("R3 ") })
    #expect(changes.subjectCount == 4)
    #expect(changes.rows.map(\.table) == ["orders"])
    #expect(changes.rows[0].changed.first.map(\.id) == ["O2"])
    #expect(changes.settings.isEmpty)
  }

  @Test func `a difference of a millionth is a difference`() throws {
    let changed = Self.story.replacing("R2 60", with: "R2 60.000001")
    let changes = try ClosedPeriod(try Self.record()).changes(to: Self.record(changed))
    #expect(Self.told(changes).contains("R2 value sales_amount: 60 → 60000001/1000000"))
  }

  @Test func `a row of no consequence changes no figure and is told`() throws {
    let changed = Self.story.replacing("O5 2026-04-03 R3 30", with: "O5 2026-04-03 R3 31")
    let changes = try ClosedPeriod(try Self.record()).changes(to: Self.record(changed))
    #expect(changes.figures.isEmpty && changes.hasCauses)
    #expect(changes.rows[0].changed.count == 1)
  }

  @Test func `a changed weight changes scores and nothing that was measured`() throws {
    let changes = try ClosedPeriod(try Self.record()).changes(
      to: Self.record(weight: 20, settings: "weight: 20\n"))
    let aspects = Set(changes.figures.map(\.name.aspect))
    #expect(aspects.contains(.weight) && aspects.contains(.score))
    #expect(aspects.isDisjoint(with: [.value, .target, .points, .month, .measure]))
    #expect(changes.rows.isEmpty)
    #expect(changes.settings.map(\.file) == ["scorecards.yaml"])
    #expect(changes.settings[0].lines.map(\.text) == ["weight: 60", "weight: 20"])
  }

  @Test func `who is new or gone has all figures as such`() throws {
    let more = Self.story.replacing("R3 Zhao T1", with: "R3 Zhao T1\nR4 Sun T1")
    let closed = ClosedPeriod(try Self.record())
    let added = try closed.changes(to: Self.record(more)).figures.filter { $0.id == "R4" }
    #expect(!added.isEmpty && added.allSatisfy { $0.old == nil && $0.new != nil })
    let removed = try ClosedPeriod(Self.record(more)).changes(to: Self.record())
      .figures.filter { $0.id == "R4" }
    #expect(removed.allSatisfy { $0.old != nil && $0.new == nil && $0.subject == "Sun" })
    #expect(removed.count == added.count)
  }

  @Test func `facts up to another day are told as that`() throws {
    let changes = try ClosedPeriod(try Self.record()).changes(to: Self.record(asOf: "2026-03-02"))
    #expect(changes.asOf == PeriodChanges.Replacement(old: "2026-03-31", new: "2026-03-02"))
    #expect(Self.told(changes).contains("R3 value sales_amount: 30 → 0"))
  }

  private func files(_ closed: ClosedPeriod) throws -> [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: try closed.files().map { ($0.path, $0.bytes) })
  }

  @Test func `what is kept comes back, with every restatement, and always as the same bytes`()
    throws
  {
    let record = try Self.record()
    let changed = try Self.record(Self.story.replacing("R2 60", with: "R2 61"))
    var closed = ClosedPeriod(record)
    closed = closed.restated(as: changed, try closed.changes(to: changed), reason: "迟到的“更正”")
    let files = try files(closed)
    #expect(
      files.keys.sorted() == [
        "figures.json", "policy/scorecards.yaml", "restatements.json", "rows",
      ])
    let again = try ClosedPeriod(files: files)
    #expect(try self.files(again) == files)
    #expect(again.restatements == closed.restatements)
    #expect(again.restatements[0].reason == "迟到的“更正”")
    #expect(again.restatements[0].changes.rows[0].changed.first[0].id == "O2")
    #expect(try again.changes(to: changed).figures.isEmpty)
    #expect(try !again.changes(to: record).figures.isEmpty)
  }

  @Test func `files that are missing, damaged or of a later program are refused`() throws {
    let files = try files(ClosedPeriod(try Self.record()))
    for name in ["figures.json", "rows", "restatements.json"] {
      var fewer = files
      fewer[name] = nil
      #expect(throws: ClosedPeriod.Failure.missing(name)) { try ClosedPeriod(files: fewer) }
    }
    for name in ["figures.json", "restatements.json"] {
      var damaged = files
      damaged[name]?.removeLast(5)
      #expect(throws: ClosedPeriod.Failure.damaged(name)) { try ClosedPeriod(files: damaged) }
    }
    var later = files
    later["figures.json"] = Array(#"{"form": 2, "books": []}"#.utf8)
    #expect(throws: ClosedPeriod.Failure.unknownForm(2)) { try ClosedPeriod(files: later) }
    var rows = files
    rows["rows"]?.removeLast()
    let closed = try ClosedPeriod(files: rows)
    #expect(throws: ClosedPeriod.Failure.damaged("rows")) {
      try closed.changes(to: Self.record())
    }
  }

  @Test func `names of figures are read as they are written`() {
    for aspect in FigureName.Aspect.allCases {
      for item in ["", "win_rate", "a b  c", "医药 健康"] {
        let name = FigureName(aspect, item)
        #expect(FigureName(name.description) == name)
      }
    }
    #expect(FigureName("nosuch x") == nil)
  }
}
