import Dispatch
import Facts
import Quantities
import Synchronization

/// Adds up measures over columns in process.
///
///     let engine = ColumnEngine(facts: facts, organization: organization)
///     let totals = engine.totals(of: requests, in: spans)
public struct ColumnEngine: Sendable {
  let facts: Facts
  let credit: Credit
  let shares: CreditShares
  let workers: Int

  /// - Parameter workers: how many threads add up at a time; totals do not depend on it.
  public init(
    facts: Facts, organization: Organization, rules: CreditRules = CreditRules(), workers: Int = 1
  ) {
    self.facts = facts
    self.workers = workers
    let teams = facts[.teams]
    shares = CreditShares(facts)
    credit = Credit(
      organization: organization, rules: rules,
      namedTeams: (0..<teams.rowCount).map { teams.text("id", row: $0) },
      hasOverlays: shares.haveOverlays)
  }

  public var subjects: Subjects { credit.subjects }

  /// Tables with fewer rows are not worth a second thread.
  private static let rowsOfAPart = 100_000
  /// How many rows of customers a thread holds at a time.
  private static let rowsHeld = 125_000

  /// The totals of every measure in the spans it is asked for.
  public func totals(of requests: [MeasureRequest], in spans: [Span]) -> Totals {
    // What has no rows comes to nothing without a look.
    let asked = requests.filter { facts[$0.measure.table].rowCount > 0 }
    var found = sums(asked.filter { $0.measure.isPlainSum }, spans)
    found.merge(customers(asked, spans)) { $1 }
    var jobs: [@Sendable () -> [Measure.ID: [Int128]]] = []
    for request in asked where !request.measure.isPlainSum {
      switch request.measure.aggregate {
      case .sum(let value):
        jobs.append { [request.measure.id: standing(request, value, spans)] }
      case .median(let value):
        jobs.append { [request.measure.id: median(request, value, spans)] }
      case .outstanding, .distinct, .customers: break
      }
    }
    let owed = asked.filter { $0.measure.isOutstanding }
    // Whatever their ages, orders of a span are paid off once.
    for span in Set(owed.flatMap(\.spans)).sorted() {
      let asked = owed.filter { $0.spans.contains(span) }
      jobs.append { outstanding(asked, span, spans) }
    }
    for totals in results(of: jobs) { found.merge(totals) { ColumnEngine.added($0, $1) } }
    var values: [Measure.ID: Totals.Cells] = [:]
    for request in requests {
      let id = request.measure.id
      values[id] = Totals.Cells(spans: request.spans, cells: found[id] ?? [])
    }
    return Totals(subjects: credit.subjects, spans: spans, values: values)
  }

  private static func added(_ a: [Int128], _ b: [Int128]) -> [Int128] {
    var sum = a
    for index in sum.indices { sum[index] += b[index] }
    return sum
  }

