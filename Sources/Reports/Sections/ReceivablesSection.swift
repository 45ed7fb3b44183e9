import Evaluation
import Measures
import Quantities

extension Section {
  /// What customers still owe by the age of the orders, of each member or team; none without
  /// payments.
  @Sendable static func receivables(_ briefing: Briefing) -> Section {
    let words = briefing.words
    let evaluation = briefing.evaluation
    let edition = briefing.edition
    let ages = Evaluation.ageingMeasures
    let empty = Section(id: "receivables", title: words("section.receivables"), content: [])
    guard evaluation.hasAgeing else { return empty }
    func owed(_ slot: Int) -> [Fraction] { ages.map { evaluation.total($0, slot: slot) } }
    let total = owed(evaluation.slot(of: briefing.subject))
    guard total.contains(where: { $0 != .zero }) else { return empty }
    let isOfTeams = briefing.subject == .organization
    var rest = total
    var rows: [ReportTable.Row] = []
    for result in isOfTeams ? edition.teamsByScore : briefing.reps {
      let amounts = owed(evaluation.slot(of: result.subject))
      rest = zip(rest, amounts).map { $0 - $1 }
      guard amounts.contains(where: { $0 != .zero }) else { continue }
      rows.append(
        row(
          edition.id(of: result.subject), edition.name(of: result.subject),
          path: edition.address(of: result.subject).page, amounts, .normal, briefing))
    }
    if rest.contains(where: { $0 != .zero }) {
      rows.append(
        row(
          "rest", words(isOfTeams ? "receivables.noTeam" : "members.moved"), rest, .muted, briefing
        ))
    }
    rows.append(row("total", words("members.total"), total, .total, briefing))
    var columns = [ReportTable.Column(id: "name", title: words("column.name"), width: 1.8)]
    for id in ages.map(\.rawValue) + ["receivables"] {
      columns.append(.init(id: id, title: words("column.\(id)"), alignment: .trailing))
    }
    return Section(
      id: "receivables", title: words("section.receivables"), message: message(total, briefing),
      content: [
        .table(
          ReportTable(
            id: "receivables", columns: columns, rows: rows, notes: [words("receivables.note")]))
      ])
  }

  private static func row(
    _ id: String, _ name: String, path: String? = nil, _ amounts: [Fraction],
    _ emphasis: ReportTable.Emphasis, _ briefing: Briefing
  ) -> ReportTable.Row {
    let all = amounts + [amounts.reduce(.zero, +)]
    return .init(
      id: id, emphasis: emphasis,
      cells: [.init(name, path: path)]
        + all.map { .init(briefing.numerals.money($0), exact: $0) })
  }

  private static func message(_ amounts: [Fraction], _ briefing: Briefing) -> String? {
    let sum = amounts.reduce(.zero, +)
    guard sum > .zero, let old = amounts.last, let share = old.divided(by: sum) else { return nil }
    return briefing.words(
      "receivables.message",
      ["amount": briefing.numerals.money(sum), "share": briefing.numerals.percent(share)])
  }
}
