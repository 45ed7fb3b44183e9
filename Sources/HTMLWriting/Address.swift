/// Addresses and anchors inside the site.
enum Address {
  /// `path` with everything percent-encoded that could end it or name a scheme: a path stays a
  /// path inside the site, whatever it holds.
  static func encoded(_ path: String) -> String {
    if path.utf8.allSatisfy(isPlain) { return path }
    var text = ""
    for byte in path.utf8 {
      if isPlain(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%" + hexDigit(byte >> 4) + hexDigit(byte & 0xF)
      }
    }
    return text
  }

  /// `id` without the white space that an HTML id must not have.
  static func anchor(_ id: String) -> String {
    if !id.contains(where: \.isWhitespace) { return id }
    return String(id.map { $0.isWhitespace ? "-" : $0 })
  }

  static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~/#".utf8.contains(byte)
    }
  }

  static func hexDigit(_ value: UInt8) -> String {
    String(value, radix: 16, uppercase: true)
  }
}
