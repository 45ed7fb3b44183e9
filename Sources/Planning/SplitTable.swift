/// Whole numbers in rows and columns whose sums are given, each as near to its proportional share
/// as whole numbers come.
///
///     SplitTable.cells(rows: [60, 40], columns: [50, 50])   // [[30, 30], [20, 20]]
///
/// So targets of reps sum to their team's in every month, and over the months to their own.
enum SplitTable {
  /// Cells next to `row × column / whole`: that rounded down, or one more.
  ///
  /// - Parameters:
  ///   - rows: the sum of each row, zero or more.
  ///   - columns: the sum of each column; together they come to as much as the rows.
  static func cells(rows: [Int128], columns: [Int128]) -> [[Int128]] {
    let whole = rows.reduce(0, +)
    precondition(whole == columns.reduce(0, +), "rows and columns have one sum")
    guard whole > 0 else { return rows.map { _ in columns.map { _ in 0 } } }
    var cells = rows.map { row in columns.map { row * $0 / whole } }
    var missing = columns
    for row in cells {
      for (column, cell) in row.enumerated() { missing[column] -= cell }
    }
    // The units that rounding down left over: each row gives its own to the columns that miss most,
    // after which the other rows can always give theirs (Ryser's construction).
    for (index, row) in rows.enumerated() {
      let left = Int(row - cells[index].reduce(0, +))
      let remainders = columns.map { row * $0 % whole }
      let order = columns.indices.sorted { a, b in
        if missing[a] != missing[b] { return missing[a] > missing[b] }
        if remainders[a] != remainders[b] { return remainders[a] > remainders[b] }
        return a < b
      }
      for column in order.prefix(left) {
        cells[index][column] += 1
        missing[column] -= 1
      }
    }
    return cells
  }
}
