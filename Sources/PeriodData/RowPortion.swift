import RowReading

/// A batch of rows on its way into a table: which of them go in, and what is wrong with the others.
final class RowPortion {
  /// A row that has not as many cells as the header.
  struct Misfit {
    let line: Int
    let cellCount: Int
    let isLeftOut: Bool
  }

  let batch = RowBatch()
  /// The rows of the batch that go into columns.
  @exclusivity(unchecked) private(set) var rows: [Int32] = []
  /// Rows with text in them.
  private(set) var readCount = 0
  /// Rows that the source's filters keep out.
  private(set) var setAsideCount = 0
  private(set) var misfits: [Misfit] = []
  /// Why there are no more rows, if that is not the end.
  private(set) var failure: RowFailure?
  private(set) var isEmpty = true

  /// Takes the next rows of `reader`.
  func fill(from reader: any RowReader, width: Int, filters: RowFilters) {
    rows.removeAll(keepingCapacity: true)
    misfits.removeAll()
    (readCount, setAsideCount, failure) = (0, 0, nil)
    do {
      isEmpty = try !reader.fill(batch)
    } catch {
      // What was read before it stopped still counts.
      isEmpty = batch.rowCount == 0
      failure = error
    }
    for row in 0..<batch.rowCount {
      let count = batch.cellCount(row)
      if batch.isBare(row) { continue }
      readCount += 1
      if !filters.passes(batch, row: row) {
        setAsideCount += 1
      } else if count == width || isFitting(row, count, width, reader.lineUnit) {
        rows.append(Int32(row))
      }
    }
  }

  /// Whether a row with another number of cells than the header can be read all the same.
  private func isFitting(_ row: Int, _ count: Int, _ width: Int, _ unit: LineUnit) -> Bool {
    // Sheets leave out empty cells, and some programs end every line with a separator.
    if count < width, unit != .line { return true }
    if count > width, (width..<count).allSatisfy({ batch.cell(row, $0).isEmpty }) { return true }
    misfits.append(
      Misfit(line: batch.line(row), cellCount: count, isLeftOut: count > width))
    return count < width
  }
}

extension RowPortion {
  /// The texts of several cells of a row with a space between them.
  func joined(_ positions: [Int], _ index: Int) -> [UInt8] {
    let row = Int(rows[index])
    let cells = positions.map { batch.cell(row, $0).trimmed }.filter { !$0.isEmpty }
    return Array(cells.joined(separator: [UInt8(ascii: " ")]))
  }
}

/// The cells of one column in a portion, without white space around them; valid as long as the
/// portion has its rows.
struct PortionCells {
  private let cells: [Cell]

  init(portion: RowPortion, position: Int) {
    cells = portion.batch.cells(of: position, in: portion.rows)
  }

  var count: Int { cells.count }

  subscript(index: Int) -> Cell { cells[index] }
}
