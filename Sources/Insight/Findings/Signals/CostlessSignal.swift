import Evaluation
import Facts
import Measures
import Quantities

extension Sight {
  /// What was sold in a year without a known cost.
  var costless: [Observation] {
    guard let net = evaluation.catalogue.measure(.netAmount),
      case .references(let costs)? = facts[.orderLines].columns["cost"],
      case .references(let products)? = facts[.orderLines].columns["product"]
    else { return [] }
    let organization = engine.subjects.organization
    var (sum, all, count): (Int128, Int128, Int) = (0, 0, 0)
    var byProduct: [Int: Int128] = [:]
    engine.visitRows(of: net, in: Span(year.days.current)) { row, parts in
      for (slots, part) in parts where slots.contains(organization) {
        all += part
        guard costs[row] == nil else { continue }
        sum += part
        count += 1
        if let product = products[row] { byProduct[Int(product), default: 0] += part }
      }
    }
    guard sum > 0, all > 0 else { return [] }
    let names = byProduct.sorted {
      $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value
    }.prefix(3).compactMap { product($0.key).map { SignalValue.text($0) } }
    return [
      Observation(
        .costless, of: .organization,
        [
          "size": .money(Fraction(sum, Money.scale)), "share": .share(Fraction(sum, all)),
          "products": .list(names), "count": .count(count),
        ])
    ]
  }
}
