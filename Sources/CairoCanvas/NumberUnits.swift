/// Places where a digit meets its Chinese unit, also with a space between them: `¥10.1万`, `10月` and
/// `96.6 分` stay on one line.
enum NumberUnits {
  private static let units = ["万", "亿", "年", "月", "日", "分", "名", "个", "项"].map {
    Array($0.utf8)
  }

  /// The bytes of each last digit with its unit.
  static func ranges(in utf8: [UInt8]) -> [Range<Int>] {
    utf8.indices.compactMap { index in
      guard (48...57).contains(utf8[index]) else { return nil }
      var rest = utf8[(index + 1)...]
      if rest.first == UInt8(ascii: " ") { rest = rest.dropFirst() }
      return units.first { rest.starts(with: $0) }.map { index..<rest.startIndex + $0.count }
    }
  }
}
