import Problems

/// Rows with the same flaw: the first few to be told in detail, the others counted.
struct RowTally {
  private static let limit = 20
  private var rows: [Int] = []
  private(set) var count = 0

  mutating func add(_ row: Int) {
    if rows.count < RowTally.limit { rows.append(row) }
    count += 1
  }

  func tell(_ problems: inout Problems, _ problem: (Int) -> Problem) {
    for row in rows.dropLast() { problems.add(problem(row)) }
    if let last = rows.last { problems.add(problem(last), times: count - rows.count + 1) }
  }
}
