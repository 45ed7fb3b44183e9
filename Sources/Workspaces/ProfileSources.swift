import Facts
import PeriodData
import Problems

// The block `sources` of scorebook.yaml.

extension Profile {
  static func sources(_ setting: Setting, _ problems: inout Problems) -> [Source]? {
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
        if let source = source(table, entry, &problems) { sources.append(source) }
      }
    }
    return sources
  }

  private static let fileColumn = Phrase("a column of the file", "文件中的列名")

  private enum Holds: String, CaseIterable {
    case untilNext = "until-next"
  }

  private static func source(
    _ table: TableName, _ setting: Setting, _ problems: inout Problems
  ) -> Source? {
    let allowed = ["file", "columns", "keep", "drop", "dates"]
    guard
      let block = Block(
        setting, allowed: table == .targets ? allowed + ["holds"] : allowed,
        example: "{ file: \(table.rawValue).csv }", &problems)
    else { return nil }
    let file = block.required("file", example: "\(table.rawValue).csv", &problems)?.text(&problems)
    let columns = block["columns"].map { mappings(TableSchema.of(table), $0, &problems) }
    let keep = block["keep"].map { filters($0, keeps: true, &problems) } ?? []
    let drop = block["drop"].map { filters($0, keeps: false, &problems) } ?? []
    let order = block["dates"].flatMap { $0.choice(of: Source.DateOrder.self, &problems) }
    let holds = block["holds"].flatMap { $0.choice(of: Holds.self, &problems) }
    guard let file else { return nil }
    return Source(
      table: table, pattern: file, columns: columns ?? nil, filters: keep + drop,
      dateOrder: order, holdsUntilNext: holds == .untilNext, place: block.place)
  }

  private static func mappings(
    _ schema: TableSchema, _ setting: Setting, _ problems: inout Problems
  ) -> [String: ColumnMapping]? {
    guard
      let block = Block(
        setting, allowed: schema.columns.map(\.name), example: "{ id: 编号 }", &problems)
    else { return nil }
    for column in schema.columns
    where column.isRequired && !column.isDerivable && block[column.name] == nil {
      problems.add(
        .missingKey(
          column.name, at: block.place,
          example: Phrase(same: "\(column.name): ") + fileColumn))
    }
    if schema.column("period") != nil, block["period"] == nil, block["from"] == nil {
      problems.add(
        .missingKey(
          "period", at: block.place,
          example: Phrase("period: a column such as 2026-10", "period: 内容如 2026-10 的列")))
    }
    var mappings: [String: ColumnMapping] = [:]
    for key in block.keys {
      guard let value = block[key] else { continue }
      mappings[key] = mapping(value, &problems)
    }
    return mappings
  }

  private static func mapping(_ setting: Setting, _ problems: inout Problems) -> ColumnMapping? {
    if setting.node.scalar != nil { return setting.text(&problems).map { .column($0) } }
    guard
      let block = Block(
        setting, allowed: ["always", "column", "lookup"], example: "{ always: confirmed }",
        &problems)
    else { return nil }
    if let always = block["always"] { return always.text(&problems).map { .always($0) } }
    let column = block.required("column", example: fileColumn, &problems)?.text(&problems)
    guard let lookup = block["lookup"] else { return column.map { .column($0) } }
    guard let steps = lookup.list(atMost: 10, of: Phrase("lookups", "查找步骤"), &problems) else {
      return nil
    }
    let lookups = steps.compactMap { Profile.lookup($0, &problems) }
    return column.map { .lookup(column: $0, lookups) }
  }

  private static func lookup(_ setting: Setting, _ problems: inout Problems) -> ColumnMapping
    .Lookup?
  {
    let example = "{ file: types.csv, key: ID, value: Name }"
    guard
      let block = Block(setting, allowed: ["file", "key", "value"], example: example, &problems)
    else { return nil }
    let file = block.required("file", example: "types.csv", &problems)?.text(&problems)
    let key = block.required("key", example: "ID", &problems)?.text(&problems)
    let value = block.required("value", example: "Name", &problems)?.text(&problems)
    guard let file, let key, let value else { return nil }
    return ColumnMapping.Lookup(file: file, key: key, value: value)
  }

  private static func filters(_ setting: Setting, keeps: Bool, _ problems: inout Problems)
    -> [Source.RowFilter]
  {
    guard let block = Block(setting, allowed: nil, example: "{ 状态: [已确认] }", &problems) else {
      return []
    }
    return block.keys.compactMap { column in
      guard let setting = block[column] else { return nil }
      let entries =
        setting.node.scalar == nil
        ? setting.list(atMost: 1000, of: Phrase("values", "值"), &problems) : [setting]
      let values = (entries ?? []).compactMap { $0.text(&problems) }
      return Source.RowFilter(column: column, values: Set(values), keeps: keeps)
    }
  }
}
