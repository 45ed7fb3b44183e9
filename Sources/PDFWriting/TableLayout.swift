import Drawings
import Reports

/// A table as bands: a header, a band a row, a band a note.
struct TableLayout {
  var header: Band
  var rows: [Band]
  var notes: [Band]
  /// Which rows head those below them.
  private let groups: Set<Int>

  /// - Parameters:
  ///   - above: how many points of a page stand above the table at most.
  ///   - scales: how large it may be set, in descending order; at least one.
  init(
    of measured: MeasuredTable, above: Double, scales: [Double] = TableColumns.scales,
    typesetter: Typesetter
  ) {
    let table = measured.table
    groups = Set(table.rows.indices.filter { table.rows[$0].emphasis == .group })
    let (demands, gaps) = (measured.demands, measured.gaps)
    let room = measured.room
    // Type becomes smaller before words break inside or text becomes a pillar of characters.
    let first =
      scales.first { TableColumns.fits(demands, gaps: gaps, room: room, scale: $0) }
      ?? scales[scales.count - 1]
    header = Band(height: 0, block: nil, marks: [])
    rows = []
    for scale in scales where scale <= first {
      let setter = RowSetter(
        measured: measured, columns: TableColumns(demands, gaps: gaps, room: room, scale: scale),
        typesetter: typesetter)
      header = setter.header()
      let limit = typesetter.sheet.height - above - header.height - 24
      let isLast = scale == scales[scales.count - 1]
      rows = table.rows.indices.map { setter.row($0, limit: isLast ? limit : nil) }
      if rows.allSatisfy({ $0.height <= limit }) { break }
    }
    notes = table.notes.enumerated().map { index, note in
      let lines = typesetter.set(note, .note, width: room, atMost: 12)
      return Band(
        height: Sheet.gridded(lines.height + 2), space: index == 0 ? .small : .none,
        block: .paragraph, marks: lines.marks(x: 0, y: 0, ink: .muted))
    }
  }

  /// The bands of the table.
  ///
  /// - Parameter head: which of `Flow.heads` is repeated on the next page.
  func bands(head: Int) -> [Band] {
    var header = header
    header.space = .medium
    header.bond = rows.isEmpty ? .free : .heading
    var bands = rows
    let last = bands.count - 1
    for index in bands.indices {
      bands[index].continues = true
      bands[index].head = head
      // A group's row keeps the first one below it.
      let atEdge = index == 0 || index == last - 1 || groups.contains(index)
      if index < last {
        bands[index].bond = atEdge ? .company : .free
      } else if !notes.isEmpty {
        bands[index].bond = .company
      }
    }
    // A note alone at the top of a page belongs to nothing there.
    var notes = notes
    for index in notes.indices.dropLast() { notes[index].bond = .company }
    bands.keepWhole(under: header.height)
    return [header] + bands + notes
  }
}
