import Facts
import PeriodData
import Problems
import Templates

/// What people call the canonical columns, and the files of each table.
public struct ColumnAliases: Sendable {
  private static let file = "aliases.yaml"

  private var columns: [TableName: [String: ColumnMapping]] = [:]
  /// How many tables have a column that goes by a name.
  private var tableCounts: [String: Int] = [:]
  /// Words in the names of files of each table.
  private var fileWords: [TableName: [String]] = [:]

  /// Those of the program.
  public static let builtIn: ColumnAliases = {
    // That the built-in file is right is tested; a workspace cannot change it.
    var problems = Problems()
    let text = BuiltInTemplates.text(of: file) ?? ""
    let settings = SettingsFile(bytes: Array(text.utf8), name: file, problems: &problems)
    return settings.map { ColumnAliases($0, &problems) } ?? ColumnAliases()
  }()

  private init() {}

  init(_ file: SettingsFile, _ problems: inout Problems) {
    let root = Setting(key: file.name, node: file.root, file: file.name)
    let names = TableName.allCases.map(\.rawValue)
    guard let block = Block(root, allowed: names, example: "orders: { … }", &problems) else {
      return
    }
    for key in block.keys {
      guard let table = TableName(rawValue: key), let setting = block[key],
        let entry = Block(
          setting, allowed: ["files", "columns"], example: "{ columns: { id: [编号] } }", &problems)
      else { continue }
      fileWords[table] = entry["files"].flatMap { $0.names(&problems) }
      columns[table] =
        entry.required("columns", example: "{ id: [编号] }", &problems)
        .flatMap { ColumnMapping.mappings(of: TableSchema.of(table), $0, &problems) }?.columns
    }
    for table in TableName.allCases {
      let names = TableSchema.of(table).columns.map(\.name)
      let aliases = mappings(of: table).values.flatMap(\.names)
      for name in Set((names + aliases).map { HeaderName.folded($0) }) {
        tableCounts[name, default: 0] += 1
      }
    }
  }

  /// How much a column's name says of its table: 1 where it goes with one table only, less where
  /// with many, 0 with none.
  func weight(of name: String) -> Double {
    tableCounts[HeaderName.folded(name)].map { 1 / Double($0) } ?? 0
  }

  /// By canonical column, its other names.
  public func mappings(of table: TableName) -> [String: ColumnMapping] { columns[table] ?? [:] }

  /// Whether a word in a file's name speaks for `table`.
  public func speaks(_ fileName: String, for table: TableName) -> Bool {
    let name = HeaderName.folded(fileName)
    return (fileWords[table] ?? []).contains { name.contains(HeaderName.folded($0)) }
  }
}
