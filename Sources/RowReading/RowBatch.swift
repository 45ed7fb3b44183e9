/// A few thousand rows of cells in one piece of memory, filled anew again and again.
///
///     batch.append(line: 2) { row in
///       row.append("R001")
///       row.append("李娜")
///     }
///     batch.text(0, 1)   // 李娜
///
/// Cells are bytes of UTF-8, or of what was to be UTF-8. They are valid until the batch is filled
/// again. Only one thread at a time fills a batch, and none reads it meanwhile: its properties do
/// without the runtime's check of that, which took a fifth of the time of reading.
public final class RowBatch {
  /// A batch is full with so many rows, so many bytes, or so many cells.
  public static let rowLimit = 8192
  static let byteLimit = 1 << 20
  static let cellLimit = 1 << 19
  /// Cells of a row beyond these are counted only.
  public static let cellsKept = 1 << 14

  /// Where a cell lies among the bytes.
  @usableFromInline struct Extent {
    @usableFromInline var start: UInt32
    @usableFromInline var end: UInt32
  }

  @exclusivity(unchecked) public private(set) var rowCount = 0
  @exclusivity(unchecked) @usableFromInline private(set) var bytes: UnsafeMutablePointer<UInt8>
  @exclusivity(unchecked) private(set) var byteCount = 0
  @exclusivity(unchecked) private var byteCapacity = 1 << 16
  @exclusivity(unchecked) @usableFromInline private(set) var cells: UnsafeMutablePointer<Extent>
  @exclusivity(unchecked) private var cellTotal = 0
  @exclusivity(unchecked) private var cellCapacity = 1 << 12
  /// The first cell of each row, and the end of the last one's.
  @exclusivity(unchecked) @usableFromInline private(set) var firsts: [Int32] = [0]
  @exclusivity(unchecked) private var lines: [Int32] = []
  /// How many cells a row had, where they were more than are kept.
  @exclusivity(unchecked) private var wideRows: [Int32: Int] = [:]
  /// Lines with a quote that is opened and never closed.
  @exclusivity(unchecked) public private(set) var unclosedQuotes: [Int] = []
  /// Bytes of the source that the rows so far took.
  @exclusivity(unchecked) public internal(set) var bytesRead = 0

  public init() {
    bytes = .allocate(capacity: byteCapacity)
    cells = .allocate(capacity: cellCapacity)
  }

  deinit {
    bytes.deallocate()
    cells.deallocate()
  }

  /// Forgets all rows.
  public func removeAll() {
    rowCount = 0
    byteCount = 0
    cellTotal = 0
    firsts.removeAll(keepingCapacity: true)
    firsts.append(0)
    lines.removeAll(keepingCapacity: true)
    wideRows.removeAll()
    unclosedQuotes.removeAll()
  }

  public var isFull: Bool {
    rowCount >= RowBatch.rowLimit || byteCount >= RowBatch.byteLimit
      || cellTotal >= RowBatch.cellLimit
  }

  /// How many rows of `width` cells may be added before it is full with rows or cells.
  func rowsLeft(width: Int) -> Int {
    let (rows, cells) = (RowBatch.rowLimit - rowCount, RowBatch.cellLimit - cellTotal)
    return max(0, min(rows, (cells + width - 1) / max(1, width)))
  }

  /// The line of a row, from 1.
  public func line(_ row: Int) -> Int { Int(lines[row]) }

  /// How many cells a row has.
  public func cellCount(_ row: Int) -> Int {
    if !wideRows.isEmpty, let count = wideRows[Int32(row)] { return count }
    return Int(firsts[row + 1] - firsts[row])
  }

  /// The bytes of a cell; empty where the row has fewer cells.
  @inlinable
  public func cell(_ row: Int, _ column: Int) -> UnsafeBufferPointer<UInt8> {
    let index = Int(firsts[row]) + column
    guard index < Int(firsts[row + 1]) else { return .init(start: nil, count: 0) }
    let extent = cells[index]
    return .init(start: bytes + Int(extent.start), count: Int(extent.end &- extent.start))
  }

