import PeriodData
import Problems

// The blocks `keep` and `drop` of a source or profile.

extension Source.RowFilter {
  /// By a column of the file, the values of rows that stay or go; or a list of
  /// `{ column: […], values: […] }`, where a column has one name in one file and another in the next.
  static func filters(
    _ setting: Setting, keeps: Bool, isOptional: Bool = false, _ problems: inout Problems
  ) -> [Source.RowFilter] {
    if setting.node.sequence != nil {
      let entries = setting.list(atMost: 100, of: Phrase("filters", "筛选条件"), &problems) ?? []
      return entries.compactMap { entry in
        let example = "{ column: 状态, values: [已确认] }"
        guard
          let block = Block(entry, allowed: ["column", "values"], example: example, &problems)
        else { return nil }
        let names = block.required("column", example: "状态", &problems)?.names(&problems)
        let values = block.required("values", example: "[已确认]", &problems)
          .map { texts($0, &problems) }
        guard let names, let values else { return nil }
        return Source.RowFilter(
          names: names, values: values, keeps: keeps, isOptional: isOptional)
      }
    }
    guard let block = Block(setting, allowed: nil, example: "{ 状态: [已确认] }", &problems) else {
      return []
    }
    return block.keys.compactMap { column in
      guard let setting = block[column] else { return nil }
      return Source.RowFilter(
        names: [column], values: texts(setting, &problems), keeps: keeps, isOptional: isOptional)
    }
  }

  private static func texts(_ setting: Setting, _ problems: inout Problems) -> Set<String> {
    let entries =
      setting.node.scalar == nil
      ? setting.list(atMost: 1000, of: Phrase("values", "值"), &problems) : [setting]
    return Set((entries ?? []).compactMap { $0.name(&problems) })
  }
}
