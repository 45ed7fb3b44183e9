import Evaluation
import Quantities
import Testing

@testable import Incentives

/// Numbers worked out by hand.
struct PayNumbersTests {
  /// Sales in October 2026 of one rep, held to 100,000.
  static func story(_ amounts: String...) -> String {
    var story = "reps: id name\nR1 Ann\norders: id date rep amount\n"
    for (index, amount) in amounts.enumerated() {
      story += "O\(index) 2026-10-1\(index) R1 \(amount)\n"
    }
    return story + "targets: scope id from to value\nrep R1 2026-10-01 2026-10-31 100000\n"
  }

  static func lines(_ plan: IncentivePlan, _ amounts: String) throws -> [String] {
    try PaidCompany(story(amounts), plan).lines("2026-10")
  }

  @Test func `the whole amount is paid at the tier reached`() throws {
    let plan = IncentivePlan.commission(
      RateTable(
        .whole, by: .amount,
        [Tier(from: 0, .percent(5)), Tier(from: 200_000, .percent(8))]))
    #expect(try Self.lines(plan, "220000") == ["commission 17600"])
    #expect(try Self.lines(plan, "199999.9") == ["commission 10000"])
    #expect(try Self.lines(plan, "200000") == ["commission 16000"])
  }

  @Test func `each slice is paid at its own rate`() throws {
    let company = PaidCompany(Self.story("150000"), .commission(.marginal))
    #expect(try company.lines("2026-10") == ["commission 8250"])
    let slices = try company.book("2026-10").statements[0].lines[0].slices
    #expect(slices.map(\.amount) == [5000, 1500, 1750])
    #expect(slices.map(\.credited) == [100_000, 25_000, 25_000])
  }

  @Test func `rates follow attainment`() throws {
    let plan = IncentivePlan.commission(
      RateTable(
        .whole, by: .attainment,
        [
          Tier(from: 0, .percent(6)), Tier(from: .percent(100), .percent(8)),
          Tier(from: .percent(150), .percent(10)),
        ]))
    #expect(try Self.lines(plan, "90000") == ["commission 5400"])
    #expect(try Self.lines(plan, "100000") == ["commission 8000"])
    #expect(try Self.lines(plan, "160000") == ["commission 16000"])
  }

  @Test func `cumulative tiers go on from where the year stood`() throws {
    let rates = RateTable(
      .cumulative, by: .attainment,
      [
        Tier(from: 0, .percent(6)), Tier(from: .percent(100), .percent(8)),
        Tier(from: .percent(150), .percent(10)),
      ])
    let story = """
      reps: id name
      R1 Ann
      orders: id date rep amount
      O1 2026-09-10 R1 900000
      O2 2026-10-10 R1 200000
      O3 2026-11-10 R1 500000
      targets: scope id from to value
      rep R1 2026-01-01 2026-12-31 1000000
      """
    let company = PaidCompany(story, .commission(rates))
    // 100,000 up to the target at 6 %, 100,000 above at 8 %.
    #expect(try company.lines("2026-10") == ["commission 14000"])
    // 400,000 at 8 %, 100,000 beyond 150 % at 10 %.
    #expect(try company.lines("2026-11") == ["commission 42000"])
  }

  @Test func `a split deal pays each for a part`() throws {
    let story = """
      reps: id name
      R1 Ann
      R2 Bob
      orders: id date rep amount
      O1 2026-10-10 R1 100000
      credit_splits: order rep share
      O1 R1 0.7
      O1 R2 0.3
      """
    let company = PaidCompany(
      story, .commission(RateTable(.marginal, by: .amount, [Tier(from: 0, .percent(10))])))
    #expect(try company.lines("2026-10", rep: 0) == ["commission 7000"])
    #expect(try company.lines("2026-10", rep: 1) == ["commission 3000"])
  }

  @Test func `below the threshold nothing is paid, at it everything`() throws {
    let plan = IncentivePlan.commission(.marginal, threshold: .attainment(.percent(50)))
    #expect(try Self.lines(plan, "49999.99") == ["commission 0"])
    #expect(try Self.lines(plan, "50000") == ["commission 2500"])
  }

  @Test func `accelerators multiply and caps hold`() throws {
    let accelerated = IncentivePlan.commission(
      .marginal,
      accelerators: [
        Tier(from: 0, .percent(80)), Tier(from: .percent(90), 1), Tier(from: .percent(120), 2),
      ])
    #expect(try Self.lines(accelerated, "50000") == ["commission 2000"])
    #expect(try Self.lines(accelerated, "100000") == ["commission 5000"])
    #expect(try Self.lines(accelerated, "120000") == ["commission 12400"])
    let capped = IncentivePlan.commission(.marginal, cap: 6000)
    #expect(try Self.lines(capped, "150000") == ["commission 6000"])
    var plan = IncentivePlan.commission(.marginal)
    plan.cap = 7000
    #expect(try Self.lines(plan, "150000") == ["commission 8250", "cap -1250"])
    plan.minimum = 3000
    #expect(try Self.lines(plan, "10000") == ["commission 500", "minimum 2500"])
  }

