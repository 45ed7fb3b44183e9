import RowReading

extension AmountSigns {
  /// Currencies by the codes that exports write.
  private static let currencies: Set<String> = [
    "CNY", "RMB", "USD", "EUR", "GBP", "HKD", "TWD", "MOP", "JPY", "KRW", "SGD", "MYR", "THB",
    "VND", "IDR", "PHP", "INR", "AUD", "NZD", "CAD", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK",
    "HUF", "RUB", "TRY", "AED", "SAR", "ILS", "ZAR", "BRL", "MXN",
  ]

  /// Writes the characters of `cell` in their simplest form, never more of them than it has bytes;
  /// nil where one of them has no place in an amount.
  static func write(_ cell: Cell, to target: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    var (from, to) = (0, 0)
    while from < cell.count {
      let byte = cell[from]
      let sign: (UInt8, length: Int)?
      switch byte {
      case 48...57, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "%"), UInt8(ascii: " "),
        UInt8(ascii: "'"):
        sign = (byte, 1)
      case 9: sign = (UInt8(ascii: " "), 1)
      case UInt8(ascii: "$"): sign = (UInt8(ascii: "c"), 1)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "e"): sign = letters(cell, from)
      default: sign = wide(cell, from)
      }
      guard let sign else { return nil }
      target[to] = sign.0
      to += 1
      from += sign.length
    }
    return to
  }

  /// A currency by its letters, or the sign before an exponent.
  private static func letters(_ cell: Cell, _ start: Int) -> (UInt8, length: Int)? {
    var end = start
    while end < cell.count, end < start + 4, (65...90).contains(cell[end]) { end += 1 }
    if end - start == 3,
      currencies.contains(String(decoding: cell[start..<end], as: UTF8.self))
    {
      return (UInt8(ascii: "c"), 3)
    }
    if (1...2).contains(end - start), end < cell.count, cell[end] == UInt8(ascii: "$") {
      return (UInt8(ascii: "c"), end - start + 1)
    }
    guard cell[start] & 0xDF == UInt8(ascii: "E"), end - start <= 1, start > 0 else { return nil }
    return (UInt8(ascii: "E"), 1)
  }

  /// A character of two or three bytes.
  private static func wide(_ cell: Cell, _ start: Int) -> (UInt8, length: Int)? {
    if cell[start] == 0xC2, start + 1 < cell.count {
      switch cell[start + 1] {
      case 0xA0: return (UInt8(ascii: " "), 2)
      case 0xA3, 0xA5: return (UInt8(ascii: "c"), 2)
      default: return nil
      }
    }
    guard cell[start] & 0xF0 == 0xE0, start + 2 < cell.count else { return nil }
    let scalar =
      UInt32(cell[start] & 0x0F) << 12 | UInt32(cell[start + 1] & 0x3F) << 6
      | UInt32(cell[start + 2] & 0x3F)
    let sign: UInt8
    guard let character = Unicode.Scalar(scalar) else { return nil }
    switch character {
    case "\u{FF10}"..."\u{FF19}": sign = UInt8(truncatingIfNeeded: scalar - 0xFF10 + 48)
    case "．": sign = UInt8(ascii: ".")
    case "，": sign = UInt8(ascii: ";")
    case "（": sign = UInt8(ascii: "(")
    case "）": sign = UInt8(ascii: ")")
    case "％": sign = UInt8(ascii: "%")
    case "－", "\u{2212}": sign = UInt8(ascii: "-")
    case "＋": sign = UInt8(ascii: "+")
    case "’": sign = UInt8(ascii: "'")
    case "\u{2007}", "\u{2009}", "\u{202F}", "\u{3000}": sign = UInt8(ascii: " ")
    case "￥", "＄", "￡", "€", "元", "圆": sign = UInt8(ascii: "c")
    case "万", "萬": sign = UInt8(ascii: "w")
    case "亿", "億": sign = UInt8(ascii: "y")
    default: return nil
    }
    return (sign, 3)
  }
}
