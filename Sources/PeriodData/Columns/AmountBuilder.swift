import Facts
import Problems
import Quantities
import RowReading

/// Money and numbers.
///
/// Whether a comma stands before decimals or between groups of digits is one decision for all rows
/// of a source: the values that show it are counted, and those that do not wait for it. Without a
/// value that shows a decimal comma `1,234` is more than a thousand; with one it is refused.
final class AmountBuilder: ColumnBuilder {
  private enum DecimalMark {
    case point, comma
  }

  /// Values that show one mark more often than the other by this many decide at once, so that no
  /// more of them have to be remembered.
  private static let enough = 1000
  /// How many values of each kind are remembered as they were written.
  private static let exampleCount = 8

  @exclusivity(unchecked) private var amounts = AmountColumn()
  let expected: Phrase
  private let takesPercent: Bool

  /// Of the present source; nil while it is not decided.
  @exclusivity(unchecked) private var mark: DecimalMark?
  @exclusivity(unchecked) private var firstRow = 0
  @exclusivity(unchecked) private var pointCount = 0
  @exclusivity(unchecked) private var commaRows: [Int32] = []
  @exclusivity(unchecked) private var partRows: [Int32] = []
  @exclusivity(unchecked) private var pointOrGroupRows: [Int32] = []
  @exclusivity(unchecked) private var commaOrGroupRows: [Int32] = []
  @exclusivity(unchecked) private var examples: [Int: String] = [:]
  @exclusivity(unchecked) private var settlement = Settlement()

  /// `takesPercent` where 12% is a value, 0.12.
  init(expected: Phrase, takesPercent: Bool = false) {
    self.expected = expected
    self.takesPercent = takesPercent
  }

  func append(_ cell: Cell) -> CellOutcome {
    guard let amount = AmountText(cell, takesPercent: takesPercent) else {
      amounts.append(nil)
      return cell.isEmpty ? .empty : .unreadable
    }
    guard amount.form != .plain, mark != .point || amount.form == .comma else {
      amounts.append(amount.millionths)
      return .value
    }
    if let mark {
      let value = AmountBuilder.value(amount, mark)
      amounts.append(value)
      return value == nil ? .unreadable : .value
    }
    note(amount.form, cell)
    amounts.append(amount.millionths)
    if abs(pointCount - commaRows.count) >= AmountBuilder.enough { decide() }
    return .value
  }

  /// Counts what a value says of the decimal mark.
  private func note(_ form: AmountText.Form, _ cell: Cell) {
    let row = amounts.count
    switch form {
    case .plain: break
    case .point:
      pointCount += 1
      if pointCount <= AmountBuilder.exampleCount { examples[row] = cell.excerpt }
    case .comma:
      commaRows.append(Int32(row))
      if commaRows.count <= AmountBuilder.exampleCount { examples[row] = cell.excerpt }
    case .part: partRows.append(Int32(row))
    case .pointOrGroup: pointOrGroupRows.append(Int32(row))
    case .commaOrGroup:
      commaOrGroupRows.append(Int32(row))
      if commaOrGroupRows.count <= AmountBuilder.exampleCount { examples[row] = cell.excerpt }
    }
  }

  /// What an amount is with a mark that is decided; nil where it contradicts that.
  private static func value(_ amount: AmountText, _ mark: DecimalMark) -> Int64? {
    switch (amount.form, mark) {
    case (.plain, _), (.part, _), (.comma, .comma), (.point, .point): return amount.millionths
    case (.pointOrGroup, .point), (.commaOrGroup, .point): return amount.millionths
    case (.comma, .point): return nil
    case (.point, .comma): return isWhole(amount.millionths) ? amount.millionths : nil
    case (.pointOrGroup, .comma): return thousandfold(amount.millionths)
    // Who writes cents behind a comma writes two of them: `1,234` was meant otherwise.
    case (.commaOrGroup, .comma): return nil
    }
  }

  /// A whole amount such as `1,234,567` is the same with either mark.
  private static func isWhole(_ millionths: Int64) -> Bool { millionths % 1_000_000 == 0 }

  private static func thousandfold(_ millionths: Int64) -> Int64? {
    let (product, overflow) = millionths.multipliedReportingOverflow(by: 1000)
    return overflow || product == Column.noAmount ? nil : product
  }

  func settle(_ source: Source) -> Settlement {
    if mark == nil { decide() }
    defer {
      mark = nil
      firstRow = amounts.count
      pointCount = 0
      settlement = Settlement()
    }
    return settlement
  }

  func reserve(_ rows: Int) { amounts.reserve(rows) }
  var column: Column { .amounts(amounts) }
}

// The decision.
extension AmountBuilder {
  /// Takes the mark that more values show, and reads all so far with it.
  private func decide() {
    let found: DecimalMark = commaRows.count > pointCount ? .comma : .point
    mark = found
    // Values were read with a point so far.
    if !commaRows.isEmpty { readAgain(found) }
    commaRows = []
    partRows = []
    pointOrGroupRows = []
    commaOrGroupRows = []
    examples = [:]
  }

  private func readAgain(_ mark: DecimalMark) {
    let old = amounts
    amounts = AmountColumn()
    amounts.reserve(old.count)
    var commas = commaRows[...]
    var parts = partRows[...]
    var pointsOrGroups = pointOrGroupRows[...]
    var commasOrGroups = commaOrGroupRows[...]
    for row in 0..<old.count {
      guard row >= firstRow, let value = old[row] else {
        amounts.append(old[row])
        continue
      }
      // Values of the form `point` were only counted; those that are not whole are found again.
      var form: AmountText.Form = AmountBuilder.isWhole(value) ? .plain : .point
      if AmountBuilder.take(row, from: &parts) { form = .part }
      if AmountBuilder.take(row, from: &commas) { form = .comma }
      if AmountBuilder.take(row, from: &pointsOrGroups) { form = .pointOrGroup }
      if AmountBuilder.take(row, from: &commasOrGroups) { form = .commaOrGroup }
      let read = AmountBuilder.value(AmountText(millionths: value, form: form), mark)
      amounts.append(read)
      if read == nil {
        let text = examples[row] ?? AmountBuilder.text(value, form)
        settlement.unreadable.append((row, text))
      }
    }
  }

  private static func take(_ row: Int, from rows: inout ArraySlice<Int32>) -> Bool {
    guard let first = rows.first, Int(first) == row else { return false }
    rows.removeFirst()
    return true
  }

  /// About as it was written.
  private static func text(_ millionths: Int64, _ form: AmountText.Form) -> String {
    let text = Money(millionths: Int128(millionths)).description
    return form == .comma ? String(text.map { $0 == "." ? "," : $0 }) : text
  }
}
