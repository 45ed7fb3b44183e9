/// Opens a file by what its bytes show it to be.
///
/// A new kind of file is a reader of its own and one line here.
public enum FileRows {
  /// The rows of the file at `path`; throws where it is no table that can be read.
  public static func reader(path: String, options: RowOptions) throws(RowFailure) -> any RowReader {
    let bytes = try FileBytes(path: path)
    let name = FileName(path)
    switch FileKind(of: try bytes.head(), name: name) {
    case .text: return try CSVRows(bytes, size: bytes.size, options: options)
    case .gzip: return try inflated(bytes, name, options)
    case .zip: return try WorkbookRows(path: path, options: options)
    case .oldWorkbook: throw try OldWorkbook.failure(bytes)
    case .json: return try JSONRows(bytes, options: options, isLines: name.saysJSONLines)
    case .sqlite: return try SQLiteRows(path: path, options: options)
    case let other: throw .foreign(other)
    }
  }

  /// The names of the sheets, tables or lists of the file at `path`; none where it is one table
  /// without a name.
  public static func parts(path: String) throws(RowFailure) -> [String] {
    let bytes = try FileBytes(path: path)
    switch FileKind(of: try bytes.head(), name: FileName(path)) {
    case .text, .gzip: return []
    case .zip: return try Workbook(path: path, limits: WorkbookLimits()).sheets.map(\.name)
    case .json: return try JSONRows.parts(bytes)
    case .sqlite: return try SQLiteDatabase(path: path).parts().map(\.name)
    case let other: throw .foreign(other)
    }
  }

  /// The rows of what a gzip file holds, which is as large as it turns out to be.
  private static func inflated(
    _ bytes: FileBytes, _ name: FileName, _ options: RowOptions
  ) throws(RowFailure) -> any RowReader {
    let inflated = PeekedBytes(try InflatedBytes(bytes))
    let head = Array(inflated.peek(FileKind.headLength).prefix(FileKind.headLength))
    let kind = FileKind(of: head, name: name)
    guard kind == .text else { throw .foreign(kind) }
    return try CSVRows(inflated, size: 0, options: options)
  }
}

extension FileKind {
  /// How many of a file's first bytes tell its kind.
  static let headLength = 64

  /// The kind of a file that begins with `head`; text of the name may be JSON.
  init(of head: [UInt8], name: FileName) {
    let marks: [(FileKind, [UInt8])] = [
      (.gzip, [0x1F, 0x8B]), (.zip, [0x50, 0x4B, 0x03, 0x04]),
      (.oldWorkbook, [0xD0, 0xCF, 0x11, 0xE0]), (.pdf, Array("%PDF-".utf8)),
      (.sqlite, Array("SQLite format 3\0".utf8)),
    ]
    let isJSON = name.saysJSON || !name.saysText && FileKind.opensJSON(head)
    self = marks.first { head.starts(with: $0.1) }?.0 ?? (isJSON ? .json : .text)
  }

  /// Whether text begins with an object that has a key, or with an array of objects.
  private static func opensJSON(_ head: [UInt8]) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = head.dropFirst(head.starts(with: mark) ? mark.count : 0).filter { $0 > 32 }
    return text.starts(with: Array("{\"".utf8)) || text.starts(with: Array("[{".utf8))
  }
}

/// What the name of a file says of its contents.
struct FileName {
  private let ending: String

  init(_ path: String) {
    let name = path.split(separator: "/").last ?? ""
    ending = name.contains(".") ? name.split(separator: ".").last?.lowercased() ?? "" : ""
  }

  var saysText: Bool { ["csv", "tsv", "txt"].contains(ending) }
  var saysJSON: Bool { ending == "json" || saysJSONLines }
  var saysJSONLines: Bool { ["jsonl", "ndjson"].contains(ending) }
}
