import Facts
import Problems
import Quantities
import RowReading

/// Reads all sources of one table, a portion of rows at a time, into columns.
///
/// One task cuts the next portion into cells while others fill the columns from the present one,
/// a column each, so that every column gets its values in the order of the rows.
final class TableReader {
  private let schema: TableSchema
  private let folder: String
  private let shownAs: String
  private let workers: Int
  private var fields: [TableField] = []
  private var rowCount = 0
  private var lines = RowLines()
  private var files: [(name: String, firstRow: Int)] = []
  private var intake = Intake()
  /// Rows that are taken out at the end, in any order.
  private var leftOut: [(row: Int, because: Problem)] = []
  /// Rows of sources that take each id once.
  private var distinctRows: [Range<Int>] = []
  private var lookups: [(column: String, file: String, table: LookupTable)] = []

  /// - Parameters:
  ///   - sources: of this table only.
  ///   - indices: of the tables that were read before.
  init(
    _ table: TableName, sources: [Source], folder: String, shownAs: String,
    indices: [TableName: KeyIndex], clock: OrganizationClock, workers: Int
  ) {
    schema = TableSchema.of(table)
    self.folder = folder
    self.shownAs = shownAs
    self.workers = workers
    for column in schema.columns {
      let isMapped = sources.contains { $0.columns == nil || $0.columns?[column.name] != nil }
      if isMapped || column.isRequired {
        fields.append(TableField(column, TableReader.builder(for: column.type, indices, clock)))
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
    case .percent: PercentBuilder()
    case .numberOrPercent:
      AmountBuilder(expected: AmountText.expectedPercent, takesPercent: true)
    case .reference(let table): ReferenceBuilder(indices[table])
    case .choice(let choices): ChoiceBuilder(choices)
    }
  }

  /// Reads the files of one source.
  func read(_ source: Source, _ problems: inout Problems) {
    let found = source.rowFiles(in: folder, shownAs: shownAs, &problems)
    let tables = lookupTables(of: source, &problems)
    let firstRow = rowCount
    var isTold = false
    for file in found {
      guard let reader = file.reader(&problems) else { continue }
      let name = file.name(of: reader)
      let header = Header(reader.header, file: name)
      let columns = SourceColumns(source, schema, header)
      guard let feeds = columns.feeds(fields, header, tables, source.place, &problems),
        let filters = RowFilters(source, header, &problems)
      else { continue }
      if !isTold, let note = columns.note(header) {
        problems.add(note)
        isTold = true
      }
      intake.sources[name] = file
      files.append((name, rowCount))
      for (field, feed) in zip(fields, feeds) { field.begin(feed) }
      readRows(reader, name, source, width: header.names.count, filters, &problems)
      // Known for certain once all is read: text is told by its first characters beyond ASCII.
      if source.options.encoding == nil, let encoding = reader.encoding, encoding != .utf8 {
        problems.add(.readAs(encoding.rawValue.uppercased(), at: Place(name)))
      }
    }
    if source.isDistinct { distinctRows.append(firstRow..<rowCount) }
    settle(source, &problems)
  }

  private func lookupTables(of source: Source, _ problems: inout Problems)
    -> [String: LookupTable]
  {
    var tables: [String: LookupTable] = [:]
    for field in fields {
      guard let steps = source.columns?[field.schema.name]?.lookups, let first = steps.first,
        let table = LookupTable(
          steps, folder: folder, shownAs: shownAs, source: source, &problems)
      else { continue }
      tables[field.schema.name] = table
      lookups.append((field.schema.name, first.file, table))
    }
    return tables
  }
}

// Rows.
extension TableReader {
  private func readRows(
    _ reader: any RowReader, _ file: String, _ source: Source, width: Int, _ filters: RowFilters,
    _ problems: inout Problems
  ) {
    let firstRow = rowCount
    var (present, next) = (RowPortion(), RowPortion())
    present.fill(from: reader, width: width, filters: filters)
    while !present.isEmpty {
      if rowCount == firstRow, present.batch.bytesRead > 0 {
        // The first portion tells how many rows there will be.
        let expected = reader.size / max(1, present.batch.bytesRead / max(1, present.rows.count))
        for field in fields { field.reserve(firstRow + expected * 51 / 50) }
      }
      let isLast = present.failure != nil
      PortionStep(
        present: present, firstRow: rowCount, fields: fields, next: isLast ? nil : next,
        reader: reader, width: width, filters: filters
      ).run(workers: workers)
      settle(present, file, source, width, &problems)
      if isLast { break }
      (present, next) = (next, present)
    }
    if let failure = present.failure { problems.add(.unreadable(failure, at: Place(file))) }
  }

