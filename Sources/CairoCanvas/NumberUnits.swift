/// Places where a digit meets its Chinese unit: `¥10.1万` and `10月` stay on one line.
enum NumberUnits {
  private static let units = ["万", "亿", "年", "月", "日", "分", "名", "个", "项"].map {
    Array($0.utf8)
  }

  /// The bytes of each last digit with its unit.
  static func ranges(in utf8: [UInt8]) -> [Range<Int>] {
    utf8.indices.compactMap { index in
      guard (48...57).contains(utf8[index]) else { return nil }
      let rest = utf8[(index + 1)...]
      return units.first { rest.starts(with: $0) }.map { index..<index + 1 + $0.count }
    }
  }
}
