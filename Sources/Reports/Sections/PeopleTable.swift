import Charts
import Drawings
import Evaluation
import Measures
import Quantities

/// Tables of people or teams, one row each, with the figures that managers compare.
struct PeopleTable {
  let briefing: Briefing
  let id: String
  /// Whether rows are teams, which tell their number of members.
  let ofTeams: Bool
  /// Whether rows tell the course of twelve months.
  var hasTrend = true

  /// Whether sales are measured at all.
  var hasSales: Bool { briefing.reason(of: .salesAmount) == nil }
  private var tellsTrend: Bool { hasTrend && hasSales }

  var columns: [ReportTable.Column] {
    let words = briefing.words
    var columns: [ReportTable.Column] = [
      .init(id: "rank", title: words("column.rank"), alignment: .trailing, width: 0.5),
      .init(id: "name", title: words(ofTeams ? "column.team" : "column.name"), width: 2),
    ]
    if ofTeams {
      columns.append(
        .init(id: "members", title: words("column.members"), alignment: .trailing, width: 0.7))
    }
    columns += [
      .init(id: "score", title: words("column.score"), alignment: .trailing, width: 0.8),
      .init(id: "grade", title: words("column.grade"), alignment: .center, width: 0.6),
      .init(id: "sales", title: words("column.sales"), alignment: .trailing, width: 1.2),
      .init(id: "gap", title: words("column.gap"), alignment: .trailing, width: 1.2),
      .init(id: "attainment", title: words("column.attainment"), alignment: .trailing),
      .init(id: "growth", title: words("column.growth"), alignment: .trailing),
    ]
    if tellsTrend {
      columns.append(
        .init(id: "trend", title: words("column.trend"), alignment: .trailing, width: 1.2))
    }
    return columns
  }

  /// A row for a subject with a report of its own.
  func row(_ result: SubjectResult) -> ReportTable.Row {
    let edition = briefing.edition
    let words = briefing.words
    let days = briefing.evaluation.days.current
    let sales = result.results[KPI.salesAmount.id]?.value
    let target = briefing.evaluation.target(KPI.salesAmount.id, of: result.subject, in: days)
    var note: String?
    if result.hasLeft {
      note = words("ranking.left")
    } else if result.unranked == .smallSample {
      note = words("key.smallSample")
    } else if case .tooLittleMeasured = result.unranked {
      note = words("key.tooLittle")
    } else if !ofTeams, briefing.evaluation.policy.ranking.peers != .all {
      note = edition.name(of: result.group)
    }
    var cells: [ReportTable.Cell] = [
      .init(result.standing.map(\.told) ?? words("ranking.unranked")),
      .init(
        edition.name(of: result.subject), note: note,
        path: edition.address(of: result.subject).page),
    ]
    if case .team(let index) = result.subject {
      let members = briefing.evaluation.organization.members(ofTeam: index, in: days)
      cells.append(.init("\(members.count)"))
    }
    cells += [
      .init(
        result.card.score.map { briefing.score($0) } ?? Numerals.missing,
        exact: result.card.score?.fraction),
      .init(result.card.grade ?? Numerals.missing),
    ]
    cells += figures(
      sales: sales, target: target, attainment: result.results[KPI.targetAttainment.id]?.value,
      growth: result.results[KPI.growthYearAgo.id]?.value)
    if tellsTrend { cells.append(trend(of: result.subject)) }
    return .init(id: edition.id(of: result.subject), cells: cells)
  }

  /// A row of sales that belong to no subject of the table.
  func row(id: String, name: String, sales: Fraction) -> ReportTable.Row {
    row(
      id: id, name: name, emphasis: .muted,
      figures(sales: sales, target: nil, attainment: nil, growth: nil)
        + (tellsTrend ? [.init("")] : []))
  }

  /// The row that sums up: the figures of the report's own subject.
  func total() -> ReportTable.Row {
    let results = briefing.result.results
    let days = briefing.evaluation.days.current
    return row(
      id: "total", name: briefing.words("members.total"), emphasis: .total,
      figures(
        sales: hasSales ? briefing.total(.salesAmount) : nil,
        target: briefing.evaluation.target(KPI.salesAmount.id, of: briefing.subject, in: days),
        attainment: results[KPI.targetAttainment.id]?.value,
        growth: results[KPI.growthYearAgo.id]?.value)
        + (tellsTrend ? [trend(of: briefing.subject)] : []))
  }

  /// Twelve months of sales as a small line.
  private func trend(of subject: Subject) -> ReportTable.Cell {
    let months = briefing.evaluation.months
    let sales = months.trailing.map {
      months.sales(in: $0, subject: briefing.evaluation.slot(of: subject))
    }
    let numerals = briefing.numerals
    let text = briefing.words(
      "members.trend",
      [
        "low": numerals.money(sales.min() ?? .zero), "high": numerals.money(sales.max() ?? .zero),
      ])
    let drawing = Sparkline(
      title: briefing.edition.name(of: subject), summary: text, values: sales.map(\.double)
    ).drawing(fonts: briefing.fonts)
    return .init(text, drawing: drawing)
  }

  private func row(
    id: String, name: String, emphasis: ReportTable.Emphasis, _ figures: [ReportTable.Cell]
  ) -> ReportTable.Row {
    let before: [ReportTable.Cell] = [.init(""), .init(name)] + (ofTeams ? [.init("")] : [])
    return .init(id: id, emphasis: emphasis, cells: before + [.init(""), .init("")] + figures)
  }

  private func figures(
    sales: Fraction?, target: Fraction?, attainment: Fraction?, growth: Fraction?
  ) -> [ReportTable.Cell] {
    let numerals = briefing.numerals
    var gap: Fraction?
    if attainment != nil, let sales, let target { gap = sales - target }
    func tone(_ value: Fraction?) -> Tone {
      value.map { briefing.tone($0, against: .zero, .up) } ?? .muted
    }
    return [
      .init(
        sales.map { numerals.money($0) } ?? Numerals.missing,
        tone: sales == nil ? .muted : .plain, exact: sales),
      .init(gap.map { numerals.signedMoney($0) } ?? Numerals.missing, tone: tone(gap), exact: gap),
      .init(
        attainment.map { numerals.percent($0) } ?? Numerals.missing,
        tone: attainment == nil ? .muted : .plain, exact: attainment),
      .init(
        growth.map { numerals.change($0) } ?? Numerals.missing, tone: tone(growth),
        exact: growth),
    ]
  }
}
