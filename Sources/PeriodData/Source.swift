import Facts
import Problems
import RowReading

/// Where a table's rows come from and which of their columns fill which of its own.
public struct Source: Sendable {
  public enum Location: Sendable, Hashable {
    /// A path relative to the data folder; `*` stands for any characters in a file name.
    case files(String)
    /// A query to the database whose connection the environment variable holds.
    case database(variable: String, query: String)
  }

  /// How `10/3/2026` is read where a column's dates fit both.
  public enum DateOrder: String, Sendable, Hashable, CaseIterable {
    case dayFirst = "day-first"
    case monthFirst = "month-first"
  }

  /// Rows by the text of one of the source's columns.
  public struct RowFilter: Sendable, Hashable {
    /// The names the column may have; the first that the header has.
    public var names: [String]
    public var values: Set<String>
    /// Whether rows with these values stay (`keep`) or go (`drop`).
    public var keeps: Bool
    /// Whether the filter does nothing where no column has any of the names.
    public var isOptional: Bool

    public init(names: [String], values: Set<String>, keeps: Bool, isOptional: Bool = false) {
      self.names = names
      self.values = values
      self.keeps = keeps
      self.isOptional = isOptional
    }

    public init(column: String, values: Set<String>, keeps: Bool) {
      self.init(names: [column], values: values, keeps: keeps)
    }
  }

  public var table: TableName
  public var location: Location
  /// What the bytes of its files do not say.
  public var options: RowOptions
  /// By canonical column; nil where the header has the canonical names.
  public var columns: [String: ColumnMapping]?
  public var filters: [RowFilter]
  public var dateOrder: DateOrder?
  /// A row holds from its `from` to the day before the next one of the same scope, id and KPI; the
  /// last one as long as the one before it. For targets.
  public var holdsUntilNext: Bool
  /// Whether rows with an id that was there before, or without one, are set aside: where people or
  /// customers are taken from a file of what they did.
  public var isDistinct: Bool
  /// Other names of columns, by canonical column; asked where `columns` is nil and the header lacks
  /// a name that the table requires.
  public var aliases: [String: ColumnMapping]
  /// Where the source is declared.
  public var place: Place

  public init(
    table: TableName, location: Location, options: RowOptions = RowOptions(),
    columns: [String: ColumnMapping]? = nil, filters: [RowFilter] = [],
    dateOrder: DateOrder? = nil, holdsUntilNext: Bool = false, isDistinct: Bool = false,
    aliases: [String: ColumnMapping] = [:], place: Place
  ) {
    self.table = table
    self.location = location
    self.options = options
    self.columns = columns
    self.filters = filters
    self.dateOrder = dateOrder
    self.holdsUntilNext = holdsUntilNext
    self.isDistinct = isDistinct
    self.aliases = aliases
    self.place = place
  }

  /// A source of files that say themselves how they are read.
  public init(
    table: TableName, pattern: String, columns: [String: ColumnMapping]? = nil,
    filters: [RowFilter] = [], dateOrder: DateOrder? = nil, holdsUntilNext: Bool = false,
    place: Place
  ) {
    self.init(
      table: table, location: .files(pattern), columns: columns, filters: filters,
      dateOrder: dateOrder, holdsUntilNext: holdsUntilNext, place: place)
  }
}
