extension [UInt8] {
  /// Appends `value` as a plain decimal: rounded half away from zero to `places` digits (0...2),
  /// trailing zeros dropped, never an exponent or a negative zero.
  ///
  /// What is no number is written as 0, and what is beyond ± 10¹² as that bound.
  mutating func append(_ value: Double, places: Int) {
    let unit = places == 2 ? 100 : places == 1 ? 10 : 1
    let bounded = value.isNaN ? 0 : Swift.max(-1e12, Swift.min(1e12, value))
    let scaled = Int((bounded * Double(unit)).rounded())
    if scaled < 0 { append(UInt8(ascii: "-")) }
    let magnitude = scaled.magnitude
    appendDigits(magnitude / UInt(unit))
    var rest = magnitude % UInt(unit)
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    if unit == 100 {
      append(UInt8(ascii: "0") + UInt8(rest / 10))
      rest %= 10
      if rest == 0 { return }
    }
    append(UInt8(ascii: "0") + UInt8(rest))
  }

  mutating func appendDigits(_ number: UInt) {
    if number < 10 {
      append(UInt8(ascii: "0") + UInt8(number))
      return
    }
    appendDigits(number / 10)
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}

/// `value` as a plain decimal of at most `places` digits after the point.
func decimal(_ value: Double, places: Int) -> String {
  var bytes: [UInt8] = []
  bytes.append(value, places: places)
  return String(decoding: bytes, as: UTF8.self)
}
