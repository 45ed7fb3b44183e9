import Measures
import Quantities

extension KPI {
  /// The target of the whole period: what closes by its end is compared with what is left of that.
  private static let wholeSales = Formula.ofWholePeriod(.salesAmount)

  /// 商机覆盖率: open deals expected to close in the period ÷ what is left of the target.
  public static let pipelineCoverage = KPI(
    id: "pipeline_coverage", unit: .times, direction: .up,
    formula: Formula(
      .other, .measure("open_amount") / (.target(wholeSales) - .measure(.salesAmount)),
      requires: [
        .running, .target(wholeSales),
        .positiveSum(
          [.target(wholeSales), .constant(-1) * .measure(.salesAmount)], "remaining_target"),
      ]),
    examples: [
      Example(
        Inputs(["open_amount": 600, "sales_amount": 800], target: AssignedTarget(1_000)),
        gives: .measured(3)),
      Example(
        Inputs(["open_amount": 600, "sales_amount": 1_000], target: AssignedTarget(1_000)),
        gives: .notMeasured(because: .none("remaining_target"))),
      Example(
        Inputs(["open_amount": 600], target: AssignedTarget(1_000), isRunning: false),
        gives: .notMeasured(because: .periodOver)),
      Example(Inputs(["open_amount": 600]), gives: .notMeasured(because: .noTarget)),
    ])
}
