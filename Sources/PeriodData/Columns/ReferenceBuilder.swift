import Facts

/// The rows of a table by their id.
struct KeyIndex {
  let ids: TextColumn
  private let rowOfCode: [Int32]

  /// The index of a text column; of equal values the first row counts.
  init(_ ids: TextColumn) {
    self.ids = ids
    var rows = [Int32](repeating: Column.noRow, count: ids.values.count)
    for (row, code) in ids.codes.enumerated() where rows[Int(code)] == Column.noRow {
      rows[Int(code)] = Int32(row)
    }
    rowOfCode = rows
  }

  func row(_ id: Cell) -> Int32? {
    ids.code(ofKnown: id).flatMap { row(ofCode: $0) }
  }

  func row(ofCode code: UInt32) -> Int32? {
    let row = rowOfCode[Int(code)]
    return row == Column.noRow ? nil : row
  }

  func row(_ id: String) -> Int32? {
    var id = id
    return id.withUTF8 { row($0) }
  }
}

/// Ids of another table's rows; of a table that has no rows none is known, which is told once.
final class ReferenceBuilder: ColumnBuilder {
  private var rows: [Int32] = []
  /// Nil where no source fills the table that is referred to.
  private let index: KeyIndex?
  private var unknowns = UnknownIDs()
  /// The last id that was found; at first the empty one, which never gets here.
  private var lastCode: UInt32 = 0
  private var lastRow = Column.noRow
  /// Whether any row refers to something.
  private(set) var isUsed = false

  init(_ index: KeyIndex?) { self.index = index }

  func append(_ cell: Cell) -> CellOutcome {
    if cell.isEmpty {
      rows.append(Column.noRow)
      return .empty
    }
    isUsed = true
    guard let index else {
      rows.append(Column.noRow)
      return .unknown
    }
    // The lines of one order stand together, so the id is often the one of the row before.
    if index.ids.isValue(lastCode, cell) {
      rows.append(lastRow)
      return .value
    }
    if let code = index.ids.code(ofKnown: cell), let row = index.row(ofCode: code) {
      (lastCode, lastRow) = (code, row)
      rows.append(row)
      return .value
    }
    unknowns.add(cell, row: rows.count)
    rows.append(Column.noRow)
    return .unknown
  }

  /// The ids that name no row.
  var unknownIDs: UnknownIDs { unknowns }
  var knownIDs: [String] { index.map { Array($0.ids.values.dropFirst()) } ?? [] }
  /// Whether the table that is referred to has a source.
  var hasTarget: Bool { index != nil }

  func reserve(_ count: Int) { rows.reserveCapacity(count) }
  var column: Column { .references(rows) }
  var expected: String { "an id" }
}

/// Distinct ids that name nothing, how many rows have each, and the first of these rows.
struct UnknownIDs {
  private var texts = TextColumn()
  private(set) var counts: [Int] = []
  private(set) var firstRows: [Int] = []

  mutating func add(_ id: Cell, row: Int) {
    texts.append(id)
    let code = Int(texts.codes[texts.count - 1]) - 1
    if code == counts.count {
      counts.append(0)
      firstRows.append(row)
    }
    counts[code] += 1
  }

  /// In the order in which they were found.
  var ids: ArraySlice<String> { texts.values.dropFirst() }
}
