import Glibc

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

  /// How many rows had bytes that are not UTF-8, or NUL, and the first of them.
  public private(set) var repairedCount = 0
  public private(set) var firstRepairedRow: Int?

  public init() {}

  public var count: Int { codes.count }

  public subscript(row: Int) -> String { values[Int(codes[row])] }

  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends UTF-8 bytes; invalid ones and NUL become U+FFFD.
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    codes.append(code(of: bytes))
  }

  private mutating func code(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if bytes.isEmpty { return 0 }
    if slots.isEmpty { makeIndex() }
    let hash = TextColumn.hash(bytes)
    if let known = code(of: bytes, hash: hash) { return known }
    guard let text = TextColumn.sound(bytes) else {
      if firstRepairedRow == nil { firstRepairedRow = codes.count }
      repairedCount += 1
      var repaired = TextColumn.repaired(bytes)
      return repaired.withUTF8 { self.code(of: $0) }
    }
    let code = UInt32(values.count)
    values.append(text)
    insert(code, hash: hash)
    if values.count * 2 > slots.count { makeIndex() }
    return code
  }

  /// The code of a value that is there already.
  public func code(ofKnown bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    bytes.isEmpty ? 0 : code(of: bytes, hash: TextColumn.hash(bytes))
  }

  private func code(of bytes: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32? {
    guard !slots.isEmpty else { return nil }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let code = slots[slot]
      if TextColumn.equal(values[Int(code)], bytes) { return code }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Whether `bytes` are the value with `code`.
  public func isValue(_ code: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    TextColumn.equal(values[Int(code)], bytes)
  }

  private static func equal(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let isEqual = text.utf8.withContiguousStorageIfAvailable { own in
      guard own.count == bytes.count, let left = own.baseAddress, let right = bytes.baseAddress
      else { return own.count == bytes.count }
      return memcmp(left, right, own.count) == 0
    }
    return isEqual ?? text.utf8.elementsEqual(bytes)
  }

  /// The text of bytes that are valid UTF-8 without NUL.
  private static func sound(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
  }

  private static func repaired(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      text.unicodeScalars.append(scalar == "\0" ? "\u{FFFD}" : scalar)
    }
    return text
  }

  private mutating func insert(_ code: UInt32, hash: UInt64) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = code
  }

  private mutating func makeIndex() {
    var size = 64
    while size < values.count * 3 { size *= 2 }
    // The old ones are gone before the new ones come.
    slots = []
    slots = Array(repeating: 0, count: size)
    for code in values.indices.dropFirst() {
      var value = values[code]
      insert(UInt32(code), hash: value.withUTF8 { TextColumn.hash($0) })
    }
  }

  /// Frees what only appending and looking up need, some ten bytes for each distinct value.
  public mutating func dropIndex() { slots = [] }

  /// Forgets the rows; the distinct values and their codes stay.
  public mutating func dropRows() { codes = [] }

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
    codes.compact(keep)
  }

  public mutating func reserve(_ rows: Int) { codes.reserveCapacity(rows) }
}
