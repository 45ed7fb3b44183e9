/// Numbers as decimals without exponent.
///
///     PlainNumber.text(0.1 + 0.2)   // 0.3
///     PlainNumber.text(4.5e7)       // 45000000
enum PlainNumber {
  /// Further than any number of floating point reaches.
  private static let exponentLimit = 400
  /// As many digits as survive the way to binary and back.
  private static let digitLimit = 15

  /// The shortest decimals that mean `value`, with at most 15 digits that count.
  static func text(_ value: Double) -> String {
    guard value.isFinite, var number = Decimals(Array(value.description.utf8)) else {
      return value.description
    }
    number.round(to: digitLimit)
    return String(decoding: number.plain, as: UTF8.self)
  }

  /// A number of JSON that is written with an exponent, without it; nil for any other text and
  /// for exponents that no quantity has.
  static func bytes(_ text: Cell) -> [UInt8]? {
    guard text.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { return nil }
    return Decimals(Array(text))?.plain
  }

  /// Digits and where the point stands among them.
  private struct Decimals {
    private var isNegative = false
    private var digits: [UInt8] = []
    /// How many of the digits stand before the point; may be negative or beyond the last.
    private var whole = 0

    init?(_ text: [UInt8]) {
      var exponent = 0
      var hasPoint = false
      for (index, byte) in text.enumerated() {
        switch byte {
        case UInt8(ascii: "-") where index == 0: isNegative = true
        case UInt8(ascii: "."): hasPoint = true
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          digits.append(byte)
          if !hasPoint { whole += 1 }
        case UInt8(ascii: "e"), UInt8(ascii: "E"):
          let rest = String(decoding: text[(index + 1)...], as: UTF8.self)
          guard let given = Int(rest), abs(given) <= PlainNumber.exponentLimit else { return nil }
          exponent = given
        default: continue
        }
        if byte | 0x20 == UInt8(ascii: "e") { break }
      }
      whole += exponent
    }

    mutating func round(to limit: Int) {
      let leading = digits.prefix { $0 == UInt8(ascii: "0") }.count
      let kept = leading + limit
      if digits.count > kept {
        var carries = digits[kept] >= UInt8(ascii: "5")
        digits.removeSubrange(kept...)
        var place = digits.count - 1
        while carries, place >= 0 {
          carries = digits[place] == UInt8(ascii: "9")
          digits[place] = carries ? UInt8(ascii: "0") : digits[place] + 1
          place -= 1
        }
        if carries {
          digits.insert(UInt8(ascii: "1"), at: 0)
          whole += 1
        }
      }
      while digits.count > max(0, whole), digits.last == UInt8(ascii: "0") { digits.removeLast() }
    }

    var plain: [UInt8] {
      let zero = UInt8(ascii: "0")
      var before = Array(digits.prefix(max(0, whole)))
      before += Array(repeating: zero, count: max(0, whole - digits.count))
      before = Array(before.drop { $0 == zero })
      let after = Array(repeating: zero, count: max(0, -whole)) + digits.dropFirst(max(0, whole))
      let sign = isNegative ? [UInt8(ascii: "-")] : []
      return sign + (before.isEmpty ? [zero] : before)
        + (after.isEmpty ? [] : [UInt8(ascii: ".")] + after)
    }
  }
}
