extension Problem {
  /// The kinds of problems whose severity a workspace may set, in the order of their names: those
  /// whose factories say `isCheck`, which a test compares with this list.
  ///
  /// After any of them a build can go on, because what is wrong is left out or counts as empty.
  public static let adjustable = [
    "backward-range", "empty-file", "empty-table", "empty-value", "invalid-utf8", "missing-costs",
    "no-source", "overlapping-memberships", "recognised-encoding", "repeated-id", "repeated-target",
    "unclosed-quote",
    "unknown-reference", "unreadable-value", "wrong-cell-count",
  ]
}
