import Planning
import Problems
import Quantities
import Testing

@testable import Workspaces

struct PlanFileTests {
  static let text = """
    target: 1.2亿
    months: [8.5%, 7%, 8.5%, 8%, 8%, 9%, 8%, 8%, 9%, 8%, 9%, 9%]
    exponents: { history: 1, potential: 0.5 }
    life_cycle: { introduction: 1.2, growth: 115%, decline: 0.85 }
    competition: { EAST: 0.9 }
    potential: { T01: 1.2 }
    bases: { R009: 120万 }
    limits:
      rep: { least: 90%, most: 140%, most_share: 40% }
      T01: { least: 5万 }
    round: 1000
    """

  static func read(_ text: String) -> (file: PlanFile?, problems: Problems) {
    var problems = Problems()
    let file = SettingsFile(bytes: Array(text.utf8), name: PlanFile.fileName, problems: &problems)
    return (file.flatMap { PlanFile($0, problems: &problems) }, problems)
  }

  @Test func `a plan is exactly what its file says`() throws {
    let (found, problems) = Self.read(Self.text)
    let file = try #require(found)
    #expect(problems.isEmpty, "\(problems.text)")
    let settings = file.settings
    #expect(settings.total == .amount(120_000_000))
    guard case .shares(let months) = settings.months else {
      Issue.record("\(settings.months)")
      return
    }
    #expect(months.count == 12)
    #expect(months[0] == Fraction(85, 1000))
    #expect(settings.historyExponent == .one)
    #expect(settings.potentialExponent == Fraction(1, 2))
    #expect(
      settings.lifeCycle == [
        .introduction: Fraction(12, 10), .growth: Fraction(115, 100), .decline: Fraction(85, 100),
      ])
    #expect(settings.competition == ["EAST": Fraction(9, 10)])
    #expect(settings.potential == ["T01": Fraction(12, 10)])
    #expect(settings.bases == ["R009": 1_200_000])
    #expect(
      settings.bounds == [
        .rep: .init(
          least: .init(ofBase: Fraction(9, 10)),
          most: .init(ofBase: Fraction(14, 10), ofParent: Fraction(4, 10)))
      ])
    #expect(settings.ownBounds == ["T01": .init(least: .init(amount: 50_000))])
    #expect(settings.round == 1000)
    #expect(
      file.names.map { "\($0.name) \($0.place)" } == [
        "EAST plan.yaml:5:22", "T01 plan.yaml:6:19", "R009 plan.yaml:7:16", "T01 plan.yaml:10:8",
      ])
  }

  @Test func `without a file shares follow history alone`() throws {
    var problems = Problems()
    let file = try #require(PlanFile(folder: "/nonexistent", problems: &problems))
    #expect(problems.isEmpty)
    #expect(file.settings == PlanSettings())
    #expect(file.names.isEmpty)
  }

  /// The problems of the file with one text in place of another.
  func problems(_ text: String, _ replacement: String) -> [String] {
    #expect(Self.text.contains(text))
    return Self.read(Self.text.replacing(text, with: replacement)).problems.sorted
      .flatMap(\.examples).map { "\($0.place): \($0.message.english)" }
  }

  @Test func `shares of months sum to 100, exactly`() {
    #expect(
      problems("8.5%, 7%", "8.5%, 6.999%") == [
        "plan.yaml:2:9: “months” is “a list”, expected shares that sum to 100%, not 99.999%"
      ])
    #expect(
      problems("8.5%, 7%", "8.5, 7%") == [
        "plan.yaml:2:10: “months” is “8.5”, expected a percentage from 0% to 100%"
      ])
    #expect(
      problems("months: [8.5%, 7%, 8.5%, 8%, 8%, 9%, 8%, 8%, 9%, 8%, 9%, 9%]", "months: weekly")
        == [
          "plan.yaml:2:9: “months” is “weekly”, expected history, even, or a list of shares such "
            + "as [8%, 9%, …]"
        ])
  }

  @Test(arguments: ["12%", "-5", "0", "lots", "+1.2亿", "+2000%", "-100%"])
  func `a target is an amount above zero or a growth with its sign`(text: String) {
    #expect(PlanFile.total(text) == nil)
    #expect(
      problems("1.2亿", text) == [
        "plan.yaml:1:9: “target” is “\(text)”, expected an amount above zero such as 1.2亿, or a "
          + "growth such as +12%"
      ])
  }

  @Test func `growths have a sign, amounts none`() {
    #expect(PlanFile.total("+12%") == .growth(Fraction(12, 100)))
    #expect(PlanFile.total("-5.5%") == .growth(Fraction(-55, 1000)))
    #expect(PlanFile.total("120,000,000") == .amount(120_000_000))
  }

  @Test func `factors, amounts and limits are told where they are none`() {
    #expect(
      problems("EAST: 0.9", "EAST: 0") == [
        "plan.yaml:5:22: “EAST” is “0”, expected a factor from 0.01 to 100"
      ])
    #expect(
      problems("round: 1000", "round: 5%") == [
        "plan.yaml:11:8: “round” is “5%”, expected an amount above zero such as 50000 or 5万"
      ])
    #expect(
      problems("least: 5万", "least: much") == [
        "plan.yaml:10:17: “least” is “much”, expected a percentage of last year such as 90%, or an "
          + "amount such as 5万"
      ])
    #expect(
      problems("most_share: 40%", "most_share: 400") == [
        "plan.yaml:9:46: “most_share” is “400”, expected a percentage from 0% to 100%"
      ])
    #expect(
      problems("potential: 0.5", "potential: 4") == [
        "plan.yaml:3:37: “potential” is “4”, expected a number from 0 to 3"
      ])
  }

  @Test func `keys are those that there are`() {
    #expect(
      problems("competition:", "competitoin:") == [
        "plan.yaml:5:1: unknown key “competitoin”; did you mean “competition”?"
      ])
    #expect(
      problems("growth:", "grwoth:") == [
        "plan.yaml:4:34: unknown key “grwoth”; did you mean “growth”?"
      ])
    #expect(
      problems("most_share:", "share:").first?
        .hasPrefix("plan.yaml:9:34: unknown key “share”") == true)
    #expect(Self.read("- a").problems.count(of: .error) == 1)
    #expect(Self.read("potential: markets").file?.settings.hasMarketPotential == true)
  }
}
