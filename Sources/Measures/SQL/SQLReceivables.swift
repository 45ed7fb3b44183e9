import Quantities

extension SQLTranslator {
  /// Adds the step `owed`: what customers still owe of each order on the span's last day.
  mutating func addReceivables() throws(SQLRefusal) {
    let end = try dialect.literal(span.days.upperBound)
    let (order, amount) = (dialect.name("order"), dialect.millionths("amount"))
    add(
      "paid_orders", "Orders up to the last day, and what was paid for them by name.", once: true,
      """
      SELECT o.id, o.account, o.date, \(dialect.millionths("o.amount")) AS amount,
        coalesce(p.amount, 0) AS paid
      FROM orders AS o
        LEFT JOIN (
          SELECT \(order) AS id, sum(\(amount)) AS amount
          FROM payments
          WHERE date < \(end) AND amount IS NOT NULL AND \(order) IS NOT NULL
          GROUP BY \(order)
        ) AS p ON p.id = o.id
      WHERE o.date < \(end) AND o.amount IS NOT NULL
      """)
    add(
      "credits", "Returns, what was paid beyond an order, and payments that name none.",
      """
      SELECT account, sum(amount) AS amount
      FROM (
        SELECT account, paid - amount AS amount
        FROM paid_orders
        WHERE amount < 0 OR paid > amount
        UNION ALL
        SELECT account, \(amount)
        FROM payments AS p
        WHERE date < \(end) AND amount IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM paid_orders AS o WHERE o.id = p.\(order))
      ) AS found
      WHERE account IS NOT NULL
      GROUP BY account
      """)
    let left = dialect.greatest("coalesce(credit, 0) - older", "0")
    add(
      "owed", "Credits go to the customer's oldest open orders, those of one day by their ids.",
      """
      SELECT id, rest - \(dialect.least("rest", left)) AS owed
      FROM (
        SELECT o.id, o.amount - o.paid AS rest, c.amount AS credit,
          sum(o.amount - o.paid) OVER (
            PARTITION BY o.account ORDER BY o.date, \(dialect.ordered("o.id"))
            ROWS UNBOUNDED PRECEDING) - (o.amount - o.paid) AS older
        FROM paid_orders AS o LEFT JOIN credits AS c ON c.account = o.account
        WHERE o.amount >= 0 AND o.paid < o.amount
      ) AS open_orders
      """)
  }
}
