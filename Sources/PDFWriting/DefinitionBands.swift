import Drawings
import Reports

extension Typesetter {
  /// Terms with what they mean and how they were worked out, in columns where they are short.
  ///
  /// - Parameter most: how many columns there are at most.
  func definitionBands(of definitions: [Definition], columns most: Int) -> [Band] {
    var columns = min(most, definitions.count)
    var settings: [(marks: [Mark], height: Double)] = []
    while columns > 0 {
      let room = columnWidth(columns)
      settings = definitions.map { setting(of: $0, width: room) }
      // Long texts in narrow columns are hard to read and leave holes.
      if settings.allSatisfy({ $0.height <= 84 }) { break }
      columns -= 1
    }
    columns = max(columns, 1)
    let step = columnWidth(columns) + Sheet.gutter
    return stride(from: 0, to: settings.count, by: columns).map { start in
      let row = settings[start..<min(start + columns, settings.count)]
      let pieces = row.enumerated().map { index, setting in
        Band.Piece(
          block: .paragraph,
          marks: setting.marks.map { $0.moved(by: Point(Double(index) * step, 0)) })
      }
      var band = Band(
        height: Sheet.gridded(row.map(\.height).max() ?? 0),
        space: start == 0 ? .medium : .small, pieces: pieces.filter { !$0.marks.isEmpty })
      let isLast = start + columns >= settings.count
      if !isLast, settings.count <= 12 { band.bond = .whole }
      return band
    }
  }

  private func columnWidth(_ columns: Int) -> Double {
    (Sheet.width + Sheet.gutter) / Double(columns) - Sheet.gutter
  }

  private func setting(
    of definition: Definition, width room: Double
  ) -> (marks: [Mark], height: Double) {
    let term = set(definition.term, .tableBold, width: room, atMost: 6)
    let text = set(definition.text, .note, width: room, atMost: 20)
    let working = set(definition.working ?? "", .note, width: room, atMost: 10)
    return (
      term.marks(x: 0, y: 0) + text.marks(x: 0, y: term.height)
        + working.marks(x: 0, y: term.height + text.height, ink: .muted),
      term.height + text.height + working.height
    )
  }
}
