import Evaluation
import Insight
import Quantities

extension Section {
  /// Customers by class, with sales and worth.
  static func classes(_ summary: CustomerSummary, _ briefing: Briefing) -> [Content] {
    let (words, numerals) = (briefing.words, briefing.numerals)
    guard !summary.classes.isEmpty else {
      let none = words("customers.classes.none", ["fewest": "\(CustomerClass.fewest)"])
      return [
        .paragraph(
          hasWorth(briefing) ? none : none + words("sentence.space") + worthNote(briefing))
      ]
    }
    let isFitted = briefing.edition.insight.customers.valueBasis == .fitted
    let hasWorth = hasWorth(briefing)
    var columns: [ReportTable.Column] = [
      .init(id: "class", title: words("customers.column.class"), width: 2.2),
      .init(id: "customers", title: words("customers.column.count"), alignment: .trailing),
      .init(id: "change", title: words("customers.column.change"), alignment: .trailing),
      .init(id: "sales", title: words("customers.column.sales"), alignment: .trailing),
    ]
    if isFitted {
      columns.append(
        .init(id: "orders", title: words("customers.column.orders"), alignment: .trailing))
    }
    if hasWorth {
      columns.append(
        .init(id: "worth", title: words("customers.column.worth"), alignment: .trailing))
    }
    func row(
      _ id: String, _ name: ReportTable.Cell, _ own: CustomerSummary.OfClass,
      _ emphasis: ReportTable.Emphasis
    ) -> ReportTable.Row {
      let (count, change) = (
        Fraction(Int128(own.customers)), Fraction(Int128(own.customers - own.before))
      )
      var cells: [ReportTable.Cell] = [
        name, .init(numerals.count(count), exact: count),
        .init(
          (change > .zero ? "+" : "") + numerals.count(change), exact: change),
        .init(numerals.money(own.sales), exact: own.sales),
      ]
      if isFitted { cells.append(.init(numerals.count(.estimate(own.expectedPurchases)))) }
      if hasWorth { cells.append(.init(numerals.money(.estimate(own.worth)))) }
      return .init(id: id, emphasis: emphasis, cells: cells)
    }
    var total = CustomerSummary.OfClass()
    var rows: [ReportTable.Row] = []
    for own in CustomerClass.allCases {
      let sum = summary.of(own)
      total.customers += sum.customers
      total.before += sum.before
      total.sales = total.sales + sum.sales
      total.expectedPurchases += sum.expectedPurchases
      total.worth += sum.worth
      let id = own.rawValue
      rows.append(
        row(
          id,
          .init(words("customers.class.\(id)"), note: words("customers.class.\(id).note")), sum,
          .normal))
    }
    rows.append(row("total", .init(words("members.total")), total, .total))
    return champions(summary, total, briefing) + [
      .table(
        ReportTable(
          id: "customer-classes", columns: columns, rows: rows,
          notes: [
            words("customers.classes.note") + words("sentence.space") + worthNote(briefing)
          ]))
    ]
  }

  private static func hasWorth(_ briefing: Briefing) -> Bool {
    if case .none = briefing.edition.insight.customers.valueBasis { return false }
    return true
  }

  private static func champions(
    _ summary: CustomerSummary, _ total: CustomerSummary.OfClass, _ briefing: Briefing
  ) -> [Content] {
    let champions = summary.of(.champion)
    guard champions.customers > 0, let share = champions.sales.divided(by: total.sales) else {
      return []
    }
    return [
      .paragraph(
        briefing.words(
          "customers.champions",
          [
            "count": "\(champions.customers)", "share": briefing.numerals.percent(share),
          ]))
    ]
  }

  /// What worth is, and by which model.
  static func worthNote(_ briefing: Briefing) -> String {
    let (words, numerals) = (briefing.words, briefing.numerals)
    let customers = briefing.edition.insight.customers
    let rate = numerals.shortPercent(briefing.evaluation.catalogue.rules.discountRate)
    let margin =
      customers.marginShare.map { words("customers.margin", ["share": numerals.percent($0)]) }
      ?? words("customers.noMargin")
    switch customers.valueBasis {
    case .fitted: return words("customers.worth.fitted", ["rate": rate, "margin": margin])
    case .simple(let retention, let shortfall):
      let id = shortfall.rawValue
      return words(
        "customers.worth.simple",
        [
          "rate": rate, "margin": margin, "retention": numerals.percent(retention),
          "reason": words("customers.shortfall.\(id)"),
        ])
    case .none(let shortfall):
      let id = shortfall.rawValue
      return words("customers.worth.none", ["reason": words("customers.shortfall.\(id)")])
    }
  }

  /// The customers that are worth most.
  static func worthiest(_ summary: CustomerSummary, _ briefing: Briefing) -> [Content] {
    let (words, numerals) = (briefing.words, briefing.numerals)
    guard !summary.top.isEmpty, summary.worth > 0 else { return [] }
    let isFitted = briefing.edition.insight.customers.valueBasis == .fitted
    let worth = summary.top.reduce(0) { $0 + $1.worth }
    var columns: [ReportTable.Column] = [
      .init(id: "customer", title: words("customers.column.customer"), width: 1.8),
      .init(id: "rep", title: words("customers.column.rep"), width: 1.2),
      .init(id: "class", title: words("customers.column.class"), width: 1.3),
      .init(id: "sales", title: words("customers.column.yearSales"), alignment: .trailing),
    ]
    // Where hardly anybody leaves, a model takes every silence for chance: that tells nothing.
    let tellsLeaving = summary.top.contains { $0.chanceAlive.map { $0 < 0.95 } ?? false }
    if tellsLeaving {
      columns.append(
        .init(id: "alive", title: words("customers.column.alive"), alignment: .trailing))
    }
    if isFitted {
      columns.append(
        .init(id: "orders", title: words("customers.column.orders"), alignment: .trailing))
    }
    columns.append(.init(id: "worth", title: words("customers.column.worth"), alignment: .trailing))
    let rows = summary.top.map { customer in
      var cells: [ReportTable.Cell] = [
        .init(name(ofAccount: customer.account, briefing)), owner(customer.rep, briefing),
        .init(customer.customerClass.map { name(of: $0, briefing) } ?? Numerals.missing),
        .init(numerals.money(customer.sales), exact: customer.sales),
      ]
      if tellsLeaving {
        cells.append(
          .init(customer.chanceAlive.map { numerals.wholePercent($0) } ?? Numerals.missing))
      }
      if isFitted {
        cells.append(
          .init(
            customer.expectedPurchases.map { numerals.text(.estimate($0), .points) }
              ?? Numerals.missing))
      }
      cells.append(.init(numerals.money(.estimate(customer.worth))))
      return ReportTable.Row(id: "\(customer.account)", cells: cells)
    }
    return [
      .paragraph(
        words(
          "customers.top.message",
          [
            "count": "\(rows.count)", "amount": numerals.money(.estimate(worth)),
            "share": numerals.percent(worth / summary.worth),
          ])),
      .table(
        ReportTable(
          id: "customer-worth", columns: columns, rows: rows,
          notes: summary.classes.isEmpty ? [worthNote(briefing)] : [])),
    ]
  }
}
