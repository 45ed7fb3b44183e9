import Insight
import Quantities
import Statistics

extension Section {
  /// How far chances of open deals can be trusted that the organization's own deals teach, or why
  /// they teach none; none without deals.
  @Sendable static func chances(_ briefing: Briefing) -> Section {
    let words = briefing.words
    let model = briefing.edition.insight.outlook.winModel
    var section = Section(id: "chances", title: words("section.chances"), content: [])
    switch model.silence {
    case .fewDeals(let won, let lost)?:
      guard won + lost > 0 else { return section }
      section.content = [
        .paragraph(words("chances.few", ["won": "\(won)", "lost": "\(lost)"]))
      ]
    case .nothingLearnt(let deals)?:
      section.content = [.paragraph(words("chances.nothing", ["count": "\(deals)"]))]
    case nil:
      guard let accuracy = model.accuracy else { return section }
      section.message = words(
        "chances.message",
        [
          "count": briefing.numerals.count(Fraction(Int128(accuracy.count))),
          "share": briefing.numerals.percent(1 - accuracy.brier / accuracy.baseBrier),
        ])
      section.content = [.table(table(accuracy, briefing))]
    }
    return section
  }

  private static func table(_ accuracy: ChanceAccuracy, _ briefing: Briefing) -> ReportTable {
    let (words, numerals) = (briefing.words, briefing.numerals)
    return ReportTable(
      id: "chances",
      columns: [
        .init(id: "told", title: words("column.told"), alignment: .trailing),
        .init(id: "deals", title: words("column.deals"), alignment: .trailing),
        .init(id: "won", title: words("column.won"), alignment: .trailing),
        .init(id: "interval", title: words("column.interval"), alignment: .trailing),
      ],
      rows: accuracy.calibration.enumerated().map { index, bin in
        .init(
          id: "\(index + 1)",
          cells: [
            .init(numerals.wholePercent(bin.told)),
            .init(numerals.count(Fraction(Int128(bin.count)))),
            .init(numerals.wholePercent(bin.happened)),
            .init(
              words(
                "outlook.range",
                [
                  "low": numerals.wholePercent(bin.interval.low),
                  "high": numerals.wholePercent(bin.interval.high),
                ])),
          ])
      },
      notes: [
        words(
          "chances.scores",
          [
            "loss": decimals(accuracy.logLoss), "baseLoss": decimals(accuracy.baseLogLoss),
            "brier": decimals(accuracy.brier), "baseBrier": decimals(accuracy.baseBrier),
          ]), words("chances.note"),
      ])
  }

  /// Three decimals.
  private static func decimals(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e9 else { return Numerals.missing }
    return Fraction(Int128((number * 1000).rounded()), 1000).decimalText(atMost: 3)
  }
}
