import Problems
import RowReading

/// Numbers and money as people and programs write them, exact to a millionth.
enum AmountText {
  static let expectedMoney = Phrase(
    "an amount such as 1,234.50 (at most six decimals)", "金额，例如 1,234.50（最多六位小数）")
  static let expectedNumber = Phrase(
    "a number such as 1,234.5 (at most six decimals)", "数字，例如 1,234.5（最多六位小数）")

  /// The amount in millionths; nil where the text is no amount, is not exact in millionths, or does
  /// not fit.
  static func millionths(_ cell: Cell) -> Int64? {
    plain(cell) ?? decorated(cell)
  }

  /// `-1234.5`, `1,234.5`.
  private static func plain(_ cell: Cell) -> Int64? {
    var value: Int64 = 0
    var digits = 0
    // Digits since the last separator; negative where there was none.
    var group = -1
    var decimals = -1
    var isNegative = false
    var isFirst = true
    for byte in cell {
      let digit = byte &- 48
      if digit <= 9 {
        digits += 1
        if decimals >= 6 {
          // Databases pad with zeros, which change nothing.
          if digit != 0 { return nil }
          continue
        }
        let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
        let (next, carries) = tens.addingReportingOverflow(Int64(digit))
        if overflow || carries { return nil }
        value = next
        if decimals >= 0 {
          decimals += 1
        } else if group >= 0 {
          group += 1
        }
      } else if byte == 46, decimals < 0 {
        decimals = 0
      } else if byte == 44, decimals < 0, group < 0 ? (1...3).contains(digits) : group == 3 {
        group = 0
      } else if byte == 45 || byte == 43, isFirst {
        isNegative = byte == 45
      } else {
        return nil
      }
      isFirst = false
    }
    guard digits > 0, group < 0 || group == 3 else { return nil }
    let (scaled, overflow) = value.multipliedReportingOverflow(by: scales[max(0, decimals)])
    if overflow { return nil }
    return isNegative ? -scaled : scaled
  }

  /// By the number of decimals that are there, what makes millionths of them.
  private static let scales: [Int64] = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1]

  private static let marks = "¥￥$€£元".unicodeScalars
  private static let spaces = " \u{A0}\u{2009}\u{202F}\u{3000}\t".unicodeScalars
  private static let separators = ",，'’ \u{A0}\u{2009}\u{202F}".unicodeScalars
  private static let signs: [Unicode.Scalar: UInt8] = [
    "-": 45, "\u{2212}": 45, "－": 45, "+": 43, "＋": 43,
  ]

  /// `¥ -1,234.50`, `（1,234.50元）`, `１，２３４`.
  private static func decorated(_ cell: Cell) -> Int64? {
    guard cell.count <= 96 else { return nil }
    var text = String(decoding: cell, as: UTF8.self).unicodeScalars[...]
    var sign: UInt8?
    if let first = text.first, let last = text.last, "(（".unicodeScalars.contains(first),
      ")）".unicodeScalars.contains(last), text.count > 1
    {
      text = text.dropFirst().dropLast()
      sign = 45
    }
    var marked = 0
    while let first = text.first {
      if spaces.contains(first) {
        text = text.dropFirst()
      } else if marks.contains(first), marked == 0 {
        marked += 1
        text = text.dropFirst()
      } else if let found = signs[first], sign == nil {
        sign = found
        text = text.dropFirst()
      } else {
        break
      }
    }
    while let last = text.last {
      if spaces.contains(last) {
        text = text.dropLast()
      } else if marks.contains(last), marked == 0 {
        marked += 1
        text = text.dropLast()
      } else {
        break
      }
    }
    guard let digits = ungrouped(text) else { return nil }
    return ((sign.map { [$0] } ?? []) + digits).withUnsafeBufferPointer { plain($0) }
  }

  /// ASCII digits and point; nil where separators do not stand before groups of three digits.
  private static func ungrouped(_ text: Substring.UnicodeScalarView) -> [UInt8]? {
    var digits: [UInt8] = []
    var separator: Unicode.Scalar?
    var group = 0
    var hasPoint = false
    for scalar in text {
      switch scalar {
      case "0"..."9":
        digits.append(UInt8(truncatingIfNeeded: scalar.value))
        group += 1
      case "\u{FF10}"..."\u{FF19}":
        digits.append(UInt8(truncatingIfNeeded: scalar.value - 0xFF10 + 48))
        group += 1
      case ".", "．":
        guard !hasPoint, separator == nil || group == 3 else { return nil }
        hasPoint = true
        digits.append(46)
      case _ where separators.contains(scalar):
        guard !hasPoint, separator == nil ? (1...3).contains(group) : group == 3,
          separator ?? scalar == scalar
        else { return nil }
        separator = scalar
        group = 0
      default: return nil
      }
    }
    return hasPoint || separator == nil || group == 3 ? digits : nil
  }
}
