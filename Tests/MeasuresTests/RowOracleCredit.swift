import Facts
import Measures
import Quantities

// Who is credited, and with how much.
extension RowOracle {
  struct Share {
    let rep: Int
    let part: Int64
    let isOverlay: Bool
  }

  indirect enum Credited {
    case rep(Int)
    case team(Int)
    case nobody
    case shared([Share])
    /// Overlays beyond what somebody has whole.
    case beyond([Share], Credited)
  }

  func shares(of row: Int, _ table: TableName) -> [Share] {
    let splits = facts[.creditSplits]
    return (0..<splits.rowCount).compactMap { split in
      let order = splits.reference("order", row: split)
      let found: Bool
      switch table {
      case .orders: found = order == row
      case .deals: found = order == nil && splits.reference("deal", row: split) == row
      default: found = false
      }
      guard found, let rep = splits.reference("rep", row: split),
        let part = splits.amount("share", row: split)
      else { return nil }
      return Share(
        rep: rep, part: part, isOverlay: splits.text("kind", row: split) == "overlay")
    }
  }

  func credited(_ measure: Measure, _ row: Int, asNamed: Bool = false) -> Credited {
    for path in [measure.credit, measure.creditElse].compactMap({ $0 }) {
      var owner: (row: Int, table: TableName)? = (row, measure.table)
      if let reference = path.reference {
        owner = nil
        if case .row(let other)? = cell(Measure.Path(reference), row, of: measure.table),
          let target = TableSchema.of(measure.table).target(ofReference: reference)
        {
          owner = (other, target)
        }
      }
      if let owner, path.column == "rep" {
        let all = shares(of: owner.row, owner.table)
        if !all.isEmpty, !asNamed {
          let isPart = all.contains { !$0.isOverlay }
          return isPart ? .shared(all) : .beyond(all, credited(measure, row, asNamed: true))
        }
      }
      if case .row(let rep)? = cell(path, row, of: measure.table) { return .rep(rep) }
    }
    if let path = measure.creditTeam, case .row(let team)? = cell(path, row, of: measure.table),
      !teamsByManager || isManager(facts[.teams].text("id", row: team))
    {
      return .team(team)
    }
    return .nobody
  }

  func isManager(_ id: String) -> Bool {
    let reps = facts[.reps]
    let ids = (0..<reps.rowCount).map { self.id(ofRep: $0) }
    return ids.contains(id) && ids.indices.contains { reps.text("manager", row: $0) == id }
  }

  func id(ofRep rep: Int) -> String { facts[.reps].text("id", row: rep) }

  func teams(ofRep rep: Int, on day: Day) -> [String] {
    var found: [String] = []
    let (reps, teams, memberships) = (facts[.reps], facts[.teams], facts[.memberships])
    if teamsByManager {
      let own = id(ofRep: rep)
      let managers = (0..<reps.rowCount).map { reps.text("manager", row: $0) }
      let ids = (0..<reps.rowCount).map { id(ofRep: $0) }
      if managers.contains(own) {
        found = [own]
      } else if ids.contains(managers[rep]) {
        found = [managers[rep]]
      }
      return credit.managersCount ? found : found.filter { $0 != own }
    }
    if memberships.rowCount == 0 {
      found = reps.reference("team", row: rep).map { [teams.text("id", row: $0)] } ?? []
    }
    for row in 0..<memberships.rowCount where memberships.reference("rep", row: row) == rep {
      guard let team = memberships.reference("team", row: row),
        let from = memberships.day("from", row: row), from <= day,
        memberships.day("to", row: row).map({ day <= $0 }) ?? true
      else { continue }
      found.append(teams.text("id", row: team))
    }
    if credit.managersCount { return found }
    return found.filter { team in
      !(0..<teams.rowCount).contains {
        teams.text("id", row: $0) == team && teams.text("manager", row: $0) == id(ofRep: rep)
      }
    }
  }

  func teamDay(_ entry: Entry, _ measure: Measure, _ span: Span) -> Day {
    if case .on(let day) = credit.teamDay { return day }
    switch measure.timing {
    case .standing, .spread: return span.days.upperBound.previous
    case .during, .byEnd, .beforeStart, .trailing: return entry.day
    }
  }

