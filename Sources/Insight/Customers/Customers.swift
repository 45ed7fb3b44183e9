import Evaluation
import Facts
import Measures
import Quantities

/// Who buys, who is satisfied, what customers are worth and which of them may be lost.
///
/// Made from all orders up to the as-of day. A customer is looked after by the rep that its account
/// names, or else by whoever sold to it last; its team is that rep's on the as-of day.
public struct Customers: Sendable {
  public let satisfaction: Satisfaction
  /// Which model tells what customers are worth.
  public let valueBasis: ValueBasis
  /// The share of sales that is margin, which worth is made from; nil where worth is of sales.
  public let marginShare: Fraction?
  /// Whether sales fell against a year ago; else against the half-year before.
  public let comparesYears: Bool
  private let names: [Int: String]
  private let summaries: [Int: CustomerSummary]
  private let cohortsBySlot: [Int: Cohorts]
  private let sharesBySlot: [Int: CustomerShares]

  /// How many customers at risk are told of a rep, and of a team or the organization.
  static let mostOfRep = 5
  static let most = 10
  static let mostOverdue = 5

  /// Of a place; nil where nobody has bought.
  public func summary(slot: Int) -> CustomerSummary? { summaries[slot] }

  /// Of teams and the organization; nil where nothing is told.
  public func cohorts(slot: Int) -> Cohorts? { cohortsBySlot[slot] }

  /// How few customers bring most, of teams and the organization; nil where nothing is told.
  public func shares(slot: Int) -> CustomerShares? { sharesBySlot[slot] }

  /// The name of a customer that a summary or shares name; empty where it has none.
  public func name(_ account: Int) -> String { names[account] ?? "" }

  /// Every text of the data that it may tell: names of customers, labels of answers.
  public var texts: [String] { names.values.sorted() + satisfaction.labels }

  init(facts: Facts, evaluation: Evaluation, engine: ColumnEngine) {
    let times = BuyingTimes(evaluation)
    guard let sales = evaluation.catalogue.measure(.salesAmount) else {
      preconditionFailure("every catalogue has the built-in measures")
    }
    let rows = engine.customerRows(of: sales, before: times.end)
    let records = (0..<rows.count).compactMap { BuyingRecord($0, rows, times) }
    satisfaction = Satisfaction(
      facts: facts, evaluation: evaluation, engine: engine, orders: rows)
    marginShare = Customers.marginShare(evaluation)
    comparesYears = times.earlier.upperBound < times.recent.lowerBound
    let values = CustomerValues(
      records, before: times.end, margin: marginShare?.double,
      rate: evaluation.catalogue.rules.discountRate.double)
    valueBasis = values.basis
    let owners = CustomerOwners(records, rows, facts: facts, evaluation: evaluation)
    let moods = CustomerMoods(facts: facts, before: times.end)
    let debts = CustomerDebts(facts: facts, evaluation: evaluation, rows: rows, end: times.end)
    var book = CustomerBook(
      records: records, values: values.values, owners: owners, end: times.end)
    book.addClasses(before: times.before)
    book.addRisks {
      moods.worst(of: $0)
    } debt: {
      debts.debt(of: $0)
    }
    book.addOverdue { debts.debt(of: $0) }
    book.addTop(ofSlot: evaluation.subjects.organization)
    let names = book.names(in: facts[.accounts])
    book.sort(names: names)
    summaries = book.summaries
    sharesBySlot = CustomerShares.shares(facts: facts, evaluation: evaluation, engine: engine)
    let told = Set(
      summaries.values.flatMap(\.accounts)
        + sharesBySlot.values.flatMap { $0.largest.map(\.account) })
    self.names = Dictionary(
      uniqueKeysWithValues: told.map { ($0, facts[.accounts].text("name", row: $0)) })
    cohortsBySlot = Customers.cohorts(records, rows, owners, evaluation, times)
  }

  /// Nil where the costs of too much of what was sold are unknown.
  private static func marginShare(_ evaluation: Evaluation) -> Fraction? {
    let ids: [Measure.ID] = ["year_net", "year_cost", "net_with_cost", .netAmount]
    guard ids.allSatisfy({ evaluation.isTotaled($0) }) else { return nil }
    let sums = ids.map { evaluation.total($0, slot: evaluation.subjects.organization) }
    guard sums[0] > .zero, sums[3] > .zero,
      sums[2] >= sums[3] * evaluation.policy.costCoverage
    else { return nil }
    let share = (sums[0] - sums[1]).divided(by: sums[0])
    return share.flatMap { $0 > .zero ? $0 : nil }
  }

  private static func cohorts(
    _ records: [BuyingRecord], _ rows: CustomerRows, _ owners: CustomerOwners,
    _ evaluation: Evaluation, _ times: BuyingTimes
  ) -> [Int: Cohorts] {
    guard let first = records.map(\.first).min() else { return [:] }
    let calendar = CohortCalendar(
      from: Day(number: first), before: times.end, calendar: evaluation.period.calendar)
    guard calendar.periods.count > 1 else { return [:] }
    var bits: [Int: [UInt64]] = [:]
    for (index, record) in records.enumerated() {
      let own = calendar.bits(record.account, rows)
      for slot in owners.slots(index) where slot >= evaluation.subjects.reps {
        bits[slot, default: []].append(own)
      }
    }
    return bits.mapValues { calendar.cohorts($0) }.filter { !$1.rows.isEmpty }
  }
}
