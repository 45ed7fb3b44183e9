// Problems of period data: files, columns, values, references.

/// What becomes of a row that refers to something unknown.
public enum UnknownReferenceEffect: String, Sendable {
  case unassigned = "what these rows say counts for the organization, as unassigned"
  case rowLeftOut = "these rows are left out of every figure"
  case countsAsEmpty = "the value counts as empty there"
}

extension Problem {
  /// A source names files and none is there.
  public static func noSuchSource(table: String, pattern: String, at place: Place) -> Problem {
    Problem(
      "no-such-source", .error, at: place,
      "no file matches \(quoted(pattern)) for table “\(table)”",
      consequence: notBuilt,
      help: "paths are relative to the workspace's Data folder; * stands for any characters")
  }

  /// A mapped column is not in the file's header.
  public static func missingColumn(
    _ column: String, for field: String, nearest: String?, header: [String], at place: Place
  ) -> Problem {
    Problem(
      "missing-column", .error, at: place,
      "there is no column \(quoted(column)) for “\(field)”"
        + (nearest.map { "; did you mean \(quoted($0))?" } ?? ""),
      consequence: notBuilt,
      help: "the header has: " + header.prefix(20).map { shortened($0) }.joined(separator: ", "))
  }

  /// Two columns of one file have the name that is wanted.
  public static func repeatedColumn(_ column: String, at place: Place) -> Problem {
    Problem(
      "repeated-column", .error, at: place, "two columns are called \(quoted(column))",
      consequence: notBuilt, help: "rename one in the file's first row")
  }

  /// A table without rows.
  public static func emptyTable(_ table: String, at place: Place) -> Problem {
    Problem(
      "empty-table", .warning, at: place, "table “\(table)” has no rows",
      consequence: "whatever needs it is told as not measured")
  }

  /// A cell that cannot be read as what its column holds.
  public static func unreadableValue(
    _ found: String, column: String, expected: String, at place: Place
  ) -> Problem {
    Problem(
      "unreadable-value", .warning, at: place, "“\(column)” cannot be read, expected \(expected)",
      excerpt: found, consequence: "the row is left out of every figure")
  }

  /// A column whose dates could be day/month or month/day.
  public static func ambiguousDates(_ column: String, example: String, at place: Place) -> Problem {
    Problem(
      "ambiguous-dates", .error, at: place,
      "the dates in “\(column)” can be read as day/month or as month/day", excerpt: example,
      consequence: notBuilt,
      help: "say which it is at this source: dates: day-first, or dates: month-first")
  }

  /// A required cell is empty.
  public static func emptyValue(column: String, at place: Place) -> Problem {
    Problem(
      "empty-value", .warning, at: place, "“\(column)” is empty",
      consequence: "the row is left out of every figure")
  }

  /// A row with more or fewer cells than the header.
  public static func wrongCellCount(found: Int, expected: Int, at place: Place) -> Problem {
    Problem(
      "wrong-cell-count", .warning, at: place, "the row has \(found) cells, the header \(expected)",
      consequence: found < expected
        ? "missing cells count as empty" : "the row is left out of every figure",
      help: "a separator inside a cell needs quotes around the cell")
  }

  /// A quote that is never closed.
  public static func unclosedQuote(at place: Place) -> Problem {
    Problem(
      "unclosed-quote", .warning, at: place, "a quote is opened here and never closed",
      consequence: "the row is read up to the end of its line and the rest of the file goes on",
      help: "double a quote that belongs to the text: \"\"")
  }

  /// Bytes that are not UTF-8.
  public static func invalidUTF8(at place: Place) -> Problem {
    Problem(
      "invalid-utf8", .warning, at: place, "bytes that are not UTF-8",
      consequence: "they are shown as �",
      help: "save the file as UTF-8")
  }

  /// A key that stands on two rows of a table of unique things.
  public static func repeatedID(_ id: String, table: String, at place: Place) -> Problem {
    Problem(
      "repeated-id", .warning, at: place, "the id \(quoted(id)) of “\(table)” was there before",
      consequence: "the later row is left out")
  }