  /// Adds what is divided among those who are credited.
  func add(_ entry: Entry, _ measure: Measure, _ span: Span, _ totals: inout PlaceTotals) {
    func give(_ rep: Int?, _ teams: [String], _ value: Int128) {
      totals[rep.map { .rep(id(ofRep: $0)) } ?? .unassigned, default: 0] += value
      for team in teams { totals[.team(team), default: 0] += value }
      if teams.isEmpty { totals[.withoutTeam, default: 0] += value }
      totals[.organization, default: 0] += value
    }
    func addOverlays(_ all: [Share]) {
      for share in all where share.isOverlay {
        let part = halfAway(Fraction(entry.value * Int128(share.part), 1_000_000))
        totals[.rep(id(ofRep: share.rep)), default: 0] += part
        totals[.overlays, default: 0] += part
      }
    }
    let day = teamDay(entry, measure, span)
    var all = credited(measure, entry.row)
    if case .beyond(let overlays, let named) = all {
      addOverlays(overlays)
      all = named
    }
    switch all {
    case .beyond: break
    case .rep(let rep): give(rep, teams(ofRep: rep, on: day), entry.value)
    case .team(let team): give(nil, [facts[.teams].text("id", row: team)], entry.value)
    case .nobody: give(nil, [], entry.value)
    case .shared(let all):
      addOverlays(all)
      let own = all.filter { !$0.isOverlay }
      let (parts, rest) = divided(entry.value, own)
      for (share, part) in zip(own, parts) {
        give(share.rep, teams(ofRep: share.rep, on: day), part)
      }
      if rest != 0 { give(nil, [], rest) }
    }
  }

  /// Parts by largest remainder, one millionth after the other.
  func divided(_ value: Int128, _ shares: [Share]) -> (parts: [Int128], rest: Int128) {
    let whole = shares.reduce(Int128(0)) { $0 + Int128($1.part) }
    let isShort = whole < 999_900
    let exact = shares.map { Fraction(value * Int128($0.part), isShort ? 1_000_000 : whole) }
    var parts = exact.map { $0.numerator / $0.denominator }
    var rest = parts.reduce(value) { $0 - $1 }
    if isShort { return (parts, rest) }
    func missing(_ index: Int) -> Fraction {
      let rest = exact[index] - Fraction(exact[index].numerator / exact[index].denominator)
      return rest < .zero ? -rest : rest
    }
    let order = shares.indices.sorted { a, b in
      if missing(a) != missing(b) { return missing(a) > missing(b) }
      return (id(ofRep: shares[a].rep), shares[a].part, a)
        < (id(ofRep: shares[b].rep), shares[b].part, b)
    }
    for index in order where rest != 0 {
      parts[index] += rest < 0 ? -1 : 1
      rest += rest < 0 ? 1 : -1
    }
    return (parts, rest)
  }

  /// Every place that counts a row which is not divided, once.
  func places(_ entry: Entry, _ measure: Measure, _ span: Span) -> Set<Place> {
    let day = teamDay(entry, measure, span)
    var places: Set<Place> = [.organization]
    var teams: Set<String> = []
    var all = credited(measure, entry.row)
    if case .beyond(let overlays, let named) = all {
      for share in overlays { places.insert(.rep(id(ofRep: share.rep))) }
      all = named
    }
    switch all {
    case .beyond: break
    case .rep(let rep):
      places.insert(.rep(id(ofRep: rep)))
      teams = Set(self.teams(ofRep: rep, on: day))
    case .team(let team):
      places.insert(.unassigned)
      teams = [facts[.teams].text("id", row: team)]
    case .nobody: places.insert(.unassigned)
    case .shared(let all):
      for share in all { places.insert(.rep(id(ofRep: share.rep))) }
      for share in all where !share.isOverlay {
        teams.formUnion(self.teams(ofRep: share.rep, on: day))
      }
    }
    for team in teams { places.insert(.team(team)) }
    if teams.isEmpty { places.insert(.withoutTeam) }
    return places
  }
}
