import Problems
import Yams

/// A value in a settings file: what it is called there, and where it stands.
struct Setting {
  let key: String
  let node: Node
  let file: String
  /// Where its key stands; nil where it has none of its own.
  var placeOfKey: Place?

  var keyPlace: Place { placeOfKey ?? place }

  var place: Place { Place(file, line: node.mark?.line, column: node.mark?.column) }

  /// Whether nothing stands behind the key.
  var isEmpty: Bool {
    guard let scalar = node.scalar else { return false }
    return scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  /// The value as a problem quotes it.
  var found: Phrase {
    switch node {
    case .scalar(let scalar): Phrase(same: scalar.string)
    case .mapping: Phrase("a block of keys", "键值块")
    case .sequence: Phrase("a list", "列表")
    case .alias: Phrase("an alias", "别名")
    }
  }

  func tell(_ expected: Phrase, nearest: String? = nil, _ problems: inout Problems) {
    problems.add(
      .wrongValue(found, key: key, expected: expected, nearest: nearest, at: place))
  }

  /// A text of one line and at most 200 characters.
  func text(_ problems: inout Problems) -> String? {
    guard let scalar = node.scalar, !isEmpty, !scalar.string.isEmpty, scalar.string.count <= 200,
      !scalar.string.contains(where: \.isNewline)
    else {
      tell(
        Phrase("a text of one line, at most 200 characters", "一行文本，最多 200 个字符"), &problems)
      return nil
    }
    return scalar.string
  }

  /// One of the words of `choices`.
  func choice<Choice: RawRepresentable & CaseIterable>(
    of choices: Choice.Type, _ problems: inout Problems
  ) -> Choice? where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue)
    guard let choice = node.scalar.flatMap({ Choice(rawValue: $0.string) }) else {
      tell(
        .either(words),
        nearest: node.scalar.flatMap { NearestWord.nearest(to: $0.string, in: words) }, &problems)
      return nil
    }
    return choice
  }

  /// The entries of a list of at most `limit`.
  func list(atMost limit: Int, of what: Phrase, _ problems: inout Problems) -> [Setting]? {
    guard let sequence = node.sequence, sequence.count <= limit, !sequence.isEmpty else {
      tell(
        Phrase(
          "a list of 1 to \(limit) \(what.english)", "列表，含 1 至 \(limit) 个\(what.chinese)"),
        &problems)
      return nil
    }
    return sequence.map { Setting(key: key, node: $0, file: file) }
  }
}
