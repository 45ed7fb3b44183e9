import Measures
import Quantities

extension KPI {
  /// 差额: sales amount − target.
  public static let salesVariance = KPI(
    id: "sales_variance", unit: .money, direction: .up,
    formula: .gap(of: .salesAmount, target: "sales_amount"),
    examples: [
      Example(
        Inputs(["sales_amount": 964_000], target: AssignedTarget(1_000_000)),
        gives: .measured(-36_000)),
      Example(Inputs(["sales_amount": 964_000]), gives: .notMeasured(because: .noTarget)),
    ])
}
