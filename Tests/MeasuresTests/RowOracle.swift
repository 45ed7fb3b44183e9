import Facts
import Measures
import Quantities

/// Adds up any measure the slow and obvious way: for each place, over all rows.
struct RowOracle {
  enum Cell: Hashable {
    case text(String)
    case day(Day)
    case amount(Int64)
    case row(Int)
  }

  /// A row that counts on a day and brings something in.
  struct Entry {
    let row: Int
    let day: Day
    let value: Int128
  }

  let facts: Facts
  let credit: CreditRules
  var teamsByManager = false

  func totals(of measure: Measure, in span: Span) -> PlaceTotals {
    var totals: PlaceTotals = [:]
    switch measure.aggregate {
    case .sum(let value):
      for entry in entries(measure, value, span) { add(entry, measure, span, &totals) }
    case .outstanding(let ages):
      for entry in owed(measure, ages, span) { add(entry, measure, span, &totals) }
    case .median(let value):
      var values: [Place: [Int128]] = [:]
      for entry in entries(measure, value, span) {
        for place in places(entry, measure, span) { values[place, default: []].append(entry.value) }
      }
      for (place, all) in values {
        let sorted = all.sorted()
        let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
        totals[place] = halfAway(Fraction(low + high, 2))
      }
    case .distinct(let path): totals = customers(measure, path, .rows(atLeast: 1), span)
    case .customers(let path, let rule): totals = customers(measure, path, rule, span)
    }
    return totals.filter { $0.value != 0 }
  }

  // Cells and conditions.

  func cell(_ path: Measure.Path, _ row: Int, of name: TableName) -> Cell? {
    var (name, row) = (name, row)
    if let reference = path.reference {
      guard case .row(let other)? = cell(Measure.Path(reference), row, of: name),
        let target = TableSchema.of(name).target(ofReference: reference)
      else { return nil }
      (name, row) = (target, other)
    }
    let table = facts[name]
    if let text = table.columns[path.column], case .text = text {
      let value = table.text(path.column, row: row)
      return value.isEmpty ? nil : .text(value)
    }
    if let day = table.day(path.column, row: row) { return .day(day) }
    if let amount = table.amount(path.column, row: row) { return .amount(amount) }
    return table.reference(path.column, row: row).map { .row($0) }
  }

  func day(_ path: Measure.Path, _ row: Int, of table: TableName) -> Day? {
    if case .day(let day)? = cell(path, row, of: table) { return day }
    return nil
  }

  func amount(_ path: Measure.Path, _ row: Int, of table: TableName) -> Int64? {
    if case .amount(let amount)? = cell(path, row, of: table) { return amount }
    return nil
  }

  func text(_ path: Measure.Path, _ row: Int, of table: TableName) -> String {
    if case .text(let text)? = cell(path, row, of: table) { return text }
    return ""
  }

  func holds(_ condition: Measure.Condition, _ row: Int, of table: TableName) -> Bool {
    switch condition {
    case .notNegative(let path): amount(path, row, of: table).map { $0 >= 0 } ?? false
    case .atLeast(let path, let limit): amount(path, row, of: table).map { $0 >= limit } ?? false
    case .atMost(let path, let limit): amount(path, row, of: table).map { $0 <= limit } ?? false
    case .present(let path): cell(path, row, of: table) != nil
    case .absent(let path): cell(path, row, of: table) == nil
    case .eitherPresent(let a, let b):
      cell(a, row, of: table) != nil || cell(b, row, of: table) != nil
    case .oneOf(let path, let words): words.contains(text(path, row, of: table))
    case .noneOf(let path, let words): !words.contains(text(path, row, of: table))
    case .within(let days, let from, let to):
      if let first = day(from, row, of: table), let last = day(to, row, of: table) {
        first.distance(to: last) <= days
      } else {
        false
      }
    }
  }

