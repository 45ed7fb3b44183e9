import Evaluation
import Insight
import Quantities

extension Section {
  /// How a rep did in tests, beside peers; nothing where there was none.
  static func scores(ofRep rep: Int, _ briefing: Briefing) -> ReportTable? {
    let (words, numerals) = (briefing.words, briefing.numerals)
    let growth = briefing.edition.insight.growth
    let standings = growth.standings(ofRep: rep)
    if standings.isEmpty { return nil }
    return ReportTable(
      id: "course-scores",
      columns: [
        .init(id: "course", title: words("growth.column.test"), width: 2),
        .init(id: "own", title: words("growth.column.own"), alignment: .trailing),
        .init(id: "median", title: words("growth.column.median"), alignment: .trailing),
        .init(id: "middle", title: words("growth.column.middle"), alignment: .trailing, width: 1.2),
        .init(id: "peers", title: words("growth.column.peers"), alignment: .trailing),
      ],
      rows: standings.map { standing in
        let middle = standing.middle
        return .init(
          id: "\(standing.course)",
          cells: [
            .init(Direction.plain(growth.courses[standing.course].name)),
            .init(
              numerals.plain(standing.own), tone: standing.isLow ? .bad : .plain,
              exact: standing.own),
            .init(
              middle.map { numerals.plain(tenths($0.median)) } ?? Numerals.missing,
              exact: middle?.median),
            .init(
              middle.map {
                words(
                  "growth.middle",
                  [
                    "low": numerals.plain(tenths($0.low)),
                    "high": numerals.plain(tenths($0.high)),
                  ])
              } ?? words("growth.fewPeers"), tone: middle == nil ? .muted : .plain),
            .init(
              numerals.count(Fraction(Int128(standing.peers))),
              exact: Fraction(Int128(standing.peers))),
          ])
      }, notes: [words("growth.scores.note", ["fewest": "\(CourseStanding.fewest)"])])
  }

  /// The next course: of a rep with the reason, of a team who should take which.
  static func suggestions(
    _ results: [SubjectResult], isOfRep: Bool, _ briefing: Briefing
  ) -> [Content] {
    let words = briefing.words
    let growth = briefing.edition.insight.growth
    var (first, again) = ([Int: [String]](), [Int: [String]]())
    for result in results where !result.hasLeft {
      guard let next = growth.suggestion(for: result, in: briefing.evaluation) else { continue }
      if isOfRep { return [.paragraph(suggestion(next, briefing))] }
      let name = briefing.edition.name(of: result.subject)
      switch next.reason {
      case .notCompleted: first[next.course, default: []].append(name)
      case .lowScore: again[next.course, default: []].append(name)
      }
    }
    func told(_ names: [Int: [String]], _ key: String) -> [Content] {
      names.keys.sorted().map { course in
        .paragraph(
          words(
            key,
            [
              "course": Direction.plain(growth.courses[course].name),
              "kpi": growth.courses[course].kpi.map { briefing.kpiName($0) } ?? "",
              "names": (names[course] ?? []).joined(separator: words("method.list")),
            ]))
      }
    }
    return told(first, "growth.suggestion.team") + told(again, "growth.again.team")
  }

  private static func suggestion(_ next: Growth.Suggestion, _ briefing: Briefing) -> String {
    let (words, numerals) = (briefing.words, briefing.numerals)
    let course = briefing.edition.insight.growth.courses[next.course]
    var values = [
      "course": Direction.plain(course.name), "kpi": briefing.kpiName(next.kpi),
    ]
    guard case .lowScore(let standing) = next.reason, let middle = standing.middle else {
      return words("growth.suggestion", values)
    }
    values["own"] = numerals.plain(standing.own)
    values["low"] = numerals.plain(tenths(middle.low))
    values["count"] = "\(standing.peers)"
    return words("growth.again", values)
  }
}
