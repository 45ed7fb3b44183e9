/// Text values, each distinct one kept once; rows hold 32-bit codes.
///
/// The code 0 is always the empty text.
public struct TextColumn: Sendable {
  public private(set) var codes: [UInt32] = []
  /// Distinct values by code.
  public private(set) var values: [String] = [""]

  // Open addressing over the values' bytes: hashing a `String` for each row costs several times
  // the rest of the reading.
  private var slots: [UInt32] = Array(repeating: 0, count: 64)
  private var hashes: [UInt64] = [0]

  public init() {}

  public var count: Int { codes.count }

  public subscript(row: Int) -> String { values[Int(codes[row])] }

  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends UTF-8 bytes; invalid ones become U+FFFD.
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    codes.append(code(of: bytes))
  }

  mutating func code(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if bytes.isEmpty { return 0 }
    let hash = TextColumn.hash(bytes)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let code = Int(slots[slot])
      if hashes[code] == hash, TextColumn.equal(values[code], bytes) { return UInt32(code) }
      slot = (slot + 1) & mask
    }
    let code = UInt32(values.count)
    values.append(String(decoding: bytes, as: UTF8.self))
    hashes.append(hash)
    slots[slot] = code
    if values.count * 2 > slots.count { grow() }
    return code
  }

  private static func equal(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    text.utf8.count == bytes.count && text.utf8.elementsEqual(bytes)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for code in 1..<values.count {
      var slot = Int(truncatingIfNeeded: hashes[code]) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(code)
    }
  }

  /// A multiplicative hash over eight bytes at a time; the same in every run.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    var index = 0
    while index + 8 <= raw.count {
      hash =
        (hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
      index += 8
    }
    var tail: UInt64 = 0
    while index < raw.count {
      tail = tail << 8 | UInt64(raw[index])
      index += 1
    }
    hash = (hash ^ tail) &* 0xFF51_AFD7_ED55_8CCD
    return hash ^ (hash >> 29)
  }

  /// Keeps only the rows for which `keep` is true.
  public mutating func compact(_ keep: [Bool]) {
    var next = 0
    for row in codes.indices where keep[row] {
      codes[next] = codes[row]
      next += 1
    }
    codes.removeLast(codes.count - next)
  }

  public mutating func reserve(_ rows: Int) { codes.reserveCapacity(rows) }
}
