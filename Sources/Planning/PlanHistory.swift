import Facts
import Quantities

/// What was sold in the months of the past that stand for those of a plan, in millionths.
struct PlanHistory {
  let months: HistoryMonths
  private(set) var organization: Int128 = 0
  /// For each planned month.
  private(set) var ofMonth: [Int128]
  private(set) var ofRep: [Int128]
  /// By membership on the day of the order.
  private(set) var ofTeam: [Int128]
  /// Σ net of order lines.
  private(set) var ofProduct: [Int128]
  /// How much of which product each rep sold; what is not there is zero.
  private(set) var mixOfRep: [[Int: Int128]]

  init(of period: Period, facts: Facts, organization people: Organization) {
    let orders = facts[.orders]
    months = HistoryMonths(of: period, orders: orders)
    ofMonth = Array(repeating: 0, count: months.months.count)
    ofRep = Array(repeating: 0, count: people.reps.count)
    ofTeam = Array(repeating: 0, count: people.teams.count)
    ofProduct = Array(repeating: 0, count: facts[.products].rowCount)
    mixOfRep = Array(repeating: [:], count: people.reps.count)
    let (first, indices) = months.indices()
    var isCounted = [Bool](repeating: false, count: orders.rowCount)
    for row in 0..<orders.rowCount {
      guard let day = orders.day("date", row: row) else { continue }
      let offset = Int(day.number) - Int(first)
      guard indices.indices.contains(offset), indices[offset] >= 0 else { continue }
      isCounted[row] = true
      guard let amount = orders.amount("amount", row: row).map({ Int128($0) }) else { continue }
      organization += amount
      ofMonth[indices[offset]] += amount
      guard let rep = orders.reference("rep", row: row) else { continue }
      ofRep[rep] += amount
      for team in people.teams(ofRep: rep, on: day) { ofTeam[team] += amount }
    }
    let lines = facts[.orderLines]
    for row in 0..<lines.rowCount {
      guard let order = lines.reference("order", row: row), isCounted[order],
        let product = lines.reference("product", row: row),
        let net = lines.amount("net", row: row).map({ Int128($0) })
      else { continue }
      ofProduct[product] += net
      if let rep = orders.reference("rep", row: order) { mixOfRep[rep][product, default: 0] += net }
    }
  }

  /// On how many days of these months a rep worked, and how many there are.
  func days(of rep: Organization.Rep) -> (worked: Int, all: Int) {
    var (worked, all) = (0, 0)
    for month in months.months.compactMap({ $0 }) {
      worked += rep.worked(in: month.days).count
      all += month.days.count
    }
    return (worked, all)
  }
}
