import Reports

extension MeasuredTable {
  /// White space between a cell's text and a note beside it, at the usual size.
  private static let gapOfNotes = 8.0

  /// Finds the columns whose notes have room beside the texts, which makes their rows lower, and
  /// has them ask for that room.
  ///
  /// - Returns: for each column how far the notes stand from the edge where its texts begin or end,
  ///   at the usual size; nil where they stand below the texts.
  static func notesBeside(
    in table: ReportTable, cells: [[Cell]], room: Double,
    demands: inout [TableColumns.Demand]
  ) -> [Double?] {
    var total = demands.reduce(0) { $0 + $1.natural }
    return table.columns.indices.map { column in
      guard let (offset, width) = beside(in: table, cells: cells, column: column),
        total + max(0, width - demands[column].natural) <= room
      else { return nil }
      total += max(0, width - demands[column].natural)
      demands[column].natural = max(demands[column].natural, width)
      return offset
    }
  }

  /// Where a column's notes would stand and how wide it would be, or nil where no two rows gain.
  private static func beside(
    in table: ReportTable, cells: [[Cell]], column: Int
  ) -> (offset: Double, width: Double)? {
    let alignment = table.columns[column].alignment
    guard alignment != .center else { return nil }
    var (text, note, count) = (0.0, 0.0, 0)
    for (row, measured) in zip(table.rows, cells) where column < measured.count {
      let (cell, sizes) = (row.cells[column], measured[column])
      let isNoted = cell.note?.isEmpty == false
      // Numbers of other rows stand on the notes' side of the column, names do not.
      if isNoted || alignment == .trailing { text = max(text, sizes.natural + sizes.shift) }
      guard isNoted else { continue }
      guard cell.drawing == nil,
        !Typesetter.breaksItself(cell.text), !Typesetter.breaksItself(cell.note ?? "")
      else { return nil }
      note = max(note, sizes.noteNatural)
      count += 1
    }
    guard count > 1 else { return nil }
    let offset = text > 0 ? text + gapOfNotes : 0
    return (offset, offset + note + 0.5)
  }
}
