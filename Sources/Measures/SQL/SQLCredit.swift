import Facts
import Quantities

extension SQLTranslator {
  /// Less than all of a row is shared below this, in millionths; thirds may be rounded.
  private static let nearlyAll = 999_900

  /// Adds the steps `shares` and `wholes`, before rows are looked at.
  mutating func addShares() {
    let order = dialect.name("order")
    add(
      "shares", "Who shares which order or deal, in millionths.",
      """
      SELECT CASE WHEN \(order) IS NOT NULL THEN 'order ' || \(order) ELSE 'deal ' || deal END
          AS shared,
        rep, \(dialect.millionths("share")) AS share,
        CASE WHEN kind = 'overlay' THEN 1 ELSE 0 END AS overlay
      FROM credit_splits
      WHERE rep IS NOT NULL AND share IS NOT NULL AND (\(order) IS NOT NULL OR deal IS NOT NULL)
      """)
    add(
      "wholes", "Shares that come to less than all leave the rest to nobody; more are scaled.",
      """
      SELECT shared, splits, CASE WHEN whole < \(SQLTranslator.nearlyAll) THEN 1 ELSE 0 END AS is_short,
        CASE WHEN whole < \(SQLTranslator.nearlyAll) THEN 1000000 ELSE whole END AS divisor
      FROM (
        SELECT shared, sum(CASE WHEN overlay = 0 THEN share ELSE 0 END) AS whole,
          sum(1 - overlay) AS splits
        FROM shares
        GROUP BY shared
      ) AS summed
      """)
  }

  /// Adds the step `credited`: one row for each who is credited.
  mutating func addCredit() {
    let thing = hasThing ? ", thing" : ""
    guard mayBeShared else {
      add(
        "credited", "Who is credited.",
        "SELECT n, day\(thing), rep, team, brought, 0 AS overlay FROM counted")
      return
    }
    // Where all shares are beyond the whole, who is named has that.
    let whole = """
      SELECT n, day\(thing), rep, team, brought, 0 AS overlay
      FROM counted AS c
      WHERE NOT EXISTS (SELECT 1 FROM wholes AS w WHERE w.shared = c.shared AND w.splits > 0)
      """
    guard measure.dividesShares else {
      add(
        "credited", "Everybody who is credited; a shared row counts for each who shares it.",
        """
        \(whole)
        UNION ALL
        SELECT n, day\(thing), s.rep, NULL, brought, s.overlay
        FROM counted AS c JOIN shares AS s ON s.shared = c.shared
        """)
      return
    }
    add(
      "parts", "What each share comes to, without what does not divide.", once: true,
      """
      SELECT c.n, c.day, c.brought, s.rep, s.share, s.overlay, w.splits, w.is_short,
        \(dialect.quotient("c.brought", "s.share", "w.divisor")) AS part,
        \(dialect.remainder("c.brought", "s.share", "w.divisor")) AS rest,
        \(dialect.rounded("c.brought", "s.share", "1000000")) AS beyond
      FROM counted AS c
        JOIN shares AS s ON s.shared = c.shared
        JOIN wholes AS w ON w.shared = c.shared
      """)
    add(
      "given", "What does not divide goes to the largest remainders, then by the ids of reps.",
      once: true,
      """
      SELECT p.*,
        brought - sum(CASE WHEN overlay = 0 THEN part ELSE 0 END) OVER (PARTITION BY n) AS remaining,
        row_number() OVER (
          PARTITION BY n, overlay ORDER BY rest DESC, \(dialect.ordered("rep")), share) AS place
      FROM parts AS p
      """)
    add(
      "credited", "Who is credited, and with how much.",
      """
      \(whole)
      UNION ALL
      SELECT n, day, rep, NULL,
        CASE
          WHEN overlay = 1 THEN beyond
          WHEN is_short = 1 OR place > abs(remaining) THEN part
          WHEN remaining < 0 THEN part - 1
          ELSE part + 1
        END,
        overlay
      FROM given
      UNION ALL
      SELECT n, day, NULL, NULL, min(remaining), 0
      FROM given
      WHERE is_short = 1 AND splits > 0
      GROUP BY n, day
      """)
  }

  var hasThing: Bool {
    switch measure.aggregate {
    case .distinct, .customers: true
    case .sum, .median, .outstanding: false
    }
  }

  /// Adds the steps `members` and `teamed`: in which teams those were who are credited.
  mutating func addTeams() throws(SQLRefusal) {
    addMembers()
    var day = "c.day"
    if let fixedDay { day = try dialect.literal(fixedDay) }
    add(
      "teamed", "Where the credited belonged\(fixedDay == nil ? " on the row's day" : "").",
      """
      SELECT c.*, coalesce(c.team, m.team) AS its_team
      FROM credited AS c
        LEFT JOIN members AS m ON m.rep = c.rep
          AND (m.first_day IS NULL OR m.first_day <= \(day))
          AND (m.last_day IS NULL OR \(day) <= m.last_day)
      WHERE c.overlay = 0
      """)
  }

  private mutating func addMembers() {
    let (from, to) = (dialect.name("from"), dialect.name("to"))
    let noDay = dialect == .postgreSQL ? "CAST(NULL AS DATE)" : "NULL"
    switch teams {
    case .fromTables:
      let leads = "SELECT 1 FROM teams AS l WHERE l.id = m.team AND l.manager = m.rep"
      let test = credit.managersCount ? "" : "\nWHERE NOT EXISTS (\(leads))"
      add(
        "members", "Who belongs to which team; without memberships the one named in reps.",
        """
        SELECT m.rep, m.team, m.first_day, m.last_day
        FROM (
          SELECT rep, team, \(from) AS first_day, \(to) AS last_day
          FROM memberships
          WHERE \(from) IS NOT NULL
          UNION ALL
          SELECT id, team, \(noDay), \(noDay)
          FROM reps
          WHERE team IS NOT NULL AND NOT EXISTS (SELECT 1 FROM memberships)
        ) AS m\(test)
        """)
    case .byManager:
      // A team is called by its leader; who leads one belongs to it.
      add(
        "members", "A team is a manager and those who report to them.",
        """
        SELECT m.rep, m.team, \(noDay) AS first_day, \(noDay) AS last_day
        FROM (
          SELECT r.id AS rep, CASE
              WHEN EXISTS (SELECT 1 FROM reps AS o WHERE o.manager = r.id) THEN r.id
              ELSE (SELECT l.id FROM reps AS l WHERE l.id = r.manager)
            END AS team
          FROM reps AS r
        ) AS m
        WHERE m.team IS NOT NULL\(credit.managersCount ? "" : " AND m.team <> m.rep")
        """)
    }
  }
}
