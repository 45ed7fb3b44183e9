/// Draws the orders of one rep in one month, so that they add up to about what was intended.
struct OrderDrawing {
  let products: [Product]
  /// How likely each product is, relative to the others.
  let weights: [Double]
  /// How many units of the declining product are ordered, relative to its better days.
  let declined: Double
  /// The usual discount in thousandths.
  let discount: Double
  /// What is still to be sold, or was sold in excess: carried from line to line.
  private var carried = 0.0

  /// Draws for one rep, or for orders without a rep where `rep` is nil.
  init(_ company: Company, rep: Rep?, month: Int) {
    products = company.products
    discount = rep?.discount ?? 50
    var declined = 1.0
    if company.stories.hasDecliningProduct {
      let steady = Stories.steadyMonths(company.size.months)
      for _ in 0..<max(0, month - (Months.last - steady)) { declined *= Stories.decline }
    }
    self.declined = declined
    weights = products.enumerated().map { index, product in
      let weight = product.weight * (rep?.categoryWeights[product.category] ?? 1)
      // Half of the decline is fewer orders, half is fewer units on each.
      return index == Product.declining ? weight * declined.squareRoot() : weight
    }
  }

  mutating func lines(worth budget: Double, _ random: inout RandomNumbers) -> [Order.Line] {
    let count = random.index(weights: [25, 35, 25, 15]) + 1
    let shares = (0..<count).map { _ in random.number(0.4...1.6) }
    let sum = shares.reduce(0, +)
    var lines: [Order.Line] = []
    for share in shares {
      let wanted = max(budget * share / sum + carried, budget * share / sum * 0.3)
      let line = line(worth: wanted, besides: lines, &random)
      carried += budget * share / sum - Double(line.net)
      lines.append(line)
    }
    return lines
  }

  private func line(
    worth wanted: Double, besides others: [Order.Line], _ random: inout RandomNumbers
  ) -> Order.Line {
    var chosen = Product.withoutCost - 1
    for _ in 0..<12 {
      let index = random.index(weights: weights)
      let isAffordable = Double(products[index].listPrice) <= wanted * 1.35
      if isAffordable, !others.contains(where: { $0.product == index }) {
        chosen = index
        break
      }
    }
    let price = products[chosen].listPrice
    // Discounts are agreed in half per cents, between 3 and 15.
    let agreed = Int(discount + random.number(-35...35)) / 5 * 5
    let thousandths = min(max(agreed, 30), 150)
    let units = wanted / (Double(price) * Double(1000 - thousandths) / 1000)
    var quantity = max(1, Int(units + 0.5))
    if chosen == Product.declining {
      quantity = max(1, Int(Double(quantity) * declined.squareRoot() + 0.5))
    } else if chosen == Product.withoutCost {
      quantity = min(quantity, 6)
    }
    return Order.Line(
      product: chosen, quantity: quantity,
      net: (quantity * price * (1000 - thousandths) + 500) / 1000)
  }
}