  @Test func `a bonus pays the part of target pay that its ladder says`() throws {
    func plan(isStraight: Bool) -> IncentivePlan {
      IncentivePlan(
        name: "bonus", base: 6200,
        components: [
          PayComponent(
            name: "bonus",
            .bonus(
              Bonus(
                10_000, by: .attainment(PayBasis(.salesAmount)),
                BonusLadder(
                  [Tier(from: .percent(80), .percent(50)), Tier(from: .percent(100), 1)],
                  isStraight: isStraight))))
        ])
    }
    #expect(try Self.lines(plan(isStraight: false), "79999") == ["base 6200", "bonus 0"])
    #expect(try Self.lines(plan(isStraight: false), "90000") == ["base 6200", "bonus 5000"])
    #expect(try Self.lines(plan(isStraight: true), "90000") == ["base 6200", "bonus 7500"])
  }

  @Test func `a line is rounded once, half away from zero`() throws {
    let plan = IncentivePlan.commission(
      RateTable(.marginal, by: .amount, [Tier(from: 0, .percent(5))]))
    #expect(try Self.lines(plan, "0.1") == ["commission 0.01"])
    #expect(try Self.lines(plan, "0.09") == ["commission 0"])
    #expect(try Self.lines(plan, "-0.1") == ["commission -0.01"])
  }

  @Test func `year to date pays what is not paid yet`() throws {
    let story = """
      reps: id name
      R1 Ann
      orders: id date rep amount
      O1 2026-01-10 R1 60000
      O2 2026-02-10 R1 60000
      O3 2026-03-10 R1 30000
      """
    let company = PaidCompany(story, .commission(.marginal, pays: .yearToDate))
    #expect(try company.lines("2026-01") == ["commission 3000"])
    // 120,000: 5,000 + 1,200.
    #expect(try company.lines("2026-02") == ["commission 3200"])
    // 150,000: 8,250.
    #expect(try company.lines("2026-03") == ["commission 2050"])
    #expect(
      try company.lines("2026-Q1") == ["commission 3000", "commission 3200", "commission 2050"])
    let quarterly = PaidCompany(story, .commission(.marginal, pays: .quarter))
    #expect(try quarterly.lines("2026-02") == ["commission 0"])
    #expect(try quarterly.book("2026-02").statements[0].accrued == Money(units: 6200))
    #expect(try quarterly.lines("2026-03") == ["commission 8250"])
  }

  @Test func `a recoverable draw is taken back from later pay, another is not`() throws {
    let story = """
      reps: id name
      R1 Ann
      orders: id date rep amount
      O1 2026-01-10 R1 20000
      O2 2026-02-10 R1 100000
      O3 2026-03-10 R1 100000
      """
    var plan = IncentivePlan.commission(.marginal)
    plan.draw = .init(4000, isRecoverable: true)
    let company = PaidCompany(story, plan)
    #expect(try company.lines("2026-01") == ["commission 1000", "advance 3000"])
    #expect(try company.lines("2026-02") == ["commission 5000", "recovered -1000"])
    #expect(try company.book("2026-02").statements[0].balance == Money(units: 2000))
    #expect(try company.lines("2026-03") == ["commission 5000", "recovered -1000"])
    plan.draw = .init(4000, isRecoverable: false)
    let gift = PaidCompany(story, plan)
    #expect(try gift.lines("2026-01") == ["commission 1000", "draw 3000"])
    #expect(try gift.lines("2026-02") == ["commission 5000"])
  }

  @Test func `what-ifs say what an attainment would pay`() throws {
    let company = PaidCompany(Self.story("50000"), .commission(.marginal))
    let asked = try company.book("2026-10").statements[0].whatIfs
    // 80,000 and 90,000 at 5 %, 100,000, then 6 % above.
    #expect(asked.map(\.pay.description) == ["4000", "4500", "5000", "5600", "6200"])
  }

  @Test func `a spiff pays within its days only`() throws {
    let plan = IncentivePlan(
      name: "push",
      components: [
        PayComponent(
          name: "spiff",
          .spiff(Spiff(500, .orders, from: Day(iso: "2026-10-11"), to: Day(iso: "2026-10-12"))))
      ])
    let company = PaidCompany(Self.story("10", "10", "10", "10", "-10"), plan)
    #expect(try company.lines("2026-10") == ["spiff 1000"])
  }

  @Test func `the effective rate is commission by credited sales`() throws {
    let statement = try PaidCompany(Self.story("150000"), .commission(.marginal))
      .book("2026-10").statements[0]
    #expect(statement.commission == Money(units: 8250))
    #expect(statement.effectiveRate == Fraction(55, 1000))
  }
}
