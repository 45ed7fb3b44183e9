/// A number as a reader takes it from a text: `¥1,234.5万` is 12,345,000 give or take 500.
///
/// Reads what reports write in both languages, and is written apart from what writes them.
struct WordedNumber: Hashable {
  var value: Double
  /// Half a unit of the last digit: as far as rounding may be off.
  var tolerance: Double

  /// Nil for anything but one number with a sign, a currency and a unit of amounts or shares.
  init?(_ text: String) {
    var rest = text[...]
    var isNegative = false
    // A sign stands before the currency.
    if let first = rest.first, "+-\u{2212}±".contains(first) {
      isNegative = first == "-" || first == "\u{2212}"
      rest.removeFirst()
    }
    while let first = rest.first, !first.isASCIIDigit {
      // Currencies: ¥, $, HK$, CNY.
      guard first.isCurrencySymbol || (first.isASCII && first.isUppercase) || first == " " else {
        return nil
      }
      rest.removeFirst()
    }
    var digits = 0.0
    var unit = 1.0
    var isAfterPoint = false
    var count = 0
    while let first = rest.first {
      if first == "." && !isAfterPoint {
        isAfterPoint = true
      } else if first == "," && !isAfterPoint {
        // Between groups of three.
      } else if first.isASCIIDigit, let digit = first.wholeNumberValue {
        digits = digits * 10 + Double(digit)
        count += 1
        if isAfterPoint { unit /= 10 }
      } else {
        break
      }
      rest.removeFirst()
    }
    guard count > 0, count <= 15, let scale = WordedNumber.scales[String(rest)] else {
      return nil
    }
    value = (isNegative ? -1 : 1) * digits * unit * scale
    tolerance = unit * scale / 2
  }

  /// What follows the digits, and what it makes of them.
  private static let scales: [String: Double] = [
    "": 1, "万": 1e4, "亿": 1e8, "k": 1e3, "M": 1e6, "B": 1e9, "%": 0.01, "×": 1, " 天": 1,
    " d": 1,
  ]

  /// Whether `exact` rounds to it.
  func agrees(with exact: Double) -> Bool {
    abs(value - exact) <= tolerance * 1.000001 + abs(exact) * 1e-12
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
