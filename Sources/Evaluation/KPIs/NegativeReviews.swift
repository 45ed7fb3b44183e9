import Measures
import Quantities

extension KPI {
  /// 差评率: negative reviews ÷ reviews.
  public static let negativeReviews = KPI(
    id: "negative_reviews", unit: .percent, direction: .down,
    formula: .share(of: "negative_reviews", in: "reviews"),
    examples: [
      Example(
        Inputs(["negative_reviews": 9, "reviews": 12]), gives: .measured(Fraction(3, 4))),
      Example(Inputs(["reviews": 12]), gives: .measured(.zero)),
      Example(Inputs([:]), gives: .notMeasured(because: .none("reviews"))),
    ])
}