  /// A reference to something that is not in its table; one problem for all `rows` that have it.
  public static func unknownReference(
    _ id: String, column: String, table: String, rows: Int = 1, nearest: String?,
    effect: UnknownReferenceEffect, severity: Severity = .warning, at place: Place
  ) -> Problem {
    Problem(
      "unknown-reference-\(table)", severity, at: place,
      "“\(column)” names \(quoted(id))" + (rows == 1 ? "" : " in \(rows) rows")
        + ", which is not in “\(table)”"
        + (nearest.map { "; did you mean \(quoted($0))?" } ?? ""),
      consequence: effect.rawValue)
  }

  /// A column that refers to a table which no source fills.
  public static func noSource(ofTable table: String, column: String, at place: Place) -> Problem {
    Problem(
      "no-source", .note, at: place, "“\(column)” refers to “\(table)”, which has no source",
      consequence: "the column is empty in every row")
  }

  /// A file without even a header.
  public static func emptyFile(at place: Place) -> Problem {
    Problem(
      "empty-file", .warning, at: place, "the file is empty, without even a header",
      consequence: "it adds no rows")
  }

  /// A line that is too long to be one.
  public static func overlongLine(at place: Place) -> Problem {
    Problem(
      "overlong-line", .error, at: place, "a line is longer than 64 MB", consequence: notBuilt,
      help: "make sure that the file is CSV and that its lines end")
  }

  /// Bytes that are no text of the kind that is read here.
  public static func notCSV(_ found: String, at place: Place) -> Problem {
    Problem(
      "not-csv", .error, at: place, "the file is \(found), expected CSV in UTF-8",
      consequence: notBuilt, help: "open it in a spreadsheet and save it as “CSV UTF-8”")
  }

  /// Two targets for the same thing and the same days.
  public static func repeatedTarget(_ target: String, at place: Place) -> Problem {
    Problem(
      "repeated-target", .warning, at: place, "there was a target before for \(target)",
      consequence: "the later row is left out", help: "keep the row that holds")
  }

  /// A range whose end lies before its beginning.
  public static func backwardRange(from: String, to: String, at place: Place) -> Problem {
    Problem(
      "backward-range", .warning, at: place, "the range begins on \(from) and ends on \(to)",
      consequence: "the row is left out of every figure")
  }

  /// Lines whose product has no cost on their day.
  public static func missingCosts(count: Int, at place: Place) -> Problem {
    Problem(
      "missing-costs", .warning, at: place, "\(count) order lines have no cost on their day",
      consequence:
        "they stay out of the gross margin, which is told as not measured where too much is missing",
      help: "add the product's cost, or the dates from which it holds, to “costs”")
  }

  /// A period without a single fact.
  public static func emptyPeriod(_ period: String, first: String, last: String) -> Problem {
    Problem(
      "empty-period", .error, at: Place("--period"), "there are no orders in \(period)",
      consequence: notBuilt, help: "orders reach from \(first) to \(last)")
  }

  /// A text that is not a period.
  public static func notAPeriod(_ text: String) -> Problem {
    Problem(
      "not-a-period", .error, at: Place("--period"), "\(quoted(text)) is not a period",
      consequence: notBuilt,
      help: "write 2026-10, 2026-Q3, 2026-H2, 2026 or 2026-01..2026-09")
  }

  /// An as-of day before the period begins.
  public static func asOfBeforePeriod(_ day: String, period: String) -> Problem {
    Problem(
      "as-of-before-period", .error, at: Place("--as-of"), "\(day) lies before \(period)",
      consequence: notBuilt)
  }

  /// The output could not be written, or something the system gives is missing.
  public static func notPublished(_ reason: String) -> Problem {
    Problem(
      "not-published", .error, at: Place("Output"), shortened(reason, to: 400),
      consequence: notBuilt)
  }
}
