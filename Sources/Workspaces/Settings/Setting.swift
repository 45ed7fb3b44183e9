import Problems
import Yams

/// A value in a settings file: what it is called there, and where it stands.
struct Setting {
  let key: String
  let node: Node
  let file: String

  var place: Place { Place(file, line: node.mark?.line, column: node.mark?.column) }

  /// Whether nothing stands behind the key.
  var isEmpty: Bool {
    guard let scalar = node.scalar else { return false }
    return scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  /// The value as a problem quotes it.
  var found: String {
    switch node {
    case .scalar(let scalar): scalar.string
    case .mapping: "a block of keys"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }

  func tell(_ expected: String, nearest: String? = nil, _ problems: inout Problems) {
    problems.add(
      .wrongValue(found, key: key, expected: expected, nearest: nearest, at: place))
  }

  /// A text of one line and at most 200 characters.
  func text(_ problems: inout Problems) -> String? {
    guard let scalar = node.scalar, !isEmpty, !scalar.string.isEmpty, scalar.string.count <= 200,
      !scalar.string.contains(where: \.isNewline)
    else {
      tell("a text of one line, at most 200 characters", &problems)
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
        words.joined(separator: " or "),
        nearest: node.scalar.flatMap { NearestWord.nearest(to: $0.string, in: words) }, &problems)
      return nil
    }
    return choice
  }

  /// The entries of a list of at most `limit`.
  func list(atMost limit: Int, of what: String, _ problems: inout Problems) -> [Setting]? {
    guard let sequence = node.sequence, sequence.count <= limit, !sequence.isEmpty else {
      tell("a list of 1 to \(limit) \(what)", &problems)
      return nil
    }
    return sequence.map { Setting(key: key, node: $0, file: file) }
  }
}
