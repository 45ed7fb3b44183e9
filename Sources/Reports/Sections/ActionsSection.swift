import Evaluation
import Insight
import Quantities

extension Section {
  /// What was agreed before, and what became of it; nothing where nothing was.
  @Sendable static func actions(_ briefing: Briefing) -> Section {
    let words = briefing.words
    let actions = briefing.edition.insight.actions.actions(on: briefing.subject)
    let members = briefing.actionsOfMembers
    var content: [Content] = []
    if !actions.isEmpty {
      content.append(
        .table(
          ReportTable(
            id: "actions",
            columns: [
              .init(id: "title", title: words("column.agreed"), width: 2.6),
              .init(id: "due", title: words("column.due"), width: 1),
              .init(id: "state", title: words("column.state"), width: 1.2),
              .init(id: "effect", title: words("column.helped"), width: 1.6),
            ], rows: actions.map { row($0, briefing) })))
    }
    if let members { content.append(.table(members)) }
    return Section(id: "actions", title: words("section.actions"), content: content)
  }

  private static func row(_ action: Action, _ briefing: Briefing) -> ReportTable.Row {
    let (state, tone) = briefing.said(action.state)
    return .init(
      id: action.id, emphasis: action.isOpen ? .normal : .muted,
      cells: [
        .init(
          Direction.plain(action.title),
          note: action.owner.isEmpty ? nil : Direction.plain(action.owner)),
        .init(briefing.dates.day(action.due)), .init(state, tone: tone),
        effect(action, briefing),
      ])
  }

  private static func effect(_ action: Action, _ briefing: Briefing) -> ReportTable.Cell {
    guard let id = action.kpi else { return .init("") }
    guard let effect = action.effect else { return .init("", note: briefing.kpiName(id)) }
    let unit = briefing.kpi(id).unit
    return .init(
      briefing.words(
        "action.effect",
        [
          "before": briefing.numerals.text(effect.before, unit),
          "now": briefing.numerals.text(effect.now, unit),
        ]), note: briefing.kpiName(id), tone: effect.isBetter ? .good : .bad)
  }
}

extension Briefing {
  /// How an action stands, in words.
  func said(_ state: Action.State) -> (String, Tone) {
    switch state {
    case .done(let day): (words("action.done", ["day": dates.day(day)]), .good)
    case .late(let day, let days):
      (words("action.late", ["day": dates.day(day), "days": "\(days)"]), .plain)
    case .open: (words("action.open"), .plain)
    case .overdue(let days): (words("action.overdue", ["days": "\(days)"]), .bad)
    }
  }

  /// How many actions each rep of the team, or each team of the organization, has; nil where none
  /// has any.
  fileprivate var actionsOfMembers: ReportTable? {
    var entries: [(result: SubjectResult, actions: [Action])] = []
    switch subject {
    case .rep: return nil
    case .team: entries = reps.map { ($0, edition.insight.actions.actions(on: $0.subject)) }
    case .organization:
      entries = edition.teamsByScore.map { team in
        let members = Briefing(
          edition: edition, result: team, fonts: fonts
        ).reps.flatMap { edition.insight.actions.actions(on: $0.subject) }
        return (team, edition.insight.actions.actions(on: team.subject) + members)
      }
    }
    entries.removeAll { $0.actions.isEmpty }
    if entries.isEmpty { return nil }
    func count(_ actions: [Action], _ holds: (Action.State) -> Bool) -> ReportTable.Cell {
      let count = actions.count { holds($0.state) }
      return .init("\(count)", exact: Fraction(Int128(count)))
    }
    return ReportTable(
      id: "actions-of-members",
      columns: [
        .init(id: "name", title: words("column.name"), width: 2),
        .init(id: "open", title: words("column.open"), alignment: .trailing),
        .init(id: "overdue", title: words("column.overdue"), alignment: .trailing),
        .init(id: "done", title: words("column.done"), alignment: .trailing),
      ],
      rows: entries.map { result, actions in
        .init(
          id: edition.id(of: result.subject),
          cells: [
            .init(edition.name(of: result.subject), path: edition.address(of: result.subject).page),
            count(actions) { $0 == .open },
            count(actions) { if case .overdue = $0 { true } else { false } },
            count(actions) {
              switch $0 {
              case .done, .late: true
              case .open, .overdue: false
              }
            },
          ])
      })
  }
}
