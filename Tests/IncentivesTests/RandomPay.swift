import Facts
import Quantities
import TestSupport

@testable import Incentives

/// A company and plans made from a seed, in whole numbers that a slow oracle can add up: amounts in
/// cents, rates in hundredths of a percent, parts in percent.
struct RandomPay {
  struct Order {
    var id: String
    var month: Int
    var day: Int
    var rep: Int
    /// Cents.
    var amount: Int128
    /// The order it takes back.
    var returns: Int?
    /// Reps and percents; empty where the rep has all.
    var split: [(rep: Int, percent: Int128)] = []
  }

  struct Rep {
    var team: Int
    /// From this day of 2026 on, counted from 1 January; of those who were always here 0.
    var hired: Int
    var left: Int
    /// By month, in units of currency; 0 is a target of zero, nil none.
    var targets: [Int128?]
  }

  static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  static let teams = 3

  var random: SeededNumbers
  var reps: [Rep] = []
  var orders: [Order] = []
  // The plan of those who lead nobody.
  var pays = IncentivePlan.Pays.month
  var base: Int128 = 0
  var tiers: [(from: Int128, rate: Int128)] = []
  var tierCap: Int128 = 0
  var attainmentTiers: [(from: Int128, rate: Int128)] = []
  var threshold: Int128 = 0
  var accelerator: (from: Int128, percent: Int128) = (0, 100)
  var cumulative: [(from: Int128, rate: Int128)] = []
  var bonus: Int128 = 0
  var ladder: [(from: Int128, percent: Int128)] = []
  var isStraight = false
  var spiff: Int128 = 0
  var pool: Int128 = 0
  var poolIsShare = false
  var poolByAmount = false
  var cap: Int128?
  var minimum: Int128?
  var draw: Int128?
  var returns = IncentivePlan.Returns.original
  // The plan of those who lead a team.
  var teamRate: Int128 = 0

  init(seed: UInt64) {
    random = SeededNumbers(seed: seed)
    for rep in 0..<40 {
      let hired = rep < Self.teams || number(0, 4) > 0 ? 0 : number(20, 280)
      let left = rep < Self.teams || number(0, 6) > 0 ? 364 : max(hired, number(100, 300))
      reps.append(
        Rep(
          team: rep < Self.teams ? rep : number(0, Self.teams - 1), hired: hired, left: left,
          targets: (0..<12).map { _ in
            number(0, 12) == 0
              ? (number(0, 1) == 0 ? nil : 0) : Int128(number(20, 120)) * 1000
          }))
    }
    for index in 0..<number(250, 350) {
      let (month, rep) = (number(0, 9), number(0, 39))
      var order = Order(
        id: "O\(index)", month: month, day: number(1, 28), rep: rep,
        amount: Int128(number(1, 4_000_000)))
      if number(0, 7) == 0, let first = orders.indices.randomElement(using: &random) {
        order.amount = -orders[first].amount.magnitudeInt * Int128(number(1, 100)) / 100
        if number(0, 4) > 0 { order.returns = first }
      } else if number(0, 9) == 0 {
        let part = Int128(number(1, 99))
        let other = (rep + number(1, 39)) % 40
        order.split = [(rep, part), (other, 100 - part)]
      }
      orders.append(order)
    }
    pays = [.month, .quarter, .yearToDate][number(0, 2)]
    base = Int128(number(0, 9000))
    tiers = [(0, Int128(number(1, 500)))]
    for _ in 0..<number(0, 3) {
      tiers.append((tiers[tiers.count - 1].from + Int128(number(1, 60)) * 1000, rate()))
    }
    tierCap = Int128(number(500, 9000))
    attainmentTiers = [(0, rate())]
    for _ in 0..<number(1, 3) {
      attainmentTiers.append(
        (attainmentTiers[attainmentTiers.count - 1].from + Int128(number(20, 70)), rate()))
    }
    threshold = Int128(number(0, 80))
    accelerator = (Int128(number(50, 130)), Int128(number(50, 220)))
    cumulative = [(0, rate())]
    for _ in 0..<number(1, 3) {
      cumulative.append(
        (cumulative[cumulative.count - 1].from + Int128(number(20, 400)) * 1000, rate()))
    }
    bonus = Int128(number(0, 8000))
    ladder = [(Int128(number(10, 60)), Int128(number(0, 50)))]
    for _ in 0..<number(1, 3) {
      ladder.append(
        (ladder[ladder.count - 1].from + Int128(number(5, 60)), Int128(number(50, 200))))
    }
    isStraight = number(0, 1) == 0
    spiff = Int128(number(0, 900))
    pool = Int128(number(1, 90_000))
    poolIsShare = number(0, 2) == 0
    poolByAmount = number(0, 1) == 0
    if number(0, 1) == 0 { cap = Int128(number(2000, 20_000)) }
    if number(0, 1) == 0 { minimum = Int128(number(100, 1900)) }
    if number(0, 1) == 0 { draw = Int128(number(500, 6000)) }
    if number(0, 3) == 0 { returns = .period }
    teamRate = rate()
  }

