import Evaluation
import Measures
import Quantities

extension Section {
  /// The organization's teams, best score first, with what belongs to none, and the total.
  @Sendable static func teams(_ briefing: Briefing) -> Section {
    let words = briefing.words
    let evaluation = briefing.evaluation
    let edition = briefing.edition
    let table = PeopleTable(briefing: briefing, id: "teams", ofTeams: true)
    guard !edition.teamsByScore.isEmpty else {
      return Section(id: "teams", title: words("section.teams"), content: [])
    }
    var rows = edition.teamsByScore.map { table.row($0) }
    let without = evaluation.total(.salesAmount, slot: evaluation.subjects.withoutTeam)
    if without != .zero {
      rows.append(
        table.row(id: "none", name: words("detail.noTeam"), sales: without))
    }
    rows.append(table.total())
    var message: String?
    let ranked = edition.teamsByScore.filter { $0.standing != nil }
    if let top = ranked.first, let score = top.card.score {
      message = words(
        "teams.message",
        [
          "of": "\(ranked.count)", "name": edition.name(of: top.subject),
          "score": briefing.score(score),
        ])
    }
    return Section(
      id: "teams", title: words("section.teams"), message: message,
      content: [
        .table(
          ReportTable(
            id: "teams", columns: table.columns, rows: rows,
            notes: table.hasSales ? [words("teams.note")] : []))
      ])
  }

  static let repsShown = 100

  /// The organization's reps, best score first; of many, those who have no team's page and the
  /// first ones.
  static func repsTable(_ briefing: Briefing) -> ReportTable {
    let words = briefing.words
    let evaluation = briefing.evaluation
    let edition = briefing.edition
    let table = PeopleTable(briefing: briefing, id: "reps", ofTeams: false)
    let all = edition.repsByScore
    let shown = all.enumerated().filter { index, result in
      guard index >= repsShown, case .rep(let rep) = result.subject else { return true }
      return edition.teams(ofRep: rep).isEmpty
    }.map(\.element)
    var rows = shown.map { table.row($0) }
    var notes: [String] = []
    if shown.count == all.count {
      let unassigned = evaluation.total(.salesAmount, slot: evaluation.subjects.unassigned)
      if unassigned != .zero {
        rows.append(
          table.row(
            id: "unassigned", name: words("detail.unassigned"), sales: unassigned))
      }
      let overlays = evaluation.total(.salesAmount, slot: evaluation.subjects.overlays)
      if overlays != .zero {
        rows.append(
          table.row(id: "overlays", name: words("detail.overlays"), sales: .zero - overlays))
      }
      rows.append(table.total())
      if table.hasSales { notes.append(words("teams.note")) }
    } else {
      notes.append(
        words("ranking.more", ["of": "\(all.count)", "shown": "\(shown.count)"]))
    }
    return ReportTable(id: "reps", columns: table.columns, rows: rows, notes: notes)
  }
}
