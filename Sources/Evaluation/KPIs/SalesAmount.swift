import Measures
import Quantities

extension KPI {
  /// 销售额: Σ amount in the period, returns subtracted on their day.
  public static let salesAmount = KPI(
    id: "sales_amount", unit: .money, direction: .up,
    formula: .total(.salesAmount),
    examples: [
      Example(Inputs(["sales_amount": 964_000]), gives: .measured(964_000)),
      Example(Inputs(["sales_amount": -1_200]), gives: .measured(-1_200)),
      Example(Inputs([:], emptyTables: [.orders]), gives: .notMeasured(because: .noData(.orders))),
    ])
}
