import Facts
import Problems
import Quantities

/// Reads all sources of one table, row by row, into columns.
final class TableReader {
  /// One canonical column on its way.
  private struct Field {
    let schema: TableSchema.Column
    let builder: any ColumnBuilder
  }

  private let schema: TableSchema
  private let folder: String
  private let shownAs: String
  private var fields: [Field] = []
  private var rowCount = 0
  private var lines = RowLines()
  private var files: [(name: String, firstRow: Int)] = []
  /// Rows that are taken out at the end, in any order.
  private var leftOut: [Int] = []
  private var lookups: [(column: String, file: String, table: LookupTable)] = []

  /// - Parameters:
  ///   - sources: of this table only.
  ///   - indices: of the tables that were read before.
  init(
    _ table: TableName, sources: [Source], folder: String, shownAs: String,
    indices: [TableName: KeyIndex], clock: OrganizationClock
  ) {
    schema = TableSchema.of(table)
    self.folder = folder
    self.shownAs = shownAs
    for column in schema.columns {
      let isMapped = sources.contains { $0.columns == nil || $0.columns?[column.name] != nil }
      if isMapped || column.isRequired {
        fields.append(
          Field(schema: column, builder: TableReader.builder(for: column.type, indices, clock)))
      }
    }
  }

  private static func builder(
    for type: TableSchema.ColumnType, _ indices: [TableName: KeyIndex],
    _ clock: OrganizationClock
  ) -> any ColumnBuilder {
    switch type {
    case .text: TextBuilder()
    case .day: DayBuilder(clock)
    case .money: AmountBuilder(expected: AmountText.expectedMoney)
    case .number: AmountBuilder(expected: AmountText.expectedNumber)
    case .reference(let table): ReferenceBuilder(indices[table])
    case .choice(let choices): ChoiceBuilder(choices)
    }
  }

  /// Reads the files of one source.
  func read(_ source: Source, _ problems: inout Problems) {
    let found = FilePattern(text: source.pattern).files(in: folder, shownAs: shownAs)
    if found.isEmpty {
      problems.add(
        .noSuchSource(table: schema.table.rawValue, pattern: source.pattern, at: source.place))
    }
    let tables = lookupTables(of: source, &problems)
    for file in found {
      CSVFile(file).read(&problems) { scanner, header, size, problems in
        guard let feeds = feeds(source, header, tables, &problems),
          let filters = RowFilters(source, header, &problems)
        else { return }
        files.append((file.shown, rowCount))
        readRows(&scanner, file.shown, header.names.count, size, feeds, filters, &problems)
      }
    }
    settleDays(source, &problems)
  }

  private func lookupTables(of source: Source, _ problems: inout Problems)
    -> [String: LookupTable]
  {
    var tables: [String: LookupTable] = [:]
    for field in fields {
      guard case .lookup(_, let steps)? = source.columns?[field.schema.name],
        let table = LookupTable(
          steps, folder: folder, shownAs: shownAs, source: source, &problems)
      else { continue }
      tables[field.schema.name] = table
      lookups.append((field.schema.name, steps[0].file, table))
    }
    return tables
  }

  /// What fills each field from a file with `header`; nil where a column is missing.
  private func feeds(
    _ source: Source, _ header: Header, _ tables: [String: LookupTable],
    _ problems: inout Problems
  ) -> [CellFeed]? {
    var isComplete = true
    let feeds = fields.map { field -> CellFeed in
      let name = field.schema.name
      func cell(_ column: String) -> Int? {
        let position = header.position(of: column, for: name, &problems)
        if position == nil { isComplete = false }
        return position
      }
      guard let columns = source.columns else {
        if !header.names.contains(name), !field.schema.isRequired { return .nothing }
        return cell(name).map(CellFeed.cell) ?? .nothing
      }
      switch columns[name] {
      case .column(let column): return cell(column).map(CellFeed.cell) ?? .nothing
      case .always(let text): return .always(Array(text.utf8))
      case .lookup(let column, _):
        guard let table = tables[name] else { return .nothing }
        return cell(column).map { .lookup($0, table) } ?? .nothing
      case nil:
        // A required column that is not mapped is a mistake in the source, told with its place.
        if field.schema.isRequired {
          isComplete = false
          problems.add(
            .missingKey(name, at: source.place, example: "\(name): a column of the file"))
        }
        return .nothing
      }
    }
    return isComplete ? feeds : nil
  }
}

// Rows.
extension TableReader {
  private func readRows(
    _ scanner: inout CSVScanner, _ file: String, _ width: Int, _ size: Int, _ feeds: [CellFeed],
    _ filters: RowFilters, _ problems: inout Problems
  ) {
    let firstRow = rowCount
    let plan = RowPlan(builders: fields.map(\.builder), feeds: feeds)
    while scanner.next() {
      if let line = scanner.unclosedQuoteLine {
        problems.add(.unclosedQuote(at: Place(file, line: line)))
      }
      if scanner.isBare { continue }
      if !filters.passes(scanner) { continue }
      if scanner.cellCount != width, !isFitting(scanner, width, file, &problems) { continue }
      if rowCount - firstRow == 1000, scanner.bytesRead > 0 {
        // The first thousand rows tell how many there will be.
        reserve(firstRow + size / (scanner.bytesRead / 1000) * 51 / 50)
      }
      readRow(scanner, file, plan, &problems)
    }
  }

