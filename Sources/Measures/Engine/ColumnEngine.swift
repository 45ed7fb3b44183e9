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
    credit = Credit(
      organization: organization, rules: rules,
      namedTeams: (0..<teams.rowCount).map { teams.text("id", row: $0) })
    shares = CreditShares(facts)
  }

  public var subjects: Subjects { credit.subjects }

  /// Tables with fewer rows are not worth a second thread.
  private static let rowsOfAPart = 100_000

  /// The totals of every measure in the spans it is asked for.
  public func totals(of requests: [MeasureRequest], in spans: [Span]) -> Totals {
    var jobs: [@Sendable () -> [Measure.ID: [Int128]]] = []
    var values: [Measure.ID: [Int128]] = [:]
    values.merge(sums(requests.filter { $0.measure.isPlainSum }, spans)) { $1 }
    values.merge(customers(requests, spans)) { $1 }
    for request in requests where !request.measure.isPlainSum {
      switch request.measure.aggregate {
      case .sum(let value):
        jobs.append { [request.measure.id: standing(request, value, spans)] }
      case .median(let value):
        jobs.append { [request.measure.id: median(request, value, spans)] }
      case .outstanding, .distinct, .customers: break
      }
    }
    let owed = requests.filter { $0.measure.isOutstanding }
    let zeros = [Int128](repeating: 0, count: spans.count * credit.subjects.count)
    for request in owed { values[request.measure.id] = zeros }
    // Whatever their ages, orders of a span are paid off once.
    for span in Set(owed.flatMap(\.spans)).sorted() {
      let asked = owed.filter { $0.spans.contains(span) }.map(\.measure)
      jobs.append { outstanding(asked, span, spans) }
    }
    for found in results(of: jobs) {
      values.merge(found) { zip($0, $1).map { $0 + $1 } }
    }
    return Totals(subjects: credit.subjects, spans: spans, values: values)
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
    var passes: [SumPass] = []
    for table in TableName.allCases {
      let own = requests.filter { $0.measure.table == table }
      if own.isEmpty { continue }
      passes.append(
        SumPass(table, own, spans: spans, facts: facts, credit: credit, shares: shares))
    }
    var jobs: [@Sendable () -> SumPass.Cells] = []
    var passOf: [Int] = []
    for (index, pass) in passes.enumerated() {
      for part in parts(facts[pass.table].rowCount, atLeast: ColumnEngine.rowsOfAPart) {
        jobs.append { pass.cells(part) }
        passOf.append(index)
      }
    }
    var cells: [Int: SumPass.Cells] = [:]
    for (pass, found) in zip(passOf, results(of: jobs)) {
      if cells[pass]?.add(found) == nil { cells[pass] = found }
    }
    let found = results(
      of: passes.enumerated().map { index, pass in
        let own = cells[index] ?? SumPass.Cells(sums: [])
        return { pass.totals(own) }
      })
    return found.reduce(into: [:]) { $0.merge($1) { $1 } }
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
    let passes = results(
      of: zip(groups, members).map { group, members in
        {
          CustomerPass(
            group, members, spans: spans, facts: facts, credit: credit, shares: shares)
        }
      })
    var jobs: [@Sendable () -> [[Int128]]] = []
    var passOf: [Int] = []
    for (index, pass) in passes.enumerated() {
      for part in parts(pass.customers, atLeast: 1000) {
        jobs.append { pass.totals(part) }
        passOf.append(index)
      }
    }
    var values: [Measure.ID: [Int128]] = [:]
    for (pass, found) in zip(passOf, results(of: jobs)) {
      for (entry, totals) in zip(passes[pass].requests, found) {
        let id = entry.request.measure.id
        guard let before = values[id] else {
          values[id] = totals
          continue
        }
        values[id] = zip(before, totals).map { $0 + $1 }
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

  private func outstanding(_ measures: [Measure], _ span: Int, _ spans: [Span])
    -> [Measure.ID: [Int128]]
  {
    let slots = credit.slots
    let width = credit.subjects.count
    let zeros = [Int128](repeating: 0, count: spans.count * width)
    let receivables = Receivables(facts, before: spans[span].days.upperBound)
    var values: [Measure.ID: [Int128]] = [:]
    for measure in measures {
      var result = zeros
      forEachRow(of: measure, in: spans[span], receivables) { _, parts in
        for (stint, part) in parts {
          for slot in slots[stint] { result[span * width + slot] += part }
        }
      }
      values[measure.id] = result
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