  /// Runs jobs on all workers; results in the order of jobs.
  private func results<Value: Sendable>(of jobs: [@Sendable () -> Value]) -> [Value] {
    guard workers > 1, jobs.count > 1 else { return jobs.map { $0() } }
    let next = Atomic<Int>(0)
    let found = Mutex([Int: Value]())
    DispatchQueue.concurrentPerform(iterations: min(workers, jobs.count)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < jobs.count else { return }
        let value = jobs[index]()
        found.withLock { $0[index] = value }
      }
    }
    return found.withLock { found in jobs.indices.compactMap { found[$0] } }
  }

  private func parts(_ count: Int, atLeast least: Int) -> [Range<Int>] {
    let parts = max(1, min(workers, count / least))
    return (0..<parts).map { count * $0 / parts..<count * ($0 + 1) / parts }
  }

  private func sums(_ requests: [MeasureRequest], _ spans: [Span]) -> [Measure.ID: [Int128]] {
    var values: [Measure.ID: [Int128]] = [:]
    for table in TableName.allCases {
      let own = requests.filter { $0.measure.table == table }
      if own.isEmpty { continue }
      let pass = SumPass(table, own, spans: spans, facts: facts, credit: credit, shares: shares)
      let parts = parts(facts[table].rowCount, atLeast: ColumnEngine.rowsOfAPart)
      var cells: SumPass.Cells?
      for found in results(of: parts.map { part in { pass.cells(part) } }) {
        if cells?.add(found) == nil { cells = found }
      }
      if let cells { values.merge(pass.totals(cells)) { $1 } }
    }
    return values
  }

  private func customers(_ requests: [MeasureRequest], _ spans: [Span]) -> [Measure.ID: [Int128]] {
    var groups: [CustomerPass.Group] = []
    var members: [[(request: MeasureRequest, rule: Measure.CustomerRule)]] = []
    for request in requests {
      let (path, rule): (Measure.Path, Measure.CustomerRule)
      switch request.measure.aggregate {
      case .distinct(let counted): (path, rule) = (counted, .rows(atLeast: 1))
      case .customers(let customer, let asked): (path, rule) = (customer, asked)
      case .sum, .median, .outstanding: continue
      }
      let group = CustomerPass.Group(request.measure, path, rule)
      if let index = groups.firstIndex(of: group) {
        members[index].append((request, rule))
      } else {
        groups.append(group)
        members.append([(request, rule)])
      }
    }
    let passes = zip(groups, members).map { group, members in
      CustomerPass(group, members, spans: spans, facts: facts, credit: credit, shares: shares)
    }
    var jobs: [@Sendable () -> [[Int128]]] = []
    var passOf: [Int] = []
    for (index, pass) in passes.enumerated() {
      // A part of the customers at a time, so that few of their rows are held at once.
      let rows = facts[pass.group.table].rowCount
      let count = min(max(1, pass.customers), max(1, rows / ColumnEngine.rowsHeld))
      for part in 0..<count {
        let customers =
          pass.customers * part / count..<pass.customers * (part + 1) / count
        jobs.append { pass.totals(customers) }
        passOf.append(index)
      }
    }
    var values: [Measure.ID: [Int128]] = [:]
    for (pass, found) in zip(passOf, results(of: jobs)) {
      for (entry, totals) in zip(passes[pass].requests, found) {
        let id = entry.request.measure.id
        values[id] = values[id].map { ColumnEngine.added($0, totals) } ?? totals
      }
    }
    return values
  }

  private func standing(_ request: MeasureRequest, _ value: Measure.Value, _ spans: [Span])
    -> [Int128]
  {
    StandingPass(
      request: request, value: value, spans: spans, facts: facts, credit: credit, shares: shares
    ).totals
  }

  private func median(_ request: MeasureRequest, _ value: Measure.Value, _ spans: [Span])
    -> [Int128]
  {
    MedianPass(
      request: request, value: value, spans: spans, facts: facts, credit: credit, shares: shares
    ).totals
  }

  /// Of one of the spans; zero in the others.
  private func outstanding(_ requests: [MeasureRequest], _ span: Int, _ spans: [Span])
    -> [Measure.ID: [Int128]]
  {
    let slots = credit.slots
    let width = credit.subjects.count
    let receivables = Receivables(facts, before: spans[span].days.upperBound)
    var values: [Measure.ID: [Int128]] = [:]
    for request in requests {
      guard let place = request.spans.firstIndex(of: span) else { continue }
      var result = [Int128](repeating: 0, count: request.spans.count * width)
      forEachRow(of: request.measure, in: spans[span], receivables) { _, parts in
        for (stint, part) in parts {
          for slot in slots[stint] { result[place * width + slot] += part }
        }
      }
      values[request.measure.id] = result
    }
    return values
  }
}

extension Measure {
  fileprivate var isOutstanding: Bool {
    if case .outstanding = aggregate { return true }
    return false
  }

  /// Whether rows add up one by one, whatever the span.
  fileprivate var isPlainSum: Bool {
    guard case .sum = aggregate else { return false }
    switch timing {
    case .during, .byEnd, .beforeStart, .trailing: return true
    case .standing, .spread: return false
    }
  }
}
