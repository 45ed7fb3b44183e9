import Drawings
import Reports

/// Sets the rows of one table in one size.
struct RowSetter {
  let measured: MeasuredTable
  let columns: TableColumns
  let typesetter: Typesetter

  private var table: ReportTable { measured.table }

  /// Titles that stand on the same lower edge, between two rules.
  func header() -> Band {
    let style = TextStyle.note.scaled(by: columns.scale)
    let titles = zip(table.columns, zip(columns.places, measured.headers)).map {
      typesetter.set(
        $0.title, style, width: $1.0.width, natural: $1.1 * columns.scale, atMost: 12)
    }
    let height = Sheet.gridded((titles.map(\.height).max() ?? 0) + 6)
    var marks = [rule(at: 0, 0.75, .text), rule(at: height, 0.5, .text)]
    for (index, title) in titles.enumerated() {
      marks += title.marks(
        x: x(index), y: height - 3 - title.height, anchor: anchor(index), ink: .muted)
    }
    return Band(height: height, block: .table, marks: marks)
  }

  /// - Parameter limit: the height in points beyond which texts are cut, or nil.
  func row(_ index: Int, limit: Double?) -> Band {
    let row = table.rows[index]
    let line = TextStyle.table.scaled(by: columns.scale).pitch
    let settings = zip(row.cells, measured.cells[index]).enumerated().map {
      setting(of: $1.0, sizes: $1.1, column: $0, limit: limit)
    }
    // A smaller drawing stands in the middle of the first line, a larger one makes it higher.
    let first = settings.reduce(line) { max($0, $1.drawing?.size.height ?? 0) }
    let content = settings.enumerated().map { column, setting in
      let note = measured.noteOffsets[column] == nil ? setting.note.height : 0
      return max(first, setting.text.height) + note
    }
    let height = Sheet.gridded((content.max() ?? first) + 4)
    var marks: [Mark] = []
    if row.emphasis == .total { marks.append(rule(at: 0, 0.5, .text)) }
    for (column, setting) in settings.enumerated() {
      let cell = row.cells[column]
      let textTop = 2 + (setting.text.lines.count == 1 ? (first - line) / 2 : 0)
      let shift = measured.cells[index][column].shift * columns.scale
      let text = setting.text.marks(
        x: x(column) - shift, y: textTop, anchor: anchor(column),
        ink: cell.tone.ink(plain: row.ink))
      if let path = cell.path, !text.isEmpty {
        marks.append(.link(to: path, text))
      } else {
        marks += text
      }
      if let drawing = setting.drawing {
        let y = 2 + (first - drawing.size.height) / 2
        marks.append(.drawing(drawing, at: Point(left(column, drawing.size.width), y)))
      }
      if let offset = measured.noteOffsets[column] {
        let side = table.columns[column].alignment == .leading ? columns.scale : -columns.scale
        marks += setting.note.marks(
          x: x(column) + offset * side,
          y: 2 + (first - line) / 2 + setting.text.style.ascent - setting.note.style.ascent,
          anchor: anchor(column), ink: .muted)
        continue
      }
      let noteTop =
        setting.drawing == nil
        ? textTop + max(setting.text.height, line) : 2 + first
      marks += setting.note.marks(
        x: x(column), y: noteTop, anchor: anchor(column), ink: .muted)
    }
    if row.emphasis == .total { marks.append(rule(at: height, 0.75, .text)) }
    return Band(height: height, block: .table, marks: marks)
  }

  private struct CellSetting {
    var text: Typesetter.Setting
    var note: Typesetter.Setting
    var drawing: Drawing?
  }

  private func setting(
    of cell: ReportTable.Cell, sizes: MeasuredTable.Cell, column: Int, limit: Double?
  ) -> CellSetting {
    let room = columns.places[column].width
    let style = sizes.style.scaled(by: columns.scale)
    let noteStyle = TextStyle.note.scaled(by: columns.scale)
    func count(_ share: Double, _ style: TextStyle) -> Int {
      limit.map { max(1, Int(($0 - 8) * share / style.pitch)) } ?? .max
    }
    return CellSetting(
      text: typesetter.set(
        cell.drawing == nil ? cell.text : "", style, width: room,
        natural: sizes.natural * columns.scale, atMost: count(cell.note == nil ? 1 : 0.75, style)),
      note: typesetter.set(
        cell.note ?? "", noteStyle, width: room, natural: sizes.noteNatural * columns.scale,
        atMost: count(0.25, noteStyle)),
      drawing: cell.drawing?.fitted(width: room, height: 60))
  }

  private func rule(at y: Double, _ width: Double, _ ink: Ink) -> Mark {
    .line(from: Point(0, y), to: Point(measured.room, y), Stroke(ink, width: width))
  }

  private func anchor(_ column: Int) -> Anchor {
    switch table.columns[column].alignment {
    case .leading: .start
    case .trailing: .end
    case .center: .middle
    }
  }

  /// Where the column's texts are anchored.
  private func x(_ column: Int) -> Double {
    let place = columns.places[column]
    return switch table.columns[column].alignment {
    case .leading: place.x
    case .trailing: place.x + place.width
    case .center: place.x + place.width / 2
    }
  }

  /// The left edge of something `width` points wide in the column.
  private func left(_ column: Int, _ width: Double) -> Double {
    switch table.columns[column].alignment {
    case .leading: x(column)
    case .trailing: x(column) - width
    case .center: x(column) - width / 2
    }
  }
}

extension ReportTable.Row {
  /// The ink of texts that have no tone of their own.
  var ink: Ink {
    switch emphasis {
    case .normal, .group, .total: .text
    case .own: .own
    case .muted: .muted
    }
  }
}
