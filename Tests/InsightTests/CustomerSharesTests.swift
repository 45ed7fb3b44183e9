import Evaluation
import Facts
import Measures
import Quantities
import TestSupport
import Testing

@testable import Insight

struct CustomerSharesTests {
  /// `amounts` sold to a customer each, by one rep of one team.
  static func shares(_ amounts: [Int], unnamed: Int = 0) throws -> (CustomerShares?, Evaluation) {
    var story = "teams: id name\nT1 East\nreps: id name\nR1 Li\nmemberships: rep team from\n"
    story += "R1 T1 2024-01-01\naccounts: id name\n"
    for index in amounts.indices { story += "A\(index) C\(index)\n" }
    story += "orders: id date rep account amount\n"
    for (index, amount) in amounts.enumerated() {
      story += "O\(index) 2026-10-05 R1 A\(index) \(amount)\n"
    }
    // Of another period.
    story += "X1 2026-09-05 R1 A0 5000\n"
    if unnamed != 0 { story += "N1 2026-10-07 R1 - \(unnamed)\n" }
    let (customers, evaluation) = try CustomersTests.customers(story)
    let slot = evaluation.slot(of: .team(0))
    let organization = customers.shares(slot: evaluation.subjects.organization)
    #expect(customers.shares(slot: slot) == organization)
    return (organization, evaluation)
  }

  @Test func `the fewest customers that bring four fifths are counted`() throws {
    let (found, _) = try Self.shares([10, 300, 40, 500, 100, 50])
    let shares = try #require(found)
    #expect(shares.largest.map(\.account) == [3, 1, 4, 5, 2, 0])
    #expect(shares.total == 1000)
    // 500 and 300 are exactly four fifths.
    #expect(shares.needed == 2)
    #expect(shares.most == 800)
    #expect(shares.customers == 6)
    #expect(shares.unnamed == .zero)
  }

  @Test func `of too few customers, and where returns outweigh sales, nothing is told`() throws {
    #expect(try Self.shares([10, 300, 40, 500]).0 == nil)
    #expect(try Self.shares([10, 10, 10, 10, -40]).0 == nil)
    #expect(try Self.shares([10, 10, 10, 0, 10]).0 == nil)
  }

  @Test func `equal customers stand in the order of the table, and ten are named`() throws {
    let (found, _) = try Self.shares(Array(repeating: 7, count: 23))
    let shares = try #require(found)
    #expect(shares.largest.map(\.account) == Array(0..<10))
    #expect(shares.needed == 19)
    #expect(shares.customers == 23)
  }

  @Test(arguments: 0..<40)
  func `all customers and what names none are the sales of the period`(seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let count = Int.random(in: 5...35, using: &numbers)
    let amounts = (0..<count).map { _ in Int.random(in: -100...800, using: &numbers) }
    let unnamed = Int.random(in: 0...500, using: &numbers)
    let (found, evaluation) = try Self.shares(amounts, unnamed: unnamed)
    guard let shares = found else {
      #expect(amounts.reduce(0, +) <= 0 || amounts.count { $0 != 0 } < 5)
      return
    }
    let sales = evaluation.total(.salesAmount, slot: evaluation.subjects.organization)
    #expect(shares.total + shares.unnamed == sales)
    // One fewer would not do.
    let rising = amounts.sorted(by: >)
    let total = amounts.reduce(0, +)
    #expect(rising.prefix(shares.needed).reduce(0, +) * 5 >= total * 4)
    #expect(rising.prefix(shares.needed - 1).reduce(0, +) * 5 < total * 4)
  }
}
