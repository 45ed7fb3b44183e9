import Facts
import PeriodData
import Problems

// The block `sources` of scorebook.yaml.

extension Profile {
  /// - Parameter export: what the workspace's data was exported from, as its `profile` says.
  static func sources(
    _ setting: Setting, export: ExportProfile?, profiles: ExportProfiles,
    _ problems: inout Problems
  ) -> [Source]? {
    guard
      let block = Block(
        setting, allowed: TableName.allCases.map(\.rawValue),
        example: "{ reps: { file: reps.csv } }", &problems)
    else { return nil }
    if block[TableName.reps.rawValue] == nil {
      problems.add(.missingKey("reps", at: block.place, example: "reps: { file: reps.csv }"))
    }
    let facts = TableSchema.ofFacts.map(\.table.rawValue)
    if !facts.contains(where: { block[$0] != nil }) {
      problems.add(.noFacts(tables: facts, at: block.place))
    }
    var sources: [Source] = []
    for key in block.keys {
      guard let table = TableName(rawValue: key), let value = block[key] else { continue }
      // A table that comes from several systems has a list of sources.
      let entries =
        value.node.sequence == nil
        ? [value] : value.list(atMost: 20, of: Phrase("sources", "数据来源"), &problems)
      for entry in entries ?? [] {
        let source = SourceSetting(
          entry, table: table, export: export, profiles: profiles, &problems)?.source(&problems)
        if let source { sources.append(source) }
      }
    }
    return sources
  }
}
