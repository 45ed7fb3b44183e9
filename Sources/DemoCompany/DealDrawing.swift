import Quantities

/// Draws deals: those behind orders, those that were lost, and those that are still open.
struct DealDrawing {
  let company: Company
  /// Of what is decided, the share that a rep wins.
  let winRates: [Double]

  /// What the winner wins, and what others do.
  static let winnersRate = 0.88
  static let usualRates = 0.42...0.60
  /// The share of larger and of smaller orders that have a deal, and of all of a rep.
  private static let usual = (larger: 0.36, smaller: 0.12, all: 0.22)
  private static let winners = (larger: 0.6, smaller: 0.3, all: 0.42)
  private static let largeAmount = 15_000_000

  init(_ company: Company) {
    self.company = company
    winRates = company.reps.map { rep in
      var random = RandomNumbers(seed: company.size.seed, .winRates, rep.index)
      let rate = random.number(DealDrawing.usualRates)
      return rep.index == company.stories.winner ? DealDrawing.winnersRate : rate
    }
  }

  private func shares(_ rep: Int) -> (larger: Double, smaller: Double, all: Double) {
    rep == company.stories.winner ? DealDrawing.winners : DealDrawing.usual
  }

  /// The deal behind an order; nil where it came without one.
  func won(_ index: Int, _ entry: OrderBook.Entry) -> Deal? {
    let order = entry.order
    guard let rep = order.rep, !order.isReturn, entry.approval == .approved else { return nil }
    var random = RandomNumbers(seed: company.size.seed, .wonDeals, entry.month, entry.number)
    let shares = shares(rep)
    let isLarge = order.amount >= DealDrawing.largeAmount
    guard random.happens(isLarge ? shares.larger : shares.smaller) else { return nil }
    var main = order.lines[0]
    for line in order.lines where line.net > main.net { main = line }
    // Signed up to three days before the order, in the month that the order counts for.
    let month = company.reps[rep].workingDays(entry.month)
    let closes = max(order.day.advanced(by: -random.whole(0...3)), month.lowerBound)
    let created = created(before: closes, rep: rep, &random)
    return Deal(
      rep: rep, account: order.account, amount: order.amount, status: .won, probability: 100,
      closes: closes, source: source(&random), channel: entry.channel, product: main.product,
      purpose: random.whole(0...Deal.purposes.count - 1),
      steps: steps(to: .closed, from: created, until: closes, endsThere: true, &random),
      order: index)
  }

  /// What a rep lost in a month.
  func lost(_ rep: Rep, month: Int) -> [Deal] {
    let days = rep.workingDays(month)
    guard !days.isEmpty else { return [] }
    var random = RandomNumbers(seed: company.size.seed, .lostDeals, rep.index, month)
    let won = rep.ordersPerMonth * shares(rep.index).all * Double(days.count) / 30
    let expected = won * (1 - winRates[rep.index]) / winRates[rep.index]
    return (0..<Int(expected + random.number(0...1))).map { _ in
      let closes = company.workday(in: days, &random)
      let created = created(before: closes, rep: rep.index, &random)
      let stage = DealStage.allCases[random.index(weights: [3, 4, 3])]
      return unsigned(
        .lost, rep, stage, probability: 0, closes: closes,
        steps: steps(to: stage, from: created, until: closes, endsThere: false, &random), &random)
    }
  }

  /// What a rep is still working on after the last month.
  func open(_ rep: Rep) -> [Deal] {
    guard rep.workingDays(Months.last).upperBound > Months.today else { return [] }
    var random = RandomNumbers(seed: company.size.seed, .openDeals, rep.index)
    return (0..<random.whole(3...6)).map { _ in
      let created = max(rep.hired, Months.today.advanced(by: -random.whole(14...100)))
      let stage = DealStage.allCases[random.index(weights: [3, 4, 3])]
      // One in ten should have closed in the last days and did not.
      let closes = Months.today.advanced(
        by: random.happens(0.1) ? -random.whole(0...9) : random.whole(1...90))
      return unsigned(
        .open, rep, stage, probability: stage.probability + 5 * random.whole(-2...2),
        closes: closes,
        steps: steps(to: stage, from: created, until: Months.today, endsThere: false, &random),
        &random)
    }
  }

  private func unsigned(
    _ status: Deal.Status, _ rep: Rep, _ stage: DealStage, probability: Int, closes: Day,
    steps: [Deal.Step], _ random: inout RandomNumbers
  ) -> Deal {
    let account = random.whole(rep.accounts.lowerBound...rep.accounts.upperBound - 1)
    let isDealer = company.accounts[account].details.kind == .dealer
    let channel: SalesChannel = isDealer ? .dealer : random.happens(0.1) ? .online : .direct
    // Estimates are whole thousands.
    let amount = max(1, Int(rep.level * 0.17 * random.factor(spread: 0.5)) / 100_000) * 100_000
    return Deal(
      rep: rep.index, account: account, amount: amount, status: status, probability: probability,
      closes: closes, source: source(&random), channel: channel,
      product: random.index(weights: company.products.map(\.weight)),
      purpose: random.whole(0...Deal.purposes.count - 1), steps: steps)
  }

  private func source(_ random: inout RandomNumbers) -> Int {
    random.index(weights: [3, 2, 3, 2, 2])
  }

  private func created(before closes: Day, rep: Int, _ random: inout RandomNumbers) -> Day {
    let days = min(max(Int(42 * random.factor(spread: 0.5)), 6), 170)
    return max(company.reps[rep].hired, closes.advanced(by: -days))
  }

  /// The way to a stage; some deals leave out a stage, some fall back to the one before.
  private func steps(
    to last: DealStage, from created: Day, until end: Day, endsThere: Bool,
    _ random: inout RandomNumbers
  ) -> [Deal.Step] {
    let length = created.distance(to: end)
    var stages = Array(DealStage.allCases[0...last.rawValue])
    if stages.count > 2, random.happens(0.18) {
      stages.remove(at: random.whole(1...stages.count - 2))
    }
    // Where there are few days a deal does not go to and fro.
    if stages.count > 1, length > 5, random.happens(0.12) {
      let place = random.whole(1...stages.count - 1)
      // A contract is not taken back.
      if stages[place] != .closed { stages.insert(stages[place - 1], at: place + 1) }
      if stages[stages.count - 1] != last { stages.append(last) }
    }
    let changes = stages.count - 1
    let room = max(0, length - changes)
    var offsets = (0..<changes).map { _ in random.whole(0...room) }
    offsets.sort()
    // A day apart each, where there are days enough.
    for index in offsets.indices { offsets[index] = min(offsets[index] + index + 1, length) }
    if endsThere, changes > 0 { offsets[changes - 1] = length }
    return zip([0] + offsets, stages).map {
      Deal.Step(day: created.advanced(by: $0), stage: $1)
    }
  }
}
