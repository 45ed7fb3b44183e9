import Facts
import Problems
import RowReading

/// The rows of a table by their id.
struct KeyIndex {
  /// The values without their rows.
  let ids: TextColumn
  /// Nil where every row has an id of its own, so that code and row are one apart.
  private let rowOfCode: [Int32]?

  /// The index of a text column; of equal values the first row counts.
  init(_ ids: TextColumn) {
    let isInOrder =
      ids.count + 1 == ids.valueCount
      && (0..<ids.count).allSatisfy { Int(ids.code(ofRow: $0)) == $0 + 1 }
    if isInOrder {
      rowOfCode = nil
    } else {
      var rows = [Int32](repeating: Column.noRow, count: ids.valueCount)
      for row in 0..<ids.count where rows[Int(ids.code(ofRow: row))] == Column.noRow {
        rows[Int(ids.code(ofRow: row))] = Int32(row)
      }
      rowOfCode = rows
    }
    var values = ids
    values.dropRows()
    self.ids = values
  }

  func row(_ id: Cell) -> Int32? {
    ids.code(ofKnown: id).flatMap { row(ofCode: $0) }
  }

  func row(ofCode code: UInt32) -> Int32? {
    guard let rowOfCode else { return code == 0 ? nil : Int32(code) - 1 }
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
  @exclusivity(unchecked) private var rows = NarrowIntegers()
  /// Nil where no source fills the table that is referred to.
  private let index: KeyIndex?
  @exclusivity(unchecked) private var unknowns = UnknownIDs()
  /// The last id that was found; at first the empty one, which never gets here.
  @exclusivity(unchecked) private var lastCode: UInt32 = 0
  @exclusivity(unchecked) private var lastRow: Int64?
  /// Whether any row refers to something.
  @exclusivity(unchecked) private(set) var isUsed = false

  init(_ index: KeyIndex?) { self.index = index }

  func append(_ cell: Cell) -> CellOutcome {
    if cell.isEmpty {
      rows.append(nil)
      return .empty
    }
    isUsed = true
    guard let index else {
      rows.append(nil)
      return .unknown
    }
    // The lines of one order stand together, so the id is often the one of the row before.
    if index.ids.isValue(lastCode, cell) {
      rows.append(lastRow)
      return .value
    }
    if let code = code(of: cell, in: index), let row = index.row(ofCode: code) {
      (lastCode, lastRow) = (code, Int64(row))
      rows.append(lastRow)
      return .value
    }
    unknowns.add(cell, row: rows.count)
    rows.append(nil)
    return .unknown
  }

  func append(_ cells: PortionCells, _ exceptions: inout [TableField.Exception]) {
    guard let index, index.ids.valueCount > ReferenceBuilder.manyIDs else {
      for index in 0..<cells.count {
        let outcome = append(cells[index])
        if outcome != .value {
          exceptions.append(TableField.Exception(index: index, outcome: outcome))
        }
      }
      return
    }
    index.ids.codes(ofKnown: cells.count) {
      cells[$0]
    } _: { place, code in
      if let code, code != 0, let row = index.row(ofCode: code) {
        isUsed = true
        rows.append(Int64(row))
        return
      }
      let outcome = append(cells[place])
      if outcome != .value {
        exceptions.append(TableField.Exception(index: place, outcome: outcome))
      }
    }
  }

  /// From so many ids on their index is too large for the processor's nearest memory.
  private static let manyIDs = 4096

  /// Both tables are often in the same order, so the next id is tried before it is searched for.
  private func code(of cell: Cell, in index: KeyIndex) -> UInt32? {
    let next = lastCode + 1
    if Int(next) < index.ids.valueCount, index.ids.isValue(next, cell) { return next }
    return index.ids.code(ofKnown: cell)
  }

  /// The ids that name no row.
  var unknownIDs: UnknownIDs { unknowns }
  var knownIDs: TextColumn? { index?.ids }
  /// Whether the table that is referred to has a source.
  var hasTarget: Bool { index != nil }

  func reserve(_ count: Int) { rows.reserve(count) }
  var column: Column { .references(rows) }
  var expected: Phrase { Phrase("an id", "编号") }
}

/// Distinct ids that name nothing, how many rows have each, and the first of these rows.
struct UnknownIDs {
  private var texts = TextColumn()
  private(set) var counts: [Int] = []
  private(set) var firstRows: [Int] = []

  mutating func add(_ id: Cell, row: Int) {
    texts.append(id)
    let code = Int(texts.code(ofRow: texts.count - 1)) - 1
    if code == counts.count {
      counts.append(0)
      firstRows.append(row)
    }
    counts[code] += 1
  }

  /// In the order in which they were found.
  var ids: ArraySlice<String> { texts.values.dropFirst() }
}
