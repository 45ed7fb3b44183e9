import Facts
import PeriodData
import Problems

// The block `columns` of a source or profile.

extension ColumnMapping {
  static let fileColumn = Phrase("a column of the file", "文件中的列名")

  /// The mappings of a block, and the canonical columns whose mapping is wrong, which is told; nil
  /// where it is no block.
  static func mappings(of schema: TableSchema, _ setting: Setting, _ problems: inout Problems)
    -> (columns: [String: ColumnMapping], broken: [String])?
  {
    guard
      let block = Block(
        setting, allowed: schema.columns.map(\.name), example: "{ id: 编号 }", &problems)
    else { return nil }
    var columns: [String: ColumnMapping] = [:]
    var broken: [String] = []
    for key in block.keys {
      if let mapping = block[key].flatMap({ ColumnMapping($0, &problems) }) {
        columns[key] = mapping
      } else if block[key] != nil {
        broken.append(key)
      }
    }
    return (columns, broken)
  }

  /// Reads a name, a list of names of which the first that the file has counts, or a block.
  init?(_ setting: Setting, _ problems: inout Problems) {
    if setting.node.mapping == nil {
      guard let names = setting.names(&problems) else { return nil }
      self.init(.columns(names))
      return
    }
    guard
      let block = Block(
        setting,
        allowed: [
          "always", "column", "columns", "prefix", "values", "otherwise", "optional", "lookup",
        ], example: "{ column: Stage, values: { Closed Won: won }, otherwise: open }", &problems)
    else { return nil }
    guard let origin = ColumnMapping.origin(in: block, setting, &problems) else { return nil }
    let lookups = block["lookup"].map { Lookup.steps($0, &problems) }
    let values = block["values"].map { ColumnMapping.values($0, &problems) } ?? [:]
    let otherwise = block["otherwise"].flatMap { $0.name(&problems) }
    if let lookup = block["lookup"], !values.isEmpty || otherwise != nil {
      lookup.tell(
        Phrase("either lookup or values", "lookup 与 values 二者之一"), &problems)
    }
    self.init(
      origin, prefix: block["prefix"].flatMap { $0.text(&problems) } ?? "", values: values,
      otherwise: otherwise, lookups: (lookups ?? []) ?? [],
      isOptional: block["optional"].flatMap { $0.yesOrNo(&problems) } ?? false)
  }

  private static func origin(
    in block: Block, _ setting: Setting, _ problems: inout Problems
  ) -> Origin? {
    let given = ["always", "column", "columns"].filter { block[$0] != nil }
    guard given.count <= 1 else {
      setting.tell(.either(given), &problems)
      return nil
    }
    if let always = block["always"] { return always.name(&problems).map { .always($0) } }
    if let columns = block["columns"] {
      return columns.names(&problems).map { $0.count == 1 ? .columns($0) : .joined($0) }
    }
    return block.required("column", example: fileColumn, &problems)?.names(&problems)
      .map { .columns($0) }
  }

  private static func values(_ setting: Setting, _ problems: inout Problems) -> [String: String] {
    guard let block = Block(setting, allowed: nil, example: "{ Closed Won: won }", &problems)
    else { return [:] }
    if block.keys.count > 1000 {
      setting.tell(Phrase("at most 1000 values", "至多 1000 个值"), &problems)
      return [:]
    }
    var values: [String: String] = [:]
    for key in block.keys {
      // A text that stands for nothing is replaced by an empty one.
      values[key] = block[key].flatMap { $0.isEmptyText ? "" : $0.name(&problems) }
    }
    return values
  }
}

extension ColumnMapping.Lookup {
  fileprivate static func steps(_ setting: Setting, _ problems: inout Problems)
    -> [ColumnMapping.Lookup]?
  {
    setting.list(atMost: 10, of: Phrase("lookups", "查找步骤"), &problems)?.compactMap {
      ColumnMapping.Lookup($0, &problems)
    }
  }

  private init?(_ setting: Setting, _ problems: inout Problems) {
    let example = "{ file: types.csv, key: ID, value: Name }"
    guard
      let block = Block(setting, allowed: ["file", "key", "value"], example: example, &problems)
    else { return nil }
    let file = block.required("file", example: "types.csv", &problems)?.text(&problems)
    let key = block.required("key", example: "ID", &problems)?.name(&problems)
    let value = block.required("value", example: "Name", &problems)?.name(&problems)
    guard let file, let key, let value else { return nil }
    self.init(file: file, key: key, value: value)
  }
}
