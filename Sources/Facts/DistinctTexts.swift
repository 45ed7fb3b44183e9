import Glibc

/// Texts that are each kept once under a code, and the index that finds the code of a text.
///
/// The code 0 is always the empty text.
struct DistinctTexts: Sendable {
  /// The values one after the other, and where each ends: a `String` for each of a million ids
  /// would cost three times as much.
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  // Open addressing. A slot holds a code in its lower half and the upper half of its value's hash
  // in its own: other values are mostly told apart, and slots moved, without a look at bytes.
  private var slots: [UInt64] = Array(repeating: 0, count: 64)

  /// How many there are, the empty one among them.
  var count: Int { ends.count }

  /// The bytes of the value with `code`.
  @inline(__always)
  func bytes(_ code: UInt32) -> ArraySlice<UInt8> { bytes[extent(code)] }

  @inline(__always)
  private func extent(_ code: UInt32) -> Range<Int> {
    code == 0 ? 0..<0 : ends[Int(code) - 1]..<ends[Int(code)]
  }

  /// The code of a text that is there already and not empty; nil also where the index is dropped.
  @inline(__always)
  func known(_ cell: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32? {
    guard !slots.isEmpty else { return nil }
    let code = UInt32(truncatingIfNeeded: slots[slot(of: cell, hash: hash)])
    return code == 0 ? nil : code
  }

  /// The code of a text that is not there yet, or was when the index was dropped.
  mutating func add(_ cell: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32 {
    if slots.isEmpty { makeIndex() }
    let slot = slot(of: cell, hash: hash)
    if slots[slot] != 0 { return UInt32(truncatingIfNeeded: slots[slot]) }
    let code = UInt32(ends.count)
    bytes.append(contentsOf: cell)
    ends.append(bytes.count)
    slots[slot] = DistinctTexts.tag(hash) | UInt64(code)
    if ends.count * 2 > slots.count { makeIndex() }
    return code
  }

  /// The slot where the search for a hash begins; 0 where the index is dropped.
  @inline(__always)
  func firstSlot(of hash: UInt64) -> UInt64 {
    slots.isEmpty ? 0 : slots[DistinctTexts.place(hash) & (slots.count - 1)]
  }

  /// The slot that holds the value's code, or the free one where it would stand.
  @inline(__always)
  private func slot(of cell: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
    let mask = slots.count - 1
    let tag = DistinctTexts.tag(hash)
    var slot = DistinctTexts.place(hash) & mask
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
  func isValue(_ code: UInt32, _ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    let extent = extent(code)
    guard extent.count == cell.count, let right = cell.baseAddress else {
      return extent.count == cell.count
    }
    return bytes.withUnsafeBufferPointer { own in
      guard let left = own.baseAddress else { return false }
      return DistinctTexts.areEqual(left + extent.lowerBound, right, extent.count)
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

  private mutating func makeIndex() {
    var size = 64
    while size < ends.count * 3 { size *= 2 }
    let mask = size - 1
    var larger = [UInt64](repeating: 0, count: size)
    func put(_ entry: UInt64) {
      var slot = DistinctTexts.place(entry) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = entry
    }
    if slots.isEmpty {
      bytes.withUnsafeBufferPointer { own in
        for code in 1..<max(1, ends.count) {
          let value = UnsafeBufferPointer(rebasing: own[ends[code - 1]..<ends[code]])
          put(DistinctTexts.tag(DistinctTexts.hash(value)) | UInt64(code))
        }
      }
    } else {
      for entry in slots where entry != 0 { put(entry) }
    }
    slots = larger
  }

  /// Frees what only adding and looking up need, some twenty bytes for each value.
  mutating func dropIndex() { slots = [] }

  /// A hash of each distinct value by its code, the same in every run.
  var hashes: [UInt64] {
    bytes.withUnsafeBufferPointer { own in
      (0..<ends.count).map { code in
        let extent = extent(UInt32(code))
        return DistinctTexts.hash(UnsafeBufferPointer(rebasing: own[extent]))
      }
    }
  }

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
}
