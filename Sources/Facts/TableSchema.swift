/// What a table holds: its columns, their types, and which must be there.
public struct TableSchema: Sendable, Hashable {
  public enum ColumnType: Sendable, Hashable {
    case text
    case day
    /// An amount of money, exact to a millionth.
    case money
    /// A plain number, exact to a millionth.
    case number
    /// The id of a row in another table.
    case reference(TableName)
    /// One of a few words.
    case choice([String])
  }

  public struct Column: Sendable, Hashable {
    public let name: String
    public let type: ColumnType
    /// Whether the column must be mapped and no row may leave it empty.
    public let isRequired: Bool
    /// Whether a measure, a report or a check asks for it once ids are linked; the others are
    /// read for what is wrong with them and then forgotten.
    public let isEvaluated: Bool
    public let meaning: String

    init(
      _ name: String, _ type: ColumnType, required: Bool = false, evaluated: Bool = true,
      _ meaning: String
    ) {
      self.name = name
      self.type = type
      isRequired = required
      isEvaluated = evaluated
      self.meaning = meaning
    }
  }

  public let table: TableName
  public let meaning: String
  /// The column whose values are unique, if the table has one.
  public let key: String?
  public let columns: [Column]
  /// Columns of no source: what reading finds out from the others.
  public let derived: [Column]

  init(
    table: TableName, meaning: String, key: String?, columns: [Column], derived: [Column] = []
  ) {
    self.table = table
    self.meaning = meaning
    self.key = key
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

  /// The schema of `table`.
  public static func of(_ table: TableName) -> TableSchema {
    switch table {
    case .reps: reps
    case .teams: teams
    case .memberships: memberships
    case .regions: regions
    case .territories: territories
    case .accounts: accounts
    case .products: products
    case .costs: costs
    case .orders: orders
    case .orderLines: orderLines
    case .targets: targets
    case .feedback: feedback
    }
  }
}

// People.
extension TableSchema {
  static let reps = TableSchema(
    table: .reps, meaning: "The people who sell.", key: "id",
    columns: [
      Column("id", .text, required: true, "Identifies the rep in every other table."),
      Column("name", .text, required: true, "As printed."),
      Column("latin", .text, "The name in Latin letters, where it differs."),
      Column("team", .reference(.teams), "The team, where no memberships are given."),
      Column("manager", .text, "The id of the rep's manager."),
      Column("role", .text, "Job title, as printed."),
      Column("hired", .day, "First day of work."),
      Column("left", .day, "Last day of work; empty: still here."),
      Column("email", .text, evaluated: false, "Where the report is sent."),
    ])

  static let teams = TableSchema(
    table: .teams, meaning: "Groups of reps that are evaluated together.", key: "id",
    columns: [
      Column("id", .text, required: true, "Identifies the team."),
      Column("name", .text, required: true, "As printed."),
      Column("latin", .text, "The name in Latin letters, where it differs."),
      Column("manager", .text, "The id of the rep who leads the team."),
    ])

  static let memberships = TableSchema(
    table: .memberships, meaning: "Who belonged to which team and when.", key: nil,
    columns: [
      Column("rep", .reference(.reps), required: true, "Who."),
      Column("team", .reference(.teams), required: true, "Where."),
      Column("from", .day, required: true, "First day."),
      Column("to", .day, "Last day; empty: still."),
    ])

  static let regions = TableSchema(
    table: .regions, meaning: "Sales territories.", key: "id",
    columns: [
      Column("id", .text, required: true, evaluated: false, "Identifies the region."),
      Column("name", .text, required: true, "As printed."),
      Column("group", .text, evaluated: false, "A larger region around it."),
    ])

  static let territories = TableSchema(
    table: .territories, meaning: "Who worked which region and when.", key: nil,
    columns: [
      Column("rep", .reference(.reps), required: true, "Who."),
      Column("region", .reference(.regions), required: true, "Where."),
      Column("from", .day, required: true, "First day."),
      Column("to", .day, "Last day; empty: still."),
    ])
}

// What is sold, to whom.
extension TableSchema {
  static let accounts = TableSchema(
    table: .accounts, meaning: "Customers.", key: "id",
    columns: [
      Column("id", .text, required: true, evaluated: false, "Identifies the customer."),
      Column("name", .text, required: true, evaluated: false, "As printed."),
      Column("segment", .text, evaluated: false, "Industry or size class."),
      Column("region", .text, evaluated: false, "Where it is."),
    ])

  static let products = TableSchema(
    table: .products, meaning: "What is sold.", key: "id",
    columns: [
      Column("id", .text, required: true, evaluated: false, "Identifies the product."),
      Column("name", .text, required: true, evaluated: false, "As printed."),
      Column("category", .text, "The group it is shown under."),
      Column("list_price", .money, evaluated: false, "List price of one unit."),
      Column("stage", .text, evaluated: false, "Life-cycle stage."),
    ])

  static let costs = TableSchema(
    table: .costs, meaning: "What one unit of a product costs, and when.", key: nil,
    columns: [
      Column("product", .reference(.products), required: true, "What."),
      Column("cost", .money, required: true, "Cost of one unit."),
      Column("from", .day, required: true, "First day."),
      Column("to", .day, "Last day; empty: still."),
    ])
}

// What happened.
extension TableSchema {
  static let orders = TableSchema(
    table: .orders, meaning: "Orders, one row each; returns are rows with negative amounts.",
    key: "id",
    columns: [
      Column("id", .text, required: true, evaluated: false, "Identifies the order."),
      Column("date", .day, required: true, "The day it counts for."),
      Column("rep", .reference(.reps), "Who is credited; empty: unassigned."),
      Column("account", .reference(.accounts), "Who bought."),
      Column("amount", .money, required: true, "Net amount, before tax and freight."),
      Column("status", .text, evaluated: false, "As the source has it."),
    ])

  static let orderLines = TableSchema(
    table: .orderLines, meaning: "What was in the orders, one row a line.", key: nil,
    columns: [
      Column("order", .reference(.orders), required: true, "The order."),
      Column("product", .reference(.products), "What was sold."),
      Column("quantity", .number, required: true, "Units."),
      Column("unit_price", .money, required: true, "List price of one unit."),
      Column("net", .money, required: true, "What was charged for the line."),
    ],
    derived: [
      Column("cost", .reference(.costs), "What the product costs on the day of the order.")
    ])

  static let targets = TableSchema(
    table: .targets, meaning: "What was to be reached, by whom and when.", key: nil,
    columns: [
      Column("kpi", .text, "The KPI; empty: sales_amount."),
      Column("scope", .choice(["rep", "team", "organization"]), required: true, "Whose."),
      Column("id", .text, "The rep's or team's id; empty for the organization."),
      Column("period", .text, "2026-10, 2026-Q3, 2026; or from and to."),
      Column("from", .day, "First day, where no period is given."),
      Column("to", .day, "Last day."),
      Column("value", .number, required: true, "The amount."),
    ])

  static let feedback = TableSchema(
    table: .feedback, meaning: "What customers said.", key: nil,
    columns: [
      Column("date", .day, required: true, evaluated: false, "When."),
      Column("account", .reference(.accounts), evaluated: false, "Who."),
      Column("rep", .reference(.reps), evaluated: false, "About whom."),
      Column(
        "kind", .choice(["csat", "nps", "complaint"]), evaluated: false, "What was asked."),
      Column("score", .number, evaluated: false, "The answer."),
      Column("text", .text, evaluated: false, "In their words."),
    ])
}
