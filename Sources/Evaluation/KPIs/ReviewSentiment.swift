import Measures
import Quantities

extension KPI {
  /// 评价情感: Σ sentiments ÷ reviews.
  public static let reviewSentiment = KPI(
    id: "review_sentiment", unit: .number, direction: .up,
    formula: .mean(of: "sentiment_sum", each: "reviews"),
    examples: [
      // Reviews of 0.8, 0.6, −0.5 and 0.1.
      Example(
        Inputs(["sentiment_sum": 1, "reviews": 4]), gives: .measured(Fraction(1, 4))),
      Example(
        Inputs(["sentiment_sum": -1, "reviews": 2]), gives: .measured(Fraction(-1, 2))),
      Example(Inputs([:]), gives: .notMeasured(because: .none("reviews"))),
    ])
}
