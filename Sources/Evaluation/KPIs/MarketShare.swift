import Measures
import Quantities

extension KPI {
  /// 市场份额: own sales ÷ market size on the same days; only the whole organization has a market.
  public static let marketShare = KPI(
    id: "market_share", unit: .percent, direction: .up,
    formula: .shareOfAmount(.salesAmount, in: "market_size"),
    examples: [
      Example(Inputs(["sales_amount": 12, "market_size": 300]), gives: .measured(Fraction(1, 25))),
      Example(Inputs(["sales_amount": 12]), gives: .notMeasured(because: .none("market_size"))),
      Example(
        Inputs([:], emptyTables: [.markets]), gives: .notMeasured(because: .noData(.markets))),
    ])
}
