import Facts
import Problems

/// Where a table's rows come from and which of a file's columns fill which of its own.
public struct Source: Sendable {
  /// What fills one canonical column.
  public enum Mapping: Sendable, Hashable {
    /// The file's column with this header.
    case column(String)
    /// The same text in every row.
    case always(String)
    /// The file's column, its value looked up in other files one after the other.
    case lookup(column: String, [Lookup])
  }

  /// A file that gives a value for a key: the row whose `key` column equals it has it in `value`.
  public struct Lookup: Sendable, Hashable {
    public var file: String
    public var key: String
    public var value: String

    public init(file: String, key: String, value: String) {
      self.file = file
      self.key = key
      self.value = value
    }
  }

  /// How `10/3/2026` is read where a column's dates fit both.
  public enum DateOrder: String, Sendable, Hashable, CaseIterable {
    case dayFirst = "day-first"
    case monthFirst = "month-first"
  }

  /// Rows by the text of one of the file's columns.
  public struct RowFilter: Sendable, Hashable {
    public var column: String
    public var values: Set<String>
    /// Whether rows with these values stay (`keep`) or go (`drop`).
    public var keeps: Bool

    public init(column: String, values: Set<String>, keeps: Bool) {
      self.column = column
      self.values = values
      self.keeps = keeps
    }
  }

  public var table: TableName
  /// Relative to the data folder; `*` stands for any characters in a file name.
  public var pattern: String
  /// By canonical column; nil where the file's header has the canonical names.
  public var columns: [String: Mapping]?
  public var filters: [RowFilter]
  public var dateOrder: DateOrder?
  /// A row holds from its `from` to the day before the next one of the same scope, id and KPI; the
  /// last one as long as the one before it. For targets.
  public var holdsUntilNext: Bool
  /// Where the source is declared.
  public var place: Place

  public init(
    table: TableName, pattern: String, columns: [String: Mapping]? = nil,
    filters: [RowFilter] = [], dateOrder: DateOrder? = nil, holdsUntilNext: Bool = false,
    place: Place
  ) {
    self.table = table
    self.pattern = pattern
    self.columns = columns
    self.filters = filters
    self.dateOrder = dateOrder
    self.holdsUntilNext = holdsUntilNext
    self.place = place
  }
}
