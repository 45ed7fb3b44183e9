import Quantities

/// What tells the rows of a table from those of another day: a 64-bit digest of each, its id where
/// the table has one, and its place.
///
/// Two rows have the same digest where all their values are the same, wherever they stand; a row
/// that refers to another one is digested with that one's id. Empty values count as none, so that
/// a column which is new and empty changes nothing.
public struct RowDigests: Sendable {
  public let table: TableName
  /// One for each row, in the order of reading.
  public let hashes: [UInt64]
  /// The rows' ids; nil where the table has none.
  public let ids: TextColumn?
  public let files: [(name: String, firstRow: Int)]
  public let lines: RowLines

  public init(
    table: TableName, hashes: [UInt64], ids: TextColumn?, files: [(name: String, firstRow: Int)],
    lines: RowLines
  ) {
    self.table = table
    self.hashes = hashes
    self.ids = ids
    self.files = files
    self.lines = lines
  }

  public var count: Int { hashes.count }

  /// One number for all rows, in whatever order they stand.
  public var sum: UInt64 { hashes.reduce(0) { $0 &+ RowDigester.mixed($1) } }

  /// A row's id; empty where it has none.
  public func id(ofRow row: Int) -> String { ids?[row] ?? "" }

  /// The file and the line that a row was read from.
  public func place(ofRow row: Int) -> (file: String, line: Int) {
    let file = files.last { $0.firstRow <= row }?.name ?? table.rawValue
    return (file, row < lines.count ? Int(lines[row]) : 0)
  }
}

/// Digests tables one after the other, each after those that it refers to.
public struct RowDigester: Sendable {
  /// Rows of which every day lies after it are left out: they cannot matter to what ended before.
  private let last: Day?
  private var digests: [RowDigests] = []
  /// Of the rows of each table with ids, once it is complete.
  private var idHashes: [TableName: [UInt64]] = [:]
  /// Which rows of tables with ids are later ones.
  private var later: [TableName: [Bool]] = [:]

  /// - Parameter last: the last day that matters; nil where all do.
  public init(through last: Day? = nil) {
    self.last = last
  }

  /// The digests in the order of tables.
  public var sorted: [RowDigests] {
    TableName.allCases.compactMap { name in digests.first { $0.table == name } }
  }

  /// Digests all columns that `table` has now.
  public mutating func add(_ table: Table) {
    let schema = TableSchema.of(table.name)
    var sums = [UInt64](repeating: 0, count: table.rowCount)
    for column in schema.columns {
      guard let values = table.columns[column.name] else { continue }
      let seed = RowDigester.hash(of: column.name)
      func take(_ row: Int, _ value: UInt64) {
        sums[row] = sums[row] &+ RowDigester.mixed(RowDigester.mixed(value) &+ seed)
      }
      switch values {
      case .text(let texts):
        let hashes = texts.valueHashes
        for row in sums.indices {
          let code = Int(texts.code(ofRow: row))
          if code != 0 { take(row, hashes[code]) }
        }
      case .days(let days):
        for row in sums.indices where days[row] != Column.noDay {
          take(row, UInt64(truncatingIfNeeded: days[row]))
        }
      case .amounts(let amounts):
        for row in sums.indices {
          if let amount = amounts[row] { take(row, UInt64(bitPattern: amount)) }
        }
      case .references(let rows):
        let hashes = schema.target(ofReference: column.name).flatMap { idHashes[$0] } ?? []
        for row in sums.indices {
          if let target = rows[row], hashes.indices.contains(Int(target)) {
            take(row, hashes[Int(target)])
          }
        }
      }
    }
    var rows = Table(
      name: table.name, rowCount: table.rowCount, files: table.files, lines: table.lines)
    if let key = schema.key, case .text(var texts)? = table.columns[key] {
      texts.dropIndex()
      rows.columns[key] = .text(texts)
    }
    let later = laterRows(of: table)
    if later.contains(true) {
      rows.compact(later.map { !$0 })
      sums = zip(sums, later).filter { !$0.1 }.map(\.0)
    }
    var ids: TextColumn?
    if let key = schema.key, case .text(let texts)? = rows.columns[key] { ids = texts }
    digests.append(
      RowDigests(
        table: table.name, hashes: sums.map { RowDigester.mixed($0) }, ids: ids,
        files: rows.files, lines: rows.lines))
  }

  /// Which rows lie after the last day that matters: those all of whose days do, and those without
  /// a day of their own that refer to such a row, as lines do to their order.
  private func laterRows(of table: Table) -> [Bool] {
    let none = [Bool](repeating: false, count: table.rowCount)
    guard let last else { return none }
    let schema = TableSchema.of(table.name)
    // People and customers of later days may have facts of earlier ones.
    let dated = schema.days + ["from", "day"].filter { name in schema.column(name) != nil }
    let columns = dated.compactMap { name -> [Int32]? in
      guard case .days(let days)? = table.columns[name] else { return nil }
      return days
    }
    var later = none
    if !columns.isEmpty {
      for row in later.indices {
        let days = columns.lazy.map { $0[row] }.filter { $0 != Column.noDay }
        if let first = days.min() { later[row] = first > last.number }
      }
      return later
    }
    for column in schema.columns {
      guard case .references(let rows)? = table.columns[column.name],
        let target = schema.target(ofReference: column.name), let known = self.later[target]
      else { continue }
      for row in later.indices {
        if let other = rows[row], known.indices.contains(Int(other)), known[Int(other)] {
          later[row] = true
        }
      }
    }
    return later
  }

  /// Keeps what rows of later tables refer to; none of the table's rows goes any more.
  public mutating func remember(idsOf table: Table) {
    guard let key = TableSchema.of(table.name).key, case .text(let ids)? = table.columns[key]
    else { return }
    let hashes = ids.valueHashes
    idHashes[table.name] = (0..<table.rowCount).map { hashes[Int(ids.code(ofRow: $0))] }
    if last != nil { later[table.name] = laterRows(of: table) }
  }

  private static func hash(of text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { DistinctTexts.hash($0) }
  }

  /// Every bit of the outcome depends on every bit of `word` (the finalizer of SplitMix64).
  @inline(__always)
  static func mixed(_ word: UInt64) -> UInt64 {
    var word = word &+ 0x9E37_79B9_7F4A_7C15
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
