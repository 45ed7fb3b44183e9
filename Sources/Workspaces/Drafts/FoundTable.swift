import Problems
import RowReading

/// A table in a file: the file's only one, or a sheet, list or table of it.
struct FoundTable: Sendable {
  let file: FoundFile
  let part: RowOptions.Part?
  let header: [String]
  let unit: LineUnit

  /// The most tables of one file that are looked at.
  private static let limit = 100

  /// The tables of a file that have a header; a phrase says why there is none.
  static func tables(in file: FoundFile) -> (tables: [FoundTable], failure: Phrase?) {
    do {
      let parts = try FileRows.parts(path: file.path)
      guard parts.count > 1 else { return ([try FoundTable(file, nil)], nil) }
      var tables: [FoundTable] = []
      for part in parts.prefix(limit) {
        // A sheet without a table says nothing of the others.
        if let table = try? FoundTable(file, .named(part)) { tables.append(table) }
      }
      return (tables, tables.isEmpty ? Phrase("no table is in it", "其中没有表格") : nil)
    } catch let failure {
      return ([], words(of: failure))
    }
  }

  private init(_ file: FoundFile, _ part: RowOptions.Part?) throws(RowFailure) {
    let reader = try FileRows.reader(path: file.path, options: RowOptions(part: part))
    self.file = file
    self.part = part
    header = reader.header.names
    unit = reader.lineUnit
  }

  private static func words(of failure: RowFailure) -> Phrase {
    switch failure {
    case .empty: Phrase("it is empty", "文件为空")
    case .protected: Phrase("it opens with a password only", "打开需要密码")
    case .foreign: Phrase("it is of a kind that is not read", "不支持这种格式")
    case .mergedHeader: Phrase("its header has merged cells", "表头中有合并单元格")
    default: Phrase("it cannot be read", "无法读取")
    }
  }

  /// The key of a source that names the part, and its name; nil where the file has one only.
  var partKey: (key: String, name: String)? {
    guard case .named(let name)? = part else { return nil }
    if case .row = unit { return ("sheet", name) }
    return (ExportForm.isJSON(file.name) ? "list" : "table", name)
  }

  /// As the operator is told it.
  var shown: String { file.original + (partKey.map { "#" + $0.name } ?? "") }
}
