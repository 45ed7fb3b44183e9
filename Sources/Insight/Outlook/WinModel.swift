import Evaluation
import Facts
import Quantities
import Statistics

/// How likely open deals are won, learnt from the organization's own decided ones.
///
///     insight.outlook.winModel.chance(row: 12)    // 0.42
///     insight.outlook.winModel.accuracy?.brier    // out of sample
///
/// A logistic regression on what was known of decided deals while they were open: see
/// ``DealSnapshots``. It tells of deals that will be decided, not when, and says nothing where it
/// has too little to learn from or learns nothing: then ``silence`` is why.
public struct WinModel: Sendable {
  /// Why it says nothing.
  public enum Silence: Sendable, Hashable {
    /// Too few deals were open at a month's end and decided since.
    case fewDeals(won: Int, lost: Int)
    /// Of deals it was not fitted to it says no more than the share of all that were won.
    case nothingLearnt(deals: Int)
  }

  /// Nil where it speaks.
  public let silence: Silence?
  /// Told of deals that it was not fitted to; nil where there were too few.
  public let accuracy: ChanceAccuracy?
  /// By row of the table; of deals that are open on the as-of day.
  private let chances: [Int: Double]

  /// Fewer deals, or fewer won or lost ones, teach nothing that lasts.
  static let fewest = (deals: 100, ofAKind: 30)

  init(facts: Facts, evaluation: Evaluation) {
    let snapshots = DealSnapshots(facts: facts, evaluation: evaluation)
    let cases = snapshots.decided
    let won = cases.count(where: \.happened)
    let lost = cases.count - won
    guard cases.count >= WinModel.fewest.deals, min(won, lost) >= WinModel.fewest.ofAKind else {
      (silence, accuracy, chances) = (.fewDeals(won: won, lost: lost), nil, [:])
      return
    }
    let accuracy = OutOfSample(cases)?.accuracy
    self.accuracy = accuracy
    guard let accuracy, accuracy.isInformative, let model = LogisticRegression(fitting: cases)
    else {
      (silence, chances) = (.nothingLearnt(deals: cases.count), [:])
      return
    }
    silence = nil
    var chances: [Int: Double] = [:]
    let ranges = cases[0].features.indices.map { index in
      cases.reduce(into: (low: Double.infinity, high: -Double.infinity)) { range, one in
        range.low = min(range.low, one.features[index])
        range.high = max(range.high, one.features[index])
      }
    }
    for open in snapshots.open {
      // What lies beyond all that was seen is as the outermost that was.
      let features = zip(open.features, ranges).map { min(max($0, $1.low), $1.high) }
      chances[open.row] = model.chance(features)
    }
    self.chances = chances
  }

  /// Nil where the deal is not open, and where the model is silent.
  public func chance(row: Int) -> Double? { chances[row] }
}
