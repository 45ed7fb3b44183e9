import Dispatch
import RowReading

/// One step of reading: the columns take their values from a portion of rows while the next one
/// is cut into cells.
///
/// No two tasks of a step write to the same object, and all only read the present portion.
struct PortionStep: @unchecked Sendable {
  let present: RowPortion
  let firstRow: Int
  let fields: [TableField]
  /// Nil where no more is to be read.
  let next: RowPortion?
  let reader: any RowReader
  let width: Int
  let filters: RowFilters

  /// Runs all tasks, several at a time where there are workers for it.
  func run(workers: Int) {
    let count = fields.count + 1
    if workers > 1 {
      DispatchQueue.concurrentPerform(iterations: count) { task($0) }
    } else {
      for number in 0..<count { task(number) }
    }
  }

  private func task(_ number: Int) {
    if number == 0 {
      next?.fill(from: reader, width: width, filters: filters)
    } else {
      fields[number - 1].append(present, firstRow: firstRow)
    }
  }
}
