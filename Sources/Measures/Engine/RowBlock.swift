import Facts

/// Some thousand rows of a table, decoded as far as measures ask for them.
///
/// A column is decoded once a block, whoever asks.
final class RowBlock {
  static let size = 4096

  let table: TableName
  private let facts: Facts
  private let rowCount: Int
  /// Where it lies in the table, or among the rows that were picked.
  private(set) var rows = 0..<0
  private var picked: [Int32]?
  private var decoders: [ColumnDecoder] = []
  private var buffers: [UnsafeMutablePointer<Int64>] = []
  private var decoded: [Bool] = []
  private var indices: [Measure.Path: Int] = [:]

  init(_ table: TableName, facts: Facts) {
    self.table = table
    self.facts = facts
    rowCount = facts[table].rowCount
  }

  deinit {
    for buffer in buffers { buffer.deallocate() }
  }

  /// Where `path` is kept; asked for once, before blocks are read.
  func column(_ path: Measure.Path) -> Int {
    if let index = indices[path] { return index }
    let index = decoders.count
    decoders.append(ColumnDecoder(path, table: table, facts: facts))
    buffers.append(.allocate(capacity: RowBlock.size))
    decoded.append(false)
    indices[path] = index
    return index
  }

  /// The distinct texts of a column; nil where it has none.
  func texts(_ column: Int) -> TextColumn? { decoders[column].texts }

  /// Whether a column has texts; where it is missing, all of them are empty.
  func isText(_ column: Int) -> Bool { decoders[column].isText }

  /// The values of a column in the present block.
  func values(_ column: Int) -> UnsafeMutablePointer<Int64> {
    if !decoded[column] {
      if let picked {
        decoders[column].decode(picked[rows], to: buffers[column])
      } else {
        decoders[column].decode(rows, to: buffers[column])
      }
      decoded[column] = true
    }
    return buffers[column]
  }

  var count: Int { rows.count }

  /// The row of the table at a place in the present block.
  func row(_ index: Int) -> Int {
    picked.map { Int($0[rows.lowerBound + index]) } ?? rows.lowerBound + index
  }

  /// Moves to `rows`, at most a block's size.
  func move(to rows: Range<Int>) {
    self.rows = rows
    for index in decoded.indices { decoded[index] = false }
  }

  /// Calls `body` for each block of `range`.
  func forEachBlock(in range: Range<Int>, _ body: () -> Void) {
    var first = range.lowerBound
    while first < range.upperBound {
      move(to: first..<min(first + RowBlock.size, range.upperBound))
      body()
      first = rows.upperBound
    }
  }

  /// How many rows are looked through before those that were picked are read.
  private static let stretch = 16 * size

  /// Calls `body` for each block of those rows of `range` whose day in one of the columns `dates`
  /// is wanted: where few are, other columns are read for these alone.
  func forEachBlock(
    in range: Range<Int>, dates: [Int], where isWanted: (_ day: Int64) -> Bool, _ body: () -> Void
  ) {
    var wanted: [Int32] = []
    wanted.reserveCapacity(RowBlock.stretch)
    var first = range.lowerBound
    while first < range.upperBound {
      let end = min(first + RowBlock.stretch, range.upperBound)
      wanted.removeAll(keepingCapacity: true)
      forEachBlock(in: first..<end) {
        let days = dates.map { values($0) }
        for index in 0..<count where days.contains(where: { isWanted($0[index]) }) {
          wanted.append(Int32(rows.lowerBound + index))
        }
      }
      forEachBlock(of: wanted, in: wanted.indices) { _ in body() }
      first = end
    }
  }

  /// Calls `body` for each block of the rows that are listed in `picked` at `places`.
  func forEachBlock(
    of picked: [Int32], in places: Range<Int>, _ body: (_ places: Range<Int>) -> Void
  ) {
    self.picked = picked
    forEachBlock(in: places) { body(rows) }
    self.picked = nil
    move(to: 0..<0)
  }
}
