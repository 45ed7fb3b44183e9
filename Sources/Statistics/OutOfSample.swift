/// Chances that a model tells of cases it was not fitted to.
///
/// Cases are dealt to the folds in their order, one each in turn; each fold is told by the model of
/// all others. Nothing is random.
public struct OutOfSample: Hashable, Sendable {
  /// In the order of the cases.
  public let chances: [Double]
  public let accuracy: ChanceAccuracy

  /// Nil where a fold's others make no model: see ``LogisticRegression``.
  public init?(
    _ cases: [LogisticRegression.Case], folds: Int = 5, penalty: Double = 1, fewest: Int = 10
  ) {
    guard folds > 1, cases.count >= folds else { return nil }
    var chances = [Double](repeating: 0, count: cases.count)
    for fold in 0..<folds {
      let others = cases.indices.filter { $0 % folds != fold }.map { cases[$0] }
      guard let model = LogisticRegression(fitting: others, penalty: penalty, fewest: fewest)
      else { return nil }
      for index in stride(from: fold, to: cases.count, by: folds) {
        guard let chance = model.chance(cases[index].features) else { return nil }
        chances[index] = chance
      }
    }
    guard let accuracy = ChanceAccuracy(of: chances, happened: cases.map(\.happened)) else {
      return nil
    }
    (self.chances, self.accuracy) = (chances, accuracy)
  }
}
