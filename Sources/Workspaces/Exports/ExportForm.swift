import Facts
import PeriodData
import Problems

/// One kind of file that a system exports: how it is known, and what of it fills a table.
public struct ExportForm: Sendable {
  public let name: String
  public let table: TableName
  /// Names of columns that must all be there; of each, one of several will do. Empty for a form
  /// that stands in.
  public let marks: [[String]]
  /// What names of such files look like.
  public let fileNames: [String]
  /// The forms whose files can be read as this one, where there are no files of its table.
  public let stoodFor: [String]
  /// The path of the list in JSON; found unless set.
  public let list: String?
  public let columns: [String: ColumnMapping]
  public let filters: [Source.RowFilter]
  public let dateOrder: Source.DateOrder?
  /// Whether rows that repeat an id are set aside.
  public let isDistinct: Bool

  init?(
    _ setting: Setting, table: TableName, usualName: String, customs: ExportCustoms,
    _ problems: inout Problems
  ) {
    guard
      let block = Block(
        setting,
        allowed: [
          "name", "recognise", "from", "list", "columns", "keep", "drop", "dates", "distinct",
        ], example: "{ recognise: { all: [Stage] }, columns: { id: Id } }", &problems)
    else { return nil }
    let schema = TableSchema.of(table)
    let own = block.required("columns", example: "{ id: Id }", &problems)
      .flatMap { ColumnMapping.mappings(of: schema, $0, &problems) }
    let recognise = block["recognise"].flatMap {
      Block($0, allowed: ["all", "files"], example: "{ all: [Stage] }", &problems)
    }
    let marks = recognise?["all"]?.list(atMost: 50, of: Phrase("columns", "列"), &problems)
    let from = block["from"].flatMap { $0.names(&problems) } ?? []
    if marks == nil, from.isEmpty {
      problems.add(
        .missingKey("recognise", at: block.place, example: "recognise: { all: [Stage] }"))
    }
    guard let own else { return nil }
    for column in schema.columns where column.mustBeMapped && own.columns[column.name] == nil {
      problems.add(
        .missingKey(
          column.name, at: block.place,
          example: Phrase(same: "\(column.name): ") + ColumnMapping.fileColumn))
    }
    self.table = table
    name = block["name"].flatMap { $0.text(&problems) } ?? usualName
    self.marks = (marks ?? []).compactMap { $0.names(&problems) }
    fileNames = recognise?["files"].flatMap { $0.names(&problems) } ?? []
    stoodFor = from
    list = block["list"].flatMap { $0.text(&problems) }
    columns = own.columns.reduce(into: [:]) { columns, entry in
      columns[entry.key] = customs.mapping(entry.value, of: entry.key, in: schema)
    }
    let keep = block["keep"].map {
      Source.RowFilter.filters($0, keeps: true, isOptional: true, &problems)
    }
    let drop = block["drop"].map {
      Source.RowFilter.filters($0, keeps: false, isOptional: true, &problems)
    }
    filters = (keep ?? []) + (drop ?? []) + customs.filters
    dateOrder = block["dates"].flatMap { $0.choice(of: Source.DateOrder.self, &problems) }
    isDistinct = block["distinct"].flatMap { $0.yesOrNo(&problems) } ?? false
  }

  /// Whether a file with the columns `header` is of this form.
  public func fits(_ header: [String]) -> Bool {
    let names = Set(header)
    return !marks.isEmpty && marks.allSatisfy { !names.isDisjoint(with: $0) }
  }

  /// Whether a file's name looks like that of such a file.
  public func fits(fileName: String) -> Bool {
    fileNames.contains { FilePattern.matches($0, fileName) }
  }

  /// Whether files of the pattern are JSON, by their names.
  static func isJSON(_ pattern: String) -> Bool {
    [".json", ".jsonl", ".ndjson"].contains { pattern.lowercased().hasSuffix($0) }
  }
}