  func value(_ value: Measure.Value, _ row: Int, of table: TableName) -> Int128? {
    switch value {
    case .one: return 1_000_000
    case .amount(let path): return amount(path, row, of: table).map { Int128($0) }
    case .product(let a, let b):
      guard let a = amount(a, row, of: table), let b = amount(b, row, of: table) else { return nil }
      return halfAway(Fraction(Int128(a) * Int128(b), 1_000_000))
    case .difference(let a, let b):
      guard let a = amount(a, row, of: table), let b = amount(b, row, of: table) else { return nil }
      return Int128(a) - Int128(b)
    case .days(let from, let to):
      guard let from = day(from, row, of: table), let to = day(to, row, of: table) else {
        return nil
      }
      return Int128(from.distance(to: to)) * 1_000_000
    }
  }

  /// The whole number nearest to `value`, halves away from zero: counted down to, then looked at.
  func halfAway(_ value: Fraction) -> Int128 {
    let sign: Int128 = value.numerator < 0 ? -1 : 1
    let twice = Int128(value.numerator.magnitude) * 2
    var whole = twice / (value.denominator * 2)
    if twice - whole * value.denominator * 2 >= value.denominator { whole += 1 }
    return sign * whole
  }

  // Rows.

  /// Rows that count in `span`, with what they bring in.
  func entries(_ measure: Measure, _ asked: Measure.Value, _ span: Span) -> [Entry] {
    (0..<facts[measure.table].rowCount).compactMap { row in
      guard let day = day(measure.date, row, of: measure.table),
        measure.filter.allSatisfy({ holds($0, row, of: measure.table) }),
        let value = value(asked, row, of: measure.table),
        let counted = part(value, measure, row, day, span)
      else { return nil }
      return Entry(row: row, day: day, value: counted)
    }
  }

  /// What of `value` falls into `span`; nil where the row does not.
  func part(_ value: Int128, _ measure: Measure, _ row: Int, _ day: Day, _ span: Span) -> Int128? {
    let last = span.days.upperBound.previous
    switch measure.timing {
    case .during: return span.days.contains(day) ? value : nil
    case .byEnd: return day <= last ? value : nil
    case .beforeStart: return day < span.days.lowerBound ? value : nil
    case .trailing(let months):
      return day <= last && day >= span.days.upperBound.adding(months: -months) ? value : nil
    case .standing(let until, let unless, let due):
      guard !span.days.isEmpty, day <= last else { return nil }
      if !unless.allSatisfy({ holds($0, row, of: measure.table) }) {
        guard let end = self.day(until, row, of: measure.table), end > last else { return nil }
      }
      if let due {
        guard let due = self.day(due, row, of: measure.table), due < span.end else { return nil }
      }
      return value
    case .spread(let until):
      guard let end = self.day(until, row, of: measure.table), day <= end else { return nil }
      let all = Array(day...end)
      let held = all.count { span.days.contains($0) }
      return held == 0 ? nil : halfAway(Fraction(value * Int128(held), Int128(all.count)))
    }
  }

  // Credit.

  struct Share {
    let rep: Int
    let part: Int64
    let isOverlay: Bool
  }

  enum Credited {
    case rep(Int)
    case team(Int)
    case nobody
    case shared([Share])
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

  func credited(_ measure: Measure, _ row: Int) -> Credited {
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
        if !all.isEmpty { return .shared(all) }
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
    let day = teamDay(entry, measure, span)
    switch credited(measure, entry.row) {
    case .rep(let rep): give(rep, teams(ofRep: rep, on: day), entry.value)
    case .team(let team): give(nil, [facts[.teams].text("id", row: team)], entry.value)
    case .nobody: give(nil, [], entry.value)
    case .shared(let all):
      for share in all where share.isOverlay {
        let part = halfAway(Fraction(entry.value * Int128(share.part), 1_000_000))
        totals[.rep(id(ofRep: share.rep)), default: 0] += part
        totals[.overlays, default: 0] += part
      }
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
    var (teams, mayLackTeam): (Set<String>, Bool) = ([], true)
    switch credited(measure, entry.row) {
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
      mayLackTeam = all.contains { !$0.isOverlay }
    }
    for team in teams { places.insert(.team(team)) }
    if teams.isEmpty, mayLackTeam { places.insert(.withoutTeam) }
    return places
  }
}
