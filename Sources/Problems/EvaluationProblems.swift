// Problems of the evaluation.

extension Problem {
  /// Parts that do not sum to their whole.
  public static func doesNotReconcile(
    measure: String, period: String, parts: String, partsTotal: String, whole: String,
    rows: [String], at place: Place
  ) -> Problem {
    Problem(
      "does-not-reconcile", .error, at: place,
      "\(measure) in \(period): \(parts) come to \(partsTotal), the organization to \(whole)",
      consequence: notBuilt,
      help: rows.isEmpty ? nil : "rows counted more than once: " + rows.joined(separator: ", "))
  }

  /// Two memberships of one rep on one day.
  public static func overlappingMemberships(
    rep: String, day: String, other: String, at place: Place
  ) -> Problem {
    Problem(
      "overlapping-memberships", .warning, at: place,
      "\(quoted(rep)) belongs to two teams on \(day): see \(other)",
      consequence: "sales of such days would count twice, which stops the build",
      help: "end the earlier membership on the day before the later one begins")
  }
}
