import Facts
import Problems

/// Tells about rows without an id that equal an earlier row in every column.
enum RepeatedRows: DataCheck {
  /// Two memberships or targets of the same days are told elsewhere.
  private static let toldElsewhere: Set<TableName> = [.memberships, .targets]
  /// Where one of these says whom or what a row is about, two equal rows are suspect; two calls of
  /// one rep on one day are not.
  private static let telling = ["account", "order", "deal", "text"]

  static func look(at table: Table, _ data: CheckedData, _ problems: inout Problems) {
    let schema = TableSchema.of(table.name)
    guard table.rowCount > 1, !toldElsewhere.contains(table.name),
      schema.columns.allSatisfy({ $0.name != schema.key || !$0.isRequired })
    else { return }
    let rows = ComparedRows(table, key: schema.key)
    let isDoubtful = [TableName.activities, .feedback, .payments].contains(table.name)
    let about = isDoubtful ? telling.compactMap { table.columns[$0] } : []
    var tally = RowTally()
    rows.findRepeated { row in
      if isDoubtful, !about.contains(where: { ComparedRows.word($0, row) != nil }) { return }
      tally.add(row)
    }
    tally.tell(&problems) { row in
      .repeatedRow(
        table: table.name.rawValue, severity: table.name == .orderLines ? .note : .warning,
        at: table.place(ofRow: row))
    }
  }
}

/// The rows of a table, told apart by all their columns.
private struct ComparedRows {
  private let columns: [Column]
  private let ids: Column?
  private let rowCount: Int

  init(_ table: Table, key: String?) {
    ids = key.flatMap { table.columns[$0] }
    columns = table.columns.filter { $0.key != key }.sorted { $0.key < $1.key }.map(\.value)
    rowCount = table.rowCount
  }

  /// What a cell holds, as a number; nil where it is empty.
  @inline(__always)
  static func word(_ column: Column, _ row: Int) -> Int64? {
    switch column {
    case .text(let texts):
      let code = texts.code(ofRow: row)
      return code == 0 ? nil : Int64(code)
    case .days(let days): return days[row] == Column.noDay ? nil : Int64(days[row])
    case .amounts(let amounts): return amounts[row]
    case .references(let rows): return rows[row]
    }
  }

  /// Calls `found` with every row that an earlier one equals.
  func findRepeated(_ found: (Int) -> Void) {
    var hashes = [UInt64](repeating: 0x9E37_79B9_7F4A_7C15, count: rowCount)
    for column in columns {
      // Of a column at a time, so that its type is asked for once.
      switch column {
      case .text(let texts): ComparedRows.mix(&hashes) { Int64(texts.code(ofRow: $0)) }
      case .days(let days): ComparedRows.mix(&hashes) { Int64(days[$0]) }
      case .amounts(let amounts): ComparedRows.mix(&hashes) { amounts[$0] ?? .min }
      case .references(let rows): ComparedRows.mix(&hashes) { rows[$0] ?? .min }
      }
    }
    // Open addressing; a slot holds a row, counted from 1.
    var size = 64
    while size < rowCount * 2 { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    for row in 0..<rowCount {
      if let ids, ComparedRows.word(ids, row) != nil { continue }
      var slot = Int(truncatingIfNeeded: hashes[row]) & (size - 1)
      while slots[slot] != 0 {
        let other = Int(slots[slot]) - 1
        if hashes[other] == hashes[row], areEqual(other, row) { break }
        slot = (slot + 1) & (size - 1)
      }
      if slots[slot] == 0 { slots[slot] = UInt32(row + 1) } else { found(row) }
    }
  }

  @inline(__always)
  private static func mix(_ hashes: inout [UInt64], _ word: (Int) -> Int64) {
    for row in hashes.indices {
      let product = (hashes[row] ^ UInt64(bitPattern: word(row)))
        .multipliedFullWidth(by: 0xFF51_AFD7_ED55_8CCD)
      hashes[row] = (product.high ^ product.low) &+ 0x9E37_79B9_7F4A_7C15
    }
  }

  private func areEqual(_ a: Int, _ b: Int) -> Bool {
    columns.allSatisfy { ComparedRows.word($0, a) == ComparedRows.word($0, b) }
  }
}
