import Measures
import Quantities

extension KPI {
  /// 客单价: sales amount ÷ orders.
  public static let averageOrder = KPI(
    id: "average_order", unit: .money, direction: .up,
    formula: .perUnit(of: .salesAmount, each: .orders),
    examples: [
      Example(Inputs(["sales_amount": 1_000, "orders": 3]), gives: .measured(Fraction(1_000, 3))),
      Example(
        Inputs(["sales_amount": 0, "orders": 0]), gives: .notMeasured(because: .none("orders"))),
    ])
}
