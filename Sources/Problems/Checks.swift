extension Problem {
  /// The kinds of problems whose severity a workspace may set, in the order of their names: those
  /// whose factories say `isCheck`, which a test compares with this list.
  ///
  /// After any of them a build can go on, because what is wrong is left out, counts as empty, or is
  /// a matter of looks.
  public static let adjustable = [
    "adjustment-kpi", "adjustment-points", "backward-range", "blank-figure", "blank-page",
    "colliding-texts", "dates-out-of-order", "days-without-orders", "empty-column", "empty-file",
    "empty-table", "empty-value", "idle-rep", "ink-outside-page", "invalid-utf8",
    "lines-do-not-sum", "missing-costs", "missing-on-site", "missing-rates", "negative-duration",
    "nested-targets", "no-source", "nobodys-orders", "order-without-lines", "outside-membership",
    "overlapping-memberships", "overlapping-targets", "recognised-columns", "recognised-encoding",
    "repeated-id", "repeated-row", "repeated-target", "splits-not-whole", "target-mismatch",
    "target-subject", "truncated-export", "unclosed-quote", "unknown-reference", "unlike-numbers",
    "unprintable-text", "unreadable-value", "unused-rows", "wrong-cell-count", "wrong-page-number",
  ]
}