  /// Counts the rows of a portion and tells what is wrong with them.
  private func settle(
    _ portion: RowPortion, _ file: String, _ source: Source, _ width: Int,
    _ problems: inout Problems
  ) {
    intake.read += portion.readCount
    intake.setAside += portion.setAsideCount
    for line in portion.batch.unclosedQuotes {
      problems.add(.unclosedQuote(at: Place(file, line: line)))
    }
    var exceptions = fields.enumerated().flatMap { number, field in
      field.exceptions.lazy.filter { $0.outcome != .empty || field.schema.isRequired }.map {
        (index: $0.index, field: number, outcome: $0.outcome)
      }
    }
    exceptions.sort { ($0.index, $0.field) < ($1.index, $1.field) }
    var last: Int?
    for (index, field, outcome) in exceptions where index != last {
      // Where ids are taken from rows about something else, some of these have none.
      if source.isDistinct, outcome == .empty, fields[field].schema.name == schema.key {
        last = index
        continue
      }
      let place = Place(file, line: portion.batch.line(Int(portion.rows[index])))
      guard
        let problem = problem(fields[field], outcome, portion, index, place, &problems)
      else { continue }
      // One reason is enough for a row.
      leftOut.append((rowCount + index, problem))
      last = index
    }
    for misfit in portion.misfits {
      let place = Place(file, line: misfit.line)
      let problem = Problem.wrongCellCount(found: misfit.cellCount, expected: width, at: place)
      problems.add(problem)
      if misfit.isLeftOut { intake.quarantine.add(place, because: problem) }
    }
    for row in portion.rows {
      lines.append(Int32(truncatingIfNeeded: portion.batch.line(Int(row))))
    }
    rowCount += portion.rows.count
  }

  /// Why a row cannot be used, which is told; nil where it can.
  private func problem(
    _ field: TableField, _ outcome: CellOutcome, _ portion: RowPortion, _ index: Int,
    _ place: Place, _ problems: inout Problems
  ) -> Problem? {
    let name = field.schema.name
    switch outcome {
    case .value: return nil
    case .empty:
      let problem = Problem.emptyValue(column: name, at: place)
      problems.add(problem)
      return problem
    case .unreadable:
      let problem = Problem.unreadableValue(
        field.excerpt(portion, index), column: name, expected: field.builder.expected, at: place)
      problems.add(problem)
      return problem
    case .unknown:
      // Told later, once for each id.
      guard field.schema.isRequired, case .reference(let table) = field.schema.type else {
        return nil
      }
      return .unknownReference(
        field.excerpt(portion, index), column: name, table: table.rawValue, nearest: nil,
        effect: .rowLeftOut, at: place)
    }
  }

  /// Settles the values that waited for all rows of `source`.
  private func settle(_ source: Source, _ problems: inout Problems) {
    let places = Table(name: schema.table, rowCount: rowCount, files: files, lines: lines)
    for field in fields where field.isFed {
      let settlement = field.builder.settle(source)
      if let example = settlement.ambiguous {
        problems.add(
          .ambiguousDates(
            field.schema.name, example: example.text, at: places.place(ofRow: example.row)))
      }
      for cell in settlement.unreadable {
        let problem = Problem.unreadableValue(
          cell.text, column: field.schema.name, expected: field.builder.expected,
          at: places.place(ofRow: cell.row))
        problems.add(problem)
        leftOut.append((cell.row, problem))
      }
    }
  }
}

// The table.
extension TableReader {
  /// The rows that can be used; tells about all others, and about ids that name nothing.
  func table(sourcePlace: Place, calendar: FiscalCalendar, _ problems: inout Problems)
    -> (Table, Intake)
  {
    let fed = fields.filter { field in
      field.isFed || (field.schema.isRequired && !field.schema.isDerivable)
    }
    var table = Table(
      name: schema.table, rowCount: rowCount,
      columns: Dictionary(uniqueKeysWithValues: fed.map { ($0.schema.name, $0.builder.column) }),
      files: files, lines: lines)
    var checks = TableChecks(schema: schema, rowCount: rowCount)
    for (row, problem) in leftOut { checks.leaveOut(row, of: table, because: problem) }
    for field in fed {
      checks.tellRepairs(table, field.schema, &problems)
      guard let builder = field.builder as? ReferenceBuilder,
        case .reference(let target) = field.schema.type
      else { continue }
      if builder.isUsed { intake.referring.insert(field.schema.name) }
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
      checks.tell(lookup.unknownKeys, of: file, in: column, known: nil, table, &problems)
    }
    // From here on the table alone holds its columns.
    fields = []
    lines = RowLines()
    leftOut = []
    if schema.column("period") != nil {
      checks.setDaysOfPeriods(&table, calendar: calendar, &problems)
    }
    if table.name == .adjustments { checks.leaveOutUnusable(table, &problems) }
    intake.setAside += checks.setAsideRepeatedIDs(table, in: distinctRows)
    checks.leaveOutRepeatedIDs(table, &problems)
    checks.leaveOutBackwardRanges(table, &problems)
    intake.quarantine.add(contentsOf: checks.quarantine)
    table.compact(checks.keep)
    intake.used = table.rowCount
    return (table, intake)
  }
}
