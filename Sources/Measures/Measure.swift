import Facts
import Quantities

/// Something that adds up over facts, said as data: which table, which rows, what is aggregated,
/// which day a row counts for and who is credited.
///
///     Measure("sales_amount", .orders, .sum(.amount("amount")), unit: .money, date: "date",
///       credit: "rep")
///
/// The same value runs in process over columns, is printed on method pages and is translated to
/// SQL. Paths such as `order.date` follow a reference to another table's column.
public struct Measure: Sendable, Hashable {
  /// Stable, as files and formulas name it: `orders`.
  public struct ID: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral, Comparable,
    CustomStringConvertible
  {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral text: String) { rawValue = text }
    public var description: String { rawValue }
    public static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
  }

  /// What one row brings in.
  public enum Value: Sendable, Hashable {
    case one
    /// A money or number column; nothing where it is empty.
    case amount(Path)
    /// Quantity × price, rounded to a millionth.
    case product(Path, Path)
    /// The first less the second; nothing where one of them is empty.
    case difference(Path, Path)
    /// Days from one to another; nothing where one of them is empty.
    case days(from: Path, to: Path)
  }

  public enum Aggregate: Sendable, Hashable {
    case sum(Value)
    /// The middle value, or the mean of the two middle ones, rounded to a millionth.
    case median(Value)
    /// How many different rows of another table are referred to.
    case distinct(Path)
    /// What the customers that `Path` leads to come to by a rule.
    case customers(Path, CustomerRule)
    /// What is still owed of orders that are so many days old on the span's last day.
    case outstanding(Ages)

    public static let count = Aggregate.sum(.one)
    public static func sum(_ path: Path) -> Aggregate { .sum(.amount(path)) }
  }

  /// How a customer's rows become a number. `Before` is the span's base: the period before, or, for
  /// trailing months, as many months before those.
  public enum CustomerRule: Sendable, Hashable {
    /// 1 for who has at least so many rows.
    case rows(atLeast: Int)
    /// 1 for who has rows now and before.
    case stayed
    /// 1 for who has rows before.
    case before
    /// 1 for whose first row of all is one of these; credited as that row is.
    case new
    /// The value before, of those for whom it is above zero.
    case amountBefore(Path)
    /// The value now of those for whom it was above zero before.
    case amountOfStayed(Path)
    /// The smaller of the values now and before of those; never below zero.
    case smallerAmount(Path)
  }

  /// Days of age, from `from` on and, unless `below` is nil, below that.
  public struct Ages: Sendable, Hashable {
    public let from: Int
    public let below: Int?

    public init(from: Int = 0, below: Int? = nil) {
      self.from = from
      self.below = below
    }

    public func contains(_ days: Int) -> Bool { days >= from && below.map { days < $0 } ?? true }
  }

  /// One condition of which all have to hold.
  public enum Condition: Sendable, Hashable {
    /// The amount is zero or more.
    case notNegative(Path)
    case atLeast(Path, Int64)
    case atMost(Path, Int64)
    case present(Path)
    case absent(Path)
    /// One of the two has a value.
    case eitherPresent(Path, Path)
    /// The text is one of these, to the letter.
    case oneOf(Path, [String])
    case noneOf(Path, [String])
    /// From the first day to the second are at most so many days, and both are there.
    case within(days: Int, from: Path, to: Path)
  }

  /// Which rows a span asks for, by the measure's date.
  public enum Timing: Sendable, Hashable {
    /// Those on the span's days.
    case during
    /// Those up to the span's last day.
    case byEnd
    /// Those before the span's first day.
    case beforeStart
    /// Those of so many months up to the span's last day.
    case trailing(months: Int)
    /// Those that began by the span's last day and had not ended by then. A row for which all of
    /// `unless` hold has not ended yet; the others end on the day `until`. Where `due` is given, it
    /// has to lie before the end of the whole period.
    case standing(until: Path, unless: [Condition], due: Path?)
    /// Amounts that hold from the measure's date to `until` and count by days; those without a
    /// first or a last day count nowhere.
    case spread(until: Path)
  }

  public enum Unit: String, Sendable, Hashable, CaseIterable {
    case money, count, days, number
  }

  public let id: ID
  public let table: TableName
  /// All of them hold for a row that counts.
  public let filter: [Condition]
  public let aggregate: Aggregate
  public let unit: Unit
  /// The day a row counts for.
  public let date: Path
  public let timing: Timing
  /// Who is credited; nil where nobody is, so that only the organization has a total.
  public let credit: Path?
  /// Who is credited where `credit` names nobody.
  public let creditElse: Path?
  /// The team that is credited where no rep is.
  public let creditTeam: Path?

  public init(
    _ id: ID, _ table: TableName, _ aggregate: Aggregate, unit: Unit,
    where filter: [Condition] = [], date: Path, _ timing: Timing = .during, credit: Path?,
    orElse creditElse: Path? = nil, orTeam creditTeam: Path? = nil
  ) {
    self.id = id
    self.table = table
    self.filter = filter
    self.aggregate = aggregate
    self.unit = unit
    self.date = date
    self.timing = timing
    self.credit = credit
    self.creditElse = creditElse
    self.creditTeam = creditTeam
  }

  /// A column of the measure's table, or of a table it refers to: `amount`, `order.date`.
  public struct Path: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The reference column that leads to the other table.
    public let reference: String?
    public let column: String

    public init(_ text: String) {
      let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
      reference = parts.count == 2 ? parts[0] : nil
      column = parts.count == 2 ? parts[1] : text
    }

    public init(stringLiteral text: String) { self.init(text) }

    public var description: String { (reference.map { $0 + "." } ?? "") + column }
  }
}

