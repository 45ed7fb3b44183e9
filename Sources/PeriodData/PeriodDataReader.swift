import Facts
import Problems
import Quantities
import Sentiment

/// Reads the files of a workspace's sources into facts.
///
///     var problems = Problems()
///     let reader = PeriodDataReader(folder: "Acme/Data", shownAs: "Data", sources: sources)
///     let facts = reader.facts(problems: &problems)
///
/// Rows that cannot be used are left out and told. After loading, references are rows of the
/// tables they refer to, every target has the columns `kpi`, `from` and `to`, order lines have the
/// column `cost`, and feedback in words has the column `sentiment`.
public struct PeriodDataReader: Sendable {
  /// Which columns the facts have when all is read.
  public enum Columns: Sendable {
    case all
    /// Those that measures and reports are made from, which spares memory: neither the ids of
    /// orders nor the words of customers are among them, unless they are `also` asked for.
    case evaluated(also: [TableName: Set<String>] = [:])
  }

  let folder: String
  let shownAs: String
  let sources: [Source]
  private let calendar: FiscalCalendar
  private let clock: OrganizationClock
  private let workers: Int
  private let expectations: DataExpectations
  private let lexicon: Lexicon

  /// - Parameters:
  ///   - folder: the path that the sources' patterns are relative to.
  ///   - shownAs: how problems call that folder.
  ///   - calendar: what the periods of targets are counted by.
  ///   - timeZone: where a time stamp with an offset gets its day; UTC where it is no known name.
  ///   - workers: how many threads read at a time.
  ///   - expectations: what checks compare the data with.
  ///   - lexicon: the words by which customers' opinions are read.
  public init(
    folder: String, shownAs: String, sources: [Source], calendar: FiscalCalendar = .january,
    timeZone: String = "UTC", workers: Int = 1,
    expectations: DataExpectations = DataExpectations(), lexicon: Lexicon = .builtIn
  ) {
    self.folder = folder
    self.shownAs = shownAs
    self.sources = sources
    self.calendar = calendar
    clock = OrganizationClock(zone: timeZone) ?? .utc
    self.workers = workers
    self.expectations = expectations
    self.lexicon = lexicon
  }

  /// Whether `name` is the name of a time zone.
  public static func knows(timeZone name: String) -> Bool { OrganizationClock(zone: name) != nil }

  /// The facts of all sources.
  ///
  /// Columns that are not asked for, and indices, go as soon as no table is still to be linked by
  /// them, so that they do not add to the largest table.
  public func facts(_ columns: Columns = .all, problems: inout Problems) -> Facts {
    periodData(columns, problems: &problems).facts
  }

  /// The facts of all sources, and what came of their rows.
  ///
  /// - Parameter last: the last day that matters to whoever wants to tell another state of the
  ///   rows from this one; nil where they are not digested.
  public func periodData(
    _ columns: Columns = .all, digestedThrough last: Day? = nil, problems: inout Problems
  ) -> PeriodData {
    var facts = Facts()
    var digester = last.map { RowDigester(through: $0) }
    var intakes: [TableName: Intake] = [:]
    var indices: [TableName: KeyIndex] = [:]
    var recollection = Recollection()
    var checked: CheckedData {
      CheckedData(
        facts: facts, indices: indices, expectations: expectations, recollection: recollection,
        referring: intakes.mapValues(\.referring))
    }
    // Rates come before whatever they turn into the organization's currency.
    let order = [.currencyRates] + TableName.allCases.filter { $0 != .currencyRates }
    var waiting = order.filter { name in sources.contains { $0.table == name } }
    var rates: CurrencyRates?
    var rateOfOrder: [Int: Int64] = [:]
    while !waiting.isEmpty {
      let name = waiting.removeFirst()
      var (table, intake) = table(name, indices: indices, &problems)
      // As their sources have them: a rate that changes is a change of one row, not of all orders.
      digester?.add(table)
      if let own = expectations.currency {
        if name == .currencyRates {
          rates = CurrencyRates(table, own: own)
        } else {
          let found = (rates ?? CurrencyRates(Table(name: .currencyRates), own: own))
            .convert(&table, &intake, &problems)
          if name == .orders { rateOfOrder = found }
        }
      }
      if name == .orderLines {
        CurrencyRates.convertLines(&table, rateOfOrder: rateOfOrder)
        LineNets.complete(&table, &intake, &problems)
      }
      if name == .feedback { Sentiments.complete(&table, lexicon, &intake, &problems) }
      intakes[name] = intake
      if PeriodDataReader.isLinked(name, from: waiting), table.rowCount > 0,
        let key = TableSchema.of(name).key, case .text(let ids)? = table.columns[key]
      {
        indices[name] = KeyIndex(ids)
      }
      recollection.add(table, reps: facts[.reps].rowCount)
      for check in DataChecks.all { check.look(at: table, checked, &problems) }
      digester?.remember(idsOf: table)
      table.finish(columns)
      facts[name] = table
      for linked in indices.keys where !PeriodDataReader.isLinked(linked, from: waiting) {
        indices[linked] = nil
      }
    }
    for check in DataChecks.all { check.look(at: checked, &problems) }
    indices = [:]
    if let place = sources.first(where: { $0.table == .orders })?.place {
      OrderAmounts.complete(&facts, at: place, &problems)
    }
    UnitCosts.addColumn(
      to: &facts, isTold: sources.contains { $0.table == .costs }, &problems)
    return PeriodData(facts: facts, intakes: intakes, digests: digester?.sorted ?? [])
  }

  /// Whether the ids of `table` are still asked for when only `waiting` are to be read.
  private static func isLinked(_ table: TableName, from waiting: [TableName]) -> Bool {
    // Managers and targets name reps and teams; that is looked at when all is read.
    table == .reps || table == .teams
      || (waiting.contains(.targets) && (table == .products || table == .regions))
      || waiting.contains { name in
        TableSchema.of(name).columns.contains { $0.type == .reference(table) }
      }
  }

  private func table(
    _ name: TableName, indices: [TableName: KeyIndex], _ problems: inout Problems
  ) -> (Table, Intake) {
    let own = sources.filter { $0.table == name }
    let place = own.first?.place ?? Place(shownAs)
    let reader = TableReader(
      name, sources: own, folder: folder, shownAs: shownAs, indices: indices,
      clock: clock, workers: workers)
    for source in own { reader.read(source, &problems) }
    var (table, intake) = reader.table(sourcePlace: place, calendar: calendar, &problems)
    if name == .targets {
      TargetDays.complete(
        &table, holdsUntilNext: own.contains { $0.holdsUntilNext }, &intake, &problems)
    }
    if table.rowCount == 0 { problems.add(.emptyTable(name.rawValue, at: place)) }
    return (table, intake)
  }
}

extension Table {
  /// Frees what only reading needs.
  fileprivate mutating func finish(_ asked: PeriodDataReader.Columns) {
    let schema = TableSchema.of(self.name)
    for name in Array(columns.keys) {
      if case .evaluated(let also) = asked, schema.column(name)?.isEvaluated == false,
        also[self.name]?.contains(name) != true
      {
        columns[name] = nil
      } else if case .text(var texts)? = columns[name] {
        columns[name] = nil
        texts.dropIndex()
        columns[name] = .text(texts)
      }
    }
  }
}
