import Facts
import Quantities

/// Splits a target among the products that were sold and still are.
struct PlanProducts {
  let split: PlanSplit
  let facts: Facts
  let period: Period

  /// In the order of the table products; none where order lines tell nothing.
  func lines(of whole: Int128, months: [Int128]) throws(PlanFailure) -> [TargetPlan.Line] {
    let products = facts[.products]
    var rows: [Int] = []
    var claimants: [PlanSplit.Claimant] = []
    for row in 0..<products.rowCount {
      if let end = products.day("discontinued", row: row), end < period.days.lowerBound { continue }
      let id = products.text("id", row: row)
      let sold = Fraction(split.history.ofProduct[row], Money.scale)
      let set = split.settings.bases[id]
      let base = set ?? sold
      guard base > .zero else { continue }
      rows.append(row)
      claimants.append(
        split.claimant(
          id,
          Reasoning(
            origin: set == nil ? .own : .set, sold: sold, base: base,
            potential: split.factors.factor(split.settings.potential, ofProduct: row),
            lifeCycle: split.factors.lifeCycle(ofProduct: row),
            competition: split.factors.factor(split.settings.competition, ofProduct: row)),
          .product, parent: whole))
    }
    if claimants.isEmpty { return [] }
    let parts = try split.parts(of: whole, among: claimants, .product, parent: nil)
    let cells = PlanSplit.cells(parts.map(\.units), months, ids: claimants.map(\.id))
    return rows.indices.map { index in
      TargetPlan.Line(
        id: claimants[index].id, name: products.text("name", row: rows[index]), team: nil,
        units: parts[index].units, months: cells[index], reasoning: parts[index].reasoning)
    }
  }
}
