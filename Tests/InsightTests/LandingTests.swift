import Insight
import Measures
import Quantities
import Testing

struct LandingTests {
  /// June 2026 has 22 worked days, 10 of them by Sunday the 14th.
  static let head = """
    reps: id name
    R1 Li
    targets: scope id from to value
    rep R1 2026-06-01 2026-06-30 1000
    orders: id date rep amount

    """

  @Test func `a running period lands by its run rate`() throws {
    let story =
      Self.head
      + (1...10).map { "O\($0) 2026-06-\($0 < 10 ? "0" : "")\($0) R1 40" }
      .joined(separator: "\n")
    let told = try OutlookStory(story, "2026-06", asOf: "2026-06-14")
    let landing = try #require(told.outlook.landing(slot: told.rep(0)))
    #expect(landing.basis == .runRate)
    #expect(landing.done == 400)
    #expect(landing.worked == 10 && landing.left == 12)
    #expect(landing.perDay == 40)
    #expect(landing.rest == 480)
    #expect(landing.total == 880)
    #expect(landing.target == 1000)
    #expect(landing.missing == 600)
    #expect(landing.neededPerDay == 50)
    // Ten days of 40 and four of none: their variance is 351.65, and of 16 days to come with 14
    // known it is × (16 + 256 ÷ 14); 480 is 1.09 deviations short of 600.
    let chance = try #require(landing.chance)
    #expect(abs(chance - 0.1373) < 0.001)
  }

  @Test func `a target that is reached is reached`() throws {
    let story = Self.head + "O1 2026-06-02 R1 900\nO2 2026-06-09 R1 100"
    let told = try OutlookStory(story, "2026-06", asOf: "2026-06-14")
    let landing = try #require(told.outlook.landing(slot: told.rep(0)))
    #expect(landing.missing == .zero && landing.neededPerDay == .zero)
    #expect(landing.chance == 1)
  }

  @Test func `of two days over, the monthly forecast says more`() throws {
    let story = Self.head + "O1 2026-04-05 R1 220\nO2 2026-05-05 R1 220\nO3 2026-06-01 R1 500"
    let told = try OutlookStory(story, "2026-06", asOf: "2026-06-02")
    let landing = try #require(told.outlook.landing(slot: told.rep(0)))
    #expect(landing.basis == .forecast)
    // 220 for 22 days, of which 20 are left.
    #expect(landing.rest == 200)
    #expect(landing.chance == nil)
  }

  @Test func `where sales are won deals the pipeline is what comes`() throws {
    var rules = MeasurementRules()
    rules.salesBasis = .deals
    let story = """
      reps: id name
      R1 Li
      targets: scope id from to value
      rep R1 2026-06-01 2026-06-30 1000
      orders: id date rep amount
      O1 2026-06-02 R1 1
      deals: id rep amount status probability created closes
      D1 R1 500 won 1 2026-05-01 2026-06-03
      D2 R1 500 open 0.6 2026-05-01 2026-06-20
      D3 R1 100 open 0.5 2026-05-01 2026-06-25
      """
    let told = try OutlookStory(story, "2026-06", asOf: "2026-06-14", rules: rules)
    let landing = try #require(told.outlook.landing(slot: told.rep(0)))
    #expect(landing.basis == .pipeline)
    #expect(landing.done == 500)
    #expect(landing.rest == 350)
    // Only the large one fills up what is missing.
    let chance = try #require(landing.chance)
    #expect(abs(chance - 0.6) < 1e-12)
  }

  @Test func `a period that is over does not land`() throws {
    let told = try OutlookStory(Self.head + "O1 2026-06-02 R1 900", "2026-06")
    #expect(told.outlook.landing(slot: told.rep(0)) == nil)
    #expect(!told.outlook.isRunning)
  }
}
