/// Where a product stands in its life.
public enum LifeCycleStage: String, Sendable, Hashable, CaseIterable {
  case introduction, growth, maturity, decline

  /// The stage that a word of the table products means, in English or Chinese; nil where it means
  /// none.
  public init?(_ word: String) {
    let word = word.lowercased()
    let starts: [LifeCycleStage: [String]] = [
      .introduction: ["introduc", "launch", "导入", "引入"],
      .growth: ["grow", "成长", "增长"],
      .maturity: ["matur", "成熟"],
      .decline: ["declin", "衰退"],
    ]
    let found = LifeCycleStage.allCases.first { stage in
      starts[stage]?.contains { word.hasPrefix($0) } ?? false
    }
    guard let found else { return nil }
    self = found
  }
}
