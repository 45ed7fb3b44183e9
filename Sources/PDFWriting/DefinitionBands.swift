import Drawings
import Reports

extension Typesetter {
  /// Terms with what they mean and how they were worked out; in two columns where they are
  /// short, so that their lines stay readable.
  func definitionBands(of definitions: [Definition]) -> [Band] {
    let half = Figure.points(of: .half)
    let narrow = definitions.map { setting(of: $0, width: half) }
    let isShort = narrow.allSatisfy { $0.height <= 84 }
    let columns = definitions.count > 1 && isShort ? 2 : 1
    let settings =
      columns == 2 ? narrow : definitions.map { setting(of: $0, width: Sheet.width) }
    return stride(from: 0, to: settings.count, by: columns).map { start in
      let row = settings[start..<min(start + columns, settings.count)]
      let pieces = row.enumerated().map { index, setting in
        let x = index == 0 ? 0 : Sheet.width - half
        return Band.Piece(
          block: .paragraph, marks: setting.marks.map { $0.moved(by: Point(x, 0)) })
      }
      return Band(
        height: Sheet.gridded(row.map(\.height).max() ?? 0),
        space: start == 0 ? .medium : .small, pieces: pieces.filter { !$0.marks.isEmpty })
    }
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
