/// How a text is written, as its bytes show it.
enum EncodingGuess {
  /// How much of a text's beginning is looked at.
  static let headLength = 4096
  /// How much of a text is looked at from its first byte on that is not ASCII.
  static let windowLength = 1 << 20

  /// By a byte order mark, or by the NULs of UTF-16; nil where the beginning of a text has neither.
  static func byHead(_ head: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if head.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if head.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    if head.starts(with: [0x84, 0x31, 0x95, 0x33]) { return .gb18030 }
    // Every table has delimiters, line ends or digits, which are half NUL in UTF-16; the other way
    // round they look like characters that hardly any text has.
    var (little, big) = (0, 0)
    for index in stride(from: 0, to: min(headLength, head.count) - 1, by: 2) {
      let (first, second) = (head[index], head[index + 1])
      if second == 0, isOfTables(first) { little += 1 }
      if first == 0, isOfTables(second) { big += 1 }
    }
    guard max(little, big) >= max(2, min(headLength, head.count) / 128) else { return nil }
    return little > big ? .utf16LittleEndian : .utf16BigEndian
  }

  /// Without the digit 0, which would be the Chinese space.
  private static func isOfTables(_ byte: UInt8) -> Bool {
    switch byte {
    case 9, 10, 13, UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: "1")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// By what the bytes mean from the first one on that is not ASCII: UTF-8 where they are valid in
  /// it, else GB18030 where they are valid in that. Bytes that are neither are UTF-8 with damage.
  static func byCharacters(_ window: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> TextEncoding {
    let window = UnsafeBufferPointer(rebasing: window.prefix(windowLength))
    if isUTF8(window, isWhole: isWhole) { return .utf8 }
    return isGB18030(window, isWhole: isWhole) ? .gb18030 : .utf8
  }

  private static func isUTF8(_ text: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Bool {
    do {
      _ = try UTF8Span(validating: text.span)
      return true
    } catch {
      return !isWhole && error.kind == .truncatedScalar
        && error.byteOffsets.upperBound == text.count
    }
  }

  private static func isGB18030(_ text: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Bool {
    guard var transcoding = Transcoding(from: .gb18030) else { return false }
    let target = UnsafeMutablePointer<UInt8>.allocate(
      capacity: Transcoding.room(for: text.count))
    defer { target.deallocate() }
    _ = transcoding.convert(text, to: target, isLast: isWhole)
    return transcoding.brokenCharacters == nil
  }
}
