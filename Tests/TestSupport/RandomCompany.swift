import Facts
import Quantities

/// A small company with everything that makes sums hard: returns, sales without a rep, transfers,
/// gaps, days before and after the period, and, where asked for, memberships that overlap.
public struct RandomCompany: Sendable {
  public struct Membership: Sendable {
    public var rep: Int
    public var team: Int
    public var days: Range<Day>
  }

  public struct Order: Sendable {
    public var id: Int
    public var day: Day
    public var rep: Int?
    public var account: Int?
    /// In millionths, as all amounts here.
    public var amount: Int64
  }

  public struct Line: Sendable {
    /// The order's id.
    public var order: Int
    public var product: Int?
    public var quantity: Int64
    public var price: Int64
    public var net: Int64
    public var cost: Int64?
  }

  public struct Target: Sendable {
    public var rep: Int
    public var days: Range<Day>
    public var value: Int64
  }

  public var reps: Int
  public var teams: Int
  public var memberships: [Membership] = []
  public var orders: [Order] = []
  public var lines: [Line] = []
  public var targets: [Target] = []

  static let accounts = 5
  public static let categories = ["Bikes", "Parts", "-", "Bikes"]
  static let first = Day(firstOfMonth: 7, year: 2025)

  /// Facts lie between July 2025 and December 2026.
  public init(seed: UInt64, overlapping: Bool = false) {
    var random = SeededNumbers(seed: seed)
    reps = Int.random(in: 1...5, using: &random)
    teams = Int.random(in: 1...3, using: &random)
    for rep in 0..<reps where !random.once(in: 5) {
      var from = RandomCompany.first.advanced(by: Int.random(in: -200...120, using: &random))
      for _ in 0...Int.random(in: 0...3, using: &random) {
        let end = from.advanced(by: Int.random(in: 1...300, using: &random))
        memberships.append(
          Membership(rep: rep, team: Int.random(in: 0..<teams, using: &random), days: from..<end))
        let gap = Int.random(in: overlapping ? -120...30 : 0...30, using: &random)
        from = end.advanced(by: random.once(in: 2) ? gap : 0)
      }
    }
    func amount(_ range: ClosedRange<Int64>) -> Int64 { Int64.random(in: range, using: &random) }
    for id in 0..<Int.random(in: 0...60, using: &random) {
      orders.append(
        Order(
          id: id, day: RandomCompany.first.advanced(by: Int.random(in: 0..<540, using: &random)),
          rep: random.once(in: 8) ? nil : Int.random(in: 0..<reps, using: &random),
          account: random.once(in: 8)
            ? nil : Int.random(in: 0..<RandomCompany.accounts, using: &random),
          amount: random.once(in: 10)
            ? 0 : amount(random.once(in: 6) ? -900_000_001...0 : 0...5_000_000_007)))
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        lines.append(
          Line(
            order: id,
            product: random.once(in: 6)
              ? nil : Int.random(in: 0..<RandomCompany.categories.count, using: &random),
            quantity: amount(-2_000_000...9_500_000), price: amount(0...99_999_999),
            net: amount(-200_000_000...900_000_000),
            cost: random.once(in: 5) ? nil : amount(0...77_777_777)))
      }
    }
    for rep in 0..<reps {
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let from = RandomCompany.first.advanced(by: Int.random(in: 0..<400, using: &random))
        targets.append(
          Target(
            rep: rep, days: from..<from.advanced(by: Int.random(in: 1...200, using: &random)),
            value: amount(1_000_000...9_000_000_000)))
      }
    }
  }

  public var facts: Facts { Facts(story: story) }

  /// The company as text, for ``Facts/init(story:)``.
  public var story: String {
    var text = "teams: id name\n"
    for team in 0..<teams { text += "T\(team) Team~\(team)\n" }
    text += "reps: id name\n"
    for rep in 0..<reps { text += "R\(rep) Rep~\(rep)\n" }
    text += "memberships: rep team from to\n"
    for entry in memberships {
      text += "R\(entry.rep) T\(entry.team) \(entry.days.lowerBound) "
      text += "\(entry.days.upperBound.previous)\n"
    }
    text += "accounts: id name\n"
    for account in 0..<RandomCompany.accounts { text += "A\(account) Account\n" }
    text += "products: id name category\n"
    for (index, category) in RandomCompany.categories.enumerated() {
      text += "P\(index) Product \(category)\n"
    }
    text += "orders: id date rep account amount\n"
    for order in orders {
      text += "O\(order.id) \(order.day) \(order.rep.map { "R\($0)" } ?? "-") "
      text += "\(order.account.map { "A\($0)" } ?? "-") \(decimal(order.amount))\n"
    }
    text += "costs: id cost\n"
    for (index, line) in lines.enumerated() {
      if let cost = line.cost { text += "C\(index) \(decimal(cost))\n" }
    }
    text += "order_lines: order product quantity unit_price net cost\n"
    for (index, line) in lines.enumerated() {
      text += "O\(line.order) \(line.product.map { "P\($0)" } ?? "-") \(decimal(line.quantity)) "
      text +=
        "\(decimal(line.price)) \(decimal(line.net)) \(line.cost == nil ? "-" : "C\(index)")\n"
    }
    text += "targets: kpi scope id from to value\n"
    for target in targets {
      text += "- rep R\(target.rep) \(target.days.lowerBound) "
      text += "\(target.days.upperBound.previous) \(decimal(target.value))\n"
    }
    return text
  }

  private func decimal(_ millionths: Int64) -> String {
    let digits = String(millionths.magnitude)
    let padded = String(repeating: "0", count: max(0, 7 - digits.count)) + digits
    return (millionths < 0 ? "-" : "") + padded.dropLast(6) + "." + padded.suffix(6)
  }
}
