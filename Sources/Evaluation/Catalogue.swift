import Facts
import Measures
import Quantities

/// The measures and KPIs of a workspace: the built-in ones by its rules, and its own.
///
///     Catalogue(MeasurementRules()).kpi("win_rate")
public final class Catalogue: Sendable, Hashable {
  public let rules: MeasurementRules
  /// Ids are unique; so are those of KPIs.
  public let measures: [Measure]
  /// In the order in which they are listed.
  public let kpis: [KPI]
  /// The ids of the workspace's own KPIs.
  public let ownKPIs: Set<String>
  /// What the workspace calls its own measures.
  public let measureNames: [Measure.ID: [Language: String]]
  private let measuresByID: [Measure.ID: Measure]
  private let kpisByID: [String: KPI]
  private let tablesByID: [Measure.ID: [TableName]]

  /// The built-in ones under the usual rules.
  public static let usual = Catalogue(MeasurementRules())

  /// - Parameters:
  ///   - measures: a workspace's own, with ids that no built-in one has.
  ///   - kpis: likewise.
  public init(
    _ rules: MeasurementRules, measures own: [Measure] = [],
    measureNames: [Measure.ID: [Language: String]] = [:], kpis ownKPIs: [KPI] = []
  ) {
    self.rules = rules
    self.measureNames = measureNames
    measures = Measure.builtIn(rules) + own
    kpis = KPI.builtIn(rules) + ownKPIs
    self.ownKPIs = Set(ownKPIs.map(\.id))
    measuresByID = Dictionary(uniqueKeysWithValues: measures.map { ($0.id, $0) })
    kpisByID = Dictionary(uniqueKeysWithValues: kpis.map { ($0.id, $0) })
    tablesByID = measuresByID.mapValues(\.tables)
    var targeted: [String] = []
    for kpi in kpis.flatMap(\.formula.targets) where !targeted.contains(kpi) {
      targeted.append(kpi)
    }
    targetedKPIs = targeted
  }

  public func measure(_ id: Measure.ID) -> Measure? { measuresByID[id] }
  public func kpi(_ id: String) -> KPI? { kpisByID[id] }

  /// The tables a measure cannot do without.
  public func tables(of id: Measure.ID) -> [TableName] { tablesByID[id] ?? [] }

  /// The tables a KPI cannot do without, each once.
  public func tables(of kpi: KPI) -> [TableName] {
    let needed = Set(kpi.formula.measures.flatMap { tables(of: $0) })
    return TableName.allCases.filter { needed.contains($0) }
  }

  /// The columns that measures ask for.
  public var columns: [TableName: Set<String>] {
    var columns: [TableName: Set<String>] = [:]
    for (table, column) in measures.flatMap(\.columns) {
      columns[table, default: []].insert(column)
    }
    return columns
  }

  /// The KPIs whose targets formulas ask for.
  public let targetedKPIs: [String]

  /// The built-in KPIs of one side, in their order.
  public func kpis(of side: KPI.Side) -> [KPI] { KPI.builtIn(rules, side) }

  /// Whether the targets of a KPI sum over people and time; those of others are levels.
  func isAdditive(ofKPI id: String) -> Bool { kpi(id).map { isAdditive($0) } ?? false }

  /// Whether the results of reps sum to their team's; customers of several are counted once there.
  public func isAdditive(_ kpi: KPI) -> Bool {
    guard kpi.formula.form == .total, let id = kpi.formula.measures.first else { return false }
    return measure(id)?.isAdditive ?? false
  }

  public static func == (a: Catalogue, b: Catalogue) -> Bool {
    a === b
      || (a.rules == b.rules && a.measures == b.measures && a.kpis == b.kpis
        && a.measureNames == b.measureNames)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(rules)
    hasher.combine(measures.count)
    hasher.combine(kpis.count)
  }
}
