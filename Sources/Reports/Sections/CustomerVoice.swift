import Evaluation
import Insight
import Quantities

extension Section {
  /// How many themes are told one by one.
  private static let themesShown = 12

  /// What customers' comments are about, and how well they speak in each language.
  static func voice(_ briefing: Briefing) -> [Content] {
    let voice = briefing.edition.insight.voice
    let slot = briefing.evaluation.slot(of: briefing.subject)
    let themes = voice.themes(slot: slot)
    var content: [Content] = []
    if !themes.isEmpty {
      content.append(.paragraph(voiceText(themes, voice.comments(slot: slot).count, briefing)))
      content.append(.table(table(of: themes, voice.comments(slot: slot), briefing)))
    }
    let speeches = voice.speeches(slot: slot)
    // One language is the KPI again.
    if speeches.count(where: { $0.speech != .other }) > 1 {
      content.append(.table(table(of: speeches, briefing)))
    }
    return content
  }

  /// What most comments are about, and of what they speak badly most often.
  private static func voiceText(
    _ themes: [CustomerVoice.Theme], _ count: Int, _ briefing: Briefing
  ) -> String {
    let words = briefing.words
    guard let most = themes.first else { return "" }
    let text = words(
      "voice.text",
      [
        "count": "\(count)", "theme": name(of: most.id, words), "most": "\(most.tone.comments)",
      ])
    var worst: (theme: CustomerVoice.Theme, share: Fraction)?
    for theme in themes where theme.tone.comments >= CustomerVoice.fewest {
      guard let share = theme.tone.negativeShare, share > .zero,
        worst.map({ share > $0.share }) ?? true
      else { continue }
      worst = (theme, share)
    }
    guard let worst else { return text }
    return text + words("sentence.space")
      + words(
        "voice.worst",
        [
          "theme": name(of: worst.theme.id, words), "part": "\(worst.theme.tone.negative)",
          "count": "\(worst.theme.tone.comments)",
        ])
  }

  private static func table(
    of themes: [CustomerVoice.Theme], _ comments: (count: Int, themed: Int), _ briefing: Briefing
  ) -> ReportTable {
    let words = briefing.words
    var rows = themes.prefix(themesShown).enumerated().map { index, theme in
      let cells = cells(of: theme.tone, briefing)
      return ReportTable.Row(
        id: "theme-\(index)",
        cells: [
          .init(name(of: theme.id, words)), cells.comments, cells.negative, cells.mean,
          .init(theme.quote.map { quoted($0, words) } ?? ""),
        ])
    }
    let others = comments.count - comments.themed
    if others > 0 {
      let count = Fraction(Int128(others))
      rows.append(
        .init(
          id: "no-theme", emphasis: .muted,
          cells: [
            .init(words("voice.none")), .init(briefing.numerals.count(count), exact: count),
            .init(""), .init(""), .init(""),
          ]))
    }
    return ReportTable(
      id: "themes",
      columns: [
        .init(id: "theme", title: words("voice.column.theme"), width: 1.2),
        .init(
          id: "comments", title: words("voice.column.comments"), alignment: .trailing, width: 0.7),
        .init(
          id: "negative", title: words("voice.column.negative"), alignment: .trailing, width: 0.7),
        .init(id: "tone", title: words("voice.column.tone"), alignment: .trailing, width: 0.7),
        .init(id: "quote", title: words("voice.column.quote"), width: 3),
      ], rows: rows, notes: [words("voice.note", ["fewest": "\(CustomerVoice.fewest)"])])
  }

  private static func table(
    of speeches: [(speech: CustomerVoice.Speech, tone: CustomerVoice.Tone)], _ briefing: Briefing
  ) -> ReportTable {
    let words = briefing.words
    return ReportTable(
      id: "languages",
      columns: [
        .init(id: "language", title: words("voice.column.language"), width: 1.2),
        .init(id: "comments", title: words("voice.column.comments"), alignment: .trailing),
        .init(id: "positive", title: words("voice.column.positive"), alignment: .trailing),
        .init(id: "negative", title: words("voice.column.negative"), alignment: .trailing),
        .init(id: "tone", title: words("voice.column.tone"), alignment: .trailing),
      ],
      rows: speeches.map { entry in
        let cells = cells(of: entry.tone, briefing)
        return .init(
          id: entry.speech.rawValue,
          cells: [
            .init(words("voice.language.\(entry.speech.rawValue)")), cells.comments,
            cells.positive, cells.negative, cells.mean,
          ])
      }, notes: [words("voice.languages.note", ["kpi": briefing.kpiName("review_sentiment")])])
  }

  private struct ToneCells {
    let comments: ReportTable.Cell
    let positive: ReportTable.Cell
    let negative: ReportTable.Cell
    let mean: ReportTable.Cell
  }

  /// Of too few comments only how many there are.
  private static func cells(of tone: CustomerVoice.Tone, _ briefing: Briefing) -> ToneCells {
    let numerals = briefing.numerals
    let isTold = tone.comments >= CustomerVoice.fewest
    let count = Fraction(Int128(tone.comments))
    func cell(_ value: Fraction?, _ text: (Fraction) -> String) -> ReportTable.Cell {
      guard isTold, let value else { return .init(Numerals.missing, tone: .muted) }
      return .init(text(value), exact: value)
    }
    return ToneCells(
      comments: .init(
        numerals.count(count), note: isTold ? nil : briefing.words("voice.few"), exact: count),
      positive: cell(tone.positiveShare) { numerals.percent($0) },
      negative: cell(tone.negativeShare) { numerals.percent($0) },
      mean: cell(tone.mean) {
        numerals.signedPlain(Fraction($0.rounded(scale: 100), 100))
      })
  }

  /// In the reader's language; a theme of the workspace's own as its lexicon calls it.
  private static func name(of theme: String, _ words: WordList) -> String {
    let key = "voice.theme.\(theme)"
    return words.has(key) ? words(key) : Direction.plain(theme)
  }

  private static func quoted(_ quote: String, _ words: WordList) -> String {
    words("voice.quote", ["text": Direction.isolated(Direction.plain(quote))])
  }
}
