import Problems
import RowReading

/// The keys of a source that say how its file is read.
enum RowOptionsSetting {
  static let keys = parts + ["header", "encoding", "delimiter", "quote"]
  private static let parts = ["sheet", "table", "query", "list"]

  static func options(in block: Block, _ problems: inout Problems) -> RowOptions {
    RowOptions(
      header: block["header"].flatMap { header($0, &problems) }, part: part(in: block, &problems),
      encoding: block["encoding"].flatMap { encoding($0, &problems) },
      delimiter: block["delimiter"].flatMap { mark($0, names: ["tab": 9], &problems) },
      quote: block["quote"].flatMap { mark($0, names: [:], &problems) })
  }

  private static func part(in block: Block, _ problems: inout Problems) -> RowOptions.Part? {
    let given = parts.filter { block[$0] != nil }
    guard let key = given.first, let setting = block[key] else { return nil }
    if given.count > 1 { setting.tell(.either(given), &problems) }
    switch key {
    case "query":
      return setting.text(atMost: DatabaseSetting.queryLimit, &problems).map { .query($0) }
    case "sheet":
      if let number = number(setting) { return .number(number) }
      return setting.name(&problems).map { .named($0) }
    default: return setting.name(&problems).map { .named($0) }
    }
  }

  private static func header(_ setting: Setting, _ problems: inout Problems)
    -> RowOptions.HeaderRow?
  {
    if let number = number(setting) { return .line(number) }
    return setting.name(&problems).map { .holding($0) }
  }

  /// A whole number that is not in quotes: those make it a name.
  private static func number(_ setting: Setting) -> Int? {
    guard let scalar = setting.node.scalar, scalar.style == .plain,
      scalar.string.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(scalar.string),
      (1...1_048_576).contains(number)
    else { return nil }
    return number
  }

  private static func encoding(_ setting: Setting, _ problems: inout Problems) -> TextEncoding? {
    let text = setting.node.scalar?.string.lowercased() ?? ""
    // Both are parts of it.
    let name = ["gbk", "gb2312"].contains(text) ? TextEncoding.gb18030.rawValue : text
    if let encoding = TextEncoding(rawValue: name) { return encoding }
    let names = TextEncoding.allCases.map(\.rawValue)
    setting.tell(.oneOf(names), nearest: NearestWord.nearest(to: text, in: names), &problems)
    return nil
  }

  private static func mark(
    _ setting: Setting, names: [String: UInt8], _ problems: inout Problems
  ) -> UInt8? {
    let text = setting.node.scalar?.string ?? ""
    if let byte = names[text] { return byte }
    let isMark =
      text.utf8.count == 1
      && text.utf8.allSatisfy { byte in
        byte == 9 || (32...126).contains(byte) && !isLetterOrDigit(byte)
      }
    if isMark, let byte = text.utf8.first { return byte }
    setting.tell(
      names.isEmpty
        ? Phrase("one character such as '", "一个字符，例如 '")
        : Phrase("one character such as ; or the word tab", "一个字符，例如 ; ，或单词 tab"), &problems)
    return nil
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
}
