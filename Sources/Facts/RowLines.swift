/// The line of each row in its file, from 1.
///
/// Rows mostly stand on one line each, so only those are kept whose line is not the one after the
/// line of the row before: eight bytes for each empty line, line break in quotes or new file.
public struct RowLines: Sendable {
  private struct Run {
    let firstRow: Int32
    let line: Int32
  }

  public private(set) var count = 0
  private var runs: [Run] = []

  public init(_ lines: some Sequence<Int32> = []) {
    for line in lines { append(line) }
  }

  public subscript(row: Int) -> Int32 {
    precondition((0..<count).contains(row), "a row has a line where it is one of the rows")
    // The last run that begins at or before the row.
    var (low, high) = (0, runs.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(runs[middle].firstRow) <= row { low = middle } else { high = middle }
    }
    return runs[low].line + Int32(row) - runs[low].firstRow
  }

  public mutating func append(_ line: Int32) {
    if let run = runs.last, run.line + Int32(count) - run.firstRow == line {
      count += 1
      return
    }
    runs.append(Run(firstRow: Int32(count), line: line))
    count += 1
  }

  /// Keeps only the rows for which `keep` is true.
  public mutating func compact(_ keep: [Bool]) {
    var kept = RowLines()
    for (index, run) in runs.enumerated() {
      let end = index + 1 < runs.count ? Int(runs[index + 1].firstRow) : count
      for row in Int(run.firstRow)..<end where keep[row] {
        kept.append(run.line + Int32(row) - run.firstRow)
      }
    }
    self = kept
  }
}
