import Sentiment
import Testing

/// The held-out halves were written before there was a lexicon, and nothing is tuned on them.
struct AccuracyTests {
  @Test(arguments: [
    ("en-tuned", 0.9), ("zh-tuned", 0.9), ("en-held-out", 0.8), ("zh-held-out", 0.8),
  ])
  func `the reader agrees with the labels`(file: String, floor: Double) throws {
    let comments = try LabelledComment.all(file)
    #expect(comments.count == 100)
    let agreement = Agreement(comments, SentimentReader(.builtIn))
    print("\(file): accuracy \(agreement.accuracy), macro-F1 \(agreement.macroF1)")
    if file.hasSuffix("tuned") { for miss in agreement.misses { print("  " + miss) } }
    #expect(agreement.accuracy >= floor)
  }
}
