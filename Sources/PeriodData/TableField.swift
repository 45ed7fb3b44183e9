import Facts
import Problems
import RowReading

/// One canonical column on its way, and what fills it from the present file.
final class TableField {
  /// A cell that gave no value.
  struct Exception {
    /// Counted from the portion's first row.
    let index: Int
    let outcome: CellOutcome
  }

  let schema: TableSchema.Column
  let builder: any ColumnBuilder
  private(set) var feed = CellFeed.nothing
  /// Of the present portion.
  private(set) var exceptions: [Exception] = []
  /// Whether any file had the column.
  private(set) var isFed = false
  /// Rows before the first file that has the column.
  private var rowsBefore = 0

  init(_ schema: TableSchema.Column, _ builder: any ColumnBuilder) {
    self.schema = schema
    self.builder = builder
  }

  /// Takes cells from `feed` from now on.
  func begin(_ feed: CellFeed) {
    self.feed = feed
    guard !isFed, case .nothing = feed else {
      if !isFed { for _ in 0..<rowsBefore { _ = builder.append(.empty) } }
      isFed = true
      return
    }
  }

  func reserve(_ rows: Int) {
    if isFed { builder.reserve(rows) }
  }

  /// Appends a value or none for each row of `portion`, the first of which is the table's row
  /// `firstRow`.
  func append(_ portion: RowPortion, firstRow: Int) {
    exceptions.removeAll(keepingCapacity: true)
    switch feed {
    case .cell(let position):
      builder.append(PortionCells(portion: portion, position: position), &exceptions)
    case .changed(let position, let change):
      let cells = PortionCells(portion: portion, position: position)
      for index in 0..<cells.count {
        let outcome = change.apply(to: cells[index], row: firstRow + index) { builder.append($0) }
        if outcome != .value { exceptions.append(Exception(index: index, outcome: outcome)) }
      }
    case .joined(let positions):
      for index in 0..<portion.rows.count {
        let outcome = portion.joined(positions, index).withUnsafeBufferPointer {
          builder.append($0)
        }
        if outcome != .value { exceptions.append(Exception(index: index, outcome: outcome)) }
      }
    case .always(let bytes):
      appendAlways(bytes, portion.rows.count)
    case .nothing:
      if isFed { appendAlways([], portion.rows.count) } else { rowsBefore += portion.rows.count }
    }
  }

  private func appendAlways(_ bytes: [UInt8], _ count: Int) {
    bytes.withUnsafeBufferPointer { cell in
      for index in 0..<count {
        let outcome = builder.append(cell)
        if outcome != .value { exceptions.append(Exception(index: index, outcome: outcome)) }
      }
    }
  }

  /// What the cell of a row says, as a problem quotes it.
  func excerpt(_ portion: RowPortion, _ index: Int) -> String {
    if let position = feed.position {
      return portion.batch.cell(Int(portion.rows[index]), position).trimmed.excerpt
    }
    if case .always(let bytes) = feed { return String(decoding: bytes, as: UTF8.self) }
    return ""
  }
}

extension Cell {
  static var empty: Cell { Cell(start: nil, count: 0) }
}
