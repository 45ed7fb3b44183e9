extension Problems {
  /// All problems as the operator reads them; empty where there are none.
  public func text(in language: InterfaceLanguage) -> String {
    sorted.map { $0.text(in: language) }.joined(separator: "\n")
  }

  /// All problems in English, for programs and logs.
  public var text: String { text(in: .english) }

  /// `2 errors, 1 warning`; nil where there are no problems.
  public func tally(in language: InterfaceLanguage) -> String? {
    let parts = [Problem.Severity.error, .warning, .note].compactMap { severity -> Phrase? in
      let count = count(of: severity)
      return count > 0 ? severity.counted(count) : nil
    }
    let separator = Phrase(", ", "，")[language]
    return parts.isEmpty ? nil : parts.map { $0[language] }.joined(separator: separator)
  }
}

extension Problems.Entry {
  /// The problem, its places, what was done and what can be done.
  public func text(in language: InterfaceLanguage) -> String {
    let first = examples[0]
    var lines = [first.severity.label + first.message + Phrase(same: " [\(first.code)]")]
    for example in examples {
      var line = Phrase("  at \(example.place)", "  位置：\(example.place)")
      if let excerpt = example.excerpt { line = line + Phrase(same: "  | \(excerpt)") }
      if example.message != first.message {
        line = line + Phrase("  (\(example.message.english))", "（\(example.message.chinese)）")
      }
      lines.append(line)
    }
    if count > examples.count {
      let rest = count - examples.count
      lines.append(Phrase("  and \(rest) more in this file", "  该文件中另有 \(rest) 处"))
    }
    lines.append(Phrase(same: "  → ") + first.consequence)
    if let help = first.help { lines.append(Phrase("  help: ", "  建议：") + help) }
    return lines.map { $0[language] }.joined(separator: "\n") + "\n"
  }
}

extension Problem.Severity {
  /// What a problem begins with.
  fileprivate var label: Phrase {
    switch self {
    case .error: Phrase("error: ", "错误：")
    case .warning: Phrase("warning: ", "警告：")
    case .note: Phrase("note: ", "提示：")
    }
  }

  fileprivate func counted(_ count: Int) -> Phrase {
    let english = "\(count) \(rawValue)\(count == 1 ? "" : "s")"
    return switch self {
    case .error: Phrase(english, "\(count) 个错误")
    case .warning: Phrase(english, "\(count) 个警告")
    case .note: Phrase(english, "\(count) 条提示")
    }
  }
}
