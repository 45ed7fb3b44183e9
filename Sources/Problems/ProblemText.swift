extension Problems {
  /// All problems as the operator reads them; empty where there are none.
  public var text: String {
    sorted.map(\.text).joined(separator: "\n")
  }

  /// `2 errors, 1 warning`; nil where there are no problems.
  public var tally: String? {
    func words(_ severity: Problem.Severity) -> String? {
      let count = count(of: severity)
      guard count > 0 else { return nil }
      return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    let parts = [words(.error), words(.warning), words(.note)].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension Problems.Entry {
  /// The problem, its places, what was done and what can be done.
  public var text: String {
    let first = examples[0]
    var lines = ["\(first.severity.rawValue): \(first.message) [\(first.code)]"]
    for example in examples {
      var line = "  at \(example.place)"
      if let excerpt = example.excerpt { line += "  | \(excerpt)" }
      if example.message != first.message { line += "  (\(example.message))" }
      lines.append(line)
    }
    if count > examples.count { lines.append("  and \(count - examples.count) more in this file") }
    lines.append("  → \(first.consequence)")
    if let help = first.help { lines.append("  help: \(help)") }
    return lines.joined(separator: "\n") + "\n"
  }
}
