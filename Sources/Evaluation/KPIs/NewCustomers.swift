import Measures
import Quantities

extension KPI {
  /// 新客户数: customers whose first order of all is in the period.
  public static let newCustomers = KPI(
    id: "new_customers", unit: .count, direction: .up,
    formula: .total("new_customers"),
    examples: [
      Example(Inputs(["new_customers": 3]), gives: .measured(3)),
      Example(
        Inputs([:], emptyTables: [.accounts]), gives: .notMeasured(because: .noData(.accounts))),
    ])
}
