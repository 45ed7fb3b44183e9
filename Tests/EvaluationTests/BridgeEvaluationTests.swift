import Facts
import Measures
import Quantities
import TestSupport
import Testing

@testable import Evaluation

/// What teams and the organization are told of products and of what is owed.
@Suite struct BridgeEvaluationTests {
  static let story = """
    teams: id name
    T1 East
    T2 West
    reps: id name
    R1 Li
    R2 Wang
    memberships: rep team from to
    R1 T1 2020-01-01 -
    R2 T2 2020-01-01 -
    accounts: id name
    A1 Alpha
    products: id name
    P1 Bike
    P2 Bell
    P3 Lamp
    orders: id date rep account amount
    O1 2026-02-10 R1 A1 2000
    O2 2026-02-11 R2 A1 70
    O3 2026-03-10 R1 A1 2220
    O4 2026-03-11 R2 A1 40
    order_lines: order product quantity unit_price net
    O1 P1 100 10 1000
    O1 P2 50 20 1000
    O2 P3 7 10 70
    O3 P1 150 11 1650
    O3 P2 30 19 570
    O4 P2 2 20 40
    payments: id date order account amount
    Y1 2026-03-20 O3 A1 1000
    """

  @Test func `each team's change is made of its own products`() throws {
    let evaluation = try EvaluationTests.evaluation(Facts(story: Self.story))
    let east = try #require(evaluation.bridges[.team(0)])
    #expect(east.before == Money(units: 2000) && east.now == Money(units: 2220))
    #expect(
      east.effects
        == VarianceEffects(
          price: Money(units: 120), volume: Money(units: 400), mix: Money(units: -300)))
    let west = try #require(evaluation.bridges[.team(1)])
    #expect(west.effects == VarianceEffects(new: Money(units: 40), gone: Money(units: -70)))
    let all = try #require(evaluation.bridges[.organization])
    #expect(all.before == Money(units: 2070) && all.now == Money(units: 2260))
    #expect(all.effects.gone == Money(units: -70) && all.effects.rest == .zero)
  }

  @Test func `ages of what is owed sum to all of it`() throws {
    let evaluation = try EvaluationTests.evaluation(Facts(story: Self.story))
    #expect(evaluation.hasAgeing)
    for subject in [Subject.organization, .team(0), .team(1), .rep(0), .rep(1)] {
      let slot = evaluation.slot(of: subject)
      let ages = Evaluation.ageingMeasures.map { evaluation.total($0, slot: slot) }
      #expect(ages.reduce(Fraction.zero, +) == evaluation.total("receivables", slot: slot))
    }
    let slot = evaluation.slot(of: .team(0))
    #expect(evaluation.total("receivables_0_30", slot: slot) == Fraction(1220))
    #expect(evaluation.total("receivables_31_60", slot: slot) == Fraction(2000))
  }
}
