import Evaluation
import Incentives
import Quantities

extension Section {
  /// How contests stand and who earned honours: of all in the organization's report, of members in
  /// a team's.
  @Sendable static func contests(_ briefing: Briefing) -> Section {
    let words = briefing.words
    var section = Section(id: "contests", title: words("section.contests"), content: [])
    guard let book = briefing.edition.pay else { return section }
    let wording = PayWording(edition: briefing.edition, book: book)
    for standing in book.contests {
      let entries = standing.entries.filter { isShown($0.subject, briefing) }
      if entries.isEmpty { continue }
      section.content.append(.paragraph(message(standing, briefing, wording)))
      section.content.append(.table(table(standing, entries, briefing, wording)))
    }
    let awards = book.awards.filter { isShown(.rep($0.rep), briefing) }
    if !awards.isEmpty { section.content.append(.table(table(awards, briefing, wording))) }
    return section
  }

  /// How many places of a contest a report lists.
  private static let placesShown = 10

  private static func isShown(_ subject: Subject, _ briefing: Briefing) -> Bool {
    guard case .team(let team) = briefing.subject else { return true }
    switch subject {
    case .rep(let rep): return briefing.edition.teams(ofRep: rep).contains(team)
    case .team, .organization: return true
    }
  }

  private static func message(
    _ standing: ContestStanding, _ briefing: Briefing, _ wording: PayWording
  ) -> String {
    let contest = standing.contest
    return briefing.words(
      standing.isFinal ? "contest.final" : "contest.running",
      [
        "contest": wording.title(contest.titles, contest.name),
        "from": briefing.dates.day(contest.from), "to": briefing.dates.day(contest.to),
        "prizes": contest.prizes.map { briefing.numerals.fullMoney($0) }.joined(
          separator: briefing.words("report.and")),
      ])
  }

  private static func table(
    _ standing: ContestStanding, _ entries: [ContestStanding.Entry], _ briefing: Briefing,
    _ wording: PayWording
  ) -> ReportTable {
    let words = briefing.words
    let contest = standing.contest
    let isAttained = contest.by == .attainment
    let rows = entries.prefix(placesShown).map { entry in
      ReportTable.Row(
        id: briefing.edition.id(of: entry.subject),
        emphasis: entry.subject == briefing.subject ? .own : .normal,
        cells: [
          .init(entry.place.map { "\($0)" } ?? words("ranking.unranked")),
          .init(
            briefing.edition.name(of: entry.subject),
            path: briefing.edition.results[entry.subject] == nil
              ? nil : briefing.edition.address(of: entry.subject).page),
          .init(
            isAttained
              ? briefing.numerals.percent(entry.value)
              : wording.measured(entry.value, contest.basis.measure.rawValue),
            exact: entry.value),
          .init(
            entry.prize == .zero ? "" : briefing.numerals.fullMoney(entry.prize.fraction)),
        ])
    }
    return ReportTable(
      id: "contest-\(contest.name)",
      columns: [
        .init(id: "rank", title: words("column.rank"), alignment: .trailing, width: 0.5),
        .init(
          id: "name", title: words(contest.among == .teams ? "column.team" : "column.name"),
          width: 2),
        .init(
          id: "value", title: words(isAttained ? "column.attainment" : "contest.value"),
          alignment: .trailing),
        .init(
          id: "prize", title: words(standing.isFinal ? "contest.prize" : "contest.prize.now"),
          alignment: .trailing),
      ], rows: Array(rows))
  }

  private static func table(_ awards: [Award], _ briefing: Briefing, _ wording: PayWording)
    -> ReportTable
  {
    let words = briefing.words
    let rows = awards.enumerated().map { index, award in
      ReportTable.Row(
        id: "\(index)",
        cells: [
          .init(wording.title(award.honour.titles, award.honour.name)),
          .init(
            briefing.edition.name(of: .rep(award.rep)),
            path: briefing.edition.results[.rep(award.rep)] == nil
              ? nil : briefing.edition.address(of: .rep(award.rep)).page),
          .init(reason(award, briefing, wording)),
        ])
    }
    return ReportTable(
      id: "honours",
      columns: [
        .init(id: "honour", title: words("honour.name"), width: 1.2),
        .init(id: "name", title: words("column.name"), width: 1.2),
        .init(id: "reason", title: words("honour.reason"), width: 2.4),
      ], rows: rows)
  }

  private static func reason(_ award: Award, _ briefing: Briefing, _ wording: PayWording) -> String
  {
    let words = briefing.words
    let amount = wording.measured(award.value, award.honour.basis.measure.rawValue)
    switch award.honour.rule {
    case .firstPlace: return words("honour.first", ["value": amount])
    case .mostImproved:
      return words("honour.improved", ["value": briefing.numerals.change(award.value)])
    case .bestNewcomer(let months):
      return words("honour.newcomer", ["value": amount, "months": "\(months)"])
    case .targetStreak(let months, let least):
      return words(
        "honour.streak",
        [
          "months": "\(months)", "least": briefing.numerals.shortPercent(least),
          "value": briefing.numerals.percent(award.value),
        ])
    }
  }
}
