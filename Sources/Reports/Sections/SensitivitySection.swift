import Evaluation
import Quantities

extension Section {
  /// How many who would move are named in one row.
  private static let movesShown = 4

  /// Which ranks of reps hang on the weights: what each weight's moving by five points would do.
  @Sendable static func sensitivity(_ briefing: Briefing) -> Section {
    let words = briefing.words
    var rows: [ReportTable.Row] = []
    var flips = 0
    for (index, cohort) in briefing.cohorts.enumerated() {
      let table = Sensitivity(
        of: cohort.reps, card: cohort.card, in: cohort.group,
        ties: briefing.evaluation.policy.ties)
      for row in table.rows where !row.moves.isEmpty {
        flips += row.swaps.count
        rows.append(self.row(row, "\(index + 1)-\(rows.count + 1)", cohort, briefing))
      }
    }
    guard !briefing.cohorts.isEmpty else {
      return Section(id: "sensitivity", title: words("section.sensitivity"), content: [])
    }
    guard !rows.isEmpty else {
      return Section(
        id: "sensitivity", title: words("section.sensitivity"),
        content: [.paragraph(words("sensitivity.none"))])
    }
    return Section(
      id: "sensitivity", title: words("section.sensitivity"),
      message: words(
        "sensitivity.message", ["rows": "\(rows.count)", "flips": "\(flips)"]),
      content: [
        .table(
          ReportTable(
            id: "sensitivity",
            columns: [
              .init(id: "kpi", title: words("column.kpi"), width: 1.6),
              .init(
                id: "change", title: words("column.weightChange"), alignment: .trailing,
                width: 0.8),
              .init(id: "moves", title: words("column.moves"), width: 4),
            ], rows: rows, notes: [words("sensitivity.note")]))
      ])
  }

  private static func row(
    _ row: Sensitivity.Row, _ id: String, _ cohort: Briefing.Cohort, _ briefing: Briefing
  ) -> ReportTable.Row {
    let words = briefing.words
    var moves = row.moves.prefix(movesShown).map { move in
      words(
        "sensitivity.move",
        [
          "name": briefing.edition.name(of: move.subject), "before": "\(move.before)",
          "after": "\(move.after)",
        ])
    }
    if row.moves.count > movesShown {
      moves.append(words("ranking.gap", ["count": "\(row.moves.count - movesShown)"]))
    }
    let isAlone = briefing.cohorts.count == 1
    return .init(
      id: id,
      cells: [
        .init(
          briefing.kpiName(row.kpi),
          note: isAlone ? nil : briefing.edition.name(of: cohort.group)),
        .init(briefing.numerals.signedPlain(row.change), exact: row.change),
        .init(moves.joined(separator: words("method.list"))),
      ])
  }
}

extension Briefing {
  /// Reps who are ranked among each other and held to the same card.
  struct Cohort {
    let card: String
    let group: PeerGroup
    let reps: [SubjectResult]
  }

  /// Those of two and more whose scores follow from their lines, by their best member.
  var cohorts: [Cohort] {
    struct Key: Hashable {
      let card: String
      let group: PeerGroup
    }
    var members: [Key: [SubjectResult]] = [:]
    var order: [Key] = []
    for result in edition.repsByScore
    where result.standing != nil && result.card.basis == .lines {
      let key = Key(card: result.cardName, group: result.group)
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(result)
    }
    return order.compactMap { key in
      guard let reps = members[key], reps.count > 1 else { return nil }
      return Cohort(card: key.card, group: key.group, reps: reps)
    }
  }
}
