import Facts
import Planning
import Quantities
import TestSupport
import Testing

struct PlannerTests {
  static let company = """
    teams: id name
    T1 One
    T2 Two
    reps: id name team hired left
    R1 Li T1 - -
    R2 Wang T1 2026-03-02 -
    R3 Zhao T2 - -
    R4 Gone T2 - 2026-06-30
    R5 Alone - - -
    R6 Idle T2 - -
    R7 Soon T2 2027-03-15 -
    regions: id name
    EAST East
    WEST West
    territories: rep region from to
    R1 EAST 2025-01-01 -
    R3 WEST 2025-01-01 -
    products: id name category stage discontinued
    P1 Robot Machines growth -
    P2 Lathe Machines 衰退期 -
    P3 Old Machines maturity 2026-12-31
    orders: id date rep amount
    O1 2026-01-10 R1 9000
    O2 2026-03-10 R2 3000
    O3 2026-01-15 R3 6000
    O4 2026-02-15 R4 4000
    O5 2026-03-31 R5 1000
    O6 2026-02-20 - 1000
    O7 2026-04-02 R3 500
    order_lines: order product net
    O1 P1 100
    O3 P2 100
    O4 P3 700
    O7 P1 900
    """

  static func plan(
    _ settings: PlanSettings, of period: String = "2027-Q1", story: String = company
  ) throws -> TargetPlan {
    let facts = Facts(story: story)
    let planner = Planner(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables),
      settings: settings, currency: try #require(Currency(code: "CNY")))
    return try planner.plan(of: try #require(Period(period)))
  }

  static func units(_ lines: [TargetPlan.Line]) -> [String: Int128] {
    Dictionary(uniqueKeysWithValues: lines.map { ($0.id, $0.units) })
  }

  @Test func `a target follows the sales of a year ago down to reps and months`() throws {
    let plan = try Self.plan(PlanSettings(total: .amount(44_000)))
    #expect(plan.base == 24_000)
    // One order without a rep, one of somebody in no team.
    #expect(plan.soldByOthers == 2_000)
    // 15,000, 5,000 and 4,000 of 24,000
    #expect(plan.months == [27_500, 9_167, 7_333])
    #expect(Self.units(plan.teams) == ["T1": 24_000, "T2": 20_000])
    #expect(plan.teams.map(\.months) == [[15_000, 5_000, 4_000], [12_500, 4_167, 3_333]])
    #expect(Self.units(plan.reps) == ["R1": 12_000, "R2": 12_000, "R3": 20_000])
    #expect(plan.reps.map(\.team) == [0, 0, 1])
    #expect(plan.reps[0].months == [7_500, 2_500, 2_000])
  }

  @Test func `who joined has the team's mean for the days before`() throws {
    let plan = try Self.plan(PlanSettings(total: .amount(44_000)))
    // The team sold 12,000 on 90 + 30 days: 3,000 and 60 days at 100.
    #expect(plan.reps[1].reasoning.origin == .joined(days: 60))
    #expect(plan.reps[1].reasoning.base == 9_000)
    #expect(plan.reps[1].reasoning.sold == 3_000)
    #expect(plan.reps[1].reasoning.growth(to: 12_000) == Fraction(1, 3))
  }

  @Test func `who has left, is in no team, sold nothing or comes too late has no target`() throws {
    let plan = try Self.plan(PlanSettings(total: .amount(44_000)))
    #expect(
      plan.passedOver.map { "\($0.id) \($0.reason)" }
        == ["R4 hasLeft", "R7 notYetHired", "R5 noTeam", "R6 soldNothing"])
    let set = try Self.plan(PlanSettings(total: .amount(44_000), bases: ["R6": 6_000]))
    #expect(Self.units(set.reps)["R6"] == 10_000)
    #expect(set.reps.last?.reasoning.origin == .set)
  }

