import Evaluation
import Facts
import Insight
import Quantities
import TestSupport
import Testing

struct SatisfactionTests {
  static let story = """
    teams: id name
    T1 East
    reps: id name
    R1 Li
    R2 Wang
    memberships: rep team from
    R1 T1 2024-01-01
    accounts: id name segment
    A Alpha Health
    B Beta Energy
    products: id name category
    P1 Pump Pumps
    P2 Valve Valves
    orders: id date rep account amount channel
    O1 2026-09-01 R1 A 100 online
    O2 2026-10-01 R1 A 100 direct
    O3 2026-08-01 R2 B 100 direct
    order_lines: order product quantity unit_price net
    O1 P1 1 60 60
    O1 P2 1 40 40
    O2 P2 1 100 100
    O3 P1 1 100 100
    feedback: date account rep kind score order
    2026-10-02 A R1 nps 10 O1
    2026-10-03 A R1 nps 9 -
    2026-10-04 B - nps 6 O3
    2026-10-05 A R1 csat 4 -
    2026-10-06 A R1 csat - -
    2026-10-07 B R2 csat 3 -
    2026-10-08 B R2 complaint - -
    2025-10-20 A R1 nps 0 -
    """

  @Test func `answers of twelve months are counted for who is credited`() throws {
    let (insight, evaluation) = try MonthlyHistoryTests.insight(Self.story, "2026-10")
    let satisfaction = insight.customers.satisfaction
    let all = satisfaction.tally(slot: evaluation.slot(of: .organization))
    #expect((all.recommendations, all.promoters, all.detractors) == (3, 2, 1))
    #expect(all.netPromoters == Fraction(1, 3))
    #expect((all.ratings, all.satisfied, all.complaints) == (2, 1, 1))
    let li = satisfaction.tally(slot: evaluation.slot(of: .rep(0)))
    #expect(li.netPromoters == 1 && li.netPromotersInterval == nil && li.ratings == 1)
    #expect(satisfaction.tally(slot: evaluation.slot(of: .team(0))) == li)
    // The order names Wang, the answer nobody.
    #expect(satisfaction.tally(slot: evaluation.slot(of: .rep(1))).detractors == 1)
    // Two of three surveys have an answer.
    #expect(satisfaction.responseRate == Fraction(2, 3))
  }

  @Test func `answers count for the order that they name, or the customer's last`() throws {
    let (insight, evaluation) = try MonthlyHistoryTests.insight(Self.story, "2026-10")
    let satisfaction = insight.customers.satisfaction
    let slot = evaluation.slot(of: .organization)
    func told(_ dimension: Satisfaction.Dimension) -> [String] {
      satisfaction.parts(dimension, slot: slot).map {
        "\($0.label) \($0.tally.recommendations) \($0.tally.ratings) \($0.tally.complaints)"
      }
    }
    #expect(satisfaction.usesLastOrders)
    // The first answer is about O1, most of which is a pump; the later ones of A about O2.
    #expect(told(.category) == ["Pumps 2 1 1", "Valves 1 1 0"])
    #expect(told(.channel) == ["direct 2 2 1", "online 1 0 0"])
    #expect(told(.segment) == ["Energy 1 1 1", "Health 2 1 0"])
    #expect(satisfaction.parts(.segment, slot: evaluation.slot(of: .rep(0))).isEmpty)
  }

  @Test func `where every survey has an answer the response rate is not known`() throws {
    let (insight, evaluation) = try MonthlyHistoryTests.insight(
      """
      reps: id name
      R1 Li
      feedback: date rep kind score
      2026-10-02 R1 csat 5
      """, "2026-10")
    #expect(insight.customers.satisfaction.responseRate == nil)
    let tally = insight.customers.satisfaction.tally(slot: evaluation.slot(of: .organization))
    #expect(tally.satisfiedShare == 1 && tally.netPromoters == nil)
  }
}
