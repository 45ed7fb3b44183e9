import Facts

/// Which columns of a header go by a name that people give to the columns of a table.
public struct RecognisedColumns: Sendable {
  /// A canonical column and the one that fills it.
  public struct Entry: Sendable {
    public let field: String
    public let position: Int
    /// Further columns that fit.
    public let others: [Int]
    public let mapping: ColumnMapping
  }

  /// In the order of the table.
  public let entries: [Entry]
  /// Columns that the table requires and the header lacks.
  public let missing: [String]
  /// Whether the header has the canonical names of all that the table requires.
  public let areCanonical: Bool
  private let schema: TableSchema

  /// - Parameter aliases: by canonical column; the first name in a list goes before the others.
  public init(
    _ header: [String], of schema: TableSchema, aliases: [String: ColumnMapping]
  ) {
    let folded = header.map { HeaderName.folded($0) }
    var entries: [Entry] = []
    for column in schema.columns {
      var mapping = aliases[column.name] ?? ColumnMapping(.columns([]))
      guard case .columns(let names) = mapping.origin else { continue }
      let positions = RecognisedColumns.positions(of: [column.name] + names, header, folded)
      guard let position = positions.first else { continue }
      mapping.origin = .columns([header[position]])
      mapping.isOptional = !column.mustBeMapped
      entries.append(
        Entry(
          field: column.name, position: position, others: Array(positions.dropFirst()),
          mapping: mapping))
    }
    let found = Set(entries.map(\.field))
    missing = schema.columns.filter { $0.mustBeMapped && !found.contains($0.name) }.map(\.name)
    areCanonical = schema.columns.allSatisfy { !$0.isRequired || header.contains($0.name) }
    self.entries = entries
    self.schema = schema
  }

  /// A mapping for each column of the table.
  var mappings: [String: ColumnMapping] {
    var mappings: [String: ColumnMapping] = [:]
    for column in schema.columns {
      mappings[column.name] = ColumnMapping(
        .columns([column.name]), isOptional: !column.mustBeMapped)
    }
    for entry in entries { mappings[entry.field] = entry.mapping }
    return mappings
  }

  private static func positions(of aliases: [String], _ header: [String], _ folded: [String])
    -> [Int]
  {
    var positions: [Int] = []
    for alias in aliases {
      let wanted = HeaderName.folded(alias)
      let found = header.indices.filter { folded[$0] == wanted }
      // A name that is exactly the alias goes before one that only comes to the same.
      for position in found.filter({ header[$0] == alias }) + found
      where !positions.contains(position) {
        positions.append(position)
      }
    }
    return positions
  }
}
