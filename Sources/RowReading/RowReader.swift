/// Gives the rows of a table in a file or database, a batch at a time, as cells of text.
///
///     let reader = try FileRows.reader(path: "Data/orders.csv", options: RowOptions())
///     let batch = RowBatch()
///     while try reader.fill(batch) {
///       for row in 0..<batch.rowCount { print(batch.line(row), batch.text(row, 0)) }
///     }
///
/// What the cells mean is not its business: dates and numbers are text, in forms that whoever
/// reads CSV understands.
public protocol RowReader: AnyObject {
  /// The names of the columns.
  var header: RowHeader { get }
  /// What lines count in, for whoever looks one up.
  var lineUnit: LineUnit { get }
  /// About how many bytes of rows there are in all; 0 where that is unknown.
  var size: Int { get }

  /// How its text is written, as far as the rows so far show it; nil where they are plain ASCII, or
  /// no text of a file.
  var encoding: TextEncoding? { get }
  /// Characters so far whose bytes mean nothing in `encoding`, given as �; those of UTF-8 are not
  /// counted.
  var brokenCharacters: BrokenCharacters? { get }

  /// Empties `batch` and adds rows until it is full; false where none is left.
  func fill(_ batch: RowBatch) throws(RowFailure) -> Bool
}

extension RowReader {
  public var encoding: TextEncoding? { nil }
  public var brokenCharacters: BrokenCharacters? { nil }
}

/// Characters of a text whose bytes mean nothing.
public struct BrokenCharacters: Sendable, Hashable {
  public internal(set) var count: Int
  /// Where the first one begins, in bytes from the beginning of the text as it was before reading,
  /// behind any compression.
  public let offset: Int
}

/// The first row of a table.
public struct RowHeader: Sendable, Hashable {
  /// Without white space around them, in the order of the columns.
  public let names: [String]
  /// Where it stands, in the reader's unit of lines; 0 where it is part of no line.
  public let line: Int

  public init(names: [String], line: Int) {
    self.names = names
    self.line = line
  }
}

/// What the line of a row counts.
public enum LineUnit: Sendable, Hashable {
  /// Lines of the file.
  case line
  /// Rows of the sheet that is named.
  case row(sheet: String)
  /// Entries of the list or rows of the result that is named; nothing is named where a file holds
  /// only one.
  case entry(of: String)
}
