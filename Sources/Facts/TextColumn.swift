import Glibc

/// Text values, each distinct one kept once; rows hold 32-bit codes.
///
/// The code 0 is always the empty text.
public struct TextColumn: Sendable {
  public private(set) var codes: [UInt32] = []
  /// The distinct values one after the other, and where each ends: a `String` for each of a
  /// million ids would cost three times as much.
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  // Open addressing over the values' bytes.
  private var slots: [UInt32] = Array(repeating: 0, count: 64)

  /// How many rows had bytes that are not UTF-8, or NUL, and the first of them.
  public private(set) var repairedCount = 0
  public private(set) var firstRepairedRow: Int?

  public init() {}

  public var count: Int { codes.count }
  /// How many distinct values there are, the empty one among them.
  public var valueCount: Int { ends.count }
  /// Distinct values by code.
  public var values: [String] { (0..<ends.count).map { value(UInt32($0)) } }

  public subscript(row: Int) -> String { value(codes[row]) }

  /// The value with `code`.
  public func value(_ code: UInt32) -> String {
    String(decoding: bytes[extent(code)], as: UTF8.self)
  }

  private func extent(_ code: UInt32) -> Range<Int> {
    code == 0 ? 0..<0 : ends[Int(code) - 1]..<ends[Int(code)]
  }

  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends UTF-8 bytes; invalid ones and NUL become U+FFFD.
  public mutating func append(_ cell: UnsafeBufferPointer<UInt8>) {
    codes.append(code(of: cell))
  }

  private mutating func code(of cell: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if cell.isEmpty { return 0 }
    if slots.isEmpty { makeIndex() }
    let hash = TextColumn.hash(cell)
    let slot = slot(of: cell, hash: hash)
    if slots[slot] != 0 { return slots[slot] }
    guard TextColumn.isSound(cell) else {
      if firstRepairedRow == nil { firstRepairedRow = codes.count }
      repairedCount += 1
      var repaired = TextColumn.repaired(cell)
      return repaired.withUTF8 { self.code(of: $0) }
    }
    let code = UInt32(ends.count)
    bytes.append(contentsOf: cell)
    ends.append(bytes.count)
    slots[slot] = code
    if ends.count * 2 > slots.count { makeIndex() }
    return code
  }

  /// The code of a value that is there already.
  public func code(ofKnown cell: UnsafeBufferPointer<UInt8>) -> UInt32? {
    if cell.isEmpty { return 0 }
    guard !slots.isEmpty else { return nil }
    let code = slots[slot(of: cell, hash: TextColumn.hash(cell))]
    return code == 0 ? nil : code
  }

  /// The slot that holds the value's code, or the free one where it would stand.
  @inline(__always)
  private func slot(of cell: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0, !isValue(slots[slot], cell) { slot = (slot + 1) & mask }
    return slot
  }

  /// Whether `cell` is the value with `code`.
  public func isValue(_ code: UInt32, _ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    let extent = extent(code)
    guard extent.count == cell.count, let right = cell.baseAddress else {
      return extent.count == cell.count
    }
    return bytes.withUnsafeBufferPointer { own in
      guard let left = own.baseAddress else { return false }
      return memcmp(left + extent.lowerBound, right, extent.count) == 0
    }
  }

  /// Whether the bytes are UTF-8 without NUL.
  private static func isSound(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    if cell.allSatisfy({ $0 != 0 && $0 < 0x80 }) { return true }
    return !cell.contains(0) && String(validating: cell, as: UTF8.self) != nil
  }

  private static func repaired(_ cell: UnsafeBufferPointer<UInt8>) -> String {
    var text = ""
    for scalar in String(decoding: cell, as: UTF8.self).unicodeScalars {
      text.unicodeScalars.append(scalar == "\0" ? "\u{FFFD}" : scalar)
    }
    return text
  }

  private mutating func makeIndex() {
    var size = 64
    while size < ends.count * 3 { size *= 2 }
    // The old ones are gone before the new ones come.
    slots = []
    slots = Array(repeating: 0, count: size)
    let mask = size - 1
    bytes.withUnsafeBufferPointer { own in
      for code in 1..<max(1, ends.count) {
        let value = UnsafeBufferPointer(rebasing: own[ends[code - 1]..<ends[code]])
        var slot = Int(truncatingIfNeeded: TextColumn.hash(value)) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = UInt32(code)
      }
    }
  }

  /// Frees what only appending and looking up need, some ten bytes for each distinct value.
  public mutating func dropIndex() { slots = [] }

  /// Forgets the rows; the distinct values and their codes stay.
  public mutating func dropRows() { codes = [] }

  /// A multiplicative hash over eight bytes at a time; the same in every run.
  @inline(__always)
  static func hash(_ cell: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(cell)
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(cell.count)
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
