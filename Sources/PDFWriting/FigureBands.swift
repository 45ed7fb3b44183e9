import Drawings
import Reports

extension Typesetter {
  /// Figures one below the other; neighbours of half width stand side by side.
  ///
  /// - Parameter above: how many points of their page headings take.
  func figureBands(of figures: [Figure], above: Double) -> [Band] {
    var bands: [Band] = []
    var index = 0
    while index < figures.count {
      let isPair =
        figures[index].width == .half && index + 1 < figures.count
        && figures[index + 1].width == .half
      let row = Array(figures[index..<(isPair ? index + 2 : index + 1)])
      bands.append(figureBand(of: row, above: bands.isEmpty ? above : 0))
      index += row.count
    }
    return bands
  }

  /// Titles and drawings of neighbours begin at the same height.
  private func figureBand(of row: [Figure], above: Double) -> Band {
    let widths = row.map { Figure.points(of: $0.width) }
    // The message says what the picture shows; where there is none, the title leads.
    let leads = zip(row, widths).map {
      set($0.message ?? $0.title, .tableBold, width: $1, atMost: sheet.lines(14))
    }
    let titles = zip(row, widths).map {
      set($0.message == nil ? "" : $0.title, .note, width: $1, atMost: sheet.lines(14))
    }
    let text = Sheet.gridded(zip(leads, titles).map { $0.height + $1.height }.max() ?? 0)
    let top = text > 0 ? text + 4 : 0
    var height = 0.0
    var pieces: [Band.Piece] = []
    for (index, figure) in row.enumerated() {
      let x = index == 0 ? 0 : widths[0] + Sheet.gutter
      let room = max(sheet.height - above - top - 4, 100)
      let drawing = figure.drawing.fitted(width: widths[index], height: room)
      let marks =
        leads[index].marks(x: x, y: 0)
        + titles[index].marks(x: x, y: leads[index].height, ink: .muted)
        + [.drawing(drawing, at: Point(x, top))]
      pieces.append(Band.Piece(block: .figure, marks: marks))
      height = max(height, top + drawing.size.height)
    }
    return Band(height: Sheet.gridded(height), space: .medium, pieces: pieces)
  }
}
