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

  /// So many rows are compared at a time, so that memory does not grow with a table.
  private static let share = 1 << 17

  /// Calls `found` with every row that an earlier one equals, in their order.
  ///
  /// Rows are taken by their hashes, a share of all hashes at a time: equal rows are in one share.
  func findRepeated(_ found: (Int) -> Void) {
    let shares = UInt64(rowCount / ComparedRows.share + 1)
    var repeated: [Int32] = []
    for share in 0..<shares {
      // Open addressing; a slot holds the place in the share, counted from 1.
      var rows: [Int32] = []
      var hashes: [UInt64] = []
      var slots = [UInt32](repeating: 0, count: 64)
      for row in 0..<rowCount {
        if let ids, ComparedRows.word(ids, row) != nil { continue }
        let hash = hash(row)
        guard hash >> 32 % shares == share else { continue }
        if rows.count * 2 >= slots.count { ComparedRows.grow(&slots, hashes) }
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
          let other = Int(slots[slot]) - 1
          if hashes[other] == hash, areEqual(Int(rows[other]), row) { break }
          slot = (slot + 1) & (slots.count - 1)
        }
        guard slots[slot] == 0 else {
          repeated.append(Int32(row))
          continue
        }
        rows.append(Int32(row))
        hashes.append(hash)
        slots[slot] = UInt32(rows.count)
      }
    }
    for row in repeated.sorted() { found(Int(row)) }
  }

  private static func grow(_ slots: inout [UInt32], _ hashes: [UInt64]) {
    let size = slots.count * 2
    slots = [UInt32](repeating: 0, count: size)
    for (index, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }

  @inline(__always)
  private func hash(_ row: Int) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for column in columns {
      let word = ComparedRows.word(column, row) ?? .min
      let product = (hash ^ UInt64(bitPattern: word))
        .multipliedFullWidth(by: 0xFF51_AFD7_ED55_8CCD)
      hash = (product.high ^ product.low) &+ 0x9E37_79B9_7F4A_7C15
    }
    return hash
  }

  private func areEqual(_ a: Int, _ b: Int) -> Bool {
    columns.allSatisfy { ComparedRows.word($0, a) == ComparedRows.word($0, b) }
  }
}
