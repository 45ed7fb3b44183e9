import Facts
import Problems
import Quantities

/// Which rows of a table can be used.
struct TableChecks {
  let schema: TableSchema
  /// For each row whether it stays.
  private(set) var keep: [Bool]
  /// The rows that do not stay, and why.
  private(set) var quarantine = Quarantine()

  init(schema: TableSchema, rowCount: Int) {
    self.schema = schema
    keep = [Bool](repeating: true, count: rowCount)
  }

  /// Takes a row out; the first reason counts.
  mutating func leaveOut(_ row: Int, of table: Table, because problem: Problem) {
    guard keep[row] else { return }
    keep[row] = false
    quarantine.add(table.place(ofRow: row), because: problem)
  }

  /// Takes the row at the place of `problem` out and tells it.
  mutating func leaveOut(
    _ row: Int, of table: Table, _ problem: Problem, _ problems: inout Problems
  ) {
    problems.add(problem)
    leaveOut(row, of: table, because: problem)
  }

  /// Tells about bytes that are not UTF-8.
  func tellRepairs(_ table: Table, _ column: TableSchema.Column, _ problems: inout Problems) {
    guard case .text(let texts)? = table.columns[column.name], let row = texts.firstRepairedRow
    else { return }
    problems.add(.invalidUTF8(at: table.place(ofRow: row)), times: texts.repairedCount)
  }

  /// How many ids are compared with all that are known, to find what may have been meant.
  private static let suggestionLimit = 3
  /// A table with more ids than this is not searched for them.
  private static let searchLimit = 20_000

  /// Tells about ids that name nothing, once for each.
  func tell(
    _ unknowns: UnknownIDs, of target: String, in column: TableSchema.Column,
    known: TextColumn?,
    severity: Problem.Severity = .warning, _ table: Table, _ problems: inout Problems
  ) {
    for (index, id) in unknowns.ids.enumerated() {
      // Of numbers the nearest one is rarely meant.
      let isSearched =
        index < TableChecks.suggestionLimit && !id.allSatisfy(\.isNumber)
        && known.map { $0.valueCount <= TableChecks.searchLimit } ?? false
      problems.add(
        .unknownReference(
          id, column: column.name, table: target, rows: unknowns.counts[index],
          nearest: isSearched
            ? NearestWord.nearest(to: id, in: (known?.values ?? []).dropFirst().filter { $0 != id })
            : nil,
          effect: effect(of: column), severity: severity,
          at: table.place(ofRow: unknowns.firstRows[index])))
    }
  }

  private func effect(of column: TableSchema.Column) -> UnknownReferenceEffect {
    if column.isRequired { return .rowLeftOut }
    return schema.table == .orders && column.name == "rep" ? .unassigned : .countsAsEmpty
  }

  /// Of the rows in `ranges` those without an id, or with one that was there before, go, which is
  /// no problem; gives their number.
  mutating func setAsideRepeatedIDs(_ table: Table, in ranges: [Range<Int>]) -> Int {
    guard !ranges.isEmpty, let key = schema.key, case .text(let ids)? = table.columns[key] else {
      return 0
    }
    var count = 0
    var isSeen = [Bool](repeating: false, count: ids.valueCount)
    for row in keep.indices where keep[row] {
      let code = Int(ids.code(ofRow: row))
      if code == 0 || isSeen[code], ranges.contains(where: { $0.contains(row) }) {
        keep[row] = false
        count += 1
      }
      isSeen[code] = true
    }
    return count
  }

  /// Of rows with the same id only the first stays.
  mutating func leaveOutRepeatedIDs(_ table: Table, _ problems: inout Problems) {
    guard let key = schema.key, case .text(let ids)? = table.columns[key] else { return }
    var isSeen = [Bool](repeating: false, count: ids.valueCount)
    // Where ids are optional, rows without one are all kept.
    for row in keep.indices where keep[row] && ids.code(ofRow: row) != 0 {
      let code = Int(ids.code(ofRow: row))
      if isSeen[code] {
        leaveOut(
          row, of: table,
          .repeatedID(ids[row], table: table.name.rawValue, at: table.place(ofRow: row)),
          &problems)
      }
      isSeen[code] = true
    }
  }

  /// Rows whose last day lies before the first one go.
  mutating func leaveOutBackwardRanges(_ table: Table, _ problems: inout Problems) {
    guard case .days(let firsts)? = table.columns["from"],
      case .days(let lasts)? = table.columns["to"]
    else { return }
    for row in keep.indices where keep[row] && lasts[row] != Column.noDay {
      guard firsts[row] != Column.noDay, firsts[row] > lasts[row] else { continue }
      leaveOut(
        row, of: table,
        .backwardRange(
          from: Day(number: firsts[row]).description, to: Day(number: lasts[row]).description,
          at: table.place(ofRow: row)), &problems)
    }
  }
}
