/// Writes JSON piece by piece, in the order it is told, so that a file of any size needs no tree.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  private var isFirst = [true]
  private var isAfterKey = false

  mutating func object<Failure>(_ body: (inout JSONText) throws(Failure) -> Void) throws(Failure) {
    try nest("{", "}", body)
  }

  mutating func array<Failure>(_ body: (inout JSONText) throws(Failure) -> Void) throws(Failure) {
    try nest("[", "]", body)
  }

  /// The bytes so far, which it forgets.
  mutating func taken() -> [UInt8] {
    defer { bytes.removeAll() }
    return bytes
  }

  /// A key of the open object; its value follows.
  mutating func key(_ name: String) {
    separate()
    append(quoted: name)
    bytes += [58, 32]
    isAfterKey = true
  }

  mutating func value(_ text: String?) {
    separate()
    if let text { append(quoted: text) } else { bytes += "null".utf8 }
  }

  mutating func value(_ number: Int?) {
    separate()
    if let number { bytes += String(number).utf8 } else { bytes += "null".utf8 }
  }

  mutating func entry(_ name: String, _ text: String?) {
    key(name)
    value(text)
  }

  mutating func entry(_ name: String, _ number: Int?) {
    key(name)
    value(number)
  }

  private mutating func nest<Failure>(
    _ open: Character, _ close: Character, _ body: (inout JSONText) throws(Failure) -> Void
  ) throws(Failure) {
    separate()
    bytes += String(open).utf8
    isFirst.append(true)
    try body(&self)
    let wasEmpty = isFirst.removeLast()
    if !wasEmpty { newLine() }
    bytes += String(close).utf8
    if isFirst.count == 1 { bytes.append(10) }
  }

  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if isFirst.count == 1 { return }
    if !isFirst[isFirst.count - 1] { bytes.append(44) }
    isFirst[isFirst.count - 1] = false
    newLine()
  }

  private mutating func newLine() {
    bytes.append(10)
    bytes += repeatElement(32, count: (isFirst.count - 1) * 2)
  }

  private mutating func append(quoted text: String) {
    bytes.append(34)
    for byte in text.utf8 {
      switch byte {
      case 34, 92: bytes += [92, byte]
      case 10: bytes += [92, 110]
      case 0..<32:
        let digits = Array("0123456789abcdef".utf8)
        bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(34)
  }
}
