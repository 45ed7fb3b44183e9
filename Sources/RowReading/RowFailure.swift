/// Why rows cannot be read, or not read on.
public enum RowFailure: Error, Hashable, Sendable {
  /// The system or a library says why.
  case unreadable(reason: String)
  /// A folder or device.
  case notAFile
  /// Not even a header.
  case empty
  /// A kind of file that is not read here, such as an old workbook.
  case foreign(FileKind)
  /// It opens with a password only.
  case protected
  /// It begins as a file of its kind and does not go on as one.
  case damaged(FileKind, reason: String)
  /// Larger, or unpacked larger, than anything of its kind; `limit` as in “64 MB”.
  case oversized(limit: String)
  /// A line of text, from 1, that is too long to be one.
  case overlongLine(Int)
  /// There is no such sheet, table or list.
  case noSuchPart(String, parts: [String])
  /// Several sheets, tables or lists, and nothing says which.
  case severalParts([String])
  /// No row is the header that was asked for.
  case noHeader(String)
  /// The header has cells that span several columns, such as `B1:D1`.
  case mergedHeader(String)
  /// The environment variable that should hold the connection is empty.
  case noConnection(variable: String)
  /// What the database says; never the connection.
  case database(String)
}

/// What a file is, by its first bytes.
public enum FileKind: String, Sendable, Hashable {
  case text, workbook, oldWorkbook, binaryWorkbook, gzip, zip, sqlite, json, pdf
}
