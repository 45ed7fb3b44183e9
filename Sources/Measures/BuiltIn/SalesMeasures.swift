import Facts

extension Measure.ID {
  public static let salesAmount: Measure.ID = "sales_amount"
  public static let orders: Measure.ID = "orders"
  public static let netAmount: Measure.ID = "net_amount"
}

extension Measure {
  /// Where sales are found, by the basis that is set.
  struct SalesSource {
    let table: TableName
    let filter: [Condition]
    /// Of rows that are no returns.
    let saleFilter: [Condition]
    let date: Path
    let credit: Path
    let creditElse: Path?

    init(_ rules: MeasurementRules) {
      switch rules.salesBasis {
      case .orders:
        table = .orders
        filter = rules.approved.isEmpty ? [] : [.oneOf("approval", rules.approved)]
        (date, credit, creditElse) = ("date", "rep", nil)
      case .deals:
        table = .deals
        filter = [.oneOf("status", ["won"])]
        (date, credit, creditElse) = ("closes", "rep", nil)
      case .payments:
        table = .payments
        filter = []
        (date, credit, creditElse) = ("date", "rep", "order.rep")
      }
      saleFilter = filter + [.notNegative("amount")]
    }
  }

  static func sales(_ rules: MeasurementRules) -> [Measure] {
    let source = SalesSource(rules)
    func measure(
      _ id: ID, _ aggregate: Aggregate, _ unit: Unit, sales: Bool, _ timing: Timing = .during
    ) -> Measure {
      Measure(
        id, source.table, aggregate, unit: unit, where: sales ? source.saleFilter : source.filter,
        date: source.date, timing, credit: source.credit, orElse: source.creditElse)
    }
    let again = Timing.trailing(months: rules.repeatMonths)
    return [
      // Σ amount, returns subtracted on their day.
      measure(.salesAmount, .sum("amount"), .money, sales: false),
      // What is no return.
      measure(.orders, .count, .count, sales: true),
      measure("median_order", .median(.amount("amount")), .money, sales: true),
      measure("active_customers", .distinct("account"), .count, sales: true),
      measure("new_customers", .customers("account", .new), .count, sales: true),
      measure("stayed_customers", .customers("account", .stayed), .count, sales: true),
      measure("prior_customers", .customers("account", .before), .count, sales: true),
      measure(
        "buyers", .customers("account", .rows(atLeast: 1)), .count, sales: true, again),
      measure(
        "repeat_buyers", .customers("account", .rows(atLeast: 2)), .count, sales: true, again),
      measure("stayed_buyers", .customers("account", .stayed), .count, sales: true, again),
      measure("prior_buyers", .customers("account", .before), .count, sales: true, again),
      measure(
        "prior_revenue", .customers("account", .amountBefore("amount")), .money, sales: false),
      measure(
        "stayed_revenue", .customers("account", .amountOfStayed("amount")), .money, sales: false),
      measure(
        "kept_revenue", .customers("account", .smallerAmount("amount")), .money, sales: false),
    ]
  }

  /// What is only known of order lines.
  static func lines(_ rules: MeasurementRules) -> [Measure] {
    let approved: [Condition] =
      rules.approved.isEmpty ? [] : [.oneOf("order.approval", rules.approved)]
    func measure(
      _ id: ID, _ aggregate: Aggregate, where filter: [Condition] = [],
      _ timing: Timing = .during
    ) -> Measure {
      Measure(
        id, .orderLines, aggregate, unit: .money, where: approved + filter, date: "order.date",
        timing, credit: "order.rep")
    }
    let year = Timing.trailing(months: 12)
    return [
      measure("list_amount", .sum(.product("quantity", "unit_price"))),
      measure(.netAmount, .sum("net")),
      measure("net_with_cost", .sum("net"), where: [.present("cost.cost")]),
      measure(
        "cost", .sum(.product("quantity", "cost.cost")), where: [.present("cost.cost")]),
      measure("year_net", .sum("net"), where: [.present("cost.cost")], year),
      measure(
        "year_cost", .sum(.product("quantity", "cost.cost")), where: [.present("cost.cost")], year),
    ]
  }
}
