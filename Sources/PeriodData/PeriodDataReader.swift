import Facts
import Problems
import Quantities

/// Reads the files of a workspace's sources into facts.
///
///     var problems = Problems()
///     let reader = PeriodDataReader(folder: "Acme/Data", shownAs: "Data", sources: sources)
///     let facts = reader.facts(problems: &problems)
///
/// Rows that cannot be used are left out and told. After loading, references are rows of the
/// tables they refer to, every target has the columns `kpi`, `from` and `to`, and order lines have
/// the column `unit_cost`.
public struct PeriodDataReader: Sendable {
  let folder: String
  let shownAs: String
  let sources: [Source]
  private let calendar: FiscalCalendar
  private let clock: OrganizationClock

  /// - Parameters:
  ///   - folder: the path that the sources' patterns are relative to.
  ///   - shownAs: how problems call that folder.
  ///   - calendar: what the periods of targets are counted by.
  ///   - timeZone: where a time stamp with an offset gets its day; UTC where it is no known name.
  public init(
    folder: String, shownAs: String, sources: [Source], calendar: FiscalCalendar = .january,
    timeZone: String = "UTC"
  ) {
    self.folder = folder
    self.shownAs = shownAs
    self.sources = sources
    self.calendar = calendar
    clock = OrganizationClock(zone: timeZone) ?? .utc
  }

  /// A table comes after those that it refers to.
  private static let order: [TableName] = [
    .teams, .reps, .memberships, .regions, .territories, .accounts, .products, .costs, .orders,
    .orderLines, .targets, .feedback,
  ]

  /// Whether `name` is the name of a time zone.
  public static func knows(timeZone name: String) -> Bool { OrganizationClock(zone: name) != nil }

  /// The facts of all sources.
  public func facts(problems: inout Problems) -> Facts {
    var facts = Facts()
    var indices: [TableName: KeyIndex] = [:]
    for name in PeriodDataReader.order {
      let own = sources.filter { $0.table == name }
      guard let first = own.first else { continue }
      let reader = TableReader(
        name, sources: own, folder: folder, shownAs: shownAs, indices: indices,
        clock: clock)
      for source in own { reader.read(source, &problems) }
      var table = reader.table(sourcePlace: first.place, calendar: calendar, &problems)
      if name == .targets {
        TargetDays.complete(
          &table, holdsUntilNext: own.contains { $0.holdsUntilNext }, &problems)
      }
      if table.rowCount == 0 {
        problems.add(.emptyTable(name.rawValue, at: first.place))
      } else if let key = TableSchema.of(name).key, case .text(let ids)? = table.columns[key] {
        indices[name] = KeyIndex(ids)
      }
      facts[name] = table
    }
    let people = PeopleChecks(facts: facts, indices: indices)
    people.tellUnknownManagers(&problems)
    people.tellUnknownTargets(&problems)
    indices = [:]
    UnitCosts.addColumn(
      to: &facts, isTold: sources.contains { $0.table == .costs }, &problems)
    for name in TableName.allCases { facts[name].dropIndices() }
    return facts
  }
}

extension Table {
  /// Frees what only reading needs.
  fileprivate mutating func dropIndices() {
    for name in Array(columns.keys) {
      guard case .text(var texts)? = columns[name] else { continue }
      columns[name] = nil
      texts.dropIndex()
      columns[name] = .text(texts)
    }
  }
}
