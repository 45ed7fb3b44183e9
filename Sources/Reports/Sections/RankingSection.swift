import Charts
import Drawings
import Evaluation
import Quantities

extension Section {
  /// How many of the first are shown, and how many on either side of the subject's own place.
  static let firstShown = 3
  static let neighborsShown = 2
  /// So many are all shown.
  private static let mostListed = firstShown + 2 * neighborsShown + 2

  /// The subject among its peers, by score and by sales; for the organization, its reps.
  @Sendable static func ranking(_ briefing: Briefing) -> Section {
    let edition = briefing.edition
    let isTeam = briefing.subject.audience == .team
    let isGrouped = briefing.evaluation.policy.ranking.peers != .all
    let own = briefing.subject.audience == .rep && isGrouped ? briefing.result.group : nil
    let all = briefing.words(isTeam ? "ranking.teams" : "ranking.all")
    let byScore = (isTeam ? edition.teamsByScore : edition.repsByScore).filter {
      $0.standing != nil && (own == nil || $0.group == own)
    }
    let bySales = isTeam ? edition.teamsBySales : edition.repsBySales
    let hasSales = briefing.reason(of: .salesAmount) == nil
    var content: [Content] = []
    if byScore.isEmpty, !hasSales {
      content.append(.paragraph(message(briefing, byScore)))
    } else {
      let group = own.map { edition.name(of: $0) } ?? all
      // Of so many that not all are listed, a rep sees where they all are.
      let strip =
        briefing.subject.audience == .rep && byScore.count > mostListed
        ? scoreStrip(briefing, of: byScore, group: group, areNamed: false) : nil
      var figures = [strip ?? scores(briefing, byScore, group: group)]
      if hasSales { figures.append(sales(briefing, bySales, group: all)) }
      if briefing.subject.audience == .rep, let profile = profile(briefing) {
        figures.append(profile)
      }
      content.append(.figures(figures))
    }
    if briefing.subject == .organization { content.append(.table(repsTable(briefing))) }
    return Section(
      id: "ranking", title: briefing.words("section.ranking"),
      content: content)
  }

  private static func message(_ briefing: Briefing, _ peers: [SubjectResult]) -> String {
    let words = briefing.words
    if briefing.subject == .organization {
      guard let top = peers.first, let score = top.card.score else {
        return words("ranking.message.noScores")
      }
      return words(
        "ranking.message.top",
        ["name": briefing.edition.name(of: top.subject), "score": briefing.score(score)])
    }
    return briefing.place
  }

  private static func scores(_ briefing: Briefing, _ peers: [SubjectResult], group: String)
    -> Figure
  {
    let words = briefing.words
    return figure(
      briefing, id: "ranking-score",
      title: words("ranking.score.title", ["group": group, "period": briefing.periodText]),
      message: message(briefing, peers),
      summary: words("ranking.summary", ["of": "\(peers.count)"]),
      bars: folded(briefing, peers) { peer in
        let score = peer.card.score ?? .zero
        return RankedBars.Bar(
          label: briefing.edition.name(of: peer.subject), value: score.fraction.double,
          valueLabel: briefing.score(score), isOwn: peer.subject == briefing.subject,
          rank: rank(of: peer, briefing))
      })
  }

  /// The rank among all who are shown; nil where they belong to several groups.
  private static func rank(of peer: SubjectResult, _ briefing: Briefing) -> String? {
    let isMixed =
      briefing.subject == .organization && briefing.evaluation.policy.ranking.peers != .all
    return isMixed ? nil : peer.standing.map(\.told)
  }

  private static func sales(_ briefing: Briefing, _ peers: [SubjectResult], group: String)
    -> Figure
  {
    let (words, numerals) = (briefing.words, briefing.numerals)
    func amount(_ peer: SubjectResult) -> Fraction {
      peer.results[KPI.salesAmount.id]?.value ?? .zero
    }
    var message: String?
    if let rank = briefing.edition.ranksBySales[briefing.subject] {
      message = words(
        "ranking.sales.message",
        ["name": briefing.name, "rank": "\(rank)", "of": "\(peers.count)"])
    } else if let top = peers.first {
      message = words(
        "ranking.sales.top",
        [
          "name": briefing.edition.name(of: top.subject), "amount": numerals.money(amount(top)),
        ])
    }
    return figure(
      briefing, id: "ranking-sales",
      title: words("ranking.sales.title", ["group": group, "period": briefing.periodText]),
      message: message,
      summary: words("ranking.sales.summary", ["of": "\(peers.count)"]),
      bars: folded(briefing, peers) { peer in
        RankedBars.Bar(
          label: briefing.edition.name(of: peer.subject), value: amount(peer).double,
          valueLabel: numerals.money(amount(peer)), isOwn: peer.subject == briefing.subject,
          rank: briefing.edition.ranksBySales[peer.subject].map { "\($0)" })
      })
  }

  /// The first peers, those around the subject's own place and the last, with marks for what is left
  /// out.
  private static func folded(
    _ briefing: Briefing, _ peers: [SubjectResult],
    bar: (SubjectResult) -> RankedBars.Bar
  ) -> [RankedBars.Bar] {
    RankedBars.folded(
      peers, around: peers.firstIndex { $0.subject == briefing.subject }, first: firstShown,
      neighbors: neighborsShown, gap: { briefing.words("ranking.gap", ["count": "\($0)"]) },
      bar: bar)
  }

  private static func figure(
    _ briefing: Briefing, id: String, title: String, message: String?, summary: String,
    bars: [RankedBars.Bar]
  ) -> Figure {
    Figure(
      id: id, title: title, message: message, width: .half,
      drawing: RankedBars(
        title: title, summary: summary, width: Figure.points(of: .half), bars: bars
      ).drawing(fonts: briefing.fonts))
  }
}

extension Briefing {
  /// The subject's place among its peers in a sentence, or why it has none.
  var place: String {
    guard let standing = result.standing else { return unranked }
    let place = words(
      "ranking.message",
      [
        "name": name, "rank": "\(standing.rank)", "of": "\(standing.of)",
        "percentile": "\(standing.percentile.rounded(scale: 100))",
      ])
    guard let band = standing.band else { return place }
    return place
      + words("ranking.band", ["first": "\(band.lowerBound)", "last": "\(band.upperBound)"])
  }

  private var unranked: String {
    switch result.unranked {
    case .left: return words("ranking.message.left", ["name": name])
    case .noScore, nil: return words("ranking.message.none", ["name": name])
    case .smallSample: return words("ranking.message.smallSample", ["name": name])
    case .tooLittleMeasured(let share, let least):
      return words(
        "ranking.message.tooLittle",
        [
          "name": name, "share": numerals.shortPercent(share),
          "least": numerals.shortPercent(least),
        ])
    }
  }
}
