import Insight
import Quantities

extension Section {
  /// How good earlier forecasts were, by who and how far ahead; none before the first has come true
  /// or not.
  @Sendable static func pastForecasts(_ briefing: Briefing) -> Section {
    let (words, numerals) = (briefing.words, briefing.numerals)
    let past = briefing.edition.insight.pastForecasts
    guard let first = past.scores.first else {
      return Section(id: "past-forecasts", title: words("section.pastForecasts"), content: [])
    }
    func share(_ share: Double?) -> ReportTable.Cell {
      share.map { .init(numerals.percent($0)) } ?? .init(Numerals.missing, tone: .muted)
    }
    let rows = past.scores.map { score in
      ReportTable.Row(
        id: "\(score.audience.rawValue)-\(score.ahead)",
        cells: [
          .init(words("pastForecasts.of.\(score.audience.rawValue)")), .init("\(score.ahead)"),
          .init(numerals.count(Fraction(Int128(score.accuracy.count)))),
          share(score.accuracy.wape), share(score.naive.wape), share(score.accuracy.bias),
          .init(numerals.wholePercent(score.likelyCoverage)),
          .init(numerals.wholePercent(score.accuracy.coverage)),
        ])
    }
    var message: String?
    if let error = first.accuracy.wape, let naive = first.naive.wape {
      message = words(
        error <= naive ? "pastForecasts.message.better" : "pastForecasts.message.worse",
        ["error": numerals.percent(error), "naive": numerals.percent(naive)])
    }
    let columns = [
      "ahead", "forecasts", "error", "naive", "bias", "inLikely", "inWide",
    ]
    return Section(
      id: "past-forecasts", title: words("section.pastForecasts"), message: message,
      content: [
        .table(
          ReportTable(
            id: "past-forecasts",
            columns: [.init(id: "who", title: words("pastForecasts.who"), width: 1.6)]
              + columns.map { id in
                .init(id: id, title: words("pastForecasts.\(id)"), alignment: .trailing)
              },
            rows: rows,
            notes: [
              words("pastForecasts.note", ["count": "\(past.origins)"]),
              words("pastForecasts.note.today"),
            ]))
      ])
  }
}
