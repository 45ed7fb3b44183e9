import Facts
import PeriodData
import Testing

struct CurrencyRatesTests {
  static let files = [
    "orders.csv": """
    id,date,amount,currency
    A,2026-01-05,2,CNY
    B,2026-01-05,2,
    C,2026-01-31,2,usd
    D,2026-02-15,2,USD
    E,2026-03-01,-0.01,USD
    F,2026-03-01,2,EUR
    """,
    "order_lines.csv": """
    order,quantity,unit_price,net
    A,1,3,2
    D,1,3,2
    C,1,3,2
    """,
    "payments.csv": "date,amount,currency\n2026-02-01,1,EUR\n2026-02-28,1,USD\n",
    "currency_rates.csv": "currency,day,rate\nusd,2026-03-01,7\nUSD,2026-02-01,7.105\n",
  ]

  static let sources = [TableName.orders, .orderLines, .payments, .currencyRates].map {
    Source.plain($0)
  }

  @Test func `amounts count in the organization's currency by the rate of their day`() throws {
    let folder = try TestFolder(Self.files)
    let (data, problems) = folder.periodData(
      Self.sources, expectations: DataExpectations(currency: "CNY"))
    let orders = data.facts[.orders]
    #expect(orders.texts("id") == ["A", "B", "D", "E"])
    #expect(
      (0..<4).map { orders.amount("amount", row: $0) }
        == [2_000_000, 2_000_000, 14_210_000, -70_000])
    let lines = data.facts[.orderLines]
    #expect((0..<lines.rowCount).map { lines.amount("net", row: $0) } == [2_000_000, 14_210_000])
    #expect(lines.amount("unit_price", row: 1) == 21_315_000)
    let payments = data.facts[.payments]
    #expect((0..<payments.rowCount).map { payments.amount("amount", row: $0) } == [7_105_000])
    // A row without a rate is no row of the organization's currency: it is left out and told.
    let told = problems.sorted.filter { $0.code == "missing-rates" }
    #expect(
      told.flatMap { $0.examples.map(\.place.description) }
        == ["Data/orders.csv:7", "Data/orders.csv:4", "Data/payments.csv:2"])
    #expect(data.intakes[.orders]?.quarantine.count == 2)
  }

  @Test func `without a currency of the organization amounts stay as they are`() throws {
    let folder = try TestFolder(Self.files)
    let orders = folder.facts(Self.sources).facts[.orders]
    #expect(orders.rowCount == 6)
    #expect(orders.amount("amount", row: 3) == 2_000_000)
  }
}
