import Charts
import Drawings
import Evaluation
import Quantities

extension Section {
  /// Twelve months of sales against target, and the year against the one before.
  @Sendable static func trend(_ briefing: Briefing) -> Section {
    let content: Content
    if let reason = briefing.reason(of: .salesAmount) {
      content = .paragraph(briefing.words("reason.notMeasured", ["reason": reason]))
    } else {
      content = .figures([months(briefing), year(briefing)])
    }
    return Section(id: "trend", title: briefing.words("section.trend"), content: [content])
  }

  private static func months(_ briefing: Briefing) -> Figure {
    let (words, numerals, evaluation) = (briefing.words, briefing.numerals, briefing.evaluation)
    let slot = evaluation.slot(of: briefing.subject)
    let months = evaluation.months.trailing
    let sales = months.map { evaluation.months.sales(in: $0, subject: slot) }
    let targets = months.map {
      evaluation.target(KPI.salesAmount.id, of: briefing.subject, in: elapsed($0, briefing))
    }
    // Only months that are over can have reached their target.
    let set = months.indices.compactMap { index -> (Fraction, Fraction)? in
      guard let target = targets[index], target > .zero,
        evaluation.asOf >= months[index].lastDay
      else { return nil }
      return (sales[index], target)
    }
    let message =
      set.isEmpty
      ? words("trend.message.noTarget")
      : words(
        "trend.message", ["of": "\(set.count)", "hit": "\(set.count { $0.0 >= $0.1 })"])
    let best = sales.indices.max { sales[$0] < sales[$1] } ?? 0
    let worst = sales.indices.min { sales[$0] < sales[$1] } ?? 0
    let title = words(
      "trend.title", ["name": briefing.name, "range": briefing.dates.range(span(months))])
    let chart = TargetColumns(
      title: title,
      summary: words(
        "trend.summary",
        [
          "best": numerals.money(sales[best]), "bestMonth": briefing.dates.period(months[best]),
          "worst": numerals.money(sales[worst]),
          "worstMonth": briefing.dates.period(months[worst]),
        ]),
      size: size(briefing, height: 116),
      columns: months.indices.map { index in
        TargetColumns.Column(
          label: briefing.dates.shortMonth(months[index]), value: sales[index].double,
          valueLabel: numerals.money(sales[index]), target: targets[index]?.double,
          isCurrent: evaluation.period.months.overlaps(months[index].months),
          isPartial: evaluation.asOf < months[index].lastDay)
      },
      actualName: words("trend.actual"), targetName: words("trend.target"))
    return Figure(
      id: "trend-months", title: title, message: message, width: width(briefing),
      drawing: chart.drawing(fonts: briefing.fonts))
  }

  /// The days of `month` up to the as-of day.
  static func elapsed(_ month: Period, _ briefing: Briefing) -> Range<Day> {
    let days = month.days
    return days
      .lowerBound..<max(
        days.lowerBound, min(days.upperBound, briefing.evaluation.asOf.next))
  }

  private static func span(_ months: [Period]) -> Period {
    let first = months[0]
    return Period(
      grain: .range,
      months: first.months.lowerBound..<months[months.count - 1].months.upperBound,
      calendar: first.calendar)
  }

  private static func year(_ briefing: Briefing) -> Figure {
    let (words, numerals, evaluation) = (briefing.words, briefing.numerals, briefing.evaluation)
    let slot = evaluation.slot(of: briefing.subject)
    func running(_ months: [Period]) -> [Fraction] {
      var sum = Fraction.zero
      return months.map { month in
        sum = sum + evaluation.months.sales(in: month, subject: slot)
        return sum
      }
    }
    let current = running(evaluation.months.yearToDate)
    let previous = running(evaluation.months.lastYear)
    let now = current.last ?? .zero
    let before = evaluation.months.salesOfLastYearToDate(subject: slot)
    // Months before the data begin are unknown, not zero.
    let isKnown = !evaluation.dataBegin(after: evaluation.months.lastYear[0].days)
    let title = words(
      "year.title",
      [
        "name": briefing.name,
        "range": briefing.dates.range(span(evaluation.months.yearToDate)),
      ])
    let chart = YearLines(
      title: title,
      summary: isKnown
        ? words(
          "year.summary", ["now": numerals.money(now), "before": numerals.money(before)])
        : unknownYear(briefing, now: now),
      size: size(briefing, height: 84),
      labels: evaluation.months.lastYear.map { briefing.dates.shortMonth($0) },
      current: current.map(\.double)
        + Array(repeating: nil, count: previous.count - current.count),
      previous: previous.map { isKnown ? $0.double : nil }, currentName: words("year.current"),
      previousName: words("year.previous"), currentLabel: numerals.money(now),
      previousLabel: isKnown ? previous.last.map { numerals.money($0) } ?? "" : "")
    return Figure(
      id: "trend-year", title: title,
      message: isKnown
        ? yearMessage(briefing, now: now, before: before) : unknownYear(briefing, now: now),
      width: width(briefing),
      drawing: chart.drawing(fonts: briefing.fonts))
  }

  /// A rep's stand side by side, so that they have their place on the first page; a team's, so that
  /// its members' have one.
  private static func width(_ briefing: Briefing) -> Figure.Width {
    if case .rep = briefing.subject { return .half }
    return tellsTrends(of: briefing.reps, briefing) ? .half : .full
  }

  private static func size(_ briefing: Briefing, height: Double) -> Size {
    let width = width(briefing)
    return Size(Figure.points(of: width), width == .half ? 104 : height)
  }

  private static func unknownYear(_ briefing: Briefing, now: Fraction) -> String {
    briefing.words(
      "year.message.unknown",
      [
        "now": briefing.numerals.money(now),
        "day": briefing.evaluation.firstDay.map { briefing.dates.day($0) } ?? "",
      ])
  }

  private static func yearMessage(_ briefing: Briefing, now: Fraction, before: Fraction)
    -> String
  {
    let (words, numerals) = (briefing.words, briefing.numerals)
    guard before > .zero, let ratio = now.divided(by: before) else {
      return words("year.message.new", ["now": numerals.money(now)])
    }
    let gap = now - before
    let key = gap == .zero ? "even" : gap > .zero ? "up" : "down"
    return words(
      "year.message.\(key)",
      [
        "now": numerals.money(now), "gap": numerals.money(gap > .zero ? gap : -gap),
        "change": numerals.change(ratio - .one),
      ])
  }
}