  @Test func `products are weighed by what was sold and their stage; old ones go`() throws {
    let neutral = try Self.plan(PlanSettings(total: .amount(1_000)))
    #expect(Self.units(neutral.products) == ["P1": 500, "P2": 500])
    let factors: [LifeCycleStage: Fraction] = [
      .growth: Fraction(12, 10), .decline: Fraction(8, 10),
    ]
    let staged = try Self.plan(PlanSettings(total: .amount(1_000), lifeCycle: factors))
    #expect(Self.units(staged.products) == ["P1": 600, "P2": 400])
    // Team One sold growing products only, Team Two declining ones: 12,000 × 1.2 : 10,000 × 0.8.
    #expect(staged.teams.map(\.reasoning.lifeCycle) == [Fraction(12, 10), Fraction(8, 10)])
    #expect(Self.units(staged.teams) == ["T1": 643, "T2": 357])
  }

  @Test func `competition and potential count by own id, else by region`() throws {
    var settings = PlanSettings(
      total: .amount(22_000), potentialExponent: 2, competition: ["WEST": Fraction(1, 2)],
      potential: ["T2": 2])
    let plan = try Self.plan(settings)
    // 12,000 : 10,000 × 2² × ½
    #expect(Self.units(plan.teams) == ["T1": 8_250, "T2": 13_750])
    settings.competition = ["WEST": Fraction(1, 2), "T2": 1]
    settings.potential = [:]
    #expect(Self.units(try Self.plan(settings).teams) == ["T1": 12_000, "T2": 10_000])
  }

  @Test func `a market's size can stand for potential`() throws {
    let markets = """

      markets: region from to size
      EAST 2025-01-01 2025-12-31 1
      EAST 2026-01-01 2026-12-31 365
      WEST 2026-01-01 2026-12-31 1095
      """
    let plan = try Self.plan(
      PlanSettings(total: .amount(22_000), hasMarketPotential: true), story: Self.company + markets)
    // 1 and 3 a day, of a mean of 2.
    #expect(plan.teams.map(\.reasoning.potential) == [Fraction(1, 2), Fraction(3, 2)])
    #expect(plan.reps.map(\.reasoning.potential) == [Fraction(1, 2), .one, Fraction(3, 2)])
    #expect(Self.units(plan.teams) == ["T1": 6_286, "T2": 15_714])
  }

  @Test func `who leaves has targets for whole months of work only`() throws {
    let story = Self.company.replacing("R2 Wang T1 2026-03-02 -", with: "R2 Wang T1 - 2027-02-27")
    let plan = try Self.plan(PlanSettings(total: .amount(44_000)), story: story)
    let (stays, leaves) = (plan.reps[0], plan.reps[1])
    // January alone, 62.5 % of the 3,000 of three months: 1,875 against 9,000.
    #expect(leaves.reasoning.monthsAtWork == 1)
    #expect(leaves.reasoning.base == 1_875)
    #expect(leaves.units == 4_138)
    #expect(leaves.months == [4_138, 0, 0])
    for month in 0..<3 {
      #expect(stays.months[month] + leaves.months[month] == plan.teams[0].months[month])
    }
  }

  @Test func `months that are not over count as a year earlier`() throws {
    let story = """
      reps: id name
      R1 Li
      orders: id date rep amount
      O1 2025-01-01 R1 1
      O2 2025-11-05 R1 30
      O3 2026-01-05 R1 50
      O4 2026-10-29 R1 20
      O5 2025-10-05 R1 1000
      """
    let plan = try Self.plan(
      PlanSettings(total: .growth(Fraction(1, 10))), of: "2027", story: story)
    #expect(plan.history.months[9]?.description == "2026-10")
    #expect(plan.history.months[10]?.description == "2025-11")
    #expect(plan.base == 100)
    #expect(plan.units == 110)
    #expect(plan.months == [55, 0, 0, 0, 0, 0, 0, 0, 0, 22, 33, 0])
    #expect(plan.teams.isEmpty)
    #expect(Self.units(plan.reps) == ["R1": 110])
  }

