import Facts
import Quantities

/// Writes a measure as one query, a named step at a time: which rows count, who is credited, for
/// whom each counts, and what they come to.
struct SQLTranslator {
  let measure: Measure
  let span: Span
  let credit: CreditRules
  let teams: Organization.TeamRule
  let grains: [SQLQuery.Grain]
  let dialect: SQLDialect

  private var steps: [String] = []

  init(
    measure: Measure, span: Span, credit: CreditRules, teams: Organization.TeamRule,
    grains: [SQLQuery.Grain], dialect: SQLDialect
  ) {
    self.measure = measure
    self.span = span
    var credit = credit
    if credit.teamDay == .atEnd { credit.teamDay = .on(span.days.upperBound.previous) }
    self.credit = credit
    self.teams = teams
    self.grains = grains
    self.dialect = dialect
  }

  mutating func query() throws(SQLRefusal) -> String {
    try refuseUnmeasured()
    if mayBeShared { addShares() }
    if case .outstanding = measure.aggregate { try addReceivables() }
    try addCountedRows()
    addCredit()
    if grains.contains(.team) { try addTeams() }
    addPlaces()
    let totals = try totals()
    return """
      -- \(title)
      WITH
      \(steps.joined(separator: ",\n"))
      \(totals)
      ORDER BY grain, id
      """
  }

  private var title: String {
    // An id is a file's own word: it must not end the comment.
    let id = String(measure.id.rawValue.unicodeScalars.map { $0.value < 32 ? " " : Character($0) })
    if span.days.isEmpty { return "\(id) on no day" }
    return "\(id) from \(span.days.lowerBound) to \(span.days.upperBound.previous)"
  }

  private func refuseUnmeasured() throws(SQLRefusal) {
    switch (measure.aggregate, measure.timing) {
    case (.distinct, .standing), (.distinct, .spread), (.customers, .standing),
      (.customers, .spread):
      throw SQLRefusal(
        "what customers come to is not told of rows that stand for a while",
        "按客户计算的度量不支持持续一段时间的行")
    case (.outstanding, _) where measure.table != .orders:
      throw SQLRefusal("only orders are owed", "只有订单才有应收款")
    default: break
    }
    if case .customers(_, .rows(let least)) = measure.aggregate, least < 1 {
      throw SQLRefusal("a customer without rows is not looked at", "没有任何行的客户不参与计算")
    }
  }

  /// Adds `WITH` step: a comment, a name and a query.
  mutating func add(_ name: String, _ comment: String, once: Bool = false, _ body: String) {
    let hint = once ? "MATERIALIZED " : ""
    let lines = body.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    steps.append("-- \(comment)\n\(name) AS \(hint)(\n\(lines)\n)")
  }

  /// A condition for `day` to lie in `window`.
  func lies(_ day: String, in window: Range<Day>) throws(SQLRefusal) -> String {
    let end = "\(day) < \(try dialect.literal(window.upperBound))"
    if window.lowerBound == Measure.Timing.past { return end }
    return "\(day) >= \(try dialect.literal(window.lowerBound)) AND \(end)"
  }

  /// The day whose teams are credited; nil where it is the row's own.
  var fixedDay: Day? {
    if case .on(let day) = credit.teamDay { return day }
    switch measure.timing {
    case .standing, .spread: return span.days.upperBound.previous
    case .during, .byEnd, .beforeStart, .trailing: return nil
    }
  }
}
