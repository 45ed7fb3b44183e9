import Facts
import Quantities
import TestSupport
import Testing

@testable import Insight

struct CustomerClassTests {
  @Test func `fifths are even, and equal values share the one of their middle`() {
    let even = CustomerClass.fifths(of: (1...10).map { Int128($0) })
    #expect(even == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
    #expect(CustomerClass.fifths(of: [7, 7, 7]) == [3, 3, 3])
    // Six of ten are equal and last: places 4 to 9, the middle of which is in the fourth fifth.
    #expect(
      CustomerClass.fifths(of: [1, 2, 3, 4, 9, 9, 9, 9, 9, 9]) == [1, 1, 2, 2, 4, 4, 4, 4, 4, 4])
    #expect(CustomerClass.fifths(of: []) == [])
  }

  @Test func `the order of customers does not matter`() {
    var random = SeededNumbers(seed: 5)
    let values = (0..<57).map { _ in Int128(Int.random(in: 0..<9, using: &random)) }
    let fifths = CustomerClass.fifths(of: values)
    #expect(CustomerClass.fifths(of: values.reversed()) == fifths.reversed())
    for (a, b) in zip(values.indices, values.indices.dropFirst()) where values[a] < values[b] {
      #expect(fifths[a] <= fifths[b])
    }
  }

  @Test func `eight classes come of high and low`() {
    var found: Set<CustomerClass> = []
    for bits in 0..<8 {
      found.insert(
        CustomerClass(isRecent: bits & 1 > 0, isFrequent: bits & 2 > 0, isLarge: bits & 4 > 0))
    }
    #expect(found == Set(CustomerClass.allCases).subtracting([.lost]))
    #expect(CustomerClass(isRecent: false, isFrequent: false, isLarge: true) == .atRisk)
  }

  @Test func `few customers have no classes, and the best by all three are champions`() {
    func window(_ index: Int) -> BuyingRecord.Window {
      .init(last: Int32(index), purchases: Int32(index), sales: Int128(index))
    }
    let few = (0..<24).map { window($0) as BuyingRecord.Window? }
    let end = Day(number: 25)
    #expect(CustomerClass.classes(of: few, before: end).allSatisfy { $0 == nil })
    let classes = CustomerClass.classes(of: few + [nil, window(24), window(-341)], before: end)
    #expect(classes[24] == nil && classes[25] == .champion && classes[0] == .small)
    #expect(classes[26] == .lost)
    #expect(classes.count { $0 == .champion } == 10)
  }
}

struct CohortTests {
  static let story = """
    reps: id name
    R1 Li
    accounts: id name
    A Alpha
    B Beta
    C Gamma
    orders: id date rep account amount
    A1 2025-07-05 R1 A 10
    A2 2025-10-05 R1 A 10
    A3 2026-04-05 R1 A 10
    B1 2025-10-06 R1 B 10
    B2 2026-01-06 R1 B 10
    B3 2026-01-07 R1 B 10
    B4 2026-10-07 R1 B 10
    C1 2025-12-06 R1 C 10
    C2 2026-03-06 R1 C -10
    """

  @Test func `customers are followed from the quarter of their first order`() throws {
    let (insight, evaluation) = try MonthlyHistoryTests.insight(Self.story, "2026-10")
    let cohorts = try #require(
      insight.customers.cohorts(slot: evaluation.slot(of: .organization)))
    #expect(cohorts.rows.map(\.period.description) == ["2025-Q3", "2025-Q4"])
    #expect(cohorts.rows.map(\.customers) == [1, 2])
    // Q4, Q1, Q2, Q3; October's quarter still runs, and a return is no order.
    #expect(cohorts.rows[0].again == [1, 0, 1, 0])
    #expect(cohorts.rows[1].again == [1, 0, 0])
    #expect(cohorts.beginsWithData)
    let again = try #require(cohorts.againAtOnce)
    #expect(again == (1, 2))
  }

  @Test func `data of less than a year are followed by month`() throws {
    let (insight, evaluation) = try MonthlyHistoryTests.insight(
      """
      reps: id name
      R1 Li
      accounts: id name
      A Alpha
      orders: id date rep account amount
      A1 2026-08-05 R1 A 10
      A2 2026-10-31 R1 A 10
      """, "2026-10")
    let cohorts = try #require(
      insight.customers.cohorts(slot: evaluation.slot(of: .organization)))
    #expect(cohorts.rows.map(\.period.description) == ["2026-08"])
    #expect(cohorts.rows[0].again == [0, 1])
  }
}
