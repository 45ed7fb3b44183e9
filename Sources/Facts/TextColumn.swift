import Glibc

/// Text values, each distinct one kept once; rows hold codes as wide as the largest needs.
///
/// The code 0 is always the empty text.
public struct TextColumn: Sendable {
  private var codes = NarrowIntegers()
  /// The distinct values one after the other, and where each ends: a `String` for each of a
  /// million ids would cost three times as much.
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  /// The code of the row before, which often has the same value.
  private var lastCode: UInt32 = 0

  // Open addressing. A slot holds a code in its lower half and the upper half of its value's hash
  // in its own: other values are mostly told apart, and slots moved, without a look at bytes.
  private var slots: [UInt64] = Array(repeating: 0, count: 64)

  /// How many rows had bytes that are not UTF-8, or NUL, and the first of them.
  public private(set) var repairedCount = 0
  public private(set) var firstRepairedRow: Int?

  public init() {}

  public var count: Int { codes.count }
  /// How many distinct values there are, the empty one among them.
  public var valueCount: Int { ends.count }
  /// Distinct values by code.
  public var values: [String] { (0..<ends.count).map { value(UInt32($0)) } }

  public subscript(row: Int) -> String { value(code(ofRow: row)) }

  /// The code of a row's value.
  @inline(__always)
  public func code(ofRow row: Int) -> UInt32 { UInt32(truncatingIfNeeded: codes[row] ?? 0) }

  /// Writes the codes of the values of `rows` to `target`.
  public func copyCodes(_ rows: Range<Int>, to target: UnsafeMutablePointer<Int64>) {
    codes.copy(rows, to: target)
  }

  /// The value with `code`.
  public func value(_ code: UInt32) -> String {
    String(decoding: bytes[extent(code)], as: UTF8.self)
  }

  @inline(__always)
  private func extent(_ code: UInt32) -> Range<Int> {
    code == 0 ? 0..<0 : ends[Int(code) - 1]..<ends[Int(code)]
  }

  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends UTF-8 bytes; invalid ones and NUL become U+FFFD.
  public mutating func append(_ cell: UnsafeBufferPointer<UInt8>) {
    if !isValue(lastCode, cell) { lastCode = code(of: cell) }
    codes.append(Int64(lastCode))
  }

  private mutating func code(of cell: UnsafeBufferPointer<UInt8>) -> UInt32 {
    cell.isEmpty ? 0 : code(of: cell, hash: TextColumn.hash(cell))
  }

  private mutating func code(of cell: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32 {
    if slots.isEmpty { makeIndex() }
    let slot = slot(of: cell, hash: hash)
    if slots[slot] != 0 { return UInt32(truncatingIfNeeded: slots[slot]) }
    guard TextColumn.isSound(cell) else {
      if firstRepairedRow == nil { firstRepairedRow = codes.count }
      repairedCount += 1
      var repaired = TextColumn.repaired(cell)
      return repaired.withUTF8 { self.code(of: $0) }
    }
    let code = UInt32(ends.count)
    bytes.append(contentsOf: cell)
    ends.append(bytes.count)
    slots[slot] = TextColumn.tag(hash) | UInt64(code)
    if ends.count * 2 > slots.count { makeIndex() }
    return code
  }

  /// The code of a value that is there already.
  public func code(ofKnown cell: UnsafeBufferPointer<UInt8>) -> UInt32? {
    cell.isEmpty ? 0 : code(ofKnown: cell, hash: TextColumn.hash(cell))
  }

  @inline(__always)
  private func code(ofKnown cell: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32? {
    guard !slots.isEmpty else { return nil }
    let code = UInt32(truncatingIfNeeded: slots[slot(of: cell, hash: hash)])
    return code == 0 ? nil : code
  }

  /// The slot that holds the value's code, or the free one where it would stand.
  @inline(__always)
  private func slot(of cell: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
    let mask = slots.count - 1
    let tag = TextColumn.tag(hash)
    var slot = TextColumn.place(hash) & mask
    while true {
      let found = slots[slot]
      if found == 0 { return slot }
      if found & ~0xFFFF_FFFF == tag, isValue(UInt32(truncatingIfNeeded: found), cell) {
        return slot
      }
      slot = (slot + 1) & mask
    }
  }

  /// The part of a hash that a slot keeps.
  @inline(__always)
  private static func tag(_ hash: UInt64) -> UInt64 { hash & ~0xFFFF_FFFF }

  /// Where the search for a hash, or for a slot's value, begins.
  @inline(__always)
  private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 32) }

  /// Whether `cell` is the value with `code`.
  @inline(__always)
  public func isValue(_ code: UInt32, _ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    let extent = extent(code)
    guard extent.count == cell.count, let right = cell.baseAddress else {
      return extent.count == cell.count
    }
    return bytes.withUnsafeBufferPointer { own in
      guard let left = own.baseAddress else { return false }
      return TextColumn.areEqual(left + extent.lowerBound, right, extent.count)
    }
  }

