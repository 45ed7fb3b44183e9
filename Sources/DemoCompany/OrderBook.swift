import Quantities

/// All orders of the company, numbered by month in the order of days.
struct OrderBook {
  let entries: [Entry]
  /// The first order of each month, and one more for the end.
  private let starts: [Int]
  private let firstMonth: Int

  /// An order with its number, and what was drawn for it apart from its lines.
  struct Entry {
    let id: String
    let month: Int
    /// 1 for the first order of the month.
    let number: Int
    let order: Order
    let channel: SalesChannel
    let approval: Approval
  }

  /// How far an order got with those who have to approve of it.
  enum Approval {
    case approved, pending, rejected

    var name: BilingualText {
      switch self {
      case .approved: BilingualText("已批准", "approved")
      case .pending: BilingualText("待审批", "pending")
      case .rejected: BilingualText("已驳回", "rejected")
      }
    }
  }

  init(_ company: Company) {
    var entries: [Entry] = []
    var starts = [0]
    for month in company.months {
      for (offset, order) in company.sortedOrders(month: month).enumerated() {
        var random = RandomNumbers(
          seed: company.size.seed, .orderDetails, month, offset + 1)
        entries.append(
          Entry(
            id: OrderBook.identifier(month: month, number: offset + 1), month: month,
            number: offset + 1, order: order,
            channel: company.channel(of: order, month: month, &random),
            approval: company.approval(of: order, &random)))
      }
      starts.append(entries.count)
    }
    self.entries = entries
    self.starts = starts
    firstMonth = company.months.lowerBound
  }

  /// Where the orders of a month stand in ``entries``.
  func indices(ofMonth month: Int) -> Range<Int> {
    starts[month - firstMonth]..<starts[month - firstMonth + 1]
  }

  /// `SO202610-00012`.
  private static func identifier(month: Int, number: Int) -> String {
    var bytes = Array("SO".utf8)
    bytes.append(whole: month / 12)
    bytes.append(whole: month % 12 + 1, width: 2)
    bytes.append(0x2D)
    bytes.append(whole: number, width: 5)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Company {
  /// Dealers order as dealers; of the others more and more order online.
  fileprivate func channel(
    of order: Order, month: Int, _ random: inout RandomNumbers
  ) -> SalesChannel {
    let draw = random.number(0...1)
    if accounts[order.account].details.kind == .dealer { return .dealer }
    let steady = Stories.steadyMonths(size.months)
    let grown = Double(max(0, month - (Months.last - steady))) / Double(steady)
    return draw < 0.05 + (stories.hasGrowingChannel ? 0.22 * grown : 0) ? .online : .direct
  }

  /// Orders of reps with a story of their own are approved, so that no setting can hide it.
  fileprivate func approval(
    of order: Order, _ random: inout RandomNumbers
  ) -> OrderBook.Approval {
    let draw = random.number(0...1)
    guard let rep = order.rep, !order.isReturn, !stories.repsOfSalesStories.contains(rep) else {
      return .approved
    }
    if order.day > Months.today.advanced(by: -11) { return draw < 0.12 ? .pending : .approved }
    return draw < 0.004 ? .rejected : .approved
  }
}
