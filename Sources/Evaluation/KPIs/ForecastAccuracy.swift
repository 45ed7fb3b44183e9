import Measures
import Quantities

extension KPI {
  /// 预测准确率: 1 − Σ |sales − forecast| ÷ Σ sales (1 − WAPE) of the period's months, each as it was
  /// forecast at the end of the month before.
  public static let forecastAccuracy = KPI(
    id: "forecast_accuracy", unit: .percent, direction: .up,
    formula: Formula(
      .other, .constant(1) - .forecastMisses / .forecastSales,
      requires: [.forecasts, .positive(.salesAmount)]),
    examples: [
      Example(
        Inputs(["sales_amount": 400], forecasts: (misses: 30, sales: 400)),
        gives: .measured(Fraction(37, 40))),
      Example(
        Inputs(["sales_amount": 100], forecasts: (misses: 150, sales: 100)),
        gives: .measured(Fraction(-1, 2))),
      Example(Inputs(["sales_amount": 400]), gives: .notMeasured(because: .noForecasts)),
      Example(
        Inputs([:], forecasts: (misses: 30, sales: 0)),
        gives: .notMeasured(because: .none("sales_amount"))),
    ])
}
