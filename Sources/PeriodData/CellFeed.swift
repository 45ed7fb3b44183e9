import RowReading

/// What fills a field from one file.
enum CellFeed {
  case cell(Int)
  /// A cell that is changed before it is read.
  case changed(Int, CellChange)
  /// The texts of several cells with a space between them.
  case joined([Int])
  case always([UInt8])
  case nothing

  /// The column that is read; nil where none is.
  var position: Int? {
    switch self {
    case .cell(let position), .changed(let position, _): position
    case .joined(let positions): positions.first
    case .always, .nothing: nil
    }
  }
}

/// What a mapping makes of a cell: without a prefix, replaced, looked up.
final class CellChange {
  private let prefix: [UInt8]
  private var values: [[UInt8]: [UInt8]] = [:]
  private let otherwise: [UInt8]?
  private let lookup: LookupTable?

  init(_ mapping: ColumnMapping, lookup: LookupTable?) {
    prefix = Array(mapping.prefix.utf8)
    for (text, value) in mapping.values { values[Array(text.utf8)] = Array(value.utf8) }
    otherwise = mapping.otherwise.map { Array($0.utf8) }
    self.lookup = lookup
  }

  /// Calls `body` with what becomes of `cell`, which has no white space around it.
  func apply(to cell: Cell, row: Int, _ body: (Cell) -> CellOutcome) -> CellOutcome {
    var cell = cell
    if !prefix.isEmpty, cell.starts(with: prefix) {
      cell = Cell(rebasing: cell.dropFirst(prefix.count))
    }
    if !cell.isEmpty, !values.isEmpty || otherwise != nil {
      // Values are replaced before they are looked up; nothing has both.
      let value = values[Array(cell)] ?? otherwise
      if let value { return value.withUnsafeBufferPointer(body) }
    }
    guard let lookup else { return body(cell) }
    return lookup.value(for: cell, row: row).withUnsafeBufferPointer(body)
  }
}
