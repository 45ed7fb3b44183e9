import Quantities

/// Money that came in for an order; refunds are negative.
struct Payment {
  let day: Day
  /// Index in the order book.
  let order: Int
  /// Hundredths.
  let amount: Int
  /// Index in ``methods``.
  let method: Int

  static let methods = BilingualText.list("电汇 transfer,承兑汇票 draft,在线支付 online")
}

extension Company {
  /// Every payment up to the day of the export, in the order of days.
  func payments(_ book: OrderBook) -> [Payment] {
    let unpaid = accountOfUnpaid(book)
    var payments: [Payment] = []
    for (index, entry) in book.entries.enumerated() {
      let isUnpaid =
        entry.order.account == unpaid && entry.order.day >= Stories.unpaidSince
      payments += self.payments(for: entry, index, isUnpaid: isUnpaid).filter {
        $0.day <= Months.today
      }
    }
    return Pipeline.sorted(payments) { $0.day }
  }

  /// Most customers pay in a month or two; some in parts, late, twice by mistake or never.
  private func payments(
    for entry: OrderBook.Entry, _ index: Int, isUnpaid: Bool
  ) -> [Payment] {
    let (order, amount) = (entry.order, entry.order.amount)
    var random = RandomNumbers(seed: size.seed, .payments, entry.month, entry.number)
    let method = entry.channel == .online ? 2 : random.index(weights: [8, 2])
    func payment(_ amount: Int, after days: ClosedRange<Int>) -> Payment {
      let day = order.day.advanced(by: random.whole(days))
      return Payment(day: day, order: index, amount: amount, method: method)
    }
    if order.isReturn { return [payment(amount, after: 3...10)] }
    guard entry.approval != .rejected, !isUnpaid else { return [] }
    switch random.index(weights: [76, 14, 3, 4, 2, 1]) {
    case 0: return [payment(amount, after: 25...60)]
    case 1:
      let advance = amount * 3 / 10
      return [payment(advance, after: 0...6), payment(amount - advance, after: 30...70)]
    case 2:
      let part = amount * 6 / 10
      let first = payment(part, after: 30...60)
      return order.day < Stories.unpaidSince
        ? [first, payment(amount - part, after: 75...180)] : [first]
    case 3: return [payment(amount, after: 75...130)]
    case 4: return order.day < Stories.unpaidSince ? [payment(amount, after: 120...200)] : []
    default:
      let excess = amount / 10
      return [payment(amount + excess, after: 25...50), payment(-excess, after: 55...70)]
    }
  }

  /// The customer who stops paying: the one of a rep who orders most from then on.
  func accountOfUnpaid(_ book: OrderBook) -> Int? {
    guard let rep = stories.repOfUnpaid else { return nil }
    var sales = [Int](repeating: 0, count: reps[rep].accounts.count)
    for entry in book.entries where reps[rep].accounts.contains(entry.order.account) {
      guard (Stories.unpaidSince...Stories.longUnpaid).contains(entry.order.day) else { continue }
      sales[entry.order.account - reps[rep].accounts.lowerBound] += entry.order.amount
    }
    guard let most = sales.max(), most > 0 else { return nil }
    return sales.firstIndex(of: most).map { reps[rep].accounts.lowerBound + $0 }
  }

  func paymentsFile(_ payments: [Payment], _ book: OrderBook) -> CSVFile {
    var file = CSVFile(
      .spreadsheet,
      header: language == .chinese
        ? ["回款编号", "回款日期", "订单编号", "销售工号", "回款金额", "付款方式"]
        : ["id", "date", "order", "rep", "amount", "method"])
    for (index, payment) in payments.enumerated() {
      let entry = book.entries[payment.order]
      file.text(Identifier.text("B", index + 1, of: payments.count, atLeast: 5))
      file.day(payment.day)
      file.plain(Array(entry.id.utf8))
      file.text(entry.order.rep.map { reps[$0].id } ?? "")
      file.amount(payment.amount)
      file.text(Payment.methods[payment.method].text(language))
      file.endRow()
    }
    return file
  }
}
