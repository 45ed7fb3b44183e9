import Facts
import Problems
import RowReading

/// Shares of a whole: `35%` is 0.35, and so is 35 among numbers of which one is above 1.
final class PercentBuilder: ColumnBuilder {
  @exclusivity(unchecked) private var amounts = AmountColumn()
  /// Rows of numbers without a sign.
  private var bareRows: [Int] = []
  private var largestBare: Int64 = 0
  let expected = Phrase("a percentage such as 35%", "百分比，例如 35%")

  func append(_ cell: Cell) -> CellOutcome {
    let digits = PercentBuilder.withoutSign(cell)
    let amount = AmountText((digits ?? cell).trimmed, takesPercent: false)?.millionths
    guard let amount else {
      amounts.append(nil)
      return cell.isEmpty ? .empty : .unreadable
    }
    if digits != nil {
      amounts.append(PercentBuilder.hundredth(of: amount))
    } else {
      bareRows.append(amounts.count)
      largestBare = max(largestBare, Int64(clamping: amount.magnitude))
      amounts.append(amount)
    }
    return .value
  }

  /// What stands before a percent sign, `%` or `％`; nil where there is none.
  private static func withoutSign(_ cell: Cell) -> Cell? {
    guard let last = cell.last else { return nil }
    if last == UInt8(ascii: "%") { return Cell(rebasing: cell.dropLast()) }
    return cell.suffix(3).elementsEqual("％".utf8) ? Cell(rebasing: cell.dropLast(3)) : nil
  }

  /// To the nearest millionth, halves away from zero.
  private static func hundredth(of amount: Int64) -> Int64 {
    let (whole, rest) = amount.quotientAndRemainder(dividingBy: 100)
    return whole + (rest >= 50 ? 1 : rest <= -50 ? -1 : 0)
  }

  func reserve(_ rows: Int) { amounts.reserve(rows) }

  /// The shares so far.
  ///
  /// Some programs write 35 where others write 0.35: one number above 1 tells that all of the
  /// column without a sign are percents.
  var column: Column {
    guard largestBare > 1_000_000 else { return .amounts(amounts) }
    var settled = AmountColumn()
    settled.reserve(amounts.count)
    var next = bareRows.startIndex
    for row in 0..<amounts.count {
      let amount = amounts[row]
      guard next < bareRows.endIndex, bareRows[next] == row, let amount else {
        settled.append(amount)
        continue
      }
      settled.append(PercentBuilder.hundredth(of: amount))
      next += 1
    }
    return .amounts(settled)
  }
}
