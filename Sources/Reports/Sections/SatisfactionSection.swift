import Evaluation
import Insight
import Quantities
import Statistics

extension Section {
  /// How many labels of a dimension are told one by one.
  private static let labelsShown = 8

  /// Recommendation and satisfaction by rep or team, product category, channel and segment; what
  /// comments are about.
  @Sendable static func satisfaction(_ briefing: Briefing) -> Section {
    let (words, edition) = (briefing.words, briefing.edition)
    let evaluation = briefing.evaluation
    let satisfaction = edition.insight.customers.satisfaction
    let title = words("section.satisfaction")
    let slot = evaluation.slot(of: briefing.subject)
    let whole = satisfaction.tally(slot: slot)
    guard !whole.isEmpty else {
      return Section(id: "satisfaction", title: title, content: voice(briefing))
    }
    var rows: [ReportTable.Row] = []
    for result in briefing.subject == .organization ? edition.teamsByScore : briefing.reps {
      let tally = satisfaction.tally(slot: evaluation.slot(of: result.subject))
      guard !tally.isEmpty else { continue }
      rows.append(
        row(
          "subject-\(edition.id(of: result.subject))",
          .init(
            edition.name(of: result.subject), path: edition.address(of: result.subject).page),
          tally, .normal, briefing))
    }
    for dimension in Satisfaction.Dimension.allCases {
      let parts = satisfaction.parts(dimension, slot: slot)
      guard !parts.isEmpty else { continue }
      let id = dimension.rawValue
      rows.append(
        .init(
          id: "by-\(id)", emphasis: .group,
          cells: [.init(words("satisfaction.by.\(id)"))] + Array(repeating: .init(""), count: 3)))
      for (index, part) in parts.prefix(labelsShown).enumerated() {
        rows.append(
          row("\(id)-\(index)", .init(label(part.label, words)), part.tally, .normal, briefing))
      }
    }
    rows.append(row("total", .init(words("members.total")), whole, .total, briefing))
    let rate = satisfaction.responseRate
    let notes = [
      words("satisfaction.note"),
      rate.map { words("satisfaction.response", ["rate": briefing.numerals.percent($0)]) }
        ?? words("satisfaction.noResponse"),
      satisfaction.usesLastOrders ? words("satisfaction.lastOrder") : "",
    ]
    return Section(
      id: "satisfaction", title: title,
      message: satisfactionText(whole, briefing)
        + (worst(slot, whole, briefing).map { words("sentence.space") + $0 } ?? ""),
      content: [
        .table(
          ReportTable(
            id: "satisfaction",
            columns: [
              .init(id: "name", title: words("column.name"), width: 1.4),
              .init(id: "nps", title: words("satisfaction.column.nps"), alignment: .trailing),
              .init(id: "csat", title: words("satisfaction.column.csat"), alignment: .trailing),
              .init(
                id: "complaints", title: words("satisfaction.column.complaints"),
                alignment: .trailing, width: 0.6),
            ], rows: rows,
            notes: [notes.filter { !$0.isEmpty }.joined(separator: words("sentence.space"))]))
      ] + voice(briefing))
  }

  private static func label(_ label: String, _ words: WordList) -> String {
    label.isEmpty ? words("split.none") : Direction.plain(label)
  }

  /// A sentence on what all customers of a subject answered.
  static func satisfactionText(_ tally: Satisfaction.Tally, _ briefing: Briefing) -> String {
    let (words, numerals) = (briefing.words, briefing.numerals)
    var clauses: [String] = []
    if let score = tally.netPromoters {
      clauses.append(
        words(
          "satisfaction.text.nps",
          ["score": points(score, numerals), "count": "\(tally.recommendations)"]))
    }
    if let share = tally.satisfiedShare {
      clauses.append(
        words(
          "satisfaction.text.csat",
          ["share": numerals.percent(share), "count": "\(tally.ratings)"]))
    }
    if tally.complaints > 0 {
      clauses.append(words("satisfaction.text.complaints", ["count": "\(tally.complaints)"]))
    }
    return words(
      "satisfaction.text", ["list": clauses.joined(separator: words("sentence.and"))])
  }

  /// The part whose customers are less satisfied than all by more than chance explains; of several
  /// the least satisfied.
  private static func worst(
    _ slot: Int, _ whole: Satisfaction.Tally, _ briefing: Briefing
  ) -> String? {
    let words = briefing.words
    guard let all = whole.satisfiedShare else { return nil }
    let least = briefing.evaluation.catalogue.rules.leastSample
    var worst: (label: String, share: Fraction, count: Int)?
    for dimension in Satisfaction.Dimension.allCases {
      for part in briefing.edition.insight.customers.satisfaction.parts(dimension, slot: slot)
      where part.tally.ratings >= least && !part.label.isEmpty {
        guard let share = part.tally.satisfiedShare,
          let interval = part.tally.satisfiedInterval, interval.high < all.double,
          worst.map({ share < $0.share }) ?? true
        else { continue }
        worst = (part.label, share, part.tally.ratings)
      }
    }
    guard let worst else { return nil }
    return words(
      "satisfaction.worst",
      [
        "label": Direction.plain(worst.label),
        "share": briefing.numerals.percent(worst.share), "count": "\(worst.count)",
      ])
  }

  private static func points(_ score: Fraction, _ numerals: Numerals) -> String {
    numerals.text(score * 100, .points)
  }

  private static func row(
    _ id: String, _ name: ReportTable.Cell, _ tally: Satisfaction.Tally,
    _ emphasis: ReportTable.Emphasis, _ briefing: Briefing
  ) -> ReportTable.Row {
    let numerals = briefing.numerals
    let score = tally.netPromoters
    let share = tally.satisfiedShare
    let complaints = Fraction(Int128(tally.complaints))
    return .init(
      id: id, emphasis: emphasis,
      cells: [
        name,
        cell(
          score.map { points($0, numerals) }, exact: score.map { $0 * 100 },
          tally.recommendations,
          tally.netPromotersInterval.map {
            (points(.estimate($0.low), numerals), points(.estimate($0.high), numerals))
          }, briefing),
        cell(
          share.map { numerals.percent($0) }, exact: share, tally.ratings,
          tally.satisfiedInterval.map {
            (numerals.wholePercent($0.low), numerals.wholePercent($0.high))
          }, briefing),
        .init(numerals.count(complaints), exact: complaints),
      ])
  }

  private static func cell(
    _ text: String?, exact: Fraction?, _ count: Int, _ ends: (String, String)?,
    _ briefing: Briefing
  ) -> ReportTable.Cell {
    guard let text else { return .init(Numerals.missing) }
    let isSmall = count < briefing.evaluation.catalogue.rules.leastSample
    var values = ["count": "\(count)"]
    var key = isSmall ? "satisfaction.small" : "satisfaction.answers"
    if let ends {
      (values["low"], values["high"]) = ends
      key = isSmall ? "satisfaction.small.within" : "satisfaction.answers.within"
    }
    return .init(
      text, note: briefing.words(key, values), tone: isSmall ? .muted : .plain, exact: exact)
  }
}