  private func reserve(_ rows: Int) {
    for field in fields { field.builder.reserve(rows) }
  }

  /// Whether a row with another number of cells than the header can be read all the same.
  private func isFitting(
    _ scanner: borrowing CSVScanner, _ width: Int, _ file: String, _ problems: inout Problems
  ) -> Bool {
    let found = scanner.cellCount
    // Some programs end every line with a separator.
    if found > width, (width..<found).allSatisfy({ scanner.cell($0).isEmpty }) { return true }
    problems.add(
      .wrongCellCount(found: found, expected: width, at: Place(file, line: scanner.line)))
    return found < width
  }

  private func readRow(
    _ scanner: borrowing CSVScanner, _ file: String, _ plan: RowPlan, _ problems: inout Problems
  ) {
    var isLeftOut = false
    for index in plan.builders.indices {
      let position = plan.positions[index]
      let outcome =
        position >= 0
        ? plan.builders[index].append(scanner.cell(position).trimmed)
        : append(plan.feeds[index], to: plan.builders[index], scanner)
      if outcome == .value { continue }
      let field = fields[index]
      switch outcome {
      case .value: continue
      case .empty:
        guard field.schema.isRequired else { continue }
        if !isLeftOut {
          problems.add(
            .emptyValue(column: field.schema.name, at: Place(file, line: scanner.line)))
        }
      case .unreadable:
        if !isLeftOut {
          problems.add(
            .unreadableValue(
              excerpt(scanner, plan.feeds[index]), column: field.schema.name,
              expected: field.builder.expected, at: Place(file, line: scanner.line)))
        }
      case .unknown: guard field.schema.isRequired else { continue }
      }
      isLeftOut = true
    }
    if isLeftOut { leftOut.append(rowCount) }
    lines.append(Int32(truncatingIfNeeded: scanner.line))
    rowCount += 1
  }

  private func append(
    _ feed: CellFeed, to builder: any ColumnBuilder, _ scanner: borrowing CSVScanner
  ) -> CellOutcome {
    switch feed {
    case .cell(let position): return builder.append(scanner.cell(position).trimmed)
    case .always(let bytes): return bytes.withUnsafeBufferPointer { builder.append($0) }
    case .nothing: return builder.append(Cell(start: nil, count: 0))
    case .lookup(let position, let table):
      let key = scanner.cell(position).trimmed
      return table.value(for: key, row: rowCount).withUnsafeBufferPointer { builder.append($0) }
    }
  }

  private func excerpt(_ scanner: borrowing CSVScanner, _ feed: CellFeed) -> String {
    switch feed {
    case .cell(let position), .lookup(let position, _): scanner.cell(position).excerpt
    case .always(let bytes): String(decoding: bytes, as: UTF8.self)
    case .nothing: ""
    }
  }

  private func settleDays(_ source: Source, _ problems: inout Problems) {
    let places = Table(name: schema.table, rowCount: rowCount, files: files, lines: lines)
    for field in fields {
      guard let builder = field.builder as? DayBuilder else { continue }
      let (unreadable, ambiguous) = builder.settle(source.dateOrder)
      if let date = ambiguous {
        problems.add(
          .ambiguousDates(
            field.schema.name, example: date.text, at: places.place(ofRow: Int(date.row))))
      }
      for date in unreadable {
        problems.add(
          .unreadableValue(
            date.text, column: field.schema.name, expected: builder.expected,
            at: places.place(ofRow: Int(date.row))))
        leftOut.append(Int(date.row))
      }
    }
  }
}

// The table.
extension TableReader {
  /// The rows that can be used; tells about all others, and about ids that name nothing.
  func table(sourcePlace: Place, calendar: FiscalCalendar, _ problems: inout Problems) -> Table {
    var table = Table(
      name: schema.table, rowCount: rowCount,
      columns: Dictionary(uniqueKeysWithValues: fields.map { ($0.schema.name, $0.builder.column) }),
      files: files, lines: lines)
    var checks = TableChecks(schema: schema, rowCount: rowCount, leftOut: leftOut)
    for field in fields {
      checks.tellRepairs(table, field.schema, &problems)
      guard let builder = field.builder as? ReferenceBuilder,
        case .reference(let target) = field.schema.type
      else { continue }
      if !builder.hasTarget, builder.isUsed {
        problems.add(
          .noSource(ofTable: target.rawValue, column: field.schema.name, at: sourcePlace))
      }
      checks.tell(
        builder.unknownIDs, of: target.rawValue, in: field.schema, known: builder.knownIDs,
        table, &problems)
    }
    for (column, file, lookup) in lookups {
      guard let column = schema.column(column) else { continue }
      checks.tell(lookup.unknownKeys, of: file, in: column, table, &problems)
    }
    // From here on the table alone holds its columns.
    fields = []
    lines = RowLines()
    if schema.table == .targets {
      checks.setDaysOfPeriods(&table, calendar: calendar, &problems)
    }
    checks.leaveOutRepeatedIDs(table, &problems)
    checks.leaveOutBackwardRanges(table, &problems)
    table.compact(checks.keep)
    return table
  }
}
