import Insight
import Quantities
import Testing

struct WinModelTests {
  /// By turns that follow no pattern.
  static func won(_ index: Int, _ isGood: Bool, _ differ: Bool) -> Bool {
    let draw = index * index * 31 % 97
    return draw < (differ ? (isGood ? 65 : 16) : 48)
  }

  /// Deals entered in the middle of a month and decided in the middle of the next, two in three of
  /// which are won where they come from `good`, one in six elsewhere; or one half of all.
  static func story(_ count: Int, differ: Bool = true) -> String {
    var lines = ["reps: id name", "R1 Li", "R2 Wang"]
    lines.append("deals: id rep amount status probability created closes source stage")
    for index in 0..<count {
      let isGood = index % 2 == 0
      let isWon = won(index, isGood, differ)
      let month = index % 8 + 1
      lines.append(
        "D\(index) R\(index / 8 % 2 + 1) 100 \(isWon ? "won" : "lost") - 2026-0\(month)-15 "
          + "2026-\(month + 1 < 10 ? "0" : "")\(month + 1)-15 \(isGood ? "good" : "bad") closed")
    }
    lines.append("X1 R1 1000 open 0.5 2026-10-02 2026-11-10 good lead")
    lines.append("X2 R1 1000 open 0.5 2026-10-02 2026-11-10 bad lead")
    return lines.joined(separator: "\n")
  }

  @Test func `it learns which source is won`() throws {
    let told = try OutlookStory(Self.story(240), "2026-10")
    let model = told.outlook.winModel
    #expect(model.silence == nil)
    let accuracy = try #require(model.accuracy)
    #expect(accuracy.count == 240)
    #expect(accuracy.isInformative)
    let (good, bad) = try (
      #require(model.chance(row: 240)), #require(model.chance(row: 241))
    )
    #expect(abs(good - 4.0 / 6) < 0.1)
    #expect(abs(bad - 1.0 / 6) < 0.1)
    // Decided deals have no chance any more.
    #expect(model.chance(row: 0) == nil)
    let pipeline = try #require(told.outlook.pipeline(slot: told.company))
    let modelled = try #require(pipeline.modelled)
    #expect(abs(modelled.double - 1000 * (good + bad)) < 0.01)
    #expect(pipeline.expected == 1000)
  }

  @Test func `of few deals it says nothing`() throws {
    let told = try OutlookStory(Self.story(90), "2026-10")
    guard case .fewDeals(let won, let lost)? = told.outlook.winModel.silence else {
      Issue.record("too few deals teach nothing")
      return
    }
    #expect(won + lost == 90)
    #expect(told.outlook.winModel.chance(row: 90) == nil)
    #expect(told.outlook.pipeline(slot: told.company)?.modelled == nil)
  }

  @Test func `where nothing tells won from lost it says nothing`() throws {
    let told = try OutlookStory(Self.story(240, differ: false), "2026-10")
    #expect(told.outlook.winModel.silence == .nothingLearnt(deals: 240))
    #expect(told.outlook.winModel.accuracy != nil)
  }

  @Test func `what came after the as-of day is not learnt from`() throws {
    let early = try OutlookStory(Self.story(240), "2026-04")
    guard case .fewDeals(let won, let lost)? = early.outlook.winModel.silence else {
      Issue.record("by April too few are decided")
      return
    }
    // Those entered in January, February and March's first half are decided by 30 April.
    #expect(won + lost == 90)
  }

  @Test func `the stage a deal ended in tells nothing of it while it was open`() throws {
    // Each deal reaches its end's own stage on the day it is decided.
    var lines = [Self.story(240, differ: false), "stage_changes: deal day from to"]
    for index in 0..<240 {
      let month = index % 8 + 1
      let end = Self.won(index, index % 2 == 0, false) ? "signed" : "gone"
      lines.append("D\(index) 2026-0\(month)-15 - lead")
      lines.append("D\(index) 2026-\(month + 1 < 10 ? "0" : "")\(month + 1)-15 lead \(end)")
    }
    let told = try OutlookStory(lines.joined(separator: "\n"), "2026-10")
    #expect(told.outlook.winModel.silence == .nothingLearnt(deals: 240))
  }
}

/// Open deals that are told one by one.
struct OpenDealTests {
  /// The story with names and customers of the two open deals, and more open ones.
  static func story(_ more: [String] = [], differ: Bool = true) -> String {
    let lines =
      (WinModelTests.story(240, differ: differ).split(separator: "\n") + more.map { $0[...] })
      .map { line in
        if line.hasPrefix("deals:") { return line + " name account" }
        if line.hasPrefix("X1 ") { return line + " Retrofit A1" }
        return line.hasPrefix("D") || line.hasPrefix("X") ? line + " - -" : line[...]
      }
    return (["accounts: id name", "A1 Acme"] + lines.map(String.init)).joined(separator: "\n")
  }

  @Test func `those of which most is expected come first, by name or else by id`() throws {
    let told = try OutlookStory(Self.story(), "2026-10")
    let deals = try #require(told.outlook.pipeline(slot: told.rep(0))).promising
    #expect(deals.map(\.name) == ["Retrofit", "X2"])
    #expect(deals.map(\.customer) == ["Acme", ""])
    #expect(deals.allSatisfy { $0.amount == 1000 && $0.probability == Fraction(1, 2) })
    for deal in deals { #expect(abs(deal.expected.double - 1000 * deal.chance) < 0.01) }
    #expect(deals[0].chance > deals[1].chance)
    #expect(deals[0].closes.description == "2026-11-10")
  }

  @Test func `at most eight are told, and none that bring nothing or have been decided`() throws {
    let more =
      (3...12).map { "X\($0) R1 \($0 * 100) open - 2026-10-02 2026-11-10 good lead" } + [
        "X20 R1 0 open 0.5 2026-10-02 2026-11-10 good lead",
        "X21 R1 90000 won 1 2026-10-02 2026-11-05 good lead",
        "X22 R1 90000 open 1 2026-10-02 2026-12-05 good lead",
      ]
    let told = try OutlookStory(Self.story(more), "2026-10")
    let deals = try #require(told.outlook.pipeline(slot: told.rep(0))).promising
    #expect(
      deals.map(\.name) == ["X12", "X11", "Retrofit", "X10", "X9", "X8", "X7", "X6"])
    #expect(deals.dropFirst(4).allSatisfy { $0.probability == nil })
  }

  @Test func `where the model is silent none is told`() throws {
    let told = try OutlookStory(Self.story(differ: false), "2026-10")
    #expect(told.outlook.pipeline(slot: told.rep(0))?.promising == [])
  }
}
