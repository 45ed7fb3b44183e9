import Quantities

extension Facts {
  /// The facts as they were known at the end of `day`: what became of them later is not there yet.
  ///
  /// A lead that was touched, a course that was completed or an action that was done on a later
  /// day counts as one that is still waiting. Rows of later days stay: which of them count is for
  /// measures to say.
  ///
  /// - Parameter periodIsOver: whether leads may still be won: those of a period that is over are
  ///   looked for in the days after it, as far as their horizon goes. While it runs a deal that was
  ///   won or lost later is open, and one that was entered later belongs to no lead.
  public func known(by day: Day, periodIsOver: Bool = false) -> Facts {
    var facts = self
    for outcome in Outcome.all {
      let later = rows(of: outcome.table, with: outcome.day, after: day)
      if later.isEmpty { continue }
      for column in outcome.columns {
        facts[outcome.table].columns[column]?.empty(later)
      }
    }
    if !periodIsOver {
      facts.reopenDeals(closedAfter: day)
      facts.unlinkLeads(fromDealsAfter: day)
    }
    return facts
  }

  /// The day on which what a row tells of came out, and the columns that tell it.
  private struct Outcome {
    let table: TableName
    let day: String
    let columns: [String]

    init(_ table: TableName, _ day: String, _ others: String...) {
      self.table = table
      self.day = day
      columns = [day] + others
    }

    static let all = [
      Outcome(.leads, "touched"), Outcome(.leads, "converted"),
      Outcome(.trainings, "completed", "post"), Outcome(.improvementActions, "done"),
    ]
  }

  private func rows(of table: TableName, with column: String, after day: Day) -> Set<Int> {
    guard case .days(let days)? = self[table].columns[column] else { return [] }
    var later: Set<Int> = []
    for row in days.indices where days[row] > day.number { later.insert(row) }
    return later
  }

  private mutating func reopenDeals(closedAfter day: Day) {
    guard case .text(let statuses)? = self[.deals].columns["status"] else { return }
    var later = rows(of: .deals, with: "closes", after: day)
    later = later.filter { ["won", "lost"].contains(statuses[$0]) }
    if later.isEmpty { return }
    var known = TextColumn()
    for row in 0..<statuses.count {
      if later.contains(row) { known.append("open") } else { known.append(statuses[row]) }
    }
    self[.deals].columns["status"] = .text(known)
  }

  private mutating func unlinkLeads(fromDealsAfter day: Day) {
    guard case .references(let deals)? = self[.leads].columns["deal"] else { return }
    let created = rows(of: .deals, with: "created", after: day)
    if created.isEmpty { return }
    var later: Set<Int> = []
    for row in 0..<deals.count {
      if let deal = deals[row], created.contains(Int(deal)) { later.insert(row) }
    }
    if !later.isEmpty { self[.leads].columns["deal"]?.empty(later) }
  }
}

extension Column {
  /// Leaves nothing in `rows`.
  fileprivate mutating func empty(_ rows: Set<Int>) {
    let all = 0..<count
    switch self {
    case .text(let texts):
      var known = TextColumn()
      for row in all { known.append(rows.contains(row) ? "" : texts[row]) }
      self = .text(known)
    case .days(var days):
      for row in rows { days[row] = Column.noDay }
      self = .days(days)
    case .amounts(let amounts):
      var known = AmountColumn()
      for row in all { known.append(rows.contains(row) ? nil : amounts[row]) }
      self = .amounts(known)
    case .references(let targets):
      self = .references(NarrowIntegers(all.lazy.map { rows.contains($0) ? nil : targets[$0] }))
    }
  }
}