  /// The cells of a column in `rows`, without white space around them.
  public func cells(of column: Int, in rows: [Int32]) -> [UnsafeBufferPointer<UInt8>] {
    Array(unsafeUninitializedCapacity: rows.count) { target, count in
      for (index, row) in rows.enumerated() {
        (target.baseAddress.map { $0 + index })?.initialize(to: cell(Int(row), column).trimmed)
      }
      count = rows.count
    }
  }

  public func text(_ row: Int, _ column: Int) -> String {
    String(decoding: cell(row, column), as: UTF8.self)
  }

  /// Whether no cell of the row holds anything.
  public func isBare(_ row: Int) -> Bool {
    (firsts[row]..<firsts[row + 1]).allSatisfy { cells[Int($0)].start == cells[Int($0)].end }
  }

  /// Adds a row, cell by cell.
  public func append(line: Int, _ body: (inout RowCells) -> Void) {
    var row = RowCells(batch: self)
    body(&row)
    endRow(line: line, cellCount: row.count)
  }

  func noteUnclosedQuote(line: Int) { unclosedQuotes.append(line) }
}

/// The cells of a row that is being added.
public struct RowCells {
  fileprivate let batch: RowBatch
  public private(set) var count = 0

  fileprivate init(batch: RowBatch) { self.batch = batch }

  public mutating func append(_ cell: UnsafeBufferPointer<UInt8>) {
    if count < RowBatch.cellsKept { batch.appendCell(cell) }
    count += 1
  }

  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// An empty cell.
  public mutating func skip() { append(.init(start: nil, count: 0)) }
}

extension RowBatch {
  fileprivate func appendCell(_ cell: UnsafeBufferPointer<UInt8>) {
    reserveBytes(cell.count)
    let start = byteCount
    if let base = cell.baseAddress { (bytes + start).update(from: base, count: cell.count) }
    byteCount += cell.count
    reserveCells(1)
    cells[cellTotal] = Extent(start: UInt32(start), end: UInt32(byteCount))
    cellTotal += 1
  }

  fileprivate func endRow(line: Int, cellCount: Int) {
    if cellCount > RowBatch.cellsKept { wideRows[Int32(rowCount)] = cellCount }
    firsts.append(Int32(cellTotal))
    lines.append(Int32(truncatingIfNeeded: line))
    rowCount += 1
  }

  /// Adds a row whose cells lie within `text`, from `starts` up to `ends`, counted from its
  /// beginning.
  func append(
    line: Int, text: UnsafeBufferPointer<UInt8>, starts: UnsafePointer<Int32>,
    ends: UnsafePointer<Int32>, offset: Int32, cellCount: Int
  ) {
    reserveBytes(text.count)
    if let base = text.baseAddress { (bytes + byteCount).update(from: base, count: text.count) }
    let kept = min(cellCount, RowBatch.cellsKept)
    reserveCells(kept)
    let shift = UInt32(truncatingIfNeeded: byteCount) &- UInt32(bitPattern: offset)
    let target = cells + cellTotal
    for index in 0..<kept {
      target[index] = Extent(
        start: UInt32(bitPattern: starts[index]) &+ shift,
        end: UInt32(bitPattern: ends[index]) &+ shift)
    }
    cellTotal += kept
    byteCount += text.count
    endRow(line: line, cellCount: cellCount)
  }

  private func reserveBytes(_ count: Int) {
    guard byteCount + count > byteCapacity else { return }
    while byteCount + count > byteCapacity { byteCapacity *= 2 }
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: byteCapacity)
    larger.update(from: bytes, count: byteCount)
    bytes.deallocate()
    bytes = larger
  }

  private func reserveCells(_ count: Int) {
    guard cellTotal + count > cellCapacity else { return }
    while cellTotal + count > cellCapacity { cellCapacity *= 2 }
    let larger = UnsafeMutablePointer<Extent>.allocate(capacity: cellCapacity)
    larger.update(from: cells, count: cellTotal)
    cells.deallocate()
    cells = larger
  }
}
