/// Everything that happened, as far as the sources tell: one table for each kind of fact.
public struct Facts: Sendable {
  var tables: [TableName: Table]

  public init(_ tables: [Table] = []) {
    self.tables = Dictionary(tables.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
  }

  /// The table called `name`; empty where no source fills it.
  public subscript(name: TableName) -> Table {
    get { tables[name] ?? Table(name: name) }
    set { tables[name] = newValue }
  }

  public var rowCount: Int { tables.values.reduce(0) { $0 + $1.rowCount } }
  public var tableCount: Int { tables.values.count { $0.rowCount > 0 } }
}
