import Problems
import RowReading

/// A file or query that gives rows, and can be opened again to give them once more.
struct RowFile: Sendable {
  /// As the operator knows it.
  let shown: String
  /// Whether its rows come from a query rather than from a file.
  let isQuery: Bool
  let open: @Sendable () throws(RowFailure) -> any RowReader

  init(_ file: FilePattern.File, _ options: RowOptions) {
    shown = file.shown
    isQuery = false
    open = { @Sendable () throws(RowFailure) in
      try FileRows.reader(path: file.path, options: options)
    }
  }

  /// The result of a query, which is asked for once.
  init(query: String, connection variable: String, shown: String) throws(RowFailure) {
    self.shown = shown
    isQuery = true
    let result = try QueryResult(of: query, connection: variable)
    open = { @Sendable () throws(RowFailure) in try result.reader() }
  }

  /// Opens it; nil, and told, where it cannot be read.
  func reader(_ problems: inout Problems) -> (any RowReader)? {
    do {
      return try open()
    } catch {
      problems.add(.unreadable(error, at: Place(shown)))
      return nil
    }
  }

  /// Calls `body` with the name of each column and the text of each cell, in their order.
  func readCells(_ body: (Cell) -> Void) throws(RowFailure) {
    let reader = try open()
    for name in reader.header.names {
      var name = name
      name.withUTF8 { body($0) }
    }
    let batch = RowBatch()
    while try reader.fill(batch) {
      for row in 0..<batch.rowCount {
        for column in 0..<batch.cellCount(row) { body(batch.cell(row, column)) }
      }
    }
  }

  /// How problems call the rows of `reader`.
  func name(of reader: any RowReader) -> String {
    switch reader.lineUnit {
    case .line: shown
    case .row(let part), .entry(let part): part.isEmpty ? shown : shown + "#" + part
    }
  }
}
