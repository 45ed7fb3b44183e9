/// Opens a file by what its bytes show it to be.
///
/// A new kind of file is a reader of its own and one line here.
public enum FileRows {
  /// The rows of the file at `path`; throws where it is no table that can be read.
  public static func reader(path: String, options: RowOptions) throws(RowFailure) -> any RowReader {
    let bytes = try FileBytes(path: path)
    switch FileKind(of: try bytes.head()) {
    case .text: return try CSVRows(bytes, size: bytes.size, options: options)
    case .gzip: return try inflated(bytes, options)
    case .zip: return try WorkbookRows(path: path, options: options)
    case .oldWorkbook: throw try OldWorkbook.failure(bytes)
    case let other: throw .foreign(other)
    }
  }

  /// The rows of what a gzip file holds, which is as large as it turns out to be.
  private static func inflated(_ bytes: FileBytes, _ options: RowOptions) throws(RowFailure)
    -> any RowReader
  {
    let inflated = PeekedBytes(try InflatedBytes(bytes))
    let kind = FileKind(of: Array(inflated.peek(FileKind.headLength).prefix(FileKind.headLength)))
    guard kind == .text else { throw .foreign(kind) }
    return try CSVRows(inflated, size: 0, options: options)
  }
}

extension FileKind {
  /// How many of a file's first bytes tell its kind.
  static let headLength = 16

  /// The kind of a file that begins with `head`.
  init(of head: [UInt8]) {
    let marks: [(FileKind, [UInt8])] = [
      (.gzip, [0x1F, 0x8B]), (.zip, [0x50, 0x4B, 0x03, 0x04]),
      (.oldWorkbook, [0xD0, 0xCF, 0x11, 0xE0]), (.pdf, Array("%PDF-".utf8)),
      (.sqlite, Array("SQLite format 3\0".utf8)),
    ]
    self = marks.first { head.starts(with: $0.1) }?.0 ?? .text
  }
}
