import Problems
import RowReading

/// The rows in quarantine as their sources have them, read once more.
///
///     let rows = QuarantinedRows(intake)
///     rows.readAgain { row in print(row.file, row.line, row.reason, row.cells) }
public struct QuarantinedRows {
  /// A row that cannot be used.
  public struct Row {
    public let file: String
    /// 0 where it is not known.
    public let line: Int
    public let reason: Phrase
    /// By the names of its own file's columns; cells beyond the header have none. Empty where the
    /// source has changed meanwhile and no longer has the row.
    public let cells: [(name: String, text: String)]
  }

  private let intake: Intake

  public init(_ intake: Intake) { self.intake = intake }

  /// The names of all columns of the sources, in the order of files and columns.
  public var columns: [String] {
    var names: [String] = []
    var known: Set<String> = []
    for file in intake.quarantine.files {
      guard let reader = try? intake.sources[file]?.open() else { continue }
      for name in reader.header.names where known.insert(name).inserted { names.append(name) }
    }
    return names
  }

  /// Calls `body` with each row, in the order of files and lines.
  public func readAgain(_ body: (Row) throws -> Void) throws {
    let quarantine = intake.quarantine
    let rows = quarantine.rows.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
    var next = 0
    while next < rows.count {
      let file = rows[next].file
      var end = next
      while end < rows.count, rows[end].file == file { end += 1 }
      try readAgain(in: quarantine.files[Int(file)], rows[next..<end], body)
      next = end
    }
  }

  private func readAgain(
    in file: String, _ rows: ArraySlice<Quarantine.Row>, _ body: (Row) throws -> Void
  ) throws {
    var rest = rows
    func told(_ row: Quarantine.Row, _ cells: [(name: String, text: String)]) -> Row {
      Row(
        file: file, line: Int(row.line), reason: intake.quarantine.reasons[Int(row.reason)],
        cells: cells)
    }
    if let reader = try? intake.sources[file]?.open() {
      let names = reader.header.names
      let batch = RowBatch()
      reading: while !rest.isEmpty, (try? reader.fill(batch)) == true {
        for row in 0..<batch.rowCount where !batch.isBare(row) {
          guard let first = rest.first else { break reading }
          guard batch.line(row) == first.line else { continue }
          rest.removeFirst()
          let cells = (0..<min(batch.cellCount(row), RowBatch.cellsKept)).map { index in
            (names.indices.contains(index) ? names[index] : "", batch.text(row, index))
          }
          try body(told(first, cells))
        }
      }
    }
    for row in rest { try body(told(row, [])) }
  }
}
