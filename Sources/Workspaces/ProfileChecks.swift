import Facts
import PeriodData
import Problems

// The block `checks` of scorebook.yaml.

extension Profile {
  /// How seriously checks of data are taken, by their codes.
  static func severities(
    _ setting: Setting, sources: [Source], _ problems: inout Problems
  ) -> [String: Problem.Severity] {
    // A check that is made for each table may be named with one of them, or without for all.
    let targets = TableName.allCases.map(\.rawValue) + sources.flatMap(\.lookedUpFiles)
    let ofTables = ["empty-column", "repeated-row"].flatMap { kind in
      TableName.allCases.map { "\(kind)-\($0.rawValue)" }
    }
    let codes =
      Problem.adjustable + targets.map { "unknown-reference-\($0)" } + ofTables
    guard
      let block = Block(
        setting, allowed: codes, shown: Problem.adjustable, example: "{ missing-costs: error }",
        &problems)
    else { return [:] }
    var severities: [String: Problem.Severity] = [:]
    for code in block.keys {
      severities[code] = block[code]?.choice(of: Problem.Severity.self, &problems)
    }
    return severities
  }
}

extension Source {
  /// The files that problems name in a table's place where a value is looked up.
  fileprivate var lookedUpFiles: [String] {
    (columns ?? [:]).values.compactMap { $0.lookups.first?.file }
  }
}
