/// What stands between the cells of a delimited text.
enum Delimiter {
  /// How much of a text the delimiter is taken from, in bytes.
  private static let limit = 64 << 10

  private static let candidates: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]

  /// The delimiter that the first line with text has most of, outside of quotes, and a comma
  /// where it has none; nil where more of the text is needed to tell.
  static func detected(in text: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> UInt8? {
    var counts = [0, 0, 0, 0]
    var isInside = false
    var hasText = false
    for byte in text.prefix(limit) {
      if byte == UInt8(ascii: "\"") { isInside.toggle() }
      if !isInside {
        if byte == 10 || byte == 13 {
          if hasText { return best(counts) }
          continue
        }
        if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
      }
      hasText = true
    }
    return isWhole || text.count >= limit ? best(counts) : nil
  }

  private static func best(_ counts: [Int]) -> UInt8 {
    candidates[counts.firstIndex(of: counts.max() ?? 0) ?? 0]
  }
}
