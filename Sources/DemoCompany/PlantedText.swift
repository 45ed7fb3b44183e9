import Quantities

extension Company {
  /// planted.json: what was planted, one object a line, so that findings can be held against it.
  func plantedText(_ truth: SalesTruth, _ pipeline: PipelineTruth) -> String {
    let planted = repStories + refunds(truth) + companyStories(truth) + pipelineStories(pipeline)
    let objects = planted.map { "    {" + $0 + "}" }.joined(separator: ",\n")
    return """
      {
        "company": {"reps": \(reps.count), "teams": \(teams.count), "accounts": \(accounts.count), \
      "months": \(size.months), "first_month": "\(Months.text(months.lowerBound))", \
      "last_month": "\(Months.text(Months.last))", "seed": \(size.seed), \
      "locale": "\(language.rawValue)"},
        "totals": {"orders": \(truth.orders), "sales_amount": \(amount(truth.sales)), \
      "unassigned_orders": \(truth.unassignedOrders), \
      "unassigned_amount": \(amount(truth.unassignedSales)), \
      "orders_not_approved": \(truth.ordersNotApproved), \
      "amount_not_approved": \(amount(truth.salesNotApproved))},
        "planted": [\(objects.isEmpty ? "" : "\n" + objects + "\n  ")]
      }

      """
  }

  func amount(_ hundredths: Int) -> String {
    Money(minor: hundredths, decimals: 2).description
  }

  private var repStories: [String] {
    let steady = Months.text(Months.last - Stories.steadyMonths(size.months) + 1)
    let last = Months.text(Months.last)
    let rising = stories.rising.map {
      #""kind": "rising_rep", "rep": "\#(reps[$0].id)", "from": "\#(steady)", "to": "\#(last)", "#
        + #""monthly_change": \#(rounded(Stories.rise - 1))"#
    }
    let falling = stories.falling.map {
      #""kind": "falling_rep", "rep": "\#(reps[$0].id)", "from": "\#(steady)", "to": "\#(last)", "#
        + #""monthly_change": \#(rounded(Stories.fall - 1))"#
    }
    let transferred = stories.transferred.map { index in
      let stays = reps[index].memberships
      return #""kind": "transfer", "rep": "\#(reps[index].id)", "#
        + #""from_team": "\#(teams[stays[0].team].id)", "to_team": "\#(teams[stays[1].team].id)", "#
        + #""date": "\#(stays[1].from)""#
    }
    let hired = stories.hired.map {
      #""kind": "new_hire", "rep": "\#(reps[$0].id)", "date": "\#(reps[$0].hired)", "#
        + #""target_share_by_month": [0.25, 0.5, 0.75, 1]"#
    }
    let left = stories.left.map {
      #""kind": "leaver", "rep": "\#(reps[$0].id)", "date": "\#(Stories.lastDayOfLeaver)""#
    }
    return rising + falling + transferred + hired + left
  }

  private func refunds(_ truth: SalesTruth) -> [String] {
    truth.refunds.compactMap { refund in
      guard let original = refund.original, let returned = refund.returned else { return nil }
      return #""kind": "refund", "rep": "\#(reps[refund.rep].id)", "order": "\#(original.id)", "#
        + #""order_date": "\#(original.day)", "return": "\#(returned.id)", "#
        + #""date": "\#(returned.day)", "product": "\#(products[returned.product].id)", "#
        + #""quantity": \#(returned.quantity), "amount": \#(amount(returned.net))"#
    }
  }

  private func companyStories(_ truth: SalesTruth) -> [String] {
    var planted: [String] = []
    if stories.hasDecliningProduct {
      let first = Months.last - Stories.steadyMonths(size.months) + 1
      planted.append(
        #""kind": "declining_product", "product": "\#(products[Product.declining].id)", "#
          + #""from": "\#(Months.text(first))", "to": "\#(Months.text(Months.last))", "#
          + #""monthly_change": \#(rounded(Stories.decline - 1))"#)
    }
    if stories.hasSeason {
      let factors = Months.season.map(rounded).joined(separator: ", ")
      planted.append(
        #""kind": "seasonal_pattern", "high_months": [3, 11, 12], "low_months": [2], "#
          + #""factors": [\#(factors)]"#)
    }
    if stories.hasUnhappySegment {
      let first = Stories.firstUnhappyMonth(size.months)
      planted.append(
        #""kind": "unhappy_segment", "#
          + #""segment": "\#(Account.segments[Account.unhappySegment].text(language))", "#
          + #""from": "\#(Months.text(first))", "to": "\#(Months.text(Months.last))""#)
    }
    if stories.hasCostGap {
      planted.append(
        #""kind": "missing_cost", "product": "\#(products[Product.withoutCost].id)", "#
          + #""from": "\#(Product.daysWithoutCost.lowerBound)", "#
          + #""to": "\#(Product.daysWithoutCost.upperBound.previous)", "#
          + #""lines": \#(truth.linesWithoutCost), "#
          + #""amount": \#(amount(truth.salesWithoutCost))"#)
    }
    return planted
  }

  /// A number with at most three decimals.
  func rounded(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    return Fraction(Int128(thousandths), 1000).decimalText(atMost: 3)
  }
}
