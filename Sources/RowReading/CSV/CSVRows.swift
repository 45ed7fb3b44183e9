/// The rows of a delimited text, in whatever encoding.
final class CSVRows: RowReader {
  // Only `fill` uses it; a check of that for each record costs more than finding its end.
  @exclusivity(unchecked) private var scanner: CSVScanner
  private let bytes: TextBytes
  let header: RowHeader
  let size: Int
  /// Lines of the file, or entries where the text is a result of rows.
  let lineUnit: LineUnit

  /// Reads up to the header; throws where there is none.
  init(
    _ bytes: any ByteSource, size: Int, options: RowOptions, lineUnit: LineUnit = .line
  ) throws(RowFailure) {
    let bytes = TextBytes(bytes, encoding: options.encoding)
    self.bytes = bytes
    self.size = size
    self.lineUnit = lineUnit
    var scanner = CSVScanner(
      bytes, delimiter: options.delimiter, quote: options.quote, countsRecords: lineUnit != .line)
    while true {
      guard scanner.next() else {
        try CSVRows.check(scanner, bytes)
        throw options.header.map { .noHeader($0.text) } ?? .empty
      }
      let names = scanner.names
      if options.header?.isMet(line: scanner.line, names: names) ?? true {
        header = RowHeader(names: names, line: scanner.line)
        self.scanner = scanner
        return
      }
    }
  }

  var encoding: TextEncoding? { bytes.encoding }
  var brokenCharacters: BrokenCharacters? { bytes.brokenCharacters }

  func fill(_ batch: RowBatch) throws(RowFailure) -> Bool {
    batch.removeAll()
    while !batch.isFull {
      guard scanner.next() else {
        try CSVRows.check(scanner, bytes)
        break
      }
      if let line = scanner.unclosedQuoteLine { batch.noteUnclosedQuote(line: line) }
      scanner.copyRecord(to: batch)
    }
    batch.bytesRead = scanner.bytesRead
    return batch.rowCount > 0
  }

  /// Why the scanner stopped, if that was not the end.
  private static func check(
    _ scanner: borrowing CSVScanner, _ bytes: any ByteSource
  ) throws(RowFailure) {
    if let failure = bytes.failure { throw failure }
    if scanner.isOverlong { throw .overlongLine(scanner.nextLine) }
  }
}

extension CSVScanner {
  /// The cells of the current record without white space around them.
  fileprivate var names: [String] {
    var names: [String] = []
    for index in 0..<min(cellCount, RowBatch.cellsKept) {
      names.append(String(decoding: cell(index).trimmed, as: UTF8.self))
    }
    return names
  }
}

extension RowOptions.HeaderRow {
  /// Whether the row on `line` with these cells is the header.
  func isMet(line: Int, names: [String]) -> Bool {
    switch self {
    case .line(let wanted): line == wanted
    case .holding(let text): names.contains(text)
    }
  }

  /// As a problem tells it.
  var text: String {
    switch self {
    case .line(let line): "\(line)"
    case .holding(let text): text
    }
  }
}
