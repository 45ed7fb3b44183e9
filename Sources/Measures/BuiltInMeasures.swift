// The measures that built-in KPIs are made of.

extension Measure {
  /// Σ amount of orders, returns subtracted on their day.
  public static let salesAmount = Measure(
    "sales_amount", .orders, .sum("amount"), unit: .money, date: "date", credit: "rep")

  /// Orders that are no returns.
  public static let orders = Measure(
    "orders", .orders, .count, unit: .count, where: .notNegative("amount"), date: "date",
    credit: "rep")

  /// Different accounts with an order that is no return.
  public static let activeCustomers = Measure(
    "active_customers", .orders, .distinct("account"), unit: .count, where: .notNegative("amount"),
    date: "date", credit: "rep")

  /// Σ quantity × list price of order lines.
  public static let listAmount = Measure(
    "list_amount", .orderLines, .sumOfProducts("quantity", "unit_price"), unit: .money,
    date: "order.date", credit: "order.rep")

  /// Σ net of order lines.
  public static let netAmount = Measure(
    "net_amount", .orderLines, .sum("net"), unit: .money, date: "order.date", credit: "order.rep")

  /// Σ net of order lines whose cost is known.
  public static let netWithCost = Measure(
    "net_with_cost", .orderLines, .sum("net"), unit: .money, where: .present("cost.cost"),
    date: "order.date", credit: "order.rep")

  /// Σ quantity × cost on the order's day.
  public static let cost = Measure(
    "cost", .orderLines, .sumOfProducts("quantity", "cost.cost"), unit: .money,
    where: .present("cost.cost"), date: "order.date", credit: "order.rep")

  public static let all = [
    salesAmount, orders, activeCustomers, listAmount, netAmount, netWithCost, cost,
  ]
}