  @Test func `a growth needs the whole year before`() throws {
    let story =
      "reps: id name\nR1 Li\norders: id date rep amount\nO1 2026-05-02 R1 1\n"
      + "O2 2026-10-31 R1 5\n"
    let failure = #expect(throws: PlanFailure.self) {
      try Self.plan(PlanSettings(total: .growth(.zero)), of: "2027", story: story)
    }
    guard case .incompleteHistory(let months)? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(months.map(\.description).prefix(2) == ["2027-01", "2027-02"])
    let plan = try Self.plan(PlanSettings(total: .amount(700)), of: "2027", story: story)
    #expect(plan.monthsWithoutHistory.count == 6)
    #expect(plan.months.reduce(0, +) == 700)
  }

  @Test func `what cannot be planned is refused with the reason`() {
    func failure(_ settings: PlanSettings, _ period: String = "2027-Q1") -> PlanFailure? {
      do {
        _ = try Self.plan(settings, of: period)
        return nil
      } catch {
        return error as? PlanFailure
      }
    }
    #expect(failure(PlanSettings()) == .noTotal)
    #expect(failure(PlanSettings(total: .amount(1)), "2027-01..2028-01") == .tooLong)
    #expect(failure(PlanSettings(total: .amount(1)), "2023") == .noHistory)
    #expect(
      failure(PlanSettings(total: .amount(1_500), round: 1_000))
        == .notMultiple(total: 1_500, of: 1_000))
    #expect(failure(PlanSettings(total: .growth(-1))) == .unusableTotal(.zero))
    #expect(
      failure(PlanSettings(total: .amount(9), months: .shares([.one])))
        == .monthCount(found: 1, expected: 3))
    let caps = PlanSettings(
      total: .amount(44_000), bounds: [.team: .init(most: .init(ofBase: .one))])
    #expect(
      failure(caps) == .limits(.team, parent: nil, .capsFallShort(sum: 22_000, whole: 44_000)))
    let floors = PlanSettings(
      total: .amount(44_000), bounds: [.rep: .init(least: .init(amount: 15_000))])
    #expect(
      failure(floors) == .limits(.team, parent: nil, .floorsExceed(sum: 45_000, whole: 44_000)))
  }

  @Test func `the order of rows changes nothing`() throws {
    let lines = Self.company.split(separator: "\n").map(String.init)
    let heads = lines.indices.filter { lines[$0].contains(":") } + [lines.count]
    let reversed = zip(heads, heads.dropFirst()).map { head, end in
      [lines[head]] + lines[head + 1..<end].reversed()
    }
    func months(_ story: String) throws -> [String: [Int128]] {
      let plan = try Self.plan(PlanSettings(total: .amount(7_777)), story: story)
      let lines = plan.teams + plan.reps + plan.products
      return Dictionary(uniqueKeysWithValues: lines.map { ($0.id, $0.months) })
    }
    let other = try months(reversed.joined().joined(separator: "\n"))
    #expect(other == (try months(Self.company)))
    #expect(other.count == 7)
  }

  @Test func `a team has room for the floors of its reps`() throws {
    let plan = try Self.plan(
      PlanSettings(total: .amount(44_000), ownBounds: ["R1": .init(least: .init(amount: 25_000))]))
    #expect(Self.units(plan.teams) == ["T1": 25_000, "T2": 19_000])
    #expect(plan.teams[0].reasoning.bound == .least)
    #expect(plan.teams[0].reasoning.proportional == 24_000)
    #expect(Self.units(plan.reps)["R1"] == 25_000)
    #expect(Self.units(plan.reps)["R2"] == 0)
  }

  @Test func `floors and caps are rounded to the side that keeps them`() throws {
    let plan = try Self.plan(
      PlanSettings(
        total: .amount(44_000),
        ownBounds: [
          "T1": .init(least: .init(ofBase: Fraction(20_334, 10_000))),
          "R1": .init(most: .init(ofParent: Fraction(495, 1000))),
        ], round: 1_000))
    #expect(plan.unit == 1_000)
    // At least 24,400.8, so 25,000; of it 12,375 at most, so 12,000.
    #expect(Self.units(plan.teams) == ["T1": 25, "T2": 19])
    #expect(Self.units(plan.reps) == ["R1": 12, "R2": 13, "R3": 19])
  }
}
