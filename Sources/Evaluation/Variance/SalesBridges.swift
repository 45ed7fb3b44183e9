import Facts
import Measures
import Quantities

/// The bridges of all teams and of the organization, from order lines by product.
///
/// What order lines do not tell (an order without any, freight) is in `rest`, so that both ends are
/// the sales of every other section.
struct SalesBridges {
  let engine: ColumnEngine
  let net: Measure
  let before: Span
  let now: Span
  /// Sales of a place before and now.
  let sales: (_ slot: Int) -> (before: Fraction, now: Fraction)

  /// Products × places that are held at a time.
  private static let cellsHeld = 1 << 20

  /// - Parameter products: how many there are.
  func bridges(ofTeams teams: Int, products: Int) -> [Subject: SalesBridge] {
    let subjects = engine.subjects
    let all =
      [(Subject.organization, subjects.organization)]
      + (0..<teams).map { (Subject.team($0), subjects.team($0)) }
    var bridges: [Subject: SalesBridge] = [:]
    let size = max(1, SalesBridges.cellsHeld / (products + 1))
    var first = 0
    while first < all.count {
      let part = all[first..<min(first + size, all.count)]
      for (subject, bridge) in zip(part, self.bridges(of: part.map(\.1))) {
        bridges[subject.0] = bridge
      }
      first += size
    }
    return bridges
  }

  private func bridges(of slots: [Int]) -> [SalesBridge] {
    let quantity = Measure(
      "line_quantity", net.table, .sum("quantity"), unit: .count, where: net.filter,
      date: net.date, net.timing, credit: net.credit, orElse: net.creditElse,
      orTeam: net.creditTeam)
    func split(_ measure: Measure, _ span: Span) -> ReferenceBreakdown {
      engine.breakdown(of: measure, byReference: "product", for: slots, in: span)
    }
    let (amounts, quantities) = (split(net, now), split(quantity, now))
    let (amountsBefore, quantitiesBefore) = (split(net, before), split(quantity, before))
    return slots.indices.map { place in
      func sold(
        _ row: Int, _ amounts: ReferenceBreakdown, _ quantities: ReferenceBreakdown
      ) -> ProductSales.Sold {
        // What is no product has no price.
        let isProduct = row < amounts.rowCount - 1
        return ProductSales.Sold(
          quantity: isProduct
            ? Fraction(quantities.millionths(row: row, place: place), Money.scale) : .zero,
          amount: Money(millionths: amounts.millionths(row: row, place: place)))
      }
      let products = (0..<amounts.rowCount).map { row in
        ProductSales(
          before: sold(row, amountsBefore, quantitiesBefore),
          now: sold(row, amounts, quantities))
      }
      var effects = SalesVariance(of: products).total
      let (before, now) = sales(slots[place])
      let ends = [before, now].map { Money(millionths: $0.rounded(scale: Money.scale)) }
      effects.rest += ends[1] - ends[0] - effects.change
      return SalesBridge(before: ends[0], effects: effects)
    }
  }
}
