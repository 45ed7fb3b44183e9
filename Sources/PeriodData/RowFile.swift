import Problems
import RowReading

/// A file or query that gives rows, and can be opened again to give them once more.
struct RowFile: Sendable {
  /// As the operator knows it.
  let shown: String
  let open: @Sendable () throws(RowFailure) -> any RowReader

  init(_ file: FilePattern.File, _ options: RowOptions) {
    shown = file.shown
    open = { @Sendable () throws(RowFailure) in
      try FileRows.reader(path: file.path, options: options)
    }
  }

  /// The result of a query, which is asked for once.
  init(query: String, connection variable: String, shown: String) throws(RowFailure) {
    self.shown = shown
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

  /// How problems call the rows of `reader`.
  func name(of reader: any RowReader) -> String {
    switch reader.lineUnit {
    case .line: shown
    case .row(let part), .entry(let part): part.isEmpty ? shown : shown + "#" + part
    }
  }
}
