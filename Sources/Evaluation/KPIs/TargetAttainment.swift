import Measures
import Quantities

extension KPI {
  /// 目标达成率: sales amount ÷ target.
  public static let targetAttainment = KPI(
    id: "target_attainment", unit: .percent, direction: .up,
    formula: .attainment(of: .salesAmount, target: "sales_amount"),
    examples: [
      Example(
        Inputs(["sales_amount": 964_000], target: AssignedTarget(1_000_000)),
        gives: .measured(Fraction(241, 250))),
      Example(Inputs(["sales_amount": 964_000]), gives: .notMeasured(because: .noTarget)),
      Example(
        Inputs(["sales_amount": 964_000], target: AssignedTarget(300_000, covered: 31, of: 92)),
        gives: .notMeasured(because: .targetIncomplete(.days, covered: 31, of: 92))),
      Example(
        Inputs(["sales_amount": 964_000], target: AssignedTarget(0)),
        gives: .notMeasured(because: .zeroTarget)),
      Example(
        Inputs(["sales_amount": -500], target: AssignedTarget(1_000)),
        gives: .measured(Fraction(-1, 2))),
    ])
}
