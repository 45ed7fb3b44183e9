import Measures
import Quantities

extension KPI {
  /// 好评率: positive reviews ÷ reviews.
  public static let positiveReviews = KPI(
    id: "positive_reviews", unit: .percent, direction: .up,
    formula: .share(of: "positive_reviews", in: "reviews"),
    examples: [
      Example(
        Inputs(["positive_reviews": 9, "reviews": 12]), gives: .measured(Fraction(3, 4))),
      Example(Inputs(["reviews": 12]), gives: .measured(.zero)),
      Example(Inputs([:]), gives: .notMeasured(because: .none("reviews"))),
    ])
}
