import Problems
import Quantities
import Templates
import Yams

/// The sentences and words of one language, by key; a language is one file.
///
///     words("trend.message", ["hit": "7", "of": "12"])
public struct WordList: Sendable {
  public let language: Language
  let entries: [String: String]

  /// The built-in words of `language`.
  ///
  /// Adds a problem where the list cannot be read.
  public init(_ language: Language, problems: inout Problems) {
    let name = "words.\(language.rawValue).yaml"
    self.language = language
    guard let text = BuiltInTemplates.text(of: name),
      let entries = (try? Yams.load(yaml: text)) as? [String: String]
    else {
      problems.add(.unreadableFile(Phrase("not a list of words", "不是词条列表"), at: Place(name)))
      entries = [:]
      return
    }
    self.entries = entries
  }

  /// The keys that have words.
  public var keys: [String] { entries.keys.sorted() }

  public func has(_ key: String) -> Bool { entries[key] != nil }

  /// The words under `key`, with each `{name}` replaced by its value.
  ///
  /// An unknown key gives the key itself, which a test of the lists refuses.
  public func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
    guard let words = entries[key] else { return key }
    if values.isEmpty { return words }
    // One scan, so that a value that looks like a placeholder stays as it is.
    var result = ""
    var rest = words[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      result += values[String(name)].map { Direction.isolated($0) } ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// Clauses joined to one sentence; empty ones are left out.
  func sentence(_ clauses: [String]) -> String {
    let said = clauses.filter { !$0.isEmpty }
    return said.isEmpty ? "" : said.joined(separator: self("sentence.and")) + self("sentence.end")
  }
}
