import Facts
import Quantities

/// Adds up measures over columns in process.
///
///     let engine = ColumnEngine(facts: facts, organization: organization)
///     let totals = engine.totals(of: requests, in: spans)
public struct ColumnEngine: Sendable {
  let facts: Facts
  let credit: Credit
  let shares: CreditShares
  let workers: Workers

  /// - Parameter workers: how many threads add up at a time; totals do not depend on it.
  public init(
    facts: Facts, organization: Organization, rules: CreditRules = CreditRules(), workers: Int = 1
  ) {
    self.facts = facts
    self.workers = Workers(workers)
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
    for totals in workers.results(of: jobs) { found.merge(totals) { ColumnEngine.added($0, $1) } }
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

  private func sums(_ requests: [MeasureRequest], _ spans: [Span]) -> [Measure.ID: [Int128]] {
    var values: [Measure.ID: [Int128]] = [:]
    for table in TableName.allCases {
      let own = requests.filter { $0.measure.table == table }
      if own.isEmpty { continue }
      let pass = SumPass(table, own, spans: spans, facts: facts, credit: credit, shares: shares)
      let parts = workers.parts(facts[table].rowCount, atLeast: ColumnEngine.rowsOfAPart)
      var cells: SumPass.Cells?
      for found in workers.results(of: parts.map { part in { pass.cells(part) } }) {
        if cells?.add(found) == nil { cells = found }
      }
      if let cells { values.merge(pass.totals(cells)) { $1 } }
    }
    return values
  }

  private func customers(_ requests: [MeasureRequest], _ spans: [Span]) -> [Measure.ID: [Int128]] {
    var groups: [CustomerPass.Group] = []
    var members: [[CustomerPass.Asked]] = []
    for request in requests {
      let (path, rule): (Measure.Path, Measure.CustomerRule)
      switch request.measure.aggregate {
      case .distinct(let counted): (path, rule) = (counted, .rows(atLeast: 1))
      case .customers(let customer, let asked): (path, rule) = (customer, asked)
      case .sum, .median, .outstanding: continue
      }
      let group = CustomerPass.Group(request.measure, path)
      if let index = groups.firstIndex(of: group) {
        members[index].append((request, path, rule))
      } else {
        groups.append(group)
        members.append([(request, path, rule)])
      }
    }
    var values: [Measure.ID: [Int128]] = [:]
    for (group, members) in zip(groups, members) {
      let pass = CustomerPass(
        group, members, spans: spans, facts: facts, credit: credit, shares: shares)
      let (rows, all) = (pass.order.rows.count, pass.order.things)
      // So many customers have rows enough for a thread of their own.
      let least = max(1, ColumnEngine.rowsOfAPart * all / max(1, rows))
      let jobs = workers.parts(all, atLeast: least).map { customers in
        { @Sendable in pass.totals(customers) }
      }
      for found in workers.results(of: jobs) {
        for (entry, totals) in zip(pass.requests, found) {
          let id = entry.request.measure.id
          values[id] = values[id].map { ColumnEngine.added($0, totals) } ?? totals
        }
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
