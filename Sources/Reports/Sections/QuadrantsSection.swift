import Charts
import Drawings
import Evaluation
import Quantities

extension Section {
  /// Of how many reps both KPIs must be measured.
  private static let fewestPlaced = 5

  /// Two KPIs that tell more together, both the better the higher.
  private struct KPIPair {
    /// Names its words.
    let id: String
    let x: KPI
    let y: KPI
  }

  /// Most telling first.
  private static let pairs = [
    KPIPair(id: "margin", x: .targetAttainment, y: .grossMargin),
    KPIPair(id: "deals", x: .winRate, y: .averageDeal),
  ]

  /// A rep with both values of a pair.
  private struct PlacedRep {
    let name: String
    let x: Fraction
    let y: Fraction
  }

  /// Reps by two KPIs, in quadrants that meet at the values of all together: by the first pair that
  /// enough reps have.
  @Sendable static func quadrants(_ briefing: Briefing) -> Section {
    var section = Section(
      id: "quadrants", title: briefing.words("section.quadrants"), content: [])
    for pair in pairs {
      let reps = placed(by: pair, briefing)
      guard reps.count >= fewestPlaced, let x = briefing.result.results[pair.x.id]?.value,
        let y = briefing.result.results[pair.y.id]?.value
      else { continue }
      section.content = [.figures([figure(of: reps, pair, (x, y), briefing)])]
      break
    }
    return section
  }

  /// The best score first; who has left is no longer led.
  private static func placed(by pair: KPIPair, _ briefing: Briefing) -> [PlacedRep] {
    briefing.reps.compactMap { rep in
      guard !rep.hasLeft, let x = rep.results[pair.x.id]?.value,
        let y = rep.results[pair.y.id]?.value
      else { return nil }
      return PlacedRep(name: briefing.edition.name(of: rep.subject), x: x, y: y)
    }
  }

  private static func figure(
    of reps: [PlacedRep], _ pair: KPIPair, _ levels: (x: Fraction, y: Fraction),
    _ briefing: Briefing
  ) -> Figure {
    let words = briefing.words
    func count(x: Bool, y: Bool) -> String {
      "\(reps.count { ($0.x >= levels.x) == x && ($0.y >= levels.y) == y })"
    }
    let id = pair.id
    let quadrants = ScatterChart.Quadrants(
      lowHigh: words("quadrants.\(id).lowHigh"), highHigh: words("quadrants.\(id).highHigh"),
      lowLow: words("quadrants.\(id).lowLow"), highLow: words("quadrants.\(id).highLow"))
    let title = words(
      "quadrants.title",
      [
        "name": briefing.name, "x": briefing.kpiName(pair.x.id), "y": briefing.kpiName(pair.y.id),
        "period": briefing.periodText,
      ])
    let list = [
      (quadrants.highHigh, count(x: true, y: true)), (quadrants.highLow, count(x: true, y: false)),
      (quadrants.lowHigh, count(x: false, y: true)), (quadrants.lowLow, count(x: false, y: false)),
    ].map { words("mix.item", ["label": $0.0, "value": $0.1]) }
    let chart = ScatterChart(
      title: title,
      summary: words("quadrants.summary", ["list": list.joined(separator: words("method.list"))]),
      size: Size(Figure.points(of: .full), 210),
      points: reps.map { .init(label: $0.name, x: $0.x.double, y: $0.y.double) },
      x: axis(pair.x, reps.map(\.x), levels.x, briefing),
      y: axis(pair.y, reps.map(\.y), levels.y, briefing), quadrants: quadrants)
    return Figure(
      id: "quadrants", title: title,
      message: words(
        "quadrants.message",
        [
          "of": "\(reps.count)", "high": count(x: true, y: true),
          "low": count(x: false, y: false),
        ]), width: .full, drawing: chart.drawing(fonts: briefing.fonts))
  }

  private static func axis(
    _ kpi: KPI, _ values: [Fraction], _ level: Fraction, _ briefing: Briefing
  ) -> ScatterChart.Axis {
    let places = Tick.rounds(within: (values + [level]).map(\.double))
    return .init(
      title: briefing.kpiName(kpi.id),
      // Closer together than words tell apart, a tick would stand beside its place.
      ticks: places.filter { Fraction.estimate($0).double == $0 }.map {
        .init($0, briefing.level(.estimate($0), kpi))
      },
      level: .init(
        level.double,
        briefing.words("quadrants.level", ["value": briefing.worded(level, kpi)])))
  }
}
