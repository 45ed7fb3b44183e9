import Facts

/// Some thousand rows of a table, decoded as far as measures ask for them.
///
/// A column is decoded once a block, whoever asks.
final class RowBlock {
  static let size = 4096

  let table: TableName
  private let facts: Facts
  private let rowCount: Int
  private(set) var rows = 0..<0
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
      decoders[column].decode(rows, to: buffers[column])
      decoded[column] = true
    }
    return buffers[column]
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
}
