import Measures
import Quantities

extension KPI {
  /// 客单价中位数: the middle order.
  public static let medianOrder = KPI(
    id: "median_order", unit: .money, direction: .up,
    formula: .median("median_order", cases: .orders),
    examples: [
      Example(Inputs(["median_order": 860, "orders": 12]), gives: .measured(860)),
      Example(Inputs(["orders": 0]), gives: .notMeasured(because: .none("orders"))),
    ])
}
