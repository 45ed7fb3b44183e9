import Quantities
import Testing

@testable import Incentives

/// What later months take back.
struct ClawbackTests {
  static let story = """
    reps: id name
    R1 Ann
    R2 Bob
    orders: id date rep amount returns
    O1 2026-09-10 R1 150000 -
    O2 2026-10-05 R1 -5000 O1
    O3 2026-10-06 R1 10000 -
    O4 2026-10-07 R1 -1000 -
    O5 2026-11-05 R1 -20000 O1
    """

  static let company = PaidCompany(story, .commission(.marginal))

  @Test func `a refund in a later month is taken back at the rate its order was paid at`() throws {
    #expect(try Self.company.lines("2026-09") == ["commission 8250"])
    #expect(
      try Self.company.lines("2026-10") == [
        // 10,000 less a return that names no order.
        "commission 450", "2026-09 stated 8250 now 7900: -350",
      ])
    // 145,000 less 20,000: from the 7 % tier all, and no more.
    #expect(
      try Self.company.lines("2026-11") == [
        "commission 0", "2026-09 stated 7900 now 6500: -1400",
      ])
  }

  @Test func `as of a day before the refund nothing is taken back`() throws {
    #expect(try Self.company.lines("2026-10", asOf: "2026-10-04") == ["commission 0"])
  }

  @Test func `returns of the period are paid at the period's rate`() throws {
    var plan = IncentivePlan.commission(.marginal)
    plan.returns = .period
    let company = PaidCompany(Self.story, plan)
    #expect(try company.lines("2026-10") == ["commission 200"])
    #expect(try company.lines("2026-11") == ["commission -1000"])
  }

  @Test func `a split order is taken back from those who shared it`() throws {
    let story =
      Self.story + "\ncredit_splits: order rep share\nO1 R1 0.6\nO1 R2 0.4\n"
    let company = PaidCompany(
      story, .commission(RateTable(.marginal, by: .amount, [Tier(from: 0, .percent(10))])))
    #expect(
      try company.lines("2026-10", rep: 1) == [
        "commission 0", "2026-09 stated 6000 now 5800: -200",
      ]
    )
  }

  @Test func `what was stated at closing is what later facts are compared with`() throws {
    let september = try Self.company.book("2026-09").stated
    // 6,000 more were entered for September after it was closed.
    let late = PaidCompany(
      Self.story + "\norders: id date rep amount returns\n"
        + Self.story.split(separator: "\n").filter { $0.hasPrefix("O") }.joined(separator: "\n")
        + "\nO9 2026-09-20 R1 6000 -\n", .commission(.marginal))
    #expect(
      try late.lines("2026-10", stated: september) == [
        "commission 450", "2026-09 stated 8250 now 8320: 70",
      ])
    let october = try late.book("2026-10", stated: september).stated
    let both = StatedPay(september.entries + october.entries)
    #expect(
      try late.lines("2026-11", stated: both) == [
        "commission 0", "2026-09 stated 8320 now 6920: -1400",
      ])
  }

  @Test func `year to date, differences and own pay sum to what is not paid yet`() throws {
    let company = PaidCompany(Self.story, .commission(.marginal, pays: .yearToDate))
    #expect(
      try company.lines("2026-10") == [
        // 154,000 less 145,000, at 7 %.
        "commission 630", "2026-09 stated 8250 now 7900: -350",
      ])
  }

  @Test func `who has left owes what comes back`() throws {
    let story = """
      reps: id name hired left
      R1 Ann 2026-01-01 2026-09-30
      orders: id date rep amount returns
      O1 2026-09-10 R1 100000 -
      O2 2026-10-05 R1 -10000 O1
      """
    let company = PaidCompany(story, .commission(.marginal))
    #expect(try company.lines("2026-10") == ["2026-09 stated 5000 now 4500: -500"])
  }
}
