import Facts
import Problems

/// Which columns of one file fill which canonical ones, as its source says or as their names show.
struct SourceColumns {
  /// By canonical column; nil where the header has the canonical names.
  private let columns: [String: ColumnMapping]?
  /// What was taken for what without the source saying so.
  private let recognised: RecognisedColumns?

  init(_ source: Source, _ schema: TableSchema, _ header: Header) {
    let found = RecognisedColumns(header.names, of: schema, aliases: source.aliases)
    guard source.columns == nil, !source.aliases.isEmpty, !found.areCanonical else {
      columns = source.columns
      recognised = nil
      return
    }
    columns = found.mappings
    recognised = found
  }

  /// What was recognised, for the operator; nil where the source or the header itself says it.
  func note(_ header: Header) -> Problem? {
    guard let recognised else { return nil }
    let told = recognised.entries.filter { header.names[$0.position] != $0.field }
    if told.isEmpty { return nil }
    let taken = Set(recognised.entries.map(\.position))
    let passed = told.flatMap { entry in
      entry.others.filter { !taken.contains($0) }.map { (header.names[$0], entry.field) }
    }
    return .recognisedColumns(
      told.map { (header.names[$0.position], $0.field) }, passedOver: passed,
      at: header.place)
  }

  /// What fills each field from the file; nil where a column is missing, which is told.
  func feeds(
    _ fields: [TableField], _ header: Header, _ tables: [String: LookupTable],
    _ place: Place, _ problems: inout Problems
  ) -> [CellFeed]? {
    var isComplete = true
    let feeds = fields.map { field -> CellFeed in
      let name = field.schema.name
      var mapping = ColumnMapping(.columns([name]), isOptional: !field.schema.mustBeMapped)
      if let columns {
        guard let own = columns[name] else {
          // A required column that is not mapped is a mistake in the source, told with its place.
          if field.schema.mustBeMapped {
            isComplete = false
            problems.add(
              .missingKey(
                name, at: place,
                example: Phrase("\(name): a column of the file", "\(name): 文件中的列名")))
          }
          return .nothing
        }
        mapping = own
      }
      guard let feed = feed(mapping, of: name, header, tables[name], &problems) else {
        isComplete = false
        return .nothing
      }
      return feed
    }
    return isComplete ? feeds : nil
  }

  /// What fills one field; nil where a column is missing, which is told.
  private func feed(
    _ mapping: ColumnMapping, of name: String, _ header: Header, _ table: LookupTable?,
    _ problems: inout Problems
  ) -> CellFeed? {
    switch mapping.origin {
    case .always(let text): return .always(Array(text.utf8))
    case .joined(let names):
      let present = names.filter { header.position(ofAny: [$0]) != nil }
      if mapping.isOptional, present.isEmpty { return .nothing }
      // Of an optional column the texts that are there will do.
      let wanted = mapping.isOptional ? present : names
      let positions = wanted.compactMap { header.position(of: [$0], for: name, &problems) }
      return positions.count == wanted.count ? .joined(positions) : nil
    case .columns(let names):
      if mapping.isOptional, header.position(ofAny: names) == nil { return .nothing }
      guard let position = header.position(of: names, for: name, &problems) else { return nil }
      if mapping.isPlain { return .cell(position) }
      if !mapping.lookups.isEmpty, table == nil { return .nothing }
      return .changed(position, CellChange(mapping, lookup: table))
    }
  }
}
