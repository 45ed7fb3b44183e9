import PeriodData

/// Texts as they stand in a settings file, whatever is in them.
enum YAMLText {
  /// The text, in quotes unless it is plain letters and digits; always on one line.
  static func quoted(_ text: String) -> String {
    isPlain(text) ? text : "\"" + escaped(text) + "\""
  }

  /// The beginning of a text of any length, quoted, for a comment.
  static func excerpt(_ text: String) -> String {
    let short = text.unicodeScalars.prefix(60)
    let isWhole = short.endIndex == text.unicodeScalars.endIndex
    return quoted(String(String.UnicodeScalarView(short)) + (isWhole ? "" : "…"))
  }

  /// `[a, "b: c"]`; a list of one is its text.
  static func list(_ texts: [String]) -> String {
    texts.count == 1
      ? quoted(texts[0]) : "[" + texts.map { quoted($0) }.joined(separator: ", ") + "]"
  }

  /// A column's mapping on one line.
  static func mapping(_ mapping: ColumnMapping) -> String {
    let origin: String
    switch mapping.origin {
    case .always(let text): return "{ always: \(quoted(text)) }"
    case .columns(let names):
      if mapping.values.isEmpty, mapping.lookups.isEmpty, mapping.prefix.isEmpty,
        mapping.otherwise == nil
      {
        return list(names)
      }
      origin = "column: \(list(names))"
    case .joined(let names):
      origin = "columns: [" + names.map { quoted($0) }.joined(separator: ", ") + "]"
    }
    var parts = [origin]
    if !mapping.prefix.isEmpty { parts.append("prefix: \(quoted(mapping.prefix))") }
    if !mapping.values.isEmpty {
      let values = mapping.values.sorted { $0.key < $1.key }.map {
        "\(quoted($0.key)): \(quoted($0.value))"
      }
      parts.append("values: { " + values.joined(separator: ", ") + " }")
    }
    if let otherwise = mapping.otherwise { parts.append("otherwise: \(quoted(otherwise))") }
    if !mapping.lookups.isEmpty {
      let steps = mapping.lookups.map {
        "{ file: \(quoted($0.file)), key: \(quoted($0.key)), value: \(quoted($0.value)) }"
      }
      parts.append("lookup: [" + steps.joined(separator: ", ") + "]")
    }
    if mapping.isOptional { parts.append("optional: true") }
    return "{ " + parts.joined(separator: ", ") + " }"
  }

  /// Whether the text means itself without quotes, wherever it stands.
  private static func isPlain(_ text: String) -> Bool {
    let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      !words.contains(text.lowercased()), isLetter(first) || first == "_", last != " "
    else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      isLetter(scalar) || ("0"..."9").contains(scalar) || ["_", ".", " ", "-"].contains(scalar)
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      || (0x4E00...0x9FFF).contains(scalar.value)
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    var before: Unicode.Scalar = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\t": escaped += "\\t"
      // What looks like an alias counts as one when those of a file are counted.
      case "*" where " [{,:?-&!".unicodeScalars.contains(before): escaped += "\\x2A"
      default:
        if isShown(scalar) {
          escaped.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          escaped += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
        }
      }
      before = scalar
    }
    return escaped
  }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      false
    default: scalar.value >= 32
    }
  }
}
