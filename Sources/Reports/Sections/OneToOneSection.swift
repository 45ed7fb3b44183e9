import Evaluation
import Insight
import Quantities

extension Section {
  /// A sheet for the talk between a rep and the manager: what is strong, where the gaps are, three
  /// questions, what was agreed, and lines to sign.
  @Sendable static func oneToOne(_ briefing: Briefing) -> Section {
    let words = briefing.words
    guard !briefing.result.hasLeft else {
      return Section(id: "one-to-one", title: words("section.oneToOne"), content: [])
    }
    return Section(
      id: "one-to-one", title: words("section.oneToOne"),
      message: words(
        "oneToOne.message", ["name": briefing.name, "period": briefing.periodText]),
      content: [
        .table(briefing.points), .table(briefing.questions), .table(briefing.agreements),
        .table(briefing.signatures),
      ], startsPage: true)
  }
}

extension Briefing {
  private static let pointsOfEach = 3

  /// Strengths beside gaps: findings first, then lines of the card against peers.
  fileprivate var points: ReportTable {
    let (strengths, gaps) = (strengths, gaps)
    return ReportTable(
      id: "one-to-one-points",
      columns: [
        .init(id: "strengths", title: words("oneToOne.strengths")),
        .init(id: "gaps", title: words("oneToOne.gaps")),
      ],
      rows: (0..<max(1, strengths.count, gaps.count)).map { index in
        let none = index == 0 ? words("oneToOne.none") : ""
        return .init(
          id: "\(index)",
          cells: [
            .init(strengths.indices.contains(index) ? strengths[index] : none),
            .init(gaps.indices.contains(index) ? gaps[index] : none),
          ])
      })
  }

  private var strengths: [String] {
    let told = findings.filter { $0.kind == .strength || $0.kind == .success }.map {
      FindingText(finding: $0, edition: edition).title
    }
    return Array((told + lines(best: true)).prefix(Briefing.pointsOfEach))
  }

  private var gaps: [String] {
    let told = findings.filter { [.decline, .gap, .risk, .opportunity].contains($0.kind) }.map {
      FindingText(finding: $0, edition: edition).title
    }
    return Array((told + lines(best: false)).prefix(Briefing.pointsOfEach))
  }

  /// Lines of the card that bring all they could, or cost points; those that weigh most first, and
  /// none that a finding tells.
  private func lines(best: Bool) -> [String] {
    let told = Set(
      findings.filter { $0.observation.signal == .lostPoints }.map(\.observation.topic))
    let scored = result.card.lines.compactMap { line -> (line: CardResult.Line, score: Score)? in
      guard line.line.weight > .zero, !told.contains(line.line.kpi) else { return nil }
      return line.score.map { (line, $0) }
    }
    func weighed(_ entry: (line: CardResult.Line, score: Score)) -> Fraction {
      let lost = (Fraction(100) - entry.score.fraction) * entry.line.effectiveWeight
      return best ? -lost : lost
    }
    return scored.filter { best ? $0.score >= Score(90) : $0.score < Score(90) }.enumerated()
      .sorted { a, b in
        let (first, second) = (weighed(a.element), weighed(b.element))
        return first == second ? a.offset < b.offset : first > second
      }
      .map { _, entry in
        words(
          "oneToOne.line",
          [
            "kpi": kpiName(entry.line.line.kpi), "score": numerals.score(entry.score),
            "value": entry.line.result.value.map {
              numerals.text($0, kpi(entry.line.line.kpi).unit)
            } ?? Numerals.missing,
          ])
      }
  }

  /// Three questions with room for the answers.
  fileprivate var questions: ReportTable {
    var questions = findings.compactMap {
      FindingText(finding: $0, edition: edition).question
    }
    questions += [
      words("oneToOne.question.proud"), words("oneToOne.question.help"),
      words("oneToOne.question.next"),
    ]
    return ReportTable(
      id: "one-to-one-questions",
      columns: [
        .init(id: "question", title: words("oneToOne.questions"), width: 1.4),
        .init(id: "answer", title: words("oneToOne.answer")),
      ],
      rows: questions.prefix(3).enumerated().map { index, question in
        .init(id: "\(index)", cells: [.init(question, note: "\u{00A0}"), .init("")])
      })
  }

  /// What is still open, then what findings propose, to be agreed on or crossed out.
  fileprivate var agreements: ReportTable {
    let open = edition.insight.actions.actions(on: subject).filter(\.isOpen).prefix(4)
    let proposed = edition.findings(on: subject).filter { $0.action != nil }
      .prefix(max(1, 6 - open.count))
    var rows = open.map { action in
      ReportTable.Row(
        id: action.id,
        cells: [
          .init(words("oneToOne.box")), .init(Direction.plain(action.title)),
          .init(Direction.plain(action.owner)), .init(dates.day(action.due)),
          .init(said(action.state).0),
        ])
    }
    rows += proposed.enumerated().map { index, proposal in
      ReportTable.Row(
        id: "proposed-\(index)",
        cells: [
          .init(words("oneToOne.box")), .init(proposal.action ?? ""), .init(proposal.owner ?? ""),
          .init(proposal.due.map { dates.day($0) } ?? ""),
          .init(words("oneToOne.proposed")),
        ])
    }
    // Room for what is agreed in the talk.
    for index in rows.count..<max(rows.count + 2, 5) {
      rows.append(
        .init(
          id: "own-\(index)",
          cells: [.init(words("oneToOne.box"), note: "\u{00A0}")]
            + (0..<4).map { _ in ReportTable.Cell("") }))
    }
    return ReportTable(
      id: "one-to-one-actions",
      columns: [
        .init(id: "box", title: "", width: 0.2),
        .init(id: "action", title: words("oneToOne.actions"), width: 2.4),
        .init(id: "owner", title: words("column.owner"), width: 0.9),
        .init(id: "due", title: words("column.due"), width: 0.9),
        .init(id: "state", title: words("column.state"), width: 0.9),
      ], rows: rows)
  }

  fileprivate var signatures: ReportTable {
    ReportTable(
      id: "one-to-one-signatures",
      columns: [
        .init(id: "rep", title: words("oneToOne.sign.rep")),
        .init(id: "manager", title: words("oneToOne.sign.manager")),
        .init(id: "day", title: words("oneToOne.sign.day"), width: 0.6),
      ],
      rows: [
        .init(
          id: "lines",
          cells: [.init(name, note: "\u{00A0}"), .init(""), .init("")])
      ])
  }
}
