import Drawings

/// Where the parts of a heat map go: names to the left, cells, their columns' names above.
struct HeatMapFrame {
  let width: Double
  let labelWidth: Double
  /// Where the cells start and how wide each is, the gap to its neighbour included.
  let start: Double
  let cellWidth: Double
  /// The columns' names, broken into lines.
  let headings: [[String]]
  let headingStyle: TextStyle
  let headingTop: Double
  /// The upper edge of the first row.
  let top: Double
  let rows: Int

  static let pitch = 14.0
  static let gap = 1.0
  static let ownWidth = 1.0
  /// A name of a column takes no more than these.
  private static let mostLines = 3
  private static let lineHeight = 9.0

  init(of map: HeatMap, top: Double, fonts: any FontMeasuring) {
    width = map.width
    rows = map.rows.count
    let widest = fonts.widest(of: map.rows.map(\.label), in: ChartStyle.strong)
    labelWidth = max(0, min(widest, 0.35 * map.width))
    start = labelWidth > 0 ? labelWidth + 4 : Self.ownWidth
    // Half the line around one's own row stays free at the right edge.
    cellWidth = max(0, width - Self.ownWidth - start) / Double(map.columns.count)
    let room = cellWidth - ChartStyle.gap
    // Small before broken: a name reads best in one line.
    let style =
      fonts.widest(of: map.columns, in: ChartStyle.label) <= room
      ? ChartStyle.label : ChartStyle.small
    headingStyle = style
    headings = map.columns.map { Self.lines(of: $0, in: style, width: room, fonts: fonts) }
    headingTop = top
    let lines = headings.reduce(0) { max($0, $1.count) }
    self.top = top + Self.lineHeight * Double(lines) + (lines > 0 ? 3 : 0) + Self.ownWidth
  }

  var height: Double { top + Self.pitch * Double(rows) + Self.ownWidth }

  func cell(row: Int, column: Int) -> Box {
    Box(
      x: start + cellWidth * Double(column), y: top + Self.pitch * Double(row) + Self.gap / 2,
      width: max(0, cellWidth - Self.gap), height: Self.pitch - Self.gap)
  }

  /// Around all cells of a row.
  func row(_ index: Int) -> Box {
    Box(
      x: start - Self.gap / 2, y: top + Self.pitch * Double(index),
      width: width - Self.ownWidth / 2 - start + Self.gap / 2, height: Self.pitch)
  }

  func label(of row: HeatMap.Row, at index: Int, fonts: any FontMeasuring) -> [Mark] {
    let style = row.isOwn ? ChartStyle.strong : ChartStyle.label
    let text = fonts.fitted(row.label, in: style, width: labelWidth)
    guard !text.isEmpty else { return [] }
    let middle = top + Self.pitch * (Double(index) + 0.5)
    return [.text(text, at: Point(0, middle + style.drop), style, .start, .text)]
  }

  /// The names stand on the first row: their last lines are level.
  var columnLabels: [Mark] {
    let style = headingStyle
    let lines = headings.reduce(0) { max($0, $1.count) }
    var marks: [Mark] = []
    for (column, heading) in headings.enumerated() {
      let cell = cell(row: 0, column: column)
      for (index, line) in heading.enumerated() {
        let place = Double(lines - heading.count + index)
        let y = headingTop + Self.lineHeight * place + style.ascent
        marks.append(.text(line, at: Point(cell.x + cell.width / 2, y), style, .middle, .muted))
      }
    }
    return marks
  }

  /// The name of the first column, ending where its cells do, on the line that other names end with;
  /// none where there are no others.
  func wideHeading(_ name: String, fonts: any FontMeasuring) -> [Mark] {
    let lines = headings.reduce(0) { max($0, $1.count) }
    guard lines > 0 else { return [] }
    let end = cell(row: 0, column: 0).right
    let y = headingTop + Self.lineHeight * Double(lines - 1) + headingStyle.ascent
    return fonts.label(name, at: Point(end, y), width: end, headingStyle, .end, .muted)
  }

  /// The style of all cells: small where one of them needs it.
  func style(of map: HeatMap, fonts: any FontMeasuring) -> TextStyle {
    let widest = fonts.widest(
      of: map.rows.lazy.flatMap { $0.cells.lazy.map(\.text) }, in: ChartStyle.label)
    return widest <= cellWidth - Self.gap - ChartStyle.gap ? ChartStyle.label : ChartStyle.small
  }

  /// A name in a few lines, the last of which ends in an ellipsis where there would be more.
  private static func lines(
    of name: String, in style: TextStyle, width: Double, fonts: any FontMeasuring
  ) -> [String] {
    guard width > 0, !name.isEmpty else { return [] }
    var lines = fonts.lines(of: name, in: style, width: width)
    if lines.count > mostLines {
      let rest = lines[(mostLines - 1)...].joined(separator: " ")
      lines = Array(lines.prefix(mostLines - 1)) + [rest]
    }
    return lines.map { fonts.fitted($0, in: style, width: width) }.filter { !$0.isEmpty }
  }
}
