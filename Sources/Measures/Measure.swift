import Facts

/// Something that adds up over facts, said as data: which table, which rows, what is aggregated,
/// which day a row counts for and who is credited.
///
///     Measure("sales_amount", .orders, .sum("amount"), date: "date", credit: "rep")
///
/// The same value runs in process over columns and can be printed or translated to SQL. Paths such
/// as `order.date` follow a reference to another table's column.
public struct Measure: Sendable, Hashable {
  public enum Aggregate: Sendable, Hashable {
    /// The sum of a money or number column.
    case sum(Path)
    /// The sum of quantity × price over rows, each product rounded to a millionth.
    case sumOfProducts(Path, Path)
    case count
    /// How many different rows of another table are referred to.
    case distinct(Path)
  }

  public enum Filter: Sendable, Hashable {
    case all
    /// Rows whose amount is zero or more.
    case notNegative(Path)
    /// Rows that have a value in the column.
    case present(Path)
  }

  public enum Unit: Sendable, Hashable {
    case money, count
  }

  /// Stable, as in `orders`.
  public let id: String
  public let table: TableName
  public let filter: Filter
  public let aggregate: Aggregate
  public let unit: Unit
  /// The day a row counts for.
  public let date: Path
  /// The rep who is credited.
  public let credit: Path

  public init(
    _ id: String, _ table: TableName, _ aggregate: Aggregate, unit: Unit,
    where filter: Filter = .all,
    date: Path, credit: Path
  ) {
    self.id = id
    self.table = table
    self.filter = filter
    self.aggregate = aggregate
    self.unit = unit
    self.date = date
    self.credit = credit
  }

  /// A column of the measure's table, or of a table it refers to: `amount`, `order.date`.
  public struct Path: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The reference column that leads to the other table.
    public let reference: String?
    public let column: String

    public init(stringLiteral text: String) {
      let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
      reference = parts.count == 2 ? parts[0] : nil
      column = parts.count == 2 ? parts[1] : text
    }

    public var description: String { (reference.map { $0 + "." } ?? "") + column }
  }
}

extension Measure {
  /// Whether the totals of parts sum to the total of the whole; counts of different things do not.
  public var isAdditive: Bool {
    if case .distinct = aggregate { return false }
    return true
  }

  /// The tables it cannot do without: its own, and those that its paths lead to.
  public var tables: [TableName] {
    var paths = [date, credit]
    switch aggregate {
    case .sum(let path): paths.append(path)
    case .sumOfProducts(let a, let b): paths += [a, b]
    case .count: break
    case .distinct(let path):
      // What is counted are rows of the table that is referred to.
      let counted = TableSchema.of(table).target(ofReference: path.column)
      return [table] + (counted.map { [$0] } ?? [])
    }
    if case .present(let path) = filter { paths.append(path) }
    let others = paths.compactMap(\.reference).compactMap {
      TableSchema.of(table).target(ofReference: $0)
    }
    return [table] + others
  }
}
