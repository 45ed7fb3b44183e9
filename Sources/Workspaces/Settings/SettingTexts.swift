import Problems
import Yams

extension Setting {
  /// The longest name of a column, which may have several lines.
  static let nameLimit = 1000

  /// Whether an empty text in quotes stands behind the key.
  var isEmptyText: Bool { node.scalar.map { $0.string.isEmpty && !isEmpty } ?? false }

  /// A text as files have them: of any characters, even line breaks.
  func name(_ problems: inout Problems) -> String? { text(atMost: Setting.nameLimit, &problems) }

  /// A text of at most `limit` characters on any number of lines.
  func text(atMost limit: Int, _ problems: inout Problems) -> String? {
    guard let scalar = node.scalar, !isEmpty, !scalar.string.isEmpty, scalar.string.count <= limit
    else {
      let found = node.scalar.map { $0.string.count > limit } ?? false
      let expected = Phrase(
        "a text of at most \(limit) characters", "文本，最多 \(limit) 个字符")
      if found { tellConcealed(expected, &problems) } else { tell(expected, &problems) }
      return nil
    }
    return scalar.string
  }

  /// A name, or a list of names.
  func names(_ problems: inout Problems) -> [String]? {
    guard node.sequence != nil else { return name(&problems).map { [$0] } }
    guard let entries = list(atMost: 100, of: Phrase("columns", "列"), &problems) else {
      return nil
    }
    let names = entries.compactMap { $0.name(&problems) }
    return names.count == entries.count ? names : nil
  }

  /// `true` or `false`, also `yes` or `no`.
  func yesOrNo(_ problems: inout Problems) -> Bool? {
    switch node.scalar?.string.lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      tell(.either(["true", "false"]), &problems)
      return nil
    }
  }

  /// Tells that the value is wrong without quoting it: it may be a secret.
  func tellConcealed(_ expected: Phrase, _ problems: inout Problems) {
    problems.add(
      .wrongValue(
        Phrase("a text that is not shown here", "此处不显示的内容"), key: key, expected: expected,
        at: place))
  }
}
