import Quantities

/// What the stories of deals, leads, payments and shared orders are told from.
struct PipelineTruth {
  let book: OrderBook
  let pipeline: Pipeline
  let payments: [Payment]
  /// The shared order that is planted.
  let split: CreditSplit?
}

extension Company {
  func pipelineStories(_ truth: PipelineTruth) -> [String] {
    bestWinRate(truth.pipeline) + slowResponse(truth.pipeline)
      + unpaidCustomer(truth.book, truth.payments) + splitOrder(truth.split, truth.book)
      + growingChannel(truth.book)
  }

  /// The months over which steady changes last.
  private var steadyMonths: ClosedRange<Int> {
    Months.last - Stories.steadyMonths(size.months) + 1...Months.last
  }

  private func bestWinRate(_ pipeline: Pipeline) -> [String] {
    guard let winner = stories.winner else { return [] }
    let decided = pipeline.dealsOfRep[winner].map { pipeline.deals[$0] }.filter {
      $0.status != .open && steadyMonths.contains(Months.month(of: $0.closes))
    }
    let won = decided.filter { $0.status == .won }.count
    return [
      #""kind": "best_win_rate", "rep": "\#(reps[winner].id)", "#
        + #""from": "\#(Months.text(steadyMonths.lowerBound))", "#
        + #""to": "\#(Months.text(Months.last))", "won": \#(won), "lost": \#(decided.count - won)"#
    ]
  }

  private func slowResponse(_ pipeline: Pipeline) -> [String] {
    guard let slow = stories.slowToRespond else { return [] }
    var waits: [Int] = []
    for lead in pipeline.leads where lead.rep == slow {
      if let touched = lead.touched { waits.append(lead.created.distance(to: touched)) }
    }
    guard !waits.isEmpty else { return [] }
    waits.sort()
    let middle = Double(waits[(waits.count - 1) / 2] + waits[waits.count / 2]) / 2
    return [
      #""kind": "slow_response", "rep": "\#(reps[slow].id)", "leads_touched": \#(waits.count), "#
        + #""median_days": \#(rounded(middle))"#
    ]
  }

  private func unpaidCustomer(_ book: OrderBook, _ payments: [Payment]) -> [String] {
    guard let account = accountOfUnpaid(book) else { return [] }
    var owed: [Int: Int] = [:]
    for (index, entry) in book.entries.enumerated() {
      let order = entry.order
      guard order.account == account, order.day <= Stories.longUnpaid,
        entry.approval != .rejected
      else { continue }
      owed[index] = order.amount
    }
    for payment in payments where owed[payment.order] != nil {
      owed[payment.order, default: 0] -= payment.amount
    }
    let open = owed.values.filter { $0 > 0 }
    guard !open.isEmpty else { return [] }
    return [
      #""kind": "unpaid_customer", "account": "\#(accounts[account].id)", "#
        + #""date": "\#(Months.today)", "days": 90, "orders": \#(open.count), "#
        + #""amount": \#(amount(open.reduce(0, +)))"#
    ]
  }

  private func splitOrder(_ split: CreditSplit?, _ book: OrderBook) -> [String] {
    guard let split else { return [] }
    let entry = book.entries[split.order]
    let sharers = split.sharers.map {
      #"{"rep": "\#(reps[$0.rep].id)", "share": \#(rounded(Double($0.percent) / 100))}"#
    }
    return [
      #""kind": "split_order", "order": "\#(entry.id)", "date": "\#(entry.order.day)", "#
        + #""amount": \#(amount(entry.order.amount)), "#
        + #""sharers": [\#(sharers.joined(separator: ", "))]"#
    ]
  }

  private func growingChannel(_ book: OrderBook) -> [String] {
    guard stories.hasGrowingChannel else { return [] }
    /// Orders of the channel among those of three months, as a share.
    func share(from month: Int) -> String {
      let entries = (month..<month + 3).flatMap { book.entries[book.indices(ofMonth: $0)] }
      let online = entries.filter { $0.channel == .online }.count
      return rounded(Double(online) / Double(max(1, entries.count)))
    }
    return [
      #""kind": "growing_channel", "channel": "\#(SalesChannel.online.name.text(language))", "#
        + #""from": "\#(Months.text(steadyMonths.lowerBound))", "#
        + #""to": "\#(Months.text(Months.last))", "#
        + #""share_of_orders": [\#(share(from: steadyMonths.lowerBound)), "#
        + #"\#(share(from: Months.last - 2))]"#
    ]
  }
}
