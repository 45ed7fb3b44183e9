import Evaluation
import Insight
import Quantities

extension Section {
  /// What comes: sales of the months ahead, where a running period lands, and the pipeline; none
  /// where nothing is known of it.
  @Sendable static func outlook(_ briefing: Briefing) -> Section {
    let words = briefing.words
    let slot = briefing.evaluation.slot(of: briefing.subject)
    let outlook = briefing.edition.insight.outlook
    let forecast = outlook.forecast(slot: slot)
    let (landing, pipeline) = (outlook.landing(slot: slot), outlook.pipeline(slot: slot))
    var content: [Content] = []
    if let forecast {
      content.append(.figures([OutlookFan(briefing, forecast).figure]))
      content.append(.table(OutlookMonths(briefing, forecast).table))
    }
    if landing != nil || pipeline != nil {
      content.append(
        .table(OutlookAmounts(briefing, landing: landing, pipeline: pipeline).table))
    }
    // For a rep they are what to work on; of teams they would be a list of names.
    if case .rep = briefing.subject, let pipeline,
      let deals = OutlookDeals(briefing, pipeline).table
    {
      content.append(.table(deals))
    }
    return Section(
      id: "outlook", title: words("section.outlook"),
      message: message(briefing, forecast, landing, pipeline), content: content)
  }

  /// What is to be known first: where a running period lands, else what the next month brings, else
  /// what is in the pipeline.
  private static func message(
    _ briefing: Briefing, _ forecast: SalesForecast?, _ landing: Landing?, _ pipeline: Pipeline?
  ) -> String? {
    let (words, numerals) = (briefing.words, briefing.numerals)
    if let landing { return self.message(briefing, landing) }
    if let month = forecast?.months.first {
      return words(
        "outlook.message.month",
        [
          "month": briefing.dates.period(month.month), "amount": numerals.money(month.point),
          "low": numerals.money(month.likely.lowerBound),
          "high": numerals.money(month.likely.upperBound),
        ])
    }
    guard let pipeline, pipeline.deals > 0 else { return nil }
    return words(
      "outlook.message.pipeline",
      [
        "days": briefing.pipelineText, "expected": numerals.money(pipeline.expected),
        "best": numerals.money(pipeline.bestCase),
      ])
  }

  private static func message(_ briefing: Briefing, _ landing: Landing) -> String {
    let (words, numerals) = (briefing.words, briefing.numerals)
    let period = briefing.periodText
    guard let target = landing.target, let share = landing.total.divided(by: target) else {
      return words(
        "outlook.message.landing", ["period": period, "total": numerals.money(landing.total)])
    }
    if landing.missing == .zero {
      return words(
        "outlook.message.reached",
        [
          "period": period, "total": numerals.money(landing.total),
          "share": numerals.percent(share),
        ]
      )
    }
    guard let needed = landing.neededPerDay else {
      return words(
        "outlook.message.short",
        [
          "period": period, "total": numerals.money(landing.total),
          "share": numerals.percent(share),
        ]
      )
    }
    return words(
      "outlook.message.target",
      [
        "period": period, "total": numerals.money(landing.total),
        "share": numerals.percent(share), "needed": numerals.money(needed),
      ])
  }
}

extension Briefing {
  /// The days that the pipeline is about, in words.
  var pipelineText: String {
    let period = evaluation.period
    if edition.insight.outlook.isRunning { return words("pipeline.rest", ["period": periodText]) }
    let end = period.months.upperBound
    return dates.period(
      Period(
        grain: period.grain, months: end..<end + period.months.count, calendar: period.calendar))
  }

  func range(_ range: ClosedRange<Fraction>) -> String {
    words(
      "outlook.range",
      ["low": numerals.money(range.lowerBound), "high": numerals.money(range.upperBound)])
  }

  /// A chance in whole per cent; nothing is as good as certain.
  func chance(_ chance: Double) -> String {
    if chance < 0.01 { return words("outlook.chance.least") }
    if chance > 0.99 { return words("outlook.chance.most") }
    return numerals.wholePercent(chance)
  }
}
