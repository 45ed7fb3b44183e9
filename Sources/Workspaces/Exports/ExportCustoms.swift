import Facts
import PeriodData
import Problems

/// What holds for all files that a system exports.
struct ExportCustoms {
  /// What stands before every id.
  private let prefix: String
  /// Ids that stand for nothing.
  private let empty: [String]
  /// Rows that no file's rows count among.
  let filters: [Source.RowFilter]

  static let keys = ["prefix", "empty", "drop"]

  init(in block: Block, _ problems: inout Problems) {
    prefix = block["prefix"].flatMap { $0.text(&problems) } ?? ""
    empty = block["empty"].flatMap { $0.names(&problems) } ?? []
    let drop = block["drop"].map {
      Source.RowFilter.filters($0, keeps: false, isOptional: true, &problems)
    }
    filters = drop ?? []
  }

  /// The mapping of a column as all of them are.
  func mapping(_ mapping: ColumnMapping, of name: String, in schema: TableSchema)
    -> ColumnMapping
  {
    guard let column = schema.column(name) else { return mapping }
    var mapping = mapping
    // Files of one kind differ in what they have.
    mapping.isOptional = !column.mustBeMapped
    // Managers and leads are named by ids, though they are no references to a table.
    guard schema.target(ofReference: name) != nil || [schema.key, "manager", "lead"].contains(name)
    else { return mapping }
    if mapping.prefix.isEmpty { mapping.prefix = prefix }
    for id in empty where mapping.values[id] == nil { mapping.values[id] = "" }
    return mapping
  }
}
