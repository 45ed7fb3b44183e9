import Glibc

/// The six letters before the name of an embedded font, `ABCDEF+NotoSansCJKsc-Bold`.
///
/// Cairo makes them of glyph numbers, which depend on all the characters of a batch. Made of the
/// file's other bytes, they leave a report's bytes the same whatever else is in its batch.
enum SubsetTags {
  static let length = 6
  /// Cairo begins a line with these; no text of a document can hold a line feed.
  static let markers = ["\n   /BaseFont /", "\n   /FontName /"].map { Array($0.utf8) }

  static func rename(in bytes: inout [UInt8]) {
    let places = places(in: bytes)
    var names: [ArraySlice<UInt8>] = []
    let originals = places.map { bytes[$0..<$0 + length] }
    for original in originals where !names.contains(original) { names.append(original) }
    for place in places {
      for index in place..<place + length { bytes[index] = UInt8(ascii: "A") }
    }
    let digest = digest(of: bytes)
    for (place, original) in zip(places, originals) {
      let number = names.firstIndex(of: original) ?? 0
      var rest = digest &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15
      for index in place..<place + length {
        bytes[index] = UInt8(ascii: "A") + UInt8(rest % 26)
        rest /= 26
      }
    }
  }

  /// Where tags begin, in order.
  static func places(in bytes: [UInt8]) -> [Int] {
    var places: [Int] = []
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      var start = 0
      while let line = memchr(base + start, 0x0A, bytes.count - start) {
        let index = base.distance(to: line)
        start = index + 1
        for marker in markers
        where index + marker.count + length < bytes.count
          && memcmp(line, marker, marker.count) == 0
        {
          let tag = index + marker.count
          if bytes[tag + length] == UInt8(ascii: "+") { places.append(tag) }
        }
      }
    }
    return places
  }

  /// FNV-1a over eight bytes at a time.
  static func digest(of bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      var digest: UInt64 = 0xCBF2_9CE4_8422_2325
      for start in stride(from: 0, to: bytes.count - 7, by: 8) {
        let word = bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)
        digest = (digest ^ word) &* 0x100_0000_01B3
      }
      return digest
    }
  }
}
