import Charts
import Drawings
import Evaluation
import Quantities

extension Section {
  /// How many of the best and of the worst are shown where there are more than both together.
  private static let endShown = 15

  /// Where people stand among their peers on each KPI that counts; of many, where teams do.
  @Sendable static func heat(_ briefing: Briefing) -> Section {
    let words = briefing.words
    let edition = briefing.edition
    let reps = briefing.reps
    let isOfTeams =
      briefing.subject == .organization && reps.count > 2 * endShown
      && edition.teamsByScore.count > 1
    let all = isOfTeams ? edition.teamsByScore : reps
    let isCut = all.count > 2 * endShown
    let shown = isCut ? Array(all.prefix(endShown) + all.suffix(endShown)) : all
    let kpis = counted(by: shown, briefing)
    guard shown.count > 1, !kpis.isEmpty else {
      return Section(id: "heat", title: words("section.heat"), content: [])
    }
    let title = words(
      isOfTeams ? "heat.teams.title" : "heat.reps.title",
      ["name": briefing.name, "period": briefing.periodText])
    let map = HeatMap(
      title: title,
      summary: words(
        "heat.summary",
        [
          "kpis": kpis.map { edition.name(of: $0) }.joined(separator: words("method.list")),
          "of": "\(shown.count)",
        ]),
      width: Figure.points(of: .full), columns: kpis.map { edition.name(of: $0) },
      rows: shown.map { result in
        .init(
          label: edition.name(of: result.subject),
          cells: kpis.map { cell(of: $0, for: result, briefing) })
      }, badName: words("heat.bad"), goodName: words("heat.good"))
    var content: [Content] = [
      .figures([
        Figure(
          id: "heat", title: title, message: lowest(shown, kpis, briefing), width: .full,
          drawing: map.drawing(fonts: briefing.fonts))
      ]), .paragraph(words("heat.note")),
    ]
    if isCut {
      content.append(
        .paragraph(
          words("heat.cut", ["of": "\(all.count)", "end": "\(endShown)"])))
    }
    return Section(id: "heat", title: words("section.heat"), content: content)
  }

  /// The KPIs that count on one of the cards, as they first come up.
  private static func counted(by results: [SubjectResult], _ briefing: Briefing) -> [KPI] {
    var kpis: [KPI] = []
    var cards: Set<String> = []
    for result in results where cards.insert(result.cardName).inserted {
      for line in result.card.lines where line.line.weight > .zero || line.line.bonus != nil {
        let kpi = briefing.kpi(line.line.kpi)
        if !kpis.contains(where: { $0.id == kpi.id }) { kpis.append(kpi) }
      }
    }
    return kpis
  }

  private static func cell(
    of kpi: KPI, for result: SubjectResult, _ briefing: Briefing
  ) -> HeatMap.Cell {
    guard let value = result.results[kpi.id]?.value else { return .unmeasured }
    return .init(
      briefing.worded(value, kpi),
      level: briefing.edition.places.level(of: kpi, for: result)?.double)
  }

  /// Who is most often in the lowest fifth; of equals, whoever stands first.
  private static func lowest(
    _ shown: [SubjectResult], _ kpis: [KPI], _ briefing: Briefing
  ) -> String {
    var worst: (name: String, low: Int, of: Int)?
    for result in shown {
      let levels = kpis.compactMap { briefing.edition.places.level(of: $0, for: result) }
      let low = levels.count { $0 < Fraction(-6, 10) }
      if low > worst?.low ?? 0 {
        worst = (briefing.edition.name(of: result.subject), low, levels.count)
      }
    }
    guard let worst else { return briefing.words("heat.message.none") }
    return briefing.words(
      "heat.message", ["name": worst.name, "low": "\(worst.low)", "of": "\(worst.of)"])
  }
}
