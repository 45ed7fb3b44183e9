/// Characters that XML cannot hold, as workbooks write them: `_x000D_`.
enum TextEscapes {
  private static let length = 7

  /// Decodes them in place; returns how many bytes are left.
  static func decode(_ text: UnsafeMutablePointer<UInt8>, count: Int) -> Int {
    var from = 0
    while from < count, text[from] != UInt8(ascii: "_") { from += 1 }
    var to = from
    while from < count {
      if text[from] == UInt8(ascii: "_"), count - from >= length, let code = code(text + from) {
        for byte in String(code).utf8 {
          text[to] = byte
          to += 1
        }
        from += length
      } else {
        text[to] = text[from]
        to += 1
        from += 1
      }
    }
    return to
  }

  /// The character; nil for what is none, such as half of a pair.
  private static func code(_ text: UnsafeMutablePointer<UInt8>) -> Unicode.Scalar? {
    guard text[1] == UInt8(ascii: "x"), text[6] == UInt8(ascii: "_") else { return nil }
    var value: UInt32 = 0
    for index in 2..<6 {
      let digit: UInt8
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = text[index] & 15
      case UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"):
        digit = (text[index] & 7) + 9
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value == 0 ? nil : Unicode.Scalar(value)
  }
}
