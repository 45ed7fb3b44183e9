import Measures
import Quantities
import TestSupport

/// Adds up the built-in measures the slow and obvious way, from the rows a company was made of.
struct Oracle {
  enum Subject: Hashable {
    case rep(Int)
    case unassigned
    case team(Int)
    case withoutTeam, organization
  }

  private static let known: Set<Measure.ID> = [
    "sales_amount", "orders", "active_customers", "list_amount", "net_amount", "net_with_cost",
    "cost",
  ]

  static func knows(_ measure: Measure.ID) -> Bool { known.contains(measure) }

  let company: RandomCompany

  var subjects: [Subject] {
    (0..<company.reps).map { .rep($0) } + [.unassigned] + (0..<company.teams).map { .team($0) }
      + [.withoutTeam, .organization]
  }

  func slot(_ subject: Subject, _ slots: Subjects) -> Int {
    switch subject {
    case .rep(let rep): slots.rep(rep)
    case .unassigned: slots.unassigned
    case .team(let team): slots.team(team)
    case .withoutTeam: slots.withoutTeam
    case .organization: slots.organization
    }
  }

  /// How many times what `rep` sold on `day` counts for `subject`.
  func times(_ rep: Int?, _ day: Day, for subject: Subject) -> Int {
    let teams = company.memberships.filter { $0.rep == rep && $0.days.contains(day) }.map(\.team)
    switch subject {
    case .rep(let index): return rep == index ? 1 : 0
    case .unassigned: return rep == nil ? 1 : 0
    case .team(let team): return teams.count { $0 == team }
    case .withoutTeam: return teams.isEmpty ? 1 : 0
    case .organization: return 1
    }
  }

  func total(_ measure: String, _ subject: Subject, in window: Range<Day>) -> Fraction {
    var sum: Int128 = 0
    var accounts: Set<Int> = []
    for order in company.orders where window.contains(order.day) {
      let times = Int128(times(order.rep, order.day, for: subject))
      if times == 0 { continue }
      switch measure {
      case "sales_amount": sum += times * Int128(order.amount)
      case "orders": sum += order.amount >= 0 ? times * 1_000_000 : 0
      case "active_customers":
        if order.amount >= 0, let account = order.account { accounts.insert(account) }
      default:
        for line in company.lines where line.order == order.id {
          sum += times * value(measure, of: line)
        }
      }
    }
    return Fraction(sum + Int128(accounts.count) * 1_000_000, 1_000_000)
  }

  func value(_ measure: String, of line: RandomCompany.Line) -> Int128 {
    switch measure {
    case "list_amount": return product(line.quantity, line.price)
    case "net_amount": return Int128(line.net)
    case "net_with_cost": return line.cost == nil ? 0 : Int128(line.net)
    case "cost": return line.cost.map { product(line.quantity, $0) } ?? 0
    default: preconditionFailure("the oracle knows every built-in measure")
    }
  }

  /// a × b in millionths, halves to the even millionth: twice the product, floored, looked at.
  func product(_ a: Int64, _ b: Int64) -> Int128 {
    let exact = Int128(a) * Int128(b)
    var floor = exact / 1_000_000
    if floor * 1_000_000 > exact { floor -= 1 }
    let rest = exact - floor * 1_000_000
    if rest > 500_000 || (rest == 500_000 && floor % 2 != 0) { floor += 1 }
    return floor
  }
}
