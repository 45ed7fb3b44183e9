import Facts

/// The rows of a table by what one of their columns refers to, those of each thing in the order of
/// the table.
///
/// Four bytes a row: columns are read where they stand, in this order.
struct RowOrder: Sendable {
  let rows: [Int32]
  /// Where the rows of each thing begin, and after the last one where they end.
  let starts: [Int32]

  /// What refers to no table is about nothing.
  init(of table: TableName, by path: Measure.Path, facts: Facts) {
    guard let other = TableSchema.of(table).target(of: path) else {
      (rows, starts) = ([], [0])
      return
    }
    let things = facts[other].rowCount
    let block = RowBlock(table, facts: facts)
    let column = block.column(path)
    let all = 0..<facts[table].rowCount
    // The end of a thing's rows stands two places after it until they are put in place.
    var starts = [Int32](repeating: 0, count: things + 2)
    block.forEachBlock(in: all) {
      let values = block.values(column)
      for index in 0..<block.count where values[index] != ColumnDecoder.none {
        starts[Int(values[index]) + 2] += 1
      }
    }
    for thing in 0..<things { starts[thing + 2] += starts[thing + 1] }
    var rows = [Int32](repeating: 0, count: Int(starts[things + 1]))
    block.forEachBlock(in: all) {
      let values = block.values(column)
      for index in 0..<block.count where values[index] != ColumnDecoder.none {
        let thing = Int(values[index]) + 1
        rows[Int(starts[thing])] = Int32(block.row(index))
        starts[thing] += 1
      }
    }
    starts.removeLast()
    self.rows = rows
    self.starts = starts
  }

  var things: Int { starts.count - 1 }

  /// Where the rows about one thing stand among `rows`.
  func places(of thing: Int) -> Range<Int> { places(of: thing..<thing + 1) }

  /// The same of things that follow each other.
  func places(of things: Range<Int>) -> Range<Int> {
    Int(starts[things.lowerBound])..<Int(starts[things.upperBound])
  }
}
