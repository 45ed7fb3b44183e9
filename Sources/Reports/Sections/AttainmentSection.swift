import Charts
import Drawings
import Evaluation
import Quantities

extension Section {
  /// How many reps reached how much of their targets; those who are ramping up apart.
  @Sendable static func attainments(_ briefing: Briefing) -> Section {
    let words = briefing.words
    let distribution = briefing.evaluation.attainments(of: briefing.reps)
    let (settled, ramping) = (distribution.settled, distribution.ramping)
    let hasRamping = ramping.contains { $0 > 0 }
    guard hasRamping || settled.contains(where: { $0 > 0 }) else {
      return Section(id: "attainment", title: words("section.attainment"), content: [])
    }
    let isTeam = briefing.subject.audience == .team
    let strip =
      isTeam
      ? scoreStrip(briefing, of: briefing.reps, group: briefing.name, areNamed: true) : nil
    let width = hasRamping || strip != nil ? Figure.Width.half : .full
    var figures: [Figure] = []
    if !hasRamping || settled.contains(where: { $0 > 0 }) {
      figures.append(
        columns(
          briefing, settled, id: "attainment-settled", title: "attainment.title", width: width))
    }
    // Beside the strip there is room for one; how many are ramping up is in the message.
    if hasRamping, strip == nil || figures.isEmpty {
      figures.append(
        columns(
          briefing, ramping, id: "attainment-ramping", title: "attainment.ramping.title",
          width: width))
    }
    if let strip { figures.append(strip) }
    return Section(
      id: "attainment", title: words("section.attainment"),
      message: message(briefing, distribution), content: [.figures(figures)])
  }

  private static func message(_ briefing: Briefing, _ distribution: AttainmentDistribution)
    -> String
  {
    let words = briefing.words
    let settled = distribution.settled.reduce(0, +)
    let ramping = distribution.ramping.reduce(0, +)
    let reached = AttainmentDistribution.reached(distribution.settled)
    var clauses: [String] = []
    if settled > 0 {
      clauses.append(
        words(
          "attainment.message",
          [
            "reached": "\(reached)", "of": "\(settled)",
            "share": briefing.numerals.percent(Fraction(Int128(reached), Int128(settled))),
          ]))
    }
    if ramping > 0 {
      clauses.append(words("attainment.ramping", ["count": "\(ramping)"]))
    }
    if distribution.unmeasured > 0 {
      clauses.append(
        words("attainment.unmeasured", ["count": "\(distribution.unmeasured)"]))
    }
    return clauses.joined(separator: words("sentence.and"))
  }

  private static func columns(
    _ briefing: Briefing, _ counts: [Int], id: String, title: String, width: Figure.Width
  ) -> Figure {
    let words = briefing.words
    let all = counts.reduce(0, +)
    let title = words(title, ["name": briefing.name, "period": briefing.periodText])
    let bands = zip(AttainmentDistribution.Band.allCases, counts).map { band, count in
      DistributionColumns.Band(
        label: words("attainment.band.\(band)"), count: count, countLabel: "\(count)",
        shareLabel: all == 0
          ? "" : briefing.numerals.shortPercent(Fraction(Int128(count), Int128(all))))
    }
    let list = bands.map { words("mix.item", ["label": $0.label, "value": $0.countLabel]) }
    return Figure(
      id: id, title: title, message: nil, width: width,
      drawing: DistributionColumns(
        title: title,
        summary: words(
          "attainment.summary", ["list": list.joined(separator: words("method.list"))]),
        size: Size(Figure.points(of: width), 110), bands: bands
      ).drawing(fonts: briefing.fonts))
  }
}

extension Briefing {
  /// The reps of the subject, best score first: a team's members, everybody of the organization.
  var reps: [SubjectResult] {
    guard case .team(let team) = subject else { return edition.repsByScore }
    let members = Set(evaluation.organization.members(ofTeam: team, in: evaluation.days.current))
    return edition.repsByScore.filter {
      if case .rep(let index) = $0.subject { return members.contains(index) }
      return false
    }
  }
}
