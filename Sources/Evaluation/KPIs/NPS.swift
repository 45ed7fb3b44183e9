import Measures
import Quantities

extension KPI {
  /// 净推荐值: % of 9 and 10 − % of 0 to 6, in points from −100 to 100, rounded after subtracting.
  public static let nps = KPI(
    id: "nps", unit: .points, direction: .up,
    formula: .difference(of: "promoters", minus: "detractors", in: "nps_answers"),
    examples: [
      Example(
        Inputs(["promoters": 5, "detractors": 2, "nps_answers": 9]),
        gives: .measured(Fraction(100, 3))),
      Example(Inputs([:]), gives: .notMeasured(because: .none("nps_answers"))),
    ])
}
