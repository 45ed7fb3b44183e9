import Evaluation
import Measures
import Quantities

extension Section {
  /// A team's members, best score first, and what they sum to.
  @Sendable static func members(_ briefing: Briefing) -> Section {
    let words = briefing.words
    let results = briefing.reps
    let tellsTrends = tellsTrends(of: results, briefing)
    let table = PeopleTable(
      briefing: briefing, id: "members", ofTeams: false, hasTrend: !tellsTrends)
    var rows = results.map { table.row($0) }
    let sum = results.reduce(Fraction.zero) {
      $0 + ($1.results[KPI.salesAmount.id]?.value ?? .zero)
    }
    let total = briefing.total(.salesAmount)
    // Members who moved sold for another team too, and former members may still be credited.
    if sum != total {
      rows.append(
        table.row(id: "moved", name: words("members.moved"), sales: total - sum))
    }
    rows.append(table.total())
    let scores = results.filter { $0.standing != nil }.compactMap(\.card.score)
    var message: String?
    if let best = scores.first, let worst = scores.last {
      message = words(
        "members.message",
        [
          "of": "\(scores.count)", "best": briefing.score(best), "worst": briefing.score(worst),
        ])
    }
    var content: [Content] = [
      .table(
        ReportTable(
          id: "members", columns: table.columns, rows: rows,
          notes: sum == total ? [] : [words("members.movedNote")]))
    ]
    if tellsTrends { content.append(.figures([memberTrends(briefing, of: results)])) }
    return Section(
      id: "members", title: words("section.members"), message: message, content: content)
  }
}
