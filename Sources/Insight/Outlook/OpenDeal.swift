import Facts
import Quantities

/// An open deal and what may become of it.
public struct OpenDeal: Sendable, Hashable {
  /// Its name, or without one its id; empty where it has neither.
  public let name: String
  /// Who may buy; empty where nobody is named.
  public let customer: String
  /// The day it is expected to close.
  public let closes: Day
  /// Of the amount, what counts for whom it is told of.
  public let amount: Fraction
  /// As it was stated; nil where nobody did.
  public let probability: Fraction?
  /// By ``WinModel``.
  public let chance: Double
  /// Amount × chance, to hundredths.
  public let expected: Fraction

  /// Nil without a chance and a day, and where the amount has no end.
  init?(_ deal: Pipeline.Deal, _ facts: Facts) {
    let (table, accounts) = (facts[.deals], facts[.accounts])
    guard let chance = deal.chance, let closes = table.day("closes", row: deal.row),
      let expected = Fraction(toHundredths: deal.amount.double * chance)
    else { return nil }
    let name = table.text("name", row: deal.row)
    self.name = name.isEmpty ? table.text("id", row: deal.row) : name
    let account = table.reference("account", row: deal.row)
    customer = account.map { accounts.text("name", row: $0) } ?? ""
    self.closes = closes
    (amount, probability) = (deal.amount, deal.probability)
    (self.chance, self.expected) = (chance, expected)
  }
}
