import Quantities

extension Company {
  /// The orders of a rep in a month, in no particular order; none where the rep does not work.
  func orders(of rep: Rep, month: Int) -> [Order] {
    let days = rep.workingDays(month)
    guard !days.isEmpty else { return [] }
    var random = RandomNumbers(seed: size.seed, .sales, rep.index, month)
    let total = expectedSales(rep, month) * random.factor(spread: rep.spread)
    let ramp = rep.tenure(month) < Rep.ramp.count ? Rep.ramp[max(0, rep.tenure(month))].sales : 1
    let usual = rep.ordersPerMonth * (0.55 + 0.45 * Months.season(month)) * (0.4 + 0.6 * ramp)
    let count = max(2, Int(usual + random.number(-0.7...1.7)))
    let shares = (0..<count).map { _ in random.factor(spread: 0.45) }
    let sum = shares.reduce(0, +)
    var drawing = OrderDrawing(self, rep: rep, month: month)
    return shares.map { share in
      Order(
        day: workday(in: days, &random), rep: rep.index,
        account: account(of: rep, &random),
        lines: drawing.lines(worth: total * share / sum, &random))
    }
  }

  /// Orders that nobody is credited with: they came in on their own, or after a rep had left.
  func unassignedOrders(month: Int) -> [Order] {
    var random = RandomNumbers(seed: size.seed, .unassigned, month)
    var drawing = OrderDrawing(self, rep: nil, month: month)
    return (0..<(size.reps + 12) / 25).map { _ in
      var rep = random.element(of: reps)
      if let left = stories.left.first, reps[left].workingDays(month).isEmpty {
        rep = reps[left]
      }
      return Order(
        day: workday(in: Months.days(month), &random), rep: nil,
        account: account(of: rep, &random),
        lines: drawing.lines(worth: random.number(2_500_000...9_000_000), &random))
    }
  }

  /// What comes back in the last month: a line of a middling order of two months before.
  func refund(of rep: Rep) -> (original: Order, refund: Order)? {
    let orders = orders(of: rep, month: Stories.refundedMonth).sorted { $0.amount < $1.amount }
    guard !orders.isEmpty else { return nil }
    let original = orders[orders.count / 2]
    var line = original.lines[0]
    for other in original.lines where other.net > line.net { line = other }
    let returned = Order.Line(product: line.product, quantity: -line.quantity, net: -line.net)
    var refund = original
    refund.day = Months.first(Months.last).advanced(by: 13)
    refund.lines = [returned]
    return (original, refund)
  }

  /// The first accounts of a rep buy more often.
  private func account(of rep: Rep, _ random: inout RandomNumbers) -> Int {
    let last = rep.accounts.count - 1
    let offset =
      random.happens(0.3)
      ? min(random.whole(0...last), random.whole(0...last)) : random.whole(0...last)
    return rep.accounts.lowerBound + offset
  }

  /// A day in `days`, a weekend's only where nothing else was drawn.
  func workday(in days: Range<Day>, _ random: inout RandomNumbers) -> Day {
    var day = days.lowerBound
    for _ in 0..<8 {
      day = days.lowerBound.advanced(by: random.whole(0...days.count - 1))
      // 1 January 1970 was a Thursday, so 2 and 3 are a Saturday and a Sunday.
      if ![2, 3].contains(day.number % 7) { break }
    }
    return day
  }
}
