import Facts
import Problems
import Quantities

/// Tells where targets of reps do not come to that of their team, or those of teams, or of reps,
/// to the organization's.
///
/// Only targets of the same days are compared, and only reps who belong to one team throughout.
enum TargetSums: DataCheck {
  private struct Span: Hashable {
    let kpi: String
    let from: Int32
    let to: Int32
  }

  /// The targets of one KPI and the same days.
  private struct Level {
    var reps: Int128?
    var teams: Int128?
    var organization: (value: Int128, row: Int)?
    var ofTeam: [Int: (value: Int128, row: Int)] = [:]
    var repsOfTeam: [Int: Int128] = [:]
    /// Teams with a rep who belongs to it for a part of the days.
    var partial: Set<Int> = []
  }

  static func look(at data: CheckedData, _ problems: inout Problems) {
    let table = data.facts[.targets]
    let additive = Set(data.expectations.kpis.filter(\.isAdditive).map(\.id))
    guard !additive.isEmpty, table.rowCount > 0 else { return }
    var levels: [Span: Level] = [:]
    var order: [Span] = []
    let stays = stays(data.facts)
    for row in 0..<table.rowCount {
      let kpi = table.text("kpi", row: row)
      guard additive.contains(kpi), let value = table.amount("value", row: row),
        let from = table.day("from", row: row), let to = table.day("to", row: row)
      else { continue }
      let span = Span(kpi: kpi, from: from.number, to: to.number)
      if levels[span] == nil { order.append(span) }
      add(
        Int128(value), row, scope: table.text("scope", row: row),
        id: table.text("id", row: row), span, stays, data, to: &levels[span, default: Level()])
    }
    for span in order {
      if let level = levels[span] { tell(level, span, table, &problems) }
    }
  }

  private static func add(
    _ value: Int128, _ row: Int, scope: String, id: String, _ span: Span,
    _ stays: [[(team: Int, days: ClosedRange<Int32>)]], _ data: CheckedData,
    to level: inout Level
  ) {
    switch scope {
    case "organization": level.organization = (value, row)
    case "team":
      level.teams = (level.teams ?? 0) + value
      if let team = data.indices[.teams]?.row(id) { level.ofTeam[Int(team)] = (value, row) }
    case "rep":
      level.reps = (level.reps ?? 0) + value
      guard let rep = data.indices[.reps]?.row(id) else { return }
      for stay in stays[Int(rep)] where stay.days.overlaps(span.from...span.to) {
        if stay.days.lowerBound <= span.from, stay.days.upperBound >= span.to {
          level.repsOfTeam[stay.team, default: 0] += value
        } else {
          level.partial.insert(stay.team)
        }
      }
    default: break
    }
  }

  private static func tell(
    _ level: Level, _ span: Span, _ table: Table, _ problems: inout Problems
  ) {
    func compare(_ sum: Int128?, _ whole: (value: Int128, row: Int)?, _ parts: Phrase) {
      guard let sum, let whole, sum != whole.value else { return }
      problems.add(
        .targetMismatch(
          kpi: span.kpi, parts: parts, partsTotal: Money(millionths: sum).description,
          whole: Money(millionths: whole.value).description,
          days: (Day(number: span.from).description, Day(number: span.to).description),
          at: table.place(ofRow: whole.row)))
    }
    let reps = Phrase("reps", "销售人员")
    for team in level.ofTeam.keys.sorted() where !level.partial.contains(team) {
      compare(level.repsOfTeam[team], level.ofTeam[team], reps)
    }
    if level.teams != nil {
      compare(level.teams, level.organization, Phrase("teams", "各团队"))
    } else {
      compare(level.reps, level.organization, reps)
    }
  }

  /// For each rep the days in teams.
  private static func stays(_ facts: Facts) -> [[(team: Int, days: ClosedRange<Int32>)]] {
    let (reps, memberships) = (facts[.reps], facts[.memberships])
    guard memberships.rowCount > 0 else {
      return (0..<reps.rowCount).map { row in
        reps.reference("team", row: row).map { [($0, Int32.min...Int32.max)] } ?? []
      }
    }
    var stays = [[(team: Int, days: ClosedRange<Int32>)]](repeating: [], count: reps.rowCount)
    for row in 0..<memberships.rowCount {
      guard let rep = memberships.reference("rep", row: row),
        let team = memberships.reference("team", row: row),
        let from = memberships.day("from", row: row)?.number
      else { continue }
      let to = memberships.day("to", row: row)?.number ?? Int32.max
      if from <= to { stays[rep].append((team, from...to)) }
    }
    return stays
  }
}
