import Facts
import Quantities

/// The rows of a measure by customer, each customer's from the oldest on: what buying rhythms,
/// cohorts and classes of customers are made from.
///
///     let rows = engine.customerRows(of: sales, before: end)
///     for row in rows[customer] { rows.days[row]; rows.amounts[row] }
public struct CustomerRows: Sendable {
  /// Where the rows of each customer begin, and after the last one where they end.
  private var starts: [Int32] = [0]
  /// In the measure's table.
  public private(set) var rows: [Int32] = []
  /// By number.
  public private(set) var days: [Int32] = []
  /// In millionths.
  public private(set) var amounts: [Int64] = []
  /// Who is credited for each customer's last row that is somebody's; nil where none is.
  public private(set) var lastReps: [Int?] = []

  /// How many customers there are, those without rows too.
  public var count: Int { starts.count - 1 }

  /// The places of a customer's rows.
  @inline(__always)
  public subscript(customer: Int) -> Range<Int> {
    Int(starts[customer])..<Int(starts[customer + 1])
  }

  /// The place of a customer's last row up to `day`.
  public func last(of customer: Int, through day: Day) -> Int? {
    var (low, high) = (self[customer].lowerBound, self[customer].upperBound)
    let first = low
    while low < high {
      let middle = (low + high) / 2
      if days[middle] <= day.number { low = middle + 1 } else { high = middle }
    }
    return low > first ? low - 1 : nil
  }

  fileprivate init() {}

  /// Looks at the table once and then puts what counts in place.
  fileprivate init(
    _ scan: RowScan, of accounts: NarrowIntegers, rows most: Int, customers: Int, reps: Int
  ) {
    var scan = scan
    var found: [(customer: Int32, row: Int32, day: Int32, stint: Int32, amount: Int64)] = []
    found.reserveCapacity(most)
    scan.forEachRow { row in
      guard let account = accounts[row.row] else { return }
      // An amount that does not fit 64 bits stops the program instead of giving a wrong figure.
      found.append(
        (Int32(account), Int32(row.row), Int32(row.day), row.stint, Int64(row.value)))
    }
    let repOfStint = scan.slots.map { slots in slots.first { $0 < reps } }
    var counts = [Int32](repeating: 0, count: customers)
    for row in found { counts[Int(row.customer)] += 1 }
    starts.reserveCapacity(customers + 1)
    var end: Int32 = 0
    for count in counts {
      end += count
      starts.append(end)
    }
    var next = Array(starts.dropLast())
    var rows = [Int32](repeating: 0, count: found.count)
    var days = rows
    var amounts = [Int64](repeating: 0, count: found.count)
    var lastDays = [Int32](repeating: .min, count: customers)
    var lastReps = [Int?](repeating: nil, count: customers)
    for row in found {
      let customer = Int(row.customer)
      let place = Int(next[customer])
      next[customer] += 1
      rows[place] = row.row
      days[place] = row.day
      amounts[place] = row.amount
      if row.day >= lastDays[customer], let rep = repOfStint[Int(row.stint)] {
        lastDays[customer] = row.day
        lastReps[customer] = rep
      }
    }
    (self.rows, self.days, self.amounts, self.lastReps) = (rows, days, amounts, lastReps)
    sortByDay()
  }

  /// Rows of one day stay in the order of the table.
  private mutating func sortByDay() {
    for customer in 0..<count {
      let own = self[customer]
      if own.dropFirst().allSatisfy({ days[$0 - 1] <= days[$0] }) { continue }
      let sorted = own.sorted { (days[$0], rows[$0]) < (days[$1], rows[$1]) }
      let (oldRows, oldDays) = (sorted.map { rows[$0] }, sorted.map { days[$0] })
      let oldAmounts = sorted.map { amounts[$0] }
      for (index, place) in own.enumerated() {
        rows[place] = oldRows[index]
        days[place] = oldDays[index]
        amounts[place] = oldAmounts[index]
      }
    }
  }
}

extension ColumnEngine {
  /// The rows of a sum whose rows name a customer in `account`, by customer, before `end`.
  ///
  /// Nobody has rows where the measure is no sum or its table names no customers.
  public func customerRows(of measure: Measure, before end: Day) -> CustomerRows {
    guard case .sum(let value) = measure.aggregate, measure.timing == .during,
      TableSchema.of(measure.table).target(of: "account") == .accounts,
      case .references(let accounts)? = facts[measure.table].columns["account"]
    else { return CustomerRows() }
    let customers = facts[.accounts].rowCount
    let scan = RowScan(
      measure, value: value, standing: nil, facts: facts,
      credit: credit, shares: shares, isUsed: { $0 < Int64(end.number) })
    return CustomerRows(
      scan, of: accounts, rows: facts[measure.table].rowCount, customers: customers,
      reps: subjects.reps)
  }
}
