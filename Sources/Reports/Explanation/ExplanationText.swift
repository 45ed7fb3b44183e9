/// An explanation as lines of plain text, for a terminal.
public struct ExplanationText {
  let explanation: Explanation
  let words: WordList

  public init(explanation: Explanation, words: WordList) {
    self.explanation = explanation
    self.words = words
  }

  public var text: String {
    let colon = words("explain.colon")
    var lines = [
      "\(explanation.subject) · \(explanation.name) (\(explanation.kpi)) · \(explanation.period)",
      "",
      explanation.value,
      words("explain.formula") + colon + explanation.formula,
    ]
    if let working = explanation.working {
      lines.append(words("explain.working") + colon + working)
    }
    lines += explanation.standing.map { $0.label + colon + $0.value }
    for part in explanation.parts {
      lines += ["", "\(part.name) (\(part.id)) = \(part.total)"]
      lines += part.details.map { "  " + $0.label + colon + $0.value }
      lines.append("  " + part.countText)
      let width = part.rows.map(\.amount.count).max() ?? 0
      lines += part.rows.map { row in
        "    " + String(repeating: " ", count: width - row.amount.count) + row.amount + "  "
          + row.place + (row.note.map { "  " + $0 } ?? "")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
