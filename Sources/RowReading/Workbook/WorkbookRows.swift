/// The rows of a sheet of a workbook as Excel has written them since 2007.
///
/// Dates are `2026-10-03` or `2026-10-03 14:05:09` whatever their format, truth is `TRUE` and
/// `FALSE`, an error such as `#N/A` is an empty cell. Rows without any text are left out.
final class WorkbookRows: RowReader {
  private let stream: XMLStream
  private let cells: SheetCells
  let header: RowHeader
  let lineUnit: LineUnit
  let size: Int

  /// Reads up to the header; throws where there is none.
  init(
    path: String, options: RowOptions, limits: WorkbookLimits = WorkbookLimits()
  ) throws(RowFailure) {
    let workbook = try Workbook(path: path, limits: limits)
    let sheet = try workbook.sheet(options.part)
    let part = try workbook.open(sheet)
    let cells = SheetCells(
      texts: try workbook.sharedTexts(), formats: try workbook.numberFormats(),
      dateSystem: workbook.dateSystem, limits: limits)
    let stream = try XMLStream(part, name: "sheet", content: cells)
    let header = try WorkbookRows.header(options.header, stream, cells)
    // Where every column has a name, no cell spans two of them.
    if header.names.contains("") || cells.statedWidth != header.names.count {
      try MergedCells.check(
        try workbook.open(sheet), line: header.line, width: header.names.count)
    }
    self.stream = stream
    self.cells = cells
    self.header = header
    lineUnit = .row(sheet: sheet.name)
    size = part.size
  }

  private static func header(
    _ wanted: RowOptions.HeaderRow?, _ stream: XMLStream, _ cells: SheetCells
  ) throws(RowFailure) -> RowHeader {
    while try stream.advance() {
      let names = cells.names
      if wanted?.isMet(line: cells.line, names: names) ?? names.contains(where: { $0 != "" }) {
        return RowHeader(names: names, line: cells.line)
      }
    }
    if let wanted { throw .noHeader(wanted.text) }
    throw .empty
  }

  func fill(_ batch: RowBatch) throws(RowFailure) -> Bool {
    batch.removeAll()
    while !batch.isFull, try stream.advance() { cells.copyRow(to: batch) }
    batch.bytesRead = stream.bytesRead
    return batch.rowCount > 0
  }
}
