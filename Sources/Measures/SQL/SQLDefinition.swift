import Facts

extension SQLDialect {
  /// What makes the table in its canonical form, of all columns that sources can fill.
  public func definition(of table: TableName) -> String {
    let schema = TableSchema.of(table)
    let columns = schema.columns.map { column in
      let key = column.name == schema.key && column.isRequired ? " PRIMARY KEY" : ""
      return "  \(name(column.name)) \(type(column.type))\(key)"
    }
    return "CREATE TABLE \(name(table.rawValue)) (\n\(columns.joined(separator: ",\n"))\n)"
  }

  private func type(_ type: TableSchema.ColumnType) -> String {
    switch type {
    case .text, .choice, .reference: "TEXT"
    case .day: self == .postgreSQL ? "DATE" : "TEXT"
    case .money, .number, .percent, .numberOrPercent:
      self == .postgreSQL ? "NUMERIC" : "INTEGER"
    }
  }
}
