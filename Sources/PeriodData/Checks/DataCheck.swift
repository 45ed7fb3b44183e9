import Facts
import Problems

/// A check of facts that could be read: it tells what does not fit together and leaves nothing out.
///
/// A check that asks for columns which are dropped once a table is linked looks at the table when
/// it is read; one that compares tables looks at all of them when they are linked.
protocol DataCheck: SendableMetatype {
  /// Looks at a table that has just been read, all its columns still there; `data` has those that
  /// were read before.
  static func look(at table: Table, _ data: CheckedData, _ problems: inout Problems)

  /// Looks at all tables, before anything is derived from them.
  static func look(at data: CheckedData, _ problems: inout Problems)
}

extension DataCheck {
  static func look(at table: Table, _ data: CheckedData, _ problems: inout Problems) {}
  static func look(at data: CheckedData, _ problems: inout Problems) {}
}

/// All checks, in the order in which they look.
enum DataChecks {
  static let all: [any DataCheck.Type] = [
    UnknownManagers.self, UnknownTargets.self, OverlappingMemberships.self,
    EmptyColumns.self, RepeatedRows.self, DateOrder.self, NegativeDurations.self,
    CreditShares.self, OrderLineSums.self, OutsideMemberships.self,
    TargetSubjects.self, AdjustmentKPIs.self, OverlappingTargets.self, NestedTargets.self,
    TargetSums.self, IdleReps.self, TruncatedExport.self, UnusedFacts.self,
  ]
}

/// What a check may ask for.
struct CheckedData {
  let facts: Facts
  let indices: [TableName: KeyIndex]
  let expectations: DataExpectations
  let recollection: Recollection
  /// For each table that was read, the columns in which some row names another one.
  let referring: [TableName: Set<String>]
}

/// What checks are to know that no table tells.
public struct DataExpectations: Sendable {
  /// A KPI that targets may be set for.
  public struct KPI: Sendable {
    public let id: String
    /// Whether the results of parts sum to that of their whole.
    public let isAdditive: Bool

    public init(_ id: String, isAdditive: Bool) {
      self.id = id
      self.isAdditive = isAdditive
    }
  }

  /// Three letters, into which amounts are turned; nil where they stay as they are.
  public let currency: String?
  /// Empty where the KPIs of targets are not looked at.
  public let kpis: [KPI]

  public init(currency: String? = nil, kpis: [KPI] = []) {
    self.currency = currency
    self.kpis = kpis
  }
}
