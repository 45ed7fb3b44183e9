/// A number as workbooks mean it: with at most 15 significant digits.
///
/// Files hold binary fractions with 17 digits, `0.30000000000000004` where a cell shows `0.3`.
struct ShortDecimal {
  static let digitLimit = 15
  /// The longest text that `write(to:)` makes.
  static let textLimit = 512

  private var isNegative = false
  private var digits: UInt64 = 0
  /// The place of the last digit as a power of ten.
  private var exponent = 0
  /// Whether the text that it was read from is not how it is to be written.
  private(set) var isRewritten = false

  /// Nil where `text` is no number, or one beyond what workbooks have.
  init?(_ text: Cell) {
    var index = 0
    let count = text.count
    if index < count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
      isNegative = text[index] == UInt8(ascii: "-")
      index += 1
    }
    var (hasDigits, hasPoint, roundsUp) = (false, false, false)
    var significant = 0
    while index < count {
      let byte = text[index]
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        hasDigits = true
        let digit = UInt64(byte & 15)
        if significant > 0 || digit > 0 { significant += 1 }
        if significant <= ShortDecimal.digitLimit {
          digits = digits * 10 + digit
          if hasPoint { exponent -= 1 }
        } else {
          if significant == ShortDecimal.digitLimit + 1 { roundsUp = digit >= 5 }
          if !hasPoint { exponent += 1 }
        }
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        break
      }
      index += 1
    }
    guard hasDigits else { return nil }
    isRewritten = hasPoint && significant > ShortDecimal.digitLimit
    if index < count {
      guard text[index] | 32 == UInt8(ascii: "e"),
        let power = ShortDecimal.power(Cell(rebasing: text[(index + 1)...]))
      else { return nil }
      exponent += power
      isRewritten = true
    }
    guard exponent.magnitude <= 400 else { return nil }
    if roundsUp { digits += 1 }
    while exponent < 0, digits > 0, digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
  }

  private static func power(_ text: Cell) -> Int? {
    var index = 0
    var isNegative = false
    if let sign = text.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      index = 1
    }
    guard index < text.count, text.count - index <= 4 else { return nil }
    var power = 0
    while index < text.count {
      guard text[index] >= UInt8(ascii: "0"), text[index] <= UInt8(ascii: "9") else { return nil }
      power = power * 10 + Int(text[index] & 15)
      index += 1
    }
    return isNegative ? -power : power
  }

  /// The nearest binary fraction.
  var double: Double {
    var value = Double(digits)
    var (power, scale) = (exponent.magnitude, 1.0)
    while power > 0 {
      scale *= 10
      power -= 1
    }
    value = exponent < 0 ? value / scale : value * scale
    return isNegative ? -value : value
  }

  /// Writes it without an exponent; returns the number of bytes, at most `textLimit`.
  func write(to target: UnsafeMutablePointer<UInt8>) -> Int {
    var length = 0
    func put(_ byte: UInt8) {
      target[length] = byte
      length += 1
    }
    guard digits > 0 else {
      put(UInt8(ascii: "0"))
      return length
    }
    if isNegative { put(UInt8(ascii: "-")) }
    var divisor: UInt64 = 1
    var digitCount = 1
    while digits / divisor >= 10 {
      divisor *= 10
      digitCount += 1
    }
    // How many digits stand before the point.
    var before = digitCount + exponent
    if before <= 0 {
      put(UInt8(ascii: "0"))
      put(UInt8(ascii: "."))
      for _ in 0..<(-before) { put(UInt8(ascii: "0")) }
      before = -1
    }
    while divisor > 0 {
      if before == 0 { put(UInt8(ascii: ".")) }
      put(UInt8(ascii: "0") + UInt8(digits / divisor % 10))
      before -= 1
      divisor /= 10
    }
    while before > 0 {
      put(UInt8(ascii: "0"))
      before -= 1
    }
    return length
  }
}
