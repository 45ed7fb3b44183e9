import TestSupport
import Testing

@testable import Planning

struct SplitTableTests {
  @Test func `cells are next to row × column / whole`() {
    #expect(SplitTable.cells(rows: [60, 40], columns: [50, 50]) == [[30, 30], [20, 20]])
    #expect(SplitTable.cells(rows: [1, 1], columns: [1, 1]) == [[1, 0], [0, 1]])
    #expect(SplitTable.cells(rows: [0, 0], columns: [0]) == [[0], [0]])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `rows and columns come to their sums`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let columns = (0..<Int.random(in: 1...12, using: &numbers)).map { _ in
      Int128(numbers.once(in: 5) ? 0 : Int.random(in: 0...200, using: &numbers))
    }
    let whole = columns.reduce(0, +)
    var rows: [Int128] = []
    var rest = whole
    for _ in 0..<Int.random(in: 0...12, using: &numbers) {
      let row = Int128(Int.random(in: 0...Int(rest), using: &numbers))
      rows.append(row)
      rest -= row
    }
    rows.append(rest)
    let cells = SplitTable.cells(rows: rows, columns: columns)
    for (row, sum) in zip(cells, rows) { #expect(row.reduce(0, +) == sum) }
    for column in columns.indices {
      #expect(cells.reduce(Int128(0)) { $0 + $1[column] } == columns[column])
    }
    for (row, sum) in zip(cells, rows) {
      for (cell, column) in zip(row, columns) where whole > 0 {
        let floor = sum * column / whole
        #expect(cell == floor || cell == floor + 1)
      }
    }
  }
}
