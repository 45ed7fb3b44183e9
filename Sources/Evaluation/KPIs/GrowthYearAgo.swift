import Measures
import Quantities

extension KPI {
  /// 同比: sales amount ÷ that of the same period a year ago − 1.
  public static let growthYearAgo = KPI(
    id: "growth_year_ago", unit: .change, direction: .up,
    formula: .change(of: .salesAmount, since: .yearAgo),
    examples: [
      Example(
        Inputs(["sales_amount": 90], yearAgo: ["sales_amount": 120]),
        gives: .measured(Fraction(-1, 4))),
      Example(
        Inputs(["sales_amount": 90]),
        gives: .notMeasured(because: .newSince(.yearAgo, .salesAmount))),
    ])
}
