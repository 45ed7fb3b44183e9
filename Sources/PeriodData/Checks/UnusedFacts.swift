import Facts
import Problems

/// Tells about rows that are read and that no figure uses, so that nobody counts on them, and about
/// orders of which none is anybody's.
enum UnusedFacts: DataCheck {
  private static let usedScopes: Set<String> = ["rep", "team", "organization"]

  static func look(at data: CheckedData, _ problems: inout Problems) {
    let targets = data.facts[.targets]
    let unused = (0..<targets.rowCount).filter { row in
      !usedScopes.contains(targets.text("scope", row: row))
    }
    if let first = unused.first {
      problems.add(
        .unusedRows(table: "targets", count: unused.count, at: targets.place(ofRow: first)))
    }
    let orders = data.facts[.orders]
    if orders.rowCount > 0, data.facts[.reps].rowCount > 0,
      !(0..<orders.rowCount).contains(where: { orders.reference("rep", row: $0) != nil })
    {
      problems.add(.nobodysOrders(count: orders.rowCount, at: orders.place(ofRow: 0)))
    }
  }
}
