import Facts
import Quantities

extension ColumnEngine {
  /// Rows of `measure` in `window` that are credited to more than one team, the first `limit`.
  ///
  /// They are why parts may come to more than the whole.
  public func rowsCountedTwice(_ measure: Measure, in window: Range<Day>, atMost limit: Int)
    -> [Int]
  {
    var windows = Windows()
    _ = windows.index(of: window)
    var rows: [Int] = []
    forEachRow(of: measure, masks: windows.masks()) { row, rep, day, _ in
      guard rows.count < limit, let rep else { return }
      if credit.organization.teams(ofRep: rep, on: Day(number: day)).count > 1 { rows.append(row) }
    }
    return rows
  }
}