  /// Compares eight bytes at a time; most values are too short for a call of memcmp to pay.
  @inline(__always)
  private static func areEqual(
    _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    if count > 32 { return memcmp(left, right, count) == 0 }
    var index = 0
    let (a, b) = (UnsafeRawPointer(left), UnsafeRawPointer(right))
    while index + 8 <= count {
      if a.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        != b.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      {
        return false
      }
      index += 8
    }
    while index < count {
      if left[index] != right[index] { return false }
      index += 1
    }
    return true
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
    let mask = size - 1
    var larger = [UInt64](repeating: 0, count: size)
    func put(_ entry: UInt64) {
      var slot = TextColumn.place(entry) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = entry
    }
    if slots.isEmpty {
      bytes.withUnsafeBufferPointer { own in
        for code in 1..<max(1, ends.count) {
          let value = UnsafeBufferPointer(rebasing: own[ends[code - 1]..<ends[code]])
          put(TextColumn.tag(TextColumn.hash(value)) | UInt64(code))
        }
      }
    } else {
      for entry in slots where entry != 0 { put(entry) }
    }
    slots = larger
  }

  /// Appends UTF-8 bytes of `count` cells, as `append` does one by one.
  ///
  /// The slots of many cells are fetched from memory at the same time: a million different ids
  /// take a third of the time that waiting for each would.
  public mutating func append(count: Int, _ cell: (Int) -> UnsafeBufferPointer<UInt8>) {
    guard ends.count > TextColumn.manyValues else {
      for index in 0..<count { append(cell(index)) }
      return
    }
    var hashes: [UInt64] = []
    for first in Swift.stride(from: 0, to: count, by: TextColumn.blockLength) {
      let block = first..<min(count, first + TextColumn.blockLength)
      fetch(block, cell, &hashes)
      for index in block {
        let cell = cell(index)
        if !isValue(lastCode, cell) {
          lastCode = cell.isEmpty ? 0 : code(of: cell, hash: hashes[index - first])
        }
        codes.append(Int64(lastCode))
      }
    }
  }

  /// Gives `body` the codes of `count` cells, each nil where the value is not there.
  public func codes(
    ofKnown count: Int, _ cell: (Int) -> UnsafeBufferPointer<UInt8>,
    _ body: (_ index: Int, UInt32?) -> Void
  ) {
    var hashes: [UInt64] = []
    for first in Swift.stride(from: 0, to: count, by: TextColumn.blockLength) {
      let block = first..<min(count, first + TextColumn.blockLength)
      fetch(block, cell, &hashes)
      for index in block {
        let cell = cell(index)
        body(index, cell.isEmpty ? 0 : code(ofKnown: cell, hash: hashes[index - first]))
      }
    }
  }

  private static let blockLength = 64
  /// From so many on the index is too large for the processor's nearest memory.
  private static let manyValues = 4096

  /// Hashes the cells of a block and touches the slot of each.
  private func fetch(
    _ block: Range<Int>, _ cell: (Int) -> UnsafeBufferPointer<UInt8>, _ hashes: inout [UInt64]
  ) {
    hashes.removeAll(keepingCapacity: true)
    let mask = slots.count - 1
    var touched: UInt64 = 0
    for index in block {
      let hash = TextColumn.hash(cell(index))
      hashes.append(hash)
      if mask >= 0 { touched |= slots[TextColumn.place(hash) & mask] }
    }
    // Stored where it changes nothing, so that the loads are not left out.
    hashes.append(touched)
  }

  /// A hash of each distinct value by its code, the same in every run.
  var valueHashes: [UInt64] {
    bytes.withUnsafeBufferPointer { own in
      (0..<ends.count).map { code in
        let extent = extent(UInt32(code))
        return TextColumn.hash(UnsafeBufferPointer(rebasing: own[extent]))
      }
    }
  }

  /// Calls `body` with the bytes of a row's value.
  public func withBytes<Result>(ofRow row: Int, _ body: (ArraySlice<UInt8>) -> Result) -> Result {
    body(bytes[extent(code(ofRow: row))])
  }

  /// Frees what only appending and looking up need, some twenty bytes for each distinct value.
  public mutating func dropIndex() { slots = [] }

  /// Forgets the rows; the distinct values and their codes stay.
  public mutating func dropRows() { codes = NarrowIntegers() }

  /// A hash of eight bytes at a time, the last eight overlapping those before, each folded into
  /// the product of two words; the same in every run.
  @inline(__always)
  static func hash(_ cell: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(cell)
    let count = raw.count
    var hash = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count)
    if count >= 8 {
      var index = 0
      while index + 8 < count {
        hash = folded(hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index += 8
      }
      return folded(hash ^ raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    }
    var word: UInt64 = 0
    if count >= 4 {
      word = UInt64(raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
      word |= UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)) << 32
    } else if count > 0 {
      word = UInt64(raw[0]) | UInt64(raw[count / 2]) << 8 | UInt64(raw[count - 1]) << 16
    }
    return folded(hash ^ word)
  }

  @inline(__always)
  private static func folded(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xFF51_AFD7_ED55_8CCD)
    return product.high ^ product.low
  }

  /// Keeps only the rows for which `keep` is true.
  public mutating func compact(_ keep: [Bool]) {
    codes.compact(keep)
  }

  public mutating func reserve(_ rows: Int) { codes.reserve(rows) }
}
