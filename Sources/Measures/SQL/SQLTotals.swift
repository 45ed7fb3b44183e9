import Quantities

extension SQLTranslator {
  /// Adds the step `placed`: each row for each place that counts it.
  mutating func addPlaces() {
    let rest = hasThing ? "n, day, thing, brought" : "n, day, brought"
    var parts: [String] = []
    if grains.contains(.rep) {
      parts.append(
        """
        SELECT CASE WHEN rep IS NULL THEN 'unassigned' ELSE 'rep' END AS grain,
          rep AS id, \(rest)
        FROM credited
        """)
      if mayBeShared, measure.dividesShares {
        parts.append(
          "SELECT 'overlays' AS grain, NULL AS id, \(rest)\nFROM credited\nWHERE overlay = 1")
      }
    }
    if grains.contains(.team) {
      if measure.dividesShares {
        parts.append(
          """
          SELECT CASE WHEN its_team IS NULL THEN 'without team' ELSE 'team' END AS grain,
            its_team AS id, \(rest)
          FROM teamed
          """)
      } else {
        parts.append(
          "SELECT 'team' AS grain, its_team AS id, \(rest) FROM teamed WHERE its_team IS NOT NULL")
        parts.append(
          """
          SELECT 'without team' AS grain, NULL AS id, \(rest)
          FROM teamed
          GROUP BY \(rest)
          HAVING count(its_team) = 0
          """)
      }
    }
    if grains.contains(.organization) {
      let test = measure.dividesShares ? "\nWHERE overlay = 0" : ""
      parts.append(
        """
        SELECT 'organization' AS grain, CAST(NULL AS TEXT) AS id, \(rest)
        FROM credited\(test)
        """)
    }
    add(
      "placed",
      measure.dividesShares
        ? "For whom each counts." : "For whom each counts, once for each of them.",
      parts.joined(separator: measure.dividesShares ? "\nUNION ALL\n" : "\nUNION\n"))
  }

  /// The last step: what the rows of each place come to.
  mutating func totals() throws(SQLRefusal) -> String {
    switch measure.aggregate {
    case .sum, .outstanding:
      return """
        SELECT grain, id, \(dialect.total("sum(brought)")) AS total
        FROM placed
        GROUP BY grain, id
        """
    case .median: return median()
    case .distinct: return try customers(.rows(atLeast: 1))
    case .customers(_, let rule): return try customers(rule)
    }
  }

  private mutating func median() -> String {
    add(
      "middles", "The one or the two in the middle, added up.",
      """
      SELECT grain, id, min(brought) + max(brought) AS doubled
      FROM (
        SELECT grain, id, brought,
          row_number() OVER (PARTITION BY grain, id ORDER BY brought) AS place,
          count(*) OVER (PARTITION BY grain, id) AS number
        FROM placed
      ) AS sorted
      WHERE 2 * place BETWEEN number AND number + 2
      GROUP BY grain, id
      """)
    return
      "SELECT grain, id, \(dialect.total("(\(dialect.half("doubled")))")) AS total\nFROM middles"
  }

  private mutating func customers(_ rule: Measure.CustomerRule) throws(SQLRefusal) -> String {
    if rule == .new {
      return """
        SELECT grain, id, \(dialect.total("count(DISTINCT thing) * 1000000")) AS total
        FROM placed
        GROUP BY grain, id
        """
    }
    let now = try lies("day", in: measure.timing.window(span))
    let base = try lies("day", in: measure.timing.base(span))
    let hasAmounts = rule.amount != nil
    func column(_ name: String, _ window: String) -> String {
      "sum(CASE WHEN \(window) THEN \(hasAmounts ? "brought" : "1") ELSE 0 END) AS \(name)"
    }
    add(
      "each", "What each customer did then and before, by place.",
      """
      SELECT grain, id, thing,
        \(column("now", now)),
        \(column("before", base))
      FROM placed
      GROUP BY grain, id, thing
      """)
    let value: String
    switch rule {
    case .rows(let least): value = "CASE WHEN now >= \(least) THEN 1000000 ELSE 0 END"
    case .stayed: value = "CASE WHEN now > 0 AND before > 0 THEN 1000000 ELSE 0 END"
    case .before: value = "CASE WHEN before > 0 THEN 1000000 ELSE 0 END"
    case .amountBefore: value = dialect.greatest("before", "0")
    case .amountOfStayed: value = "CASE WHEN before > 0 THEN now ELSE 0 END"
    case .smallerAmount:
      value = dialect.greatest(dialect.least("before", "now"), "0")
    case .new: value = "0"
    }
    return """
      SELECT grain, id, \(dialect.total("sum(\(value))")) AS total
      FROM each
      GROUP BY grain, id
      """
  }
}
