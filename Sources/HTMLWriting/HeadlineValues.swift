import Reports

extension PageValues where Model == Headline {
  static let headline = PageValues([
    .text("verdict", "one or two sentences that say how it went") { $0.message },
    .text("score", "the card's score") { $0.score },
    .text("scoreLabel", "what the score is") { $0.scoreLabel },
    .text("grade", "the card's grade") { $0.grade },
    .text("gradeLabel", "what the grade is") { $0.gradeLabel },
    .list("keyFigures", "a few figures that are set large", of: .keyFigure) { $0.figures },
  ])
}

extension PageValues where Model == KeyFigure {
  static let keyFigure = PageValues([
    .text("label", "what the figure is") { $0.label },
    .text("value", "its worded value") { $0.value },
    .text("comparison", "how it compares") { $0.comparison },
    .text("classes", "its tone: plain, muted, good or bad; unsigned where no sign tells it") {
      $0.tone.classes(of: $0.comparison ?? $0.value)
    },
  ])
}

extension Tone {
  /// The tone as classes of the style sheet, which marks a good or bad `text` that has no sign of
  /// its own, so that colour alone tells nothing.
  func classes(of text: String) -> String {
    switch self {
    case .plain, .muted: rawValue
    case .good, .bad: text.contains { "+-−±▲▼↑↓".contains($0) } ? rawValue : rawValue + " unsigned"
    }
  }
}
