/// How a file is read where its bytes do not say it, or say it wrongly.
public struct RowOptions: Sendable, Hashable {
  /// Which row holds the names of the columns.
  public enum HeaderRow: Sendable, Hashable {
    /// The line of the file or row of the sheet, from 1.
    case line(Int)
    /// The first row with a cell that says this.
    case holding(String)
  }

  /// A sheet, a table or a list within a file.
  public enum Part: Sendable, Hashable {
    case named(String)
    /// From 1.
    case number(Int)
    /// A query in SQL.
    case query(String)
  }

  /// The first row with text unless set.
  public var header: HeaderRow?
  /// The only one, or the first sheet of a workbook, unless set.
  public var part: Part?
  /// Found from the bytes unless set.
  public var encoding: TextEncoding?
  /// Of CSV, one ASCII byte; found from the first line unless set.
  public var delimiter: UInt8?
  /// Of CSV, one ASCII byte; `"` unless set.
  public var quote: UInt8?

  public init(
    header: HeaderRow? = nil, part: Part? = nil, encoding: TextEncoding? = nil,
    delimiter: UInt8? = nil, quote: UInt8? = nil
  ) {
    self.header = header
    self.part = part
    self.encoding = encoding
    self.delimiter = delimiter
    self.quote = quote
  }
}

/// How text is written as bytes.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// Also GBK and GB2312, which are parts of it.
  case gb18030
}
