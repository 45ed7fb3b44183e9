import Drawings
import Reports

/// Two short tables side by side, each no smaller than is easily read and without a broken cell.
struct TablePair {
  let band: Band

  /// Taller ones would leave a hole where they do not fit at a page's end.
  private static let mostHeight = 240.0
  /// How many points two tables must save to stand side by side.
  private static let leastGain = 40.0
  /// At the smaller one notes are 7 points large.
  private static let scales = [1, 0.94]

  /// Nil where the tables have no room side by side, or gain nothing.
  init?(_ left: ReportTable, _ right: ReportTable, above: Double, typesetter: Typesetter) {
    let tables = [left, right]
    guard tables.allSatisfy({ !$0.columns.isEmpty && (1...14).contains($0.rows.count) }),
      tables.reduce(0, { $0 + $1.columns.count }) <= 12
    else { return nil }
    let naturals = tables.map { MeasuredTable($0, room: 0, typesetter: typesetter).natural }
    let room = typesetter.sheet.width - Sheet.gutter
    let needed = naturals.reduce(0, +)
    guard let scale = TablePair.scales.first(where: { needed * $0 <= room }) else { return nil }
    let spare = (room - needed * scale) / 2
    var x = 0.0
    var pieces: [Band.Piece] = []
    var heights: [Double] = []
    for (table, natural) in zip(tables, naturals) {
      let width = natural * scale + spare
      let layout = TableLayout(
        of: MeasuredTable(table, room: width, typesetter: typesetter), above: above,
        scales: [scale], typesetter: typesetter)
      let (column, height) = TablePair.column(layout, x: x)
      pieces += column
      heights.append(height)
      x += width + Sheet.gutter
    }
    let height = heights.max() ?? 0
    guard height <= TablePair.mostHeight,
      heights.reduce(0, +) - height >= TablePair.leastGain
    else { return nil }
    band = Band(height: Sheet.gridded(height), space: .medium, pieces: pieces)
  }

  /// A table and its notes one below the other.
  private static func column(
    _ layout: TableLayout, x: Double
  ) -> (pieces: [Band.Piece], height: Double) {
    var pieces = [Band.Piece(block: .table, marks: [])]
    var y = 0.0
    for band in [layout.header] + layout.rows {
      let marks = band.pieces.flatMap(\.marks)
      pieces[0].marks += marks.map { $0.moved(by: Point(x, y)) }
      y += band.height
    }
    for (index, band) in layout.notes.enumerated() {
      y += index == 0 ? Sheet.grid : 0
      let marks = band.pieces.flatMap(\.marks).map { $0.moved(by: Point(x, y)) }
      if !marks.isEmpty { pieces.append(Band.Piece(block: .paragraph, marks: marks)) }
      y += band.height
    }
    return (pieces, y)
  }
}

extension MeasuredTable {
  /// How many points wide the table is with every cell on one line, at the usual size.
  fileprivate var natural: Double {
    demands.reduce(0) { $0 + $1.natural } + gaps.reduce(0, +)
  }
}
