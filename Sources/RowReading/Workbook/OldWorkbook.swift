/// A file in the container of old Office programs: a workbook of before 2007, or one of today
/// behind a password.
enum OldWorkbook {
  /// In UTF-16, the last byte left out.
  private static let name: [UInt8] = Array(
    "EncryptedPackage".utf8.map { [$0] }.joined(separator: [0]))
  /// How much of a file is looked through.
  private static let limit = 1 << 20

  /// Why it is not read.
  static func failure(_ bytes: FileBytes) throws(RowFailure) -> RowFailure {
    let head = try bytes.bytes(at: 0, count: limit)
    if holdsName(head) { return .protected }
    // The list of what is in the file may stand far behind; the head says in which sector.
    guard head.count >= 512, head[30] == 9 || head[30] == 12 else { return .foreign(.oldWorkbook) }
    let sector = (0..<4).reduce(0) { $0 | Int(head[48 + $1]) << (8 * $1) }
    let list = try bytes.bytes(at: (sector + 1) << Int(head[30]), count: 4096)
    return holdsName(list) ? .protected : .foreign(.oldWorkbook)
  }

  private static func holdsName(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while let start = rest.firstIndex(of: name[0]) {
      rest = rest[start...]
      if rest.starts(with: name) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
