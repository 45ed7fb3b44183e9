import Drawings

/// How often each text stands somewhere.
struct TextCounts {
  private var counts: [String: Int] = [:]
  /// All texts one after the other, without white space: what was broken into lines is found here.
  private var run: [UInt8] = []

  mutating func add(_ text: some StringProtocol) {
    let text = String(text)
    guard !text.isEmpty else { return }
    counts[text, default: 0] += 1
    run += text.utf8.lazy.filter { !TextCounts.isSpace($0) }
  }

  subscript(text: String) -> Int { counts[text] ?? 0 }

  /// Whether `text` stands there with other words around it, or broken into lines.
  func runs(_ text: String) -> Bool {
    let wanted = text.utf8.filter { !TextCounts.isSpace($0) }
    guard let first = wanted.first, wanted.count <= run.count else { return wanted.isEmpty }
    var rest = run[...]
    while let start = rest.firstIndex(of: first) {
      if run[start...].starts(with: wanted) { return true }
      rest = run[(start + 1)...]
    }
    return false
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }
}

extension TextCounts {
  /// The texts of pages, line by line.
  init(pages: [Drawing]) {
    for page in pages {
      for text in page.allText { add(text) }
    }
  }

  /// What stands between the tags of `html`, whose entities are those that our own pages use.
  init(html: [UInt8]) {
    var index = 0
    while index < html.count {
      if html[index] == UInt8(ascii: "<") {
        index = (html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1) + 1
        continue
      }
      let end = html[index...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
      let text = html[index..<end]
      if text.contains(where: { !TextCounts.isSpace($0) }) {
        add(TextCounts.unescaped(String(decoding: text, as: UTF8.self)).trimmedSpaces)
      }
      index = end
    }
  }

  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var plain = text
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"),
      ("&amp;", "&"),
    ] {
      plain = plain.replacing(entity, with: character)
    }
    return plain
  }
}

extension StringProtocol {
  fileprivate var trimmedSpaces: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
