import Facts

extension SQLTranslator {
  /// Who is named, and by which shares the row is shared.
  func creditColumns(_ scope: inout SQLScope) throws(SQLRefusal) -> [String] {
    var reps: [String] = []
    var cases: [String] = []
    for (index, path) in [measure.credit, measure.creditElse].compactMap({ $0 }).enumerated() {
      let rep = try scope.column(path, .reference(.reps))
      if let key = SQLTranslator.sharedKey(path, measure.table) {
        let alias = "shares_\(index + 1)"
        let id = "t.\(key.column(dialect))"
        scope.join(alias, "wholes AS \(alias) ON \(alias).shared = '\(key.word) ' || \(id)")
        let before = reps.map { "\($0) IS NULL AND " }.joined()
        cases.append("WHEN \(before)\(alias).shared IS NOT NULL THEN \(alias).shared")
      }
      reps.append(rep)
    }
    let team = try measure.creditTeam.map { path throws(SQLRefusal) in
      try scope.column(path, .reference(.teams))
    }
    let none = "CAST(NULL AS TEXT)"
    let rep = reps.count > 1 ? "coalesce(\(reps.joined(separator: ", ")))" : reps.first
    let named = reps.map { "\($0) IS NULL" }
    var tests = team == nil ? [] : named
    if let team, teams == .byManager {
      // A named team counts where a manager is called so.
      tests += ["\(team) IN (SELECT manager FROM reps)", "\(team) IN (SELECT id FROM reps)"]
    }
    var ownTeam = team
    if let team, !tests.isEmpty {
      ownTeam = "CASE WHEN \(tests.joined(separator: " AND ")) THEN \(team) END"
    }
    let shared = cases.isEmpty ? none : "CASE \(cases.joined(separator: " ")) END"
    return ["\(rep ?? none) AS rep", "\(ownTeam ?? none) AS team", "\(shared) AS shared"]
  }

  /// Whether any row may be shared.
  var mayBeShared: Bool {
    [measure.credit, measure.creditElse].compactMap { $0 }
      .contains { SQLTranslator.sharedKey($0, measure.table) != nil }
  }

  struct SharedKey {
    /// `order` or `deal`.
    let word: String
    /// The reference that leads there; nil from the table itself.
    let reference: String?

    func column(_ dialect: SQLDialect) -> String { dialect.name(reference ?? "id") }
  }

  /// What the rep of `path` may share.
  static func sharedKey(_ path: Measure.Path, _ table: TableName) -> SharedKey? {
    guard path.column == "rep" else { return nil }
    var owner: TableName? = table
    if let reference = path.reference {
      owner = TableSchema.of(table).target(ofReference: reference)
    }
    switch owner {
    case .orders: return SharedKey(word: "order", reference: path.reference)
    case .deals: return SharedKey(word: "deal", reference: path.reference)
    default: return nil
    }
  }
}
