import Quantities

/// How AdventureWorks' people did on some days, worked out from ``AdventureWorksRows``.
struct AdventureWorksQuarter {
  enum Attainment: Equatable {
    case measured(Fraction)
    case noQuota
    /// Quotas hold on some of the days, or for some of those who sold.
    case incomplete(covered: Int, of: Int)
  }

  struct Sums {
    var sales: Int128 = 0
    var orders = 0
    var list: Int128 = 0
    var net: Int128 = 0
    var netWithCost: Int128 = 0
    var cost: Int128 = 0
  }

  let rows: AdventureWorksRows
  let days: Range<Day>
  let previous: Range<Day>
  let yearAgo: Range<Day>

  /// Reps who worked or sold something.
  var reps: [String] {
    rows.people.filter { $0.hired < days.upperBound || sales(of: [$0.id], in: days) != 0 }
      .map(\.id)
  }

  /// The reps of a team: its manager and those who report to them.
  func members(ofTeam manager: String) -> [String] {
    rows.people.filter { $0.id == manager || $0.manager == manager }.map(\.id)
  }

  func sales(of reps: [String], in days: Range<Day>) -> Int128 {
    var sum: Int128 = 0
    for rep in reps {
      for order in rows.orders[rep] ?? [] where days.contains(order.day) { sum += order.amount }
    }
    return sum
  }

  func sums(of reps: [String]) -> Sums {
    var sums = Sums()
    for rep in reps {
      for order in rows.orders[rep] ?? [] where days.contains(order.day) {
        sums.sales += order.amount
        sums.orders += 1
      }
      for line in rows.lines[rep] ?? [] where days.contains(line.day) {
        sums.list += line.list
        sums.net += line.net
        guard let cost = line.cost else { continue }
        sums.netWithCost += line.net
        sums.cost += cost
      }
    }
    return sums
  }

  /// What a rep's quotas come to by days, and on how many of the days of work they hold.
  func quota(of rep: String, in days: Range<Day>) -> (value: Fraction, covered: Int, of: Int)? {
    guard let person = rows.people.first(where: { $0.id == rep }) else { return nil }
    var (worked, covered) = (0, 0)
    var value = Fraction.zero
    let quotas = rows.quotas.filter { $0.rep == rep }
    for day in days where day >= person.hired {
      worked += 1
      for quota in quotas where quota.days.contains(day) {
        covered += 1
        value = value + Fraction(quota.value, 1_000_000 * Int128(quota.days.count))
      }
    }
    return covered == 0 ? nil : (value, covered, worked)
  }

  func attainment(ofRep rep: String) -> Attainment {
    guard let quota = quota(of: rep, in: days) else { return .noQuota }
    if quota.covered != quota.of { return .incomplete(covered: quota.covered, of: quota.of) }
    return attained(sales(of: [rep], in: days), of: quota.value)
  }

  /// Of all days and of all who have a quota or sold something.
  func attainment(ofGroup reps: [String]) -> Attainment {
    var sum: Fraction?
    var (covered, expected) = (0, 0)
    for rep in reps {
      guard let person = rows.people.first(where: { $0.id == rep }),
        person.hired < days.upperBound
      else { continue }
      if let quota = quota(of: rep, in: days) {
        sum = (sum ?? .zero) + quota.value
        expected += 1
        covered += quota.covered == quota.of ? 1 : 0
      } else if sales(of: [rep], in: days) != 0 {
        expected += 1
      }
    }
    guard let sum else { return .noQuota }
    if covered != expected { return .incomplete(covered: covered, of: expected) }
    return attained(sales(of: reps, in: days), of: sum)
  }

  private func attained(_ sales: Int128, of target: Fraction) -> Attainment {
    Fraction(sales, 1_000_000).divided(by: target).map { .measured($0) } ?? .noQuota
  }

  /// Nil from a base of zero or less.
  func growth(of reps: [String], since base: Range<Day>) -> Fraction? {
    let before = sales(of: reps, in: base)
    return before > 0 ? Fraction(sales(of: reps, in: days) - before, before) : nil
  }

  func discountRate(_ sums: Sums) -> Fraction? {
    sums.list > 0 ? Fraction(sums.list - sums.net, sums.list) : nil
  }

  /// Nil where less than 95 of 100 of the sales have a cost.
  func grossMargin(_ sums: Sums) -> Fraction? {
    guard sums.net > 0, sums.netWithCost > 0, sums.netWithCost * 100 >= sums.net * 95 else {
      return nil
    }
    return Fraction(sums.netWithCost - sums.cost, sums.netWithCost)
  }

  /// The scorecard's points, 50 of attainment, 20 of growth, 15 of discount and 15 of margin, each
  /// shared out where it is not measured: in billionths of a billionth.
  func score(of reps: [String], _ attainment: Attainment) -> Int128? {
    let sums = sums(of: reps)
    var (points, weights): (Int128, Int128) = (0, 0)
    func add(_ weight: Int128, _ score: Fraction?) {
      guard let score else { return }
      points += weight * score.rounded(scale: 1_000_000_000_000_000_000)
      weights += weight
    }
    if case .measured(let value) = attainment {
      add(50, min(max(value * 100, .zero), 120))
    }
    func part(_ numerator: Int128) -> Fraction { Fraction(numerator, 100) }
    add(
      20,
      growth(of: reps, since: yearAgo).map {
        line($0, [(part(-30), 0), (part(0), 60), (part(10), 100), (part(30), 120)])
      })
    add(
      15,
      discountRate(sums).map {
        line($0, [(part(0), 120), (part(1), 100), (part(3), 60), (part(6), 0)])
      })
    add(
      15,
      grossMargin(sums).map {
        line($0, [(part(-5), 0), (part(5), 60), (part(10), 100), (part(20), 120)])
      })
    return weights == 0 ? nil : points / weights
  }

  /// The straight lines through knots at `x`, level beyond them.
  private func line(_ x: Fraction, _ knots: [(x: Fraction, points: Fraction)]) -> Fraction {
    if x <= knots[0].x { return knots[0].points }
    for (left, right) in zip(knots, knots.dropFirst()) where x <= right.x {
      let slope = (right.points - left.points).divided(by: right.x - left.x) ?? .zero
      return left.points + (x - left.x) * slope
    }
    return knots[knots.count - 1].points
  }
}
