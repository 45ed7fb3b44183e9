import Measures
import Quantities

extension KPI {
  /// 活跃客户数: different customers with an order in the period.
  public static let activeCustomers = KPI(
    id: "active_customers", unit: .count, direction: .up,
    formula: .total("active_customers"),
    examples: [
      Example(Inputs(["active_customers": 9]), gives: .measured(9)),
      Example(
        Inputs([:], emptyTables: [.accounts]), gives: .notMeasured(because: .noData(.accounts))),
      Example(Inputs([:], emptyTables: [.orders]), gives: .notMeasured(because: .noData(.orders))),
    ])
}
