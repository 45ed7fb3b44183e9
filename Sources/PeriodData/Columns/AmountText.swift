import Problems
import RowReading

/// What the text of a number or an amount of money means, exact to a millionth.
///
/// `1,234` is 1234 to some and 1.234 to others. It is read the first way here, and its form says
/// that the other values of its column may know better.
struct AmountText: Equatable {
  enum Form: Equatable {
    /// `1234`, which is the same to everybody.
    case plain
    /// `12%`, which is too, though no whole number.
    case part
    /// `1,234.50` or `12.5`: the point stands before decimals.
    case point
    /// `1.234,50` or `12,5`: the comma does.
    case comma
    /// `1.234`, read as a little more than one; where the comma stands before decimals it is a
    /// thousand times as much.
    case pointOrGroup
    /// `1,234`, read as more than a thousand; where the comma stands before decimals it is a
    /// thousandth of that.
    case commaOrGroup
  }

  let millionths: Int64
  let form: Form

  static let expectedMoney = Phrase(
    "an amount such as 1,234.50 (at most six decimals)", "金额，例如 1,234.50（最多六位小数）")
  static let expectedPercent = Phrase(
    "a number such as 1,234.5 or a percentage", "数字（例如 1,234.5）或百分比")
  static let expectedNumber = Phrase(
    "a number such as 1,234.5 (at most six decimals)", "数字，例如 1,234.5（最多六位小数）")

  /// Nil where the text is no amount, is not exact in millionths, or does not fit; a percentage is
  /// one only where `takesPercent` says so.
  init?(_ cell: Cell, takesPercent: Bool = false) {
    guard let amount = AmountText.undecorated(cell) ?? AmountText.decorated(cell, takesPercent)
    else { return nil }
    self = amount
  }

  init(millionths: Int64, form: Form) {
    self.millionths = millionths
    self.form = form
  }

  /// `-1234.5`: what programs write.
  private static func undecorated(_ cell: Cell) -> AmountText? {
    let count = cell.count
    guard count > 0, count <= 20 else { return nil }
    var index = cell[0] == UInt8(ascii: "-") ? 1 : 0
    let first = index
    var value: Int64 = 0
    while index < count {
      let digit = cell[index] &- 48
      if digit > 9 { break }
      value = value &* 10 &+ Int64(digit)
      index += 1
    }
    let wholes = index - first
    var decimals = 0
    if index < count {
      guard cell[index] == UInt8(ascii: ".") else { return nil }
      index += 1
      decimals = count - index
      while index < count {
        let digit = cell[index] &- 48
        if digit > 9 { return nil }
        value = value &* 10 &+ Int64(digit)
        index += 1
      }
    }
    // Eighteen digits always fit; more of them, or more decimals, are looked at closely.
    guard wholes + decimals > 0, wholes + decimals <= 18, decimals <= 6 else { return nil }
    let (scaled, overflow) = value.multipliedReportingOverflow(by: scales[decimals])
    if overflow { return nil }
    let form: Form =
      wholes + decimals == count - first
      ? .plain
      : decimals == 3 && isGroup(cell[first], wholes) ? .pointOrGroup : .point
    return AmountText(millionths: first == 1 ? -scaled : scaled, form: form)
  }

  /// By the number of decimals that are there, what makes millionths of them.
  private static let scales: [Int64] = [
    1_000_000, 100_000, 10_000, 1_000, 100, 10, 1,
  ]

  /// Whether `count` digits, the first of them `first`, can stand before a group of three.
  static func isGroup(_ first: UInt8, _ count: Int) -> Bool {
    (1...3).contains(count) && !(count == 1 && first == 48)
  }

  /// `¥ -1,234.50`, `（1,234.50元）`, `１，２３４`, `1.2万`, `12%`.
  private static func decorated(_ cell: Cell, _ takesPercent: Bool) -> AmountText? {
    guard !cell.isEmpty, cell.count <= 96 else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: cell.count) { signs in
      guard let count = AmountSigns.write(cell, to: signs) else { return nil }
      return AmountSigns(Cell(rebasing: signs[..<count])).amount(takesPercent: takesPercent)
    }
  }
}
