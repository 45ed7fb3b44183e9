import Facts

/// Which rows of a table are new, gone or not what they were.
public struct RowChanges: Sendable, Hashable, Codable {
  /// A row and where it stands, or stood.
  public struct Row: Sendable, Hashable, Codable {
    public let file: String
    public let line: Int
    /// Empty where the table has none.
    public let id: String

    public init(file: String, line: Int, id: String) {
      self.file = file
      self.line = line
      self.id = id
    }
  }

  /// How many rows, and the first of them in the order of reading.
  public struct Rows: Sendable, Hashable, Codable {
    public let count: Int
    public let first: [Row]

    public init(count: Int, first: [Row]) {
      self.count = count
      self.first = first
    }
  }

  /// How many rows of a kind are kept; all are counted.
  public static let rowsKept = 1000

  public let table: String
  public let added: Rows
  /// By id: the same one with other values. Without ids such a row is one removed and one added.
  public let changed: Rows
  /// Where they stood when the period was closed.
  public let removed: Rows

  public init(table: String, added: Rows, changed: Rows, removed: Rows) {
    self.table = table
    self.added = added
    self.changed = changed
    self.removed = removed
  }

  /// Of all tables, in their order; those whose rows are the same are left out.
  static func all(from old: [RowDigests], to new: [RowDigests]) -> [RowChanges] {
    TableName.allCases.compactMap { name in
      let before = old.first { $0.table == name } ?? RowDigests(empty: name)
      let after = new.first { $0.table == name } ?? RowDigests(empty: name)
      return RowChanges(from: before, to: after)
    }
  }

  /// Nil where the rows are the same, in whatever order.
  init?(from old: RowDigests, to new: RowDigests) {
    if old.count == new.count, old.sum == new.sum { return nil }
    let (gone, fresh) = RowChanges.unmatched(old, new)
    if gone.isEmpty, fresh.isEmpty { return nil }
    // A row without an id stands for itself alone.
    var goneByID: [String: Int] = [:]
    for row in gone {
      let id = old.id(ofRow: row)
      if !id.isEmpty, goneByID[id] == nil { goneByID[id] = row }
    }
    var changed: [Int] = []
    var added: [Int] = []
    var replaced: Set<Int> = []
    for row in fresh {
      let id = new.id(ofRow: row)
      if !id.isEmpty, let before = goneByID.removeValue(forKey: id) {
        changed.append(row)
        replaced.insert(before)
      } else {
        added.append(row)
      }
    }
    self.init(
      table: new.table.rawValue, added: new.rows(added), changed: new.rows(changed),
      removed: old.rows(gone.filter { !replaced.contains($0) }))
  }

  /// Rows of each that have none of the same digest in the other; of more equal rows here than
  /// there the last ones. In the order of reading.
  private static func unmatched(_ old: RowDigests, _ new: RowDigests) -> (old: [Int], new: [Int]) {
    let before = old.rowsByHash
    let after = new.rowsByHash
    var (gone, fresh): ([Int], [Int]) = ([], [])
    var (a, b) = (0, 0)
    while a < before.count, b < after.count {
      let (left, right) = (old.hashes[before[a]], new.hashes[after[b]])
      if left == right {
        a += 1
        b += 1
      } else if left < right {
        gone.append(before[a])
        a += 1
      } else {
        fresh.append(after[b])
        b += 1
      }
    }
    gone += before[a...]
    fresh += after[b...]
    return (gone.sorted(), fresh.sorted())
  }
}

extension RowDigests {
  fileprivate init(empty table: TableName) {
    self.init(table: table, hashes: [], ids: nil, files: [], lines: RowLines())
  }

  /// The rows by rising digest, equal ones in the order of reading.
  fileprivate var rowsByHash: [Int] {
    hashes.indices.sorted { (hashes[$0], $0) < (hashes[$1], $1) }
  }

  fileprivate func rows(_ rows: [Int]) -> RowChanges.Rows {
    RowChanges.Rows(
      count: rows.count,
      first: rows.prefix(RowChanges.rowsKept).map { row in
        let place = place(ofRow: row)
        return RowChanges.Row(file: place.file, line: place.line, id: id(ofRow: row))
      })
  }
}
