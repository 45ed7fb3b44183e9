import Evaluation
import Insight
import Quantities

extension Section {
  /// What a team's review meeting goes through, in which order and for how long.
  @Sendable static func agenda(_ briefing: Briefing) -> Section {
    let words = briefing.words
    return Section(
      id: "agenda", title: words("section.agenda"),
      message: words(
        "agenda.message", ["minutes": "\(briefing.items.reduce(0) { $0 + $1.minutes })"]),
      content: [
        .table(
          ReportTable(
            id: "agenda",
            columns: [
              .init(id: "number", title: "", width: 0.2),
              .init(id: "topic", title: words("column.topic"), width: 3),
              .init(
                id: "minutes", title: words("column.minutes"), alignment: .trailing, width: 0.5),
            ],
            rows: briefing.items.enumerated().map { index, item in
              .init(
                id: "\(index)",
                cells: [
                  .init("\(index + 1)"), .init(item.topic, note: item.details),
                  .init("\(item.minutes)"),
                ])
            }))
      ], startsPage: false)
  }
}

extension Briefing {
  fileprivate struct Item {
    let topic: String
    let details: String?
    let minutes: Int
  }

  /// Topics of which there is something to say.
  fileprivate var items: [Item] {
    func titles(_ kinds: Set<FindingRule.Kind>) -> [String] {
      findings.filter { kinds.contains($0.kind) }.map {
        FindingText(finding: $0, edition: edition).title
      }
    }
    let members = reps.filter { !$0.hasLeft }
    let people = members.filter { member in
      edition.insight.findings.findings(on: member.subject).contains {
        $0.kind == .decline || $0.kind == .risk
      }
    }.map { edition.name(of: $0.subject) }
    let wins = members.flatMap { member in
      edition.insight.findings.findings(on: member.subject).filter {
        $0.kind == .success || $0.kind == .strength
      }.prefix(1).map { finding in
        words(
          "agenda.win",
          [
            "name": edition.name(of: member.subject),
            "title": FindingText(finding: finding, edition: edition).title,
          ])
      }
    }
    let open =
      edition.insight.actions.actions(on: subject).count(where: \.isOpen)
      + members.reduce(0) {
        $0 + edition.insight.actions.actions(on: $1.subject).count(where: \.isOpen)
      }
    let join = words("agenda.join")
    var items = [
      Item(
        topic: words("agenda.result"),
        details: result.card.score.map {
          words("agenda.score", ["score": numerals.score($0)])
        }, minutes: 10)
    ]
    func add(_ topic: String, _ details: [String], _ minutes: Int) {
      if !details.isEmpty {
        items.append(
          Item(topic: topic, details: details.prefix(4).joined(separator: join), minutes: minutes))
      }
    }
    add(words("agenda.wins"), wins, 10)
    add(words("agenda.risks"), titles([.decline, .risk, .opportunity]), 15)
    add(words("agenda.people"), people, 15)
    if open > 0 { add(words("agenda.actions"), [words("agenda.open", ["count": "\(open)"])], 10) }
    items.append(Item(topic: words("agenda.next"), details: nil, minutes: 5))
    return items
  }
}
