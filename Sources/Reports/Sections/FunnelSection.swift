import Charts
import Drawings
import Evaluation
import Measures
import Quantities

extension Section {
  /// How many deals reached each stage in the period, and what share went on; nothing where no
  /// stages are set or none was reached.
  @Sendable static func funnel(_ briefing: Briefing) -> Section {
    let words = briefing.words
    var section = Section(id: "funnel", title: words("section.funnel"), content: [])
    let names = briefing.evaluation.catalogue.rules.stages
    let measures = names.indices.map { Measure.stageMeasure($0) }
    guard names.count > 1, measures.allSatisfy({ briefing.evaluation.isTotaled($0) }) else {
      return section
    }
    let reached = measures.map { briefing.total($0) }
    guard reached.contains(where: { $0 > .zero }) else { return section }
    let conversions = names.indices.map { conversion(to: $0, briefing) }
    let stages = names.indices.map { index in
      FunnelChart.Stage(
        label: Direction.plain(names[index]), value: reached[index].double,
        valueLabel: briefing.numerals.full(reached[index], .count),
        conversionLabel: conversions[index].map { briefing.numerals.percent($0) })
    }
    let list = stages.map { words("mix.item", ["label": $0.label, "value": $0.valueLabel]) }
    let title = words("funnel.title", ["name": briefing.name, "period": briefing.periodText])
    let chart = FunnelChart(
      title: title,
      summary: words("funnel.summary", ["list": list.joined(separator: words("method.list"))]),
      width: Figure.points(of: .full), stages: stages)
    section.content = [
      .figures([
        Figure(
          id: "funnel", title: title, message: narrowest(conversions, names, briefing),
          width: .full, drawing: chart.drawing(fonts: briefing.fonts))
      ]), .paragraph(words("funnel.note")),
    ]
    return section
  }

  /// The share of deals that went on to a stage from the one before; nil where it is not measured.
  private static func conversion(to index: Int, _ briefing: Briefing) -> Fraction? {
    briefing.result.results["stage_conversion_\(index + 1)"]?.value
  }

  /// Where the smallest share goes on; of several such places the first.
  private static func narrowest(
    _ conversions: [Fraction?], _ names: [String], _ briefing: Briefing
  ) -> String? {
    var least: (index: Int, share: Fraction)?
    for (index, share) in conversions.enumerated() {
      guard let share else { continue }
      if least.map({ share < $0.share }) ?? true { least = (index, share) }
    }
    return least.map { index, share in
      briefing.words(
        "funnel.message",
        [
          "from": Direction.plain(names[index - 1]), "to": Direction.plain(names[index]),
          "share": briefing.numerals.percent(share),
        ])
    }
  }
}
