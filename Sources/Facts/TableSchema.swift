/// What a table holds: its columns, their types, and which must be there.
public struct TableSchema: Sendable, Hashable {
  public let table: TableName
  public let meaning: Meaning
  /// The column whose values are unique, if the table has one.
  public let key: String?
  /// Whether it holds what happened: one such table beside reps is enough to begin.
  public let holdsFacts: Bool
  /// Columns with a day on which what a row tells of happened; a row may have any of them.
  public let days: [String]
  public let columns: [Column]
  /// Columns of no source: what reading finds out from the others.
  public let derived: [Column]
  private let companions: [TableName]

  /// - Parameters:
  ///   - facts: the columns of `days` where the table holds facts; nil where it holds none.
  ///   - needs: tables without which it says little, besides those that a row cannot do without.
  init(
    _ table: TableName, _ english: String, _ chinese: String, key: String? = nil,
    facts: [String]? = nil, needs: [TableName] = [], columns: [Column], derived: [Column] = []
  ) {
    self.table = table
    meaning = Meaning(english, chinese)
    self.key = key
    holdsFacts = facts != nil
    days = facts ?? []
    companions = needs
    self.columns = columns
    self.derived = derived
  }

  /// The table that the rows of a column refer to; nil where it is no reference.
  public func target(ofReference name: String) -> TableName? {
    guard case .reference(let table)? = (columns + derived).first(where: { $0.name == name })?.type
    else { return nil }
    return table
  }

  /// A column that sources can fill.
  public func column(_ name: String) -> Column? { columns.first { $0.name == name } }

  /// The tables it needs to be of use, in their order.
  public var needs: [TableName] {
    let required = columns.filter(\.isRequired).compactMap { target(ofReference: $0.name) }
    // Without the people nothing counts for anybody.
    let people: [TableName] = column("rep") == nil ? [] : [.reps]
    let all = Set(required + people + companions)
    return TableName.allCases.filter { all.contains($0) }
  }

  /// The tables of facts.
  public static let ofFacts = TableName.allCases.map { of($0) }.filter(\.holdsFacts)

  /// The schema of `table`.
  public static func of(_ table: TableName) -> TableSchema {
    switch table {
    case .teams: teams
    case .reps: reps
    case .memberships: memberships
    case .regions: regions
    case .territories: territories
    case .accounts: accounts
    case .products: products
    case .costs: costs
    case .deals: deals
    case .leads: leads
    case .stageChanges: stageChanges
    case .orders: orders
    case .orderLines: orderLines
    case .payments: payments
    case .activities: activities
    case .feedback: feedback
    case .trainings: trainings
    case .expenses: expenses
    case .targets: targets
    case .markets: markets
    case .currencyRates: currencyRates
    case .creditSplits: creditSplits
    case .improvementActions: improvementActions
    case .adjustments: adjustments
    }
  }
}
