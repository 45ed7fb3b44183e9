import Evaluation
import Measures
import Quantities

/// Tables of people or teams, one row each, with the figures that managers compare.
struct PeopleTable {
  let briefing: Briefing
  let id: String
  /// Whether rows are teams, which tell their number of members.
  let ofTeams: Bool

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
    return columns
  }

  /// A row for a subject with a report of its own.
  ///
  /// - Parameters:
  ///   - sales: what the table's sum takes in, where that is not all of the subject's sales.
  ///   - target: likewise.
  func row(
    _ result: SubjectResult, sales: Fraction? = nil, target: Fraction?? = nil
  ) -> ReportTable.Row {
    let edition = briefing.edition
    let words = briefing.words
    let days = briefing.evaluation.days.current
    let sales = sales ?? result.results[KPI.salesAmount.id]?.value ?? .zero
    let target =
      target
      ?? briefing.evaluation.target(KPI.salesAmount.id, of: result.subject, in: days)
    var note: String?
    if result.hasLeft { note = words("ranking.left") }
    var cells: [ReportTable.Cell] = [
      .init(result.standing.map { "\($0.rank)" } ?? words("ranking.unranked")),
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
      sales: sales, target: target, growth: result.results[KPI.growthYearAgo.id]?.value)
    return .init(id: edition.id(of: result.subject), cells: cells)
  }

  /// A row that is no subject: unassigned sales, or a total.
  func row(
    id: String, name: String, emphasis: ReportTable.Emphasis, sales: Fraction, target: Fraction?,
    growth: Fraction?
  ) -> ReportTable.Row {
    var cells: [ReportTable.Cell] = [.init(""), .init(name)]
    if ofTeams { cells.append(.init("")) }
    cells += [.init(""), .init("")]
    cells += figures(sales: sales, target: target, growth: growth)
    return .init(id: id, emphasis: emphasis, cells: cells)
  }

  private func figures(sales: Fraction, target: Fraction?, growth: Fraction?)
    -> [ReportTable.Cell]
  {
    let numerals = briefing.numerals
    let attainment = target.flatMap { $0 > .zero ? sales.divided(by: $0) : nil }
    let gap = target.map { sales - $0 }
    func tone(_ value: Fraction?) -> Tone {
      value.map { briefing.tone($0, against: .zero, .up) } ?? .muted
    }
    return [
      .init(numerals.money(sales), exact: sales),
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
