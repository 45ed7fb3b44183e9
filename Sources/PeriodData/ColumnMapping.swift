/// What fills one canonical column of a source.
///
///     .column("订单编号")
///     .always("confirmed")
///     ColumnMapping(.columns(["Stage", "Deal Stage"]), values: ["Closed Won": "won"])
public struct ColumnMapping: Sendable, Hashable {
  public enum Origin: Sendable, Hashable {
    /// The column that has the first of these names which the header has.
    case columns([String])
    /// The texts of several columns, those that are not empty, with a space between them.
    case joined([String])
    /// The same text in every row.
    case always(String)
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

  public var origin: Origin
  /// Taken off the beginning of a text that has it, as Zoho's `zcrm_`.
  public var prefix: String
  /// Texts that are replaced by others, as a system's own stages by won, lost and open.
  public var values: [String: String]
  /// What replaces a text that `values` does not have; nil where it stays.
  public var otherwise: String?
  /// Looked up in other files, one after the other.
  public var lookups: [Lookup]
  /// Whether the column may be missing in a file; it is empty there.
  public var isOptional: Bool

  public init(
    _ origin: Origin, prefix: String = "", values: [String: String] = [:],
    otherwise: String? = nil, lookups: [Lookup] = [], isOptional: Bool = false
  ) {
    self.origin = origin
    self.prefix = prefix
    self.values = values
    self.otherwise = otherwise
    self.lookups = lookups
    self.isOptional = isOptional
  }

  /// The column with this name.
  public static func column(_ name: String) -> ColumnMapping { ColumnMapping(.columns([name])) }

  /// The same text in every row.
  public static func always(_ text: String) -> ColumnMapping { ColumnMapping(.always(text)) }

  /// The column with this name, its value looked up in other files one after the other.
  public static func lookup(column: String, _ lookups: [Lookup]) -> ColumnMapping {
    ColumnMapping(.columns([column]), lookups: lookups)
  }

  /// Whether cells are taken as they are.
  var isPlain: Bool { prefix.isEmpty && values.isEmpty && otherwise == nil && lookups.isEmpty }
}
