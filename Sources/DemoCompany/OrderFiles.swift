import Quantities

/// What was found out while the orders were written, for the list of what was planted.
struct SalesTruth {
  /// A return, and the order that it gives back.
  struct Refund {
    let rep: Int
    var original: (id: String, day: Day)?
    var returned: (id: String, day: Day, product: Int, quantity: Int, net: Int)?
  }

  var refunds: [Refund] = []
  var orders = 0
  /// The sum of all orders, in hundredths.
  var sales = 0
  var unassignedOrders = 0
  var unassignedSales = 0
  var ordersNotApproved = 0
  var salesNotApproved = 0
  var linesWithoutCost = 0
  var salesWithoutCost = 0
}

extension Company {
  /// The orders and the lines of a year, each file in the order of dates.
  func orderFiles(
    ofYear year: Int, _ book: OrderBook, _ pipeline: Pipeline, noting truth: inout SalesTruth
  ) -> (orders: CSVFile, lines: CSVFile) {
    var orders = CSVFile(
      .spreadsheet,
      header: language == .chinese
        ? [
          "订单编号", "下单日期", "销售工号", "客户编号", "订单金额", "订单状态", "销售渠道", "区域",
          "商机编号", "审批状态", "原订单",
        ]
        : [
          "Order No", "Order Date", "Rep No", "Account No", "Order Amount", "Order Status",
          "Channel", "Region", "Deal No", "Approval", "Returned Order",
        ])
    var lines = CSVFile(header: ["order", "product", "quantity", "unit_price", "net"])
    let ids = products.map { Array($0.id.utf8) }
    for month in months.clamped(to: year * 12...year * 12 + 11) {
      for index in book.indices(ofMonth: month) {
        let entry = book.entries[index]
        note(entry, in: &truth)
        let returned =
          entry.order.isReturn ? truth.refunds.first { $0.rep == entry.order.rep } : nil
        write(
          entry, deal: pipeline.dealOfOrder[index], pipeline, returns: returned?.original?.id,
          to: &orders)
        let id = Array(entry.id.utf8)
        for line in entry.order.lines {
          lines.plain(id)
          lines.plain(ids[line.product])
          lines.whole(line.quantity)
          lines.amount(products[line.product].listPrice)
          lines.amount(line.net)
          lines.endRow()
        }
      }
    }
    return (orders, lines)
  }

  private func write(
    _ entry: OrderBook.Entry, deal: Int?, _ pipeline: Pipeline, returns original: String?,
    to file: inout CSVFile
  ) {
    let order = entry.order
    file.plain(Array(entry.id.utf8))
    file.slashedDay(order.day)
    file.text(order.rep.map { reps[$0].id } ?? "")
    file.text(accounts[order.account].id)
    file.groupedAmount(order.amount)
    file.text(status(order))
    file.text(entry.channel.name.text(language))
    file.text(Region.all[accounts[order.account].region].id)
    file.text(deal.map { pipeline.deals[$0].id } ?? "")
    file.text(entry.approval.name.text(language))
    file.text(original ?? "")
    file.endRow()
  }

  /// The orders of a month in the order of days, with what came back.
  func sortedOrders(month: Int) -> [Order] {
    var orders = reps.flatMap { self.orders(of: $0, month: month) }
    orders += unassignedOrders(month: month)
    if month == Months.last {
      orders += stories.refunded.compactMap { refund(of: reps[$0])?.refund }
    }
    let ranks = orders.indices.sorted {
      (orders[$0].day, $0) < (orders[$1].day, $1)
    }
    return ranks.map { orders[$0] }
  }

  private func status(_ order: Order) -> String {
    if order.isReturn { return words("已退货", "Returned") }
    let isRecent = order.day >= Months.first(Months.last).advanced(by: 20)
    return isRecent ? words("已发货", "Shipped") : words("已完成", "Completed")
  }

  private func note(_ entry: OrderBook.Entry, in truth: inout SalesTruth) {
    let (order, id) = (entry.order, entry.id)
    truth.orders += 1
    truth.sales += order.amount
    if entry.approval != .approved {
      truth.ordersNotApproved += 1
      truth.salesNotApproved += order.amount
    }
    if order.rep == nil {
      truth.unassignedOrders += 1
      truth.unassignedSales += order.amount
    }
    if stories.hasCostGap, Product.daysWithoutCost.contains(order.day) {
      for line in order.lines where line.product == Product.withoutCost {
        truth.linesWithoutCost += 1
        truth.salesWithoutCost += line.net
      }
    }
    noteRefund(order, id: id, in: &truth)
  }

  private func noteRefund(_ order: Order, id: String, in truth: inout SalesTruth) {
    guard let rep = order.rep, stories.refunded.contains(rep) else { return }
    let month = Months.month(of: order.day)
    if order.isReturn, let index = truth.refunds.firstIndex(where: { $0.rep == rep }) {
      let line = order.lines[0]
      truth.refunds[index].returned = (id, order.day, line.product, line.quantity, line.net)
    } else if month == Stories.refundedMonth,
      let original = refund(of: reps[rep])?.original,
      original.day == order.day, original.account == order.account,
      original.amount == order.amount
    {
      truth.refunds.append(SalesTruth.Refund(rep: rep, original: (id, order.day), returned: nil))
    }
  }
}
