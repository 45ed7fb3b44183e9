import Evaluation
import Facts
import Measures
import Quantities

/// How few customers bring most of what a place sold in the period.
public struct CustomerShares: Sendable, Hashable {
  public struct Customer: Sendable, Hashable {
    public let account: Int
    /// Less returns.
    public let amount: Fraction
  }

  /// Those with the most first, at most ``shown``; equal ones in the order of the table.
  public let largest: [Customer]
  /// Who bought or returned something, and what that comes to; above zero.
  public let customers: Int
  public let total: Fraction
  /// How many of those with the most bring ``mostPart`` of the total together, and what they bring.
  public let needed: Int
  public let most: Fraction
  /// What was sold without naming a customer.
  public let unnamed: Fraction

  public static let shown = 10
  public static let mostPart = Fraction(80, 100)
  /// Of fewer customers it says nothing that a few bring most.
  static let fewest = 5

  /// Customers × places that are held at a time.
  private static let cellsHeld = 1 << 20

  /// By place, of teams and the organization; of those with too few customers, or whose returns
  /// outweigh sales, nothing is told.
  static func shares(facts: Facts, evaluation: Evaluation, engine: ColumnEngine) -> [Int: Self] {
    guard let sales = evaluation.catalogue.measure(.salesAmount),
      case .references? = facts[sales.table].columns["account"]
    else { return [:] }
    let subjects = evaluation.subjects
    let slots = evaluation.teams.map { evaluation.slot(of: $0.subject) } + [subjects.organization]
    let size = max(1, cellsHeld / (facts[.accounts].rowCount + 1))
    var shares: [Int: Self] = [:]
    for first in stride(from: 0, to: slots.count, by: size) {
      let part = Array(slots[first..<min(first + size, slots.count)])
      let amounts = engine.breakdown(
        of: sales, byReference: "account", for: part, in: Span(evaluation.days.current))
      for (place, slot) in part.enumerated() { shares[slot] = Self(amounts, place: place) }
    }
    return shares
  }

  private init?(_ amounts: ReferenceBreakdown, place: Int) {
    // The last row is of what names nobody.
    let accounts = amounts.rowCount - 1
    var sold: [(account: Int, part: Int128)] = []
    var sum: Int128 = 0
    for account in 0..<accounts {
      let part = amounts.millionths(row: account, place: place)
      if part == 0 { continue }
      sold.append((account, part))
      sum += part
    }
    sold.sort { $0.part == $1.part ? $0.account < $1.account : $0.part > $1.part }
    guard sum > 0, sold.count >= Self.fewest else { return nil }
    total = Fraction(sum, Money.scale)
    customers = sold.count
    largest = sold.prefix(Self.shown).map {
      Customer(account: $0.account, amount: Fraction($0.part, Money.scale))
    }
    let enough = total * Self.mostPart
    var (needed, reached) = (0, Int128(0))
    while needed < sold.count, Fraction(reached, Money.scale) < enough {
      reached += sold[needed].part
      needed += 1
    }
    self.needed = needed
    most = Fraction(reached, Money.scale)
    unnamed = Fraction(amounts.millionths(row: accounts, place: place), Money.scale)
  }
}