extension Measure {
  /// Whether the totals of parts sum to the total of the whole; counts of different things,
  /// medians and what customers do with several of them do not.
  public var isAdditive: Bool {
    switch aggregate {
    case .sum: true
    case .outstanding, .median, .distinct, .customers: false
    }
  }

  /// Every column it asks for.
  public var paths: [Path] {
    var paths = [date] + [credit, creditElse, creditTeam].compactMap { $0 }
    paths += filter.flatMap(\.paths)
    switch aggregate {
    case .sum(let value), .median(let value): paths += value.paths
    case .distinct(let path): paths.append(path)
    case .customers(let path, let rule): paths += [path] + rule.paths
    case .outstanding: paths += ["amount", "account"]
    }
    switch timing {
    case .standing(let until, let unless, let due):
      paths += [until] + unless.flatMap(\.paths) + [due].compactMap { $0 }
    case .spread(let until): paths.append(until)
    case .during, .byEnd, .beforeStart, .trailing: break
    }
    return paths
  }

  /// Every column it asks for, with its table, each once.
  public var columns: [(table: TableName, column: String)] {
    var columns: [(table: TableName, column: String)] = []
    func add(_ table: TableName, _ column: String) {
      if !columns.contains(where: { $0 == (table, column) }) { columns.append((table, column)) }
    }
    for path in paths {
      guard let reference = path.reference else {
        add(table, path.column)
        continue
      }
      add(table, reference)
      if let other = TableSchema.of(table).target(ofReference: reference) {
        add(other, path.column)
      }
    }
    return columns
  }

  /// The tables it cannot do without: its own, and those that its paths lead to.
  public var tables: [TableName] {
    var paths = [date] + [credit].compactMap { $0 } + filter.flatMap(\.paths)
    var counted: [TableName] = []
    switch aggregate {
    case .sum(let value), .median(let value): paths += value.paths
    case .distinct(let path), .customers(let path, _):
      // What is counted are rows of the table that is referred to.
      counted = [TableSchema.of(table).target(of: path)].compactMap { $0 }
    case .outstanding: counted = [.payments]
    }
    var tables = [table]
    let others = paths.compactMap(\.reference).compactMap {
      TableSchema.of(table).target(ofReference: $0)
    }
    for other in counted + others where !tables.contains(other) { tables.append(other) }
    return tables
  }
}

extension TableSchema {
  /// The table that a path's column refers to; nil where it holds no reference.
  func target(of path: Measure.Path) -> TableName? {
    guard let reference = path.reference else { return target(ofReference: path.column) }
    return target(ofReference: reference).flatMap {
      TableSchema.of($0).target(ofReference: path.column)
    }
  }
}

extension Measure.Value {
  public var paths: [Measure.Path] {
    switch self {
    case .one: []
    case .amount(let path): [path]
    case .product(let a, let b), .difference(let a, let b), .days(let a, let b): [a, b]
    }
  }
}

extension Measure.CustomerRule {
  var paths: [Measure.Path] { [amount].compactMap { $0 } }

  /// The amount that the rule sums; nil where it counts customers.
  public var amount: Measure.Path? {
    switch self {
    case .rows, .stayed, .before, .new: nil
    case .amountBefore(let path), .amountOfStayed(let path), .smallerAmount(let path): path
    }
  }
}

extension Measure.Condition {
  public var paths: [Measure.Path] {
    switch self {
    case .notNegative(let path), .atLeast(let path, _), .atMost(let path, _), .present(let path),
      .absent(let path), .oneOf(let path, _), .noneOf(let path, _):
      [path]
    case .within(_, let from, let to), .eitherPresent(let from, let to): [from, to]
    }
  }
}
