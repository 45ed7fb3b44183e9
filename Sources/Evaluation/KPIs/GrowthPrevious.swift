import Measures
import Quantities

extension KPI {
  /// 环比: sales amount ÷ that of the period before − 1.
  public static let growthPrevious = KPI(
    id: "growth_previous", unit: .change, direction: .up,
    formula: .change(of: .salesAmount, since: .previous),
    examples: [
      Example(
        Inputs(["sales_amount": 110], previous: ["sales_amount": 100]),
        gives: .measured(Fraction(1, 10))),
      Example(Inputs(["sales_amount": 0], previous: ["sales_amount": 80]), gives: .measured(-1)),
      Example(
        Inputs(["sales_amount": 110], previous: ["sales_amount": 0]),
        gives: .notMeasured(because: .newSince(.previous, .salesAmount))),
      Example(
        Inputs(["sales_amount": 110], previous: ["sales_amount": -5]),
        gives: .notMeasured(because: .newSince(.previous, .salesAmount))),
    ])
}
