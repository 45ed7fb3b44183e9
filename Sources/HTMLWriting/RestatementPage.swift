import Reports

/// The page on a closed period that was told anew: what changed, why, and what it did to scores and
/// ranks, for each restatement.
public struct RestatementPage: Hashable, Sendable {
  /// Worded cells under headings.
  public struct Table: Hashable, Sendable {
    public var title: String
    /// Heading, and whether what stands below it is a number.
    public var columns: [Column]
    public var rows: [[String]]
    /// What is left out, and where it is; empty where nothing is.
    public var note: String

    public init(title: String, columns: [Column], rows: [[String]], note: String = "") {
      self.title = title
      self.columns = columns
      self.rows = rows
      self.note = note
    }
  }

  public struct Column: Hashable, Sendable {
    public var text: String
    public var isNumber: Bool

    public init(_ text: String, isNumber: Bool = false) {
      self.text = text
      self.isNumber = isNumber
    }
  }

  /// A file of settings and its lines that are new or gone.
  public struct ChangedFile: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
      /// `+` or `−`, and the line's number.
      public var mark: String
      public var text: String
      public var isNew: Bool

      public init(mark: String, text: String, isNew: Bool) {
        self.mark = mark
        self.text = text
        self.isNew = isNew
      }
    }

    public var title: String
    public var lines: [Line]
    /// What is left out; empty where nothing is.
    public var note: String

    public init(title: String, lines: [Line], note: String = "") {
      self.title = title
      self.lines = lines
      self.note = note
    }
  }

  public struct Entry: Hashable, Sendable {
    /// The anchor's number, and the heading.
    public var number: Int
    public var title: String
    public var details: [Detail]
    public var tables: [Table]
    public var files: [ChangedFile]

    public init(
      number: Int, title: String, details: [Detail], tables: [Table], files: [ChangedFile]
    ) {
      self.number = number
      self.title = title
      self.details = details
      self.tables = tables
      self.files = files
    }
  }

  public var head: PageHead
  /// The last restatement first.
  public var entries: [Entry]

  public init(head: PageHead, entries: [Entry]) {
    self.head = head
    self.entries = entries
  }
}

extension PageValues where Model == RestatementPage {
  /// What the templates of the page on restatements may name.
  static let restatement = PageValues(
    head { $0.head } + [
      .list("restatements", "each restatement, the last one first", of: .restated) { $0.entries }
    ])
}

extension PageValues where Model == RestatementPage.Entry {
  static let restated = PageValues([
    .text("id", "the restatement's anchor") { "restatement-\($0.number)" },
    .text("title", "its heading") { $0.title },
    .list("details", "when and why", of: .detail) { $0.details },
    .list("tables", "what changed", of: .restatedTable) { $0.tables },
    .list("files", "the settings that changed", of: .changedFile) { $0.files },
  ])
}

extension PageValues where Model == RestatementPage.Table {
  static let restatedTable = PageValues([
    .text("title", "the table's heading") { $0.title },
    .list("columns", "the headings of the columns", of: .restatedCell) { table in
      table.columns.map { RestatedCell(text: $0.text, isNumber: $0.isNumber) }
    },
    .list("rows", "its rows", of: .restatedRow) { table in
      table.rows.map { row in
        RestatedRow(
          cells: zip(row, table.columns).map { RestatedCell(text: $0, isNumber: $1.isNumber) })
      }
    },
    .text("note", "what is left out, or nothing") { $0.note },
  ])
}

/// A row's cells, the first of which says whose it is.
struct RestatedRow {
  let cells: [RestatedCell]
}

/// A cell or a heading.
struct RestatedCell {
  let text: String
  let isNumber: Bool
}

extension PageValues where Model == RestatedRow {
  static let restatedRow = PageValues([
    .list("head", "the cell that heads the row", of: .restatedCell) { Array($0.cells.prefix(1)) },
    .list("cells", "the other cells", of: .restatedCell) { Array($0.cells.dropFirst()) },
  ])
}

extension PageValues where Model == RestatedCell {
  static let restatedCell = PageValues([
    .text("text", "what it says") { $0.text },
    .text("classes", "its alignment") { $0.isNumber ? "trailing" : "leading" },
  ])
}

extension PageValues where Model == RestatementPage.ChangedFile {
  static let changedFile = PageValues([
    .text("title", "the file") { $0.title },
    .list("lines", "its lines that are new or gone", of: .changedLine) { $0.lines },
    .text("note", "what is left out, or nothing") { $0.note },
  ])
}

extension PageValues where Model == RestatementPage.ChangedFile.Line {
  static let changedLine = PageValues([
    .text("mark", "whether the line is new or gone, and its number") { $0.mark },
    .text("text", "the line") { $0.text },
    .text("classes", "its look") { $0.isNew ? "new" : "gone" },
  ])
}
