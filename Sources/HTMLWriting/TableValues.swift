import Drawings
import Reports

/// A table, with its section's title and the way up to the period's folder.
struct PlacedTable {
  var table: ReportTable
  var title: String
  var root: String

  /// The column that names the rows: the first of words, which a rank may precede.
  var headingColumn: String? {
    (table.columns.first { $0.alignment == .leading } ?? table.columns.first)?.id
  }

  struct Row {
    var row: ReportTable.Row
    var heading: String?
    var table: PlacedTable

    var cells: [Cell] {
      zip(row.cells, table.table.columns).map { cell, column in
        Cell(
          cell: cell, column: column, isHeading: column.id == heading, rowID: row.id,
          table: table)
      }
    }
  }

  struct Cell {
    var cell: ReportTable.Cell
    var column: ReportTable.Column
    var isHeading: Bool
    var rowID: String
    var table: PlacedTable

    /// Most cells are plain, and a page's time goes by the number of its tags.
    var isPlain: Bool {
      !isHeading && cell.note == nil && cell.drawing == nil && cell.path == nil
    }

    var classes: String {
      var classes = column.alignment.rawValue
      if cell.tone != .plain { classes += " " + cell.tone.classes(of: cell.text) }
      if cell.drawing != nil { classes += " pictured" }
      return classes
    }

    var picture: String? {
      cell.drawing?.linked(from: table.root)
        .svg(idPrefix: "\(table.table.id)-\(rowID)-\(column.id)")
    }
  }
}

extension PageValues where Model == PlacedTable {
  static let table = PageValues([
    .text("title", "the heading of the table's section") { $0.title },
    .list("columns", "the columns from left to right", of: .column) { $0.table.columns },
    .list("rows", "the rows from top to bottom", of: .row) { table in
      let heading = table.headingColumn
      return table.table.rows.map { PlacedTable.Row(row: $0, heading: heading, table: table) }
    },
    .list("notes", "how to read the table", of: .note) { $0.table.notes },
  ])
}

extension PageValues where Model == ReportTable.Column {
  static let column = PageValues([
    .text("heading", "the column's heading, with its unit") { $0.title },
    .text("classes", "its alignment: leading, trailing or center") { $0.alignment.rawValue },
  ])
}

extension PageValues where Model == PlacedTable.Row {
  static let row = PageValues([
    .text("classes", "its emphasis: normal, own, group, total or muted") {
      $0.row.emphasis.rawValue
    },
    .list("cells", "one cell for each column", of: .cell) { $0.cells },
  ])
}

extension PageValues where Model == PlacedTable.Cell {
  static let cell = PageValues([
    .text("text", "the cell's text") { $0.cell.text },
    .text("note", "a second, smaller line") { $0.cell.note },
    .text("href", "the page of the site that the cell leads to") { cell in
      cell.cell.path.map { Address.encoded(cell.table.root + $0) }
    },
    .markup("picture", "a small picture that says what the text says") { $0.picture },
    .text("classes", "alignment and tone; pictured where a picture stands for the text") {
      $0.classes
    },
    .flag("isPlain", "whether there is only text: no note, picture or link, no heading") {
      $0.isPlain
    },
    .flag("isRowHeading", "whether it is the cell that names its row") { $0.isHeading },
  ])
}

extension PageValues where Model == String {
  static let note = PageValues([.text("text", "the note") { $0 }])
}
