import Measures
import Quantities

extension KPI {
  /// 订单数: how many orders in the period, returns not counted.
  public static let orders = KPI(
    id: "orders", unit: .count, direction: .up,
    formula: .total(.orders),
    examples: [
      Example(Inputs(["orders": 12]), gives: .measured(12)),
      Example(Inputs([:]), gives: .measured(0)),
      Example(Inputs([:], emptyTables: [.orders]), gives: .notMeasured(because: .noData(.orders))),
    ])
}