  private mutating func number(_ least: Int, _ most: Int) -> Int {
    Int.random(in: least...most, using: &random)
  }

  private mutating func rate() -> Int128 { Int128(number(0, 1200)) }

  private static func day(_ number: Int) -> String {
    guard let first = Day(2026, 1, 1) else { return "" }
    return "\(first.advanced(by: number))"
  }

  var facts: Facts {
    var story = "teams: id name manager\n"
    for team in 0..<Self.teams { story += "T\(team) T\(team) R\(team)\n" }
    story += "reps: id name team hired left\n"
    for (index, rep) in reps.enumerated() {
      story +=
        "R\(index) R\(index) T\(rep.team) \(rep.hired == 0 ? "-" : Self.day(rep.hired)) "
        + "\(rep.left == 364 ? "-" : Self.day(rep.left))\n"
    }
    story += "orders: id date rep amount returns\n"
    for order in orders {
      let month = order.month + 1
      let day = "2026-\(month < 10 ? "0" : "")\(month)-\(order.day < 10 ? "0" : "")\(order.day)"
      let minus = order.amount < 0 ? "-" : ""
      let cents = order.amount.magnitude
      let rest = cents % 100
      story +=
        "\(order.id) \(day) R\(order.rep) \(minus)\(cents / 100).\(rest < 10 ? "0" : "")\(rest) "
        + "\(order.returns.map { orders[$0].id } ?? "-")\n"
    }
    story += "credit_splits: order rep share\n"
    for order in orders {
      for part in order.split {
        story += "\(order.id) R\(part.rep) 0.\(part.percent < 10 ? "0" : "")\(part.percent)\n"
      }
    }
    story += "targets: scope id from to value\n"
    for (index, rep) in reps.enumerated() {
      for (month, target) in rep.targets.enumerated() {
        guard let target else { continue }
        let first = Self.lengths[..<month].reduce(0, +)
        story +=
          "rep R\(index) \(Self.day(first)) \(Self.day(first + Self.lengths[month] - 1)) "
          + "\(target)\n"
      }
    }
    return Facts(story: story)
  }

  private static func tier(_ entry: (from: Int128, rate: Int128), by unit: Int128 = 1) -> Tier {
    Tier(from: Fraction(entry.from, unit), Fraction(entry.rate, 10_000))
  }

  var plans: [IncentivePlan] {
    let basis = PayBasis(.salesAmount)
    func commission(_ name: String, _ commission: Commission, cap: Int128? = nil)
      -> PayComponent
    {
      PayComponent(name: name, .commission(commission), cap: cap.map { Fraction($0) })
    }
    return [
      IncentivePlan(
        name: "reps", audience: PayAudience(leaders: false), pays: pays, base: Fraction(base),
        components: [
          commission(
            "marginal",
            Commission(
              basis, RateTable(.marginal, by: .amount, tiers.map { Self.tier($0) })),
            cap: tierCap),
          commission(
            "whole",
            Commission(
              basis,
              RateTable(
                .whole, by: .attainment, attainmentTiers.map { Self.tier($0, by: 100) }),
              threshold: .attainment(Fraction(threshold, 100)),
              accelerators: [
                Tier(
                  from: Fraction(accelerator.from, 100), Fraction(accelerator.percent, 100))
              ])),
          commission(
            "cumulative",
            Commission(
              basis, RateTable(.cumulative, by: .amount, cumulative.map { Self.tier($0) }))),
          PayComponent(
            name: "bonus",
            .bonus(
              Bonus(
                Fraction(bonus), by: .attainment(basis),
                BonusLadder(
                  ladder.map { Tier(from: Fraction($0.from, 100), Fraction($0.percent, 100)) },
                  isStraight: isStraight)))),
          PayComponent(name: "spiff", .spiff(Spiff(Fraction(spiff), .orders))),
          PayComponent(
            name: "pool",
            .pool(
              Pool(
                poolIsShare ? .share(Fraction(pool, 10_000_000)) : .amount(Fraction(pool)),
                .salesAmount, split: poolByAmount ? .bySales : .equally))),
        ], cap: cap.map { Fraction($0) }, minimum: minimum.map { Fraction($0) },
        draw: draw.map { .init(Fraction($0), isRecoverable: true) }, returns: returns),
      IncentivePlan(
        name: "leaders", audience: PayAudience(leaders: true),
        components: [
          commission(
            "team",
            Commission(
              PayBasis(.salesAmount, of: .team),
              RateTable(.marginal, by: .amount, [Self.tier((0, teamRate))])))
        ], returns: returns),
    ]
  }
}

extension Int128 {
  var magnitudeInt: Int128 { self < 0 ? -self : self }
}
