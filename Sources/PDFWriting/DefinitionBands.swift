import Drawings
import Reports

extension Typesetter {
  /// Terms with what they mean and how they were worked out, in columns where they are short.
  ///
  /// - Parameters:
  ///   - most: how many columns there are at most.
  ///   - areStacked: whether those of one column stand close below each other, whatever their
  ///     neighbours need; a page never ends within them then.
  func definitionBands(
    of definitions: [Definition], columns most: Int, areStacked: Bool = false
  ) -> [Band] {
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
    if areStacked, settings.count <= 12 { return [stack(settings, columns, step: step)] }
    var bands = stride(from: 0, to: settings.count, by: columns).map { start in
      let row = settings[start..<min(start + columns, settings.count)]
      let pieces = row.enumerated().map { index, setting in
        Band.Piece(
          block: .paragraph,
          marks: setting.marks.map { $0.moved(by: Point(Double(index) * step, 0)) })
      }
      return Band(
        height: Sheet.gridded(row.map(\.height).max() ?? 0),
        space: start == 0 ? .medium : .small, pieces: pieces.filter { !$0.marks.isEmpty })
    }
    bands.keepWhole()
    return bands
  }

  /// In reading order, each below the one before it in its column.
  private func stack(
    _ settings: [(marks: [Mark], height: Double)], _ columns: Int, step: Double
  ) -> Band {
    var bottoms = [Double](repeating: 0, count: columns)
    var pieces: [Band.Piece] = []
    for (index, setting) in settings.enumerated() {
      let column = index % columns
      let offset = Point(Double(column) * step, bottoms[column])
      let marks = setting.marks.map { $0.moved(by: offset) }
      if !marks.isEmpty { pieces.append(Band.Piece(block: .paragraph, marks: marks)) }
      bottoms[column] += setting.height + Sheet.grid
    }
    let height = max(0, (bottoms.max() ?? 0) - Sheet.grid)
    return Band(height: Sheet.gridded(height), space: .medium, pieces: pieces)
  }

  private func columnWidth(_ columns: Int) -> Double {
    (sheet.width + Sheet.gutter) / Double(columns) - Sheet.gutter
  }

  private func setting(
    of definition: Definition, width room: Double
  ) -> (marks: [Mark], height: Double) {
    let (said, height) = saying(of: definition, width: room)
    let working = set(definition.working ?? "", .note, width: room, atMost: 10)
    return (
      said + working.marks(x: 0, y: height, ink: .muted), height + working.height
    )
  }

  /// The term, and what it means behind it, or below it where a long term leaves little room.
  private func saying(
    of definition: Definition, width room: Double
  ) -> (marks: [Mark], height: Double) {
    let start = width(definition.term, .noteBold) + 5
    if start <= room / 2, !Typesetter.breaksItself(definition.term + definition.text) {
      let first = set(definition.text, .note, width: room - start).lines.first ?? ""
      if definition.text.hasPrefix(first) {
        let rest = definition.text.dropFirst(first.count).drop { $0 == " " }
        let term = Setting(lines: [definition.term], style: .noteBold)
        let below = set(String(rest), .note, width: room, atMost: 20)
        return (
          term.marks(x: 0, y: 0)
            + Setting(lines: [first], style: .note).marks(x: start, y: 0)
            + below.marks(x: 0, y: term.height),
          term.height + below.height
        )
      }
    }
    let term = set(definition.term, .noteBold, width: room, atMost: 6)
    let text = set(definition.text, .note, width: room, atMost: 20)
    return (
      term.marks(x: 0, y: 0) + text.marks(x: 0, y: term.height), term.height + text.height
    )
  }
}
