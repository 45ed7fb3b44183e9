/// The cells of one row of a sheet: ranges of one piece of memory, by their column.
///
/// A row's text is written first, at its end, and then kept as a cell; so cells in any order and
/// gaps cost nothing special.
struct SheetRow: ~Copyable {
  var text = TextBuffer(capacity: 1 << 16)
  private var starts: UnsafeMutablePointer<Int32>
  private var ends: UnsafeMutablePointer<Int32>
  private var capacity = 64
  /// Columns up to here have a range.
  private(set) var reached = 0
  /// Up to the last cell with text.
  private(set) var cellCount = 0

  init() {
    starts = .allocate(capacity: capacity)
    ends = .allocate(capacity: capacity)
  }

  deinit {
    starts.deallocate()
    ends.deallocate()
  }

  mutating func removeAll() {
    text.setCount(0)
    (reached, cellCount) = (0, 0)
  }

  /// Makes the text from `start` on the cell of that column, in place of one before it.
  mutating func keep(_ column: Int, from start: Int) {
    guard text.count > start else {
      if column < reached { ends[column] = starts[column] }
      return
    }
    // No sheet has columns beyond those that are kept, so how far beyond does not matter.
    cellCount = max(cellCount, min(column, RowBatch.cellsKept) + 1)
    if column >= reached { reach(min(column + 1, RowBatch.cellsKept)) }
    guard column < RowBatch.cellsKept else { return text.setCount(start) }
    starts[column] = Int32(truncatingIfNeeded: start)
    ends[column] = Int32(truncatingIfNeeded: text.count)
  }

  /// Adds the row to `batch`.
  func copy(to batch: RowBatch, line: Int) {
    batch.append(
      line: line, text: Cell(start: text.bytes, count: text.count), starts: starts, ends: ends,
      offset: 0, cellCount: cellCount)
  }

  /// The cells without white space around them.
  var names: [String] {
    var names: [String] = []
    for column in 0..<min(cellCount, RowBatch.cellsKept) {
      let start = Int(starts[column])
      let cell = Cell(start: text.bytes + start, count: Int(ends[column]) - start)
      names.append(String(decoding: cell.trimmed, as: UTF8.self))
    }
    return names
  }

  private mutating func reach(_ width: Int) {
    if width > capacity { grow(width) }
    for column in reached..<width {
      starts[column] = 0
      ends[column] = 0
    }
    reached = width
  }

  private mutating func grow(_ width: Int) {
    let old = capacity
    while capacity < width { capacity *= 2 }
    let capacity = capacity
    func grown(_ pointer: UnsafeMutablePointer<Int32>) -> UnsafeMutablePointer<Int32> {
      let larger = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
      larger.update(from: pointer, count: old)
      pointer.deallocate()
      return larger
    }
    (starts, ends) = (grown(starts), grown(ends))
  }
}
