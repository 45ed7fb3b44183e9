import Drawings
import Reports

extension Typesetter {
  private static let panelWidth = 120.0
  private static let inset = 10.0

  /// The score on a pale panel, the message beside it, key figures in columns under the message.
  func headlineBand(of headline: Headline) -> Band {
    let panel = scorePanel(of: headline)
    let x = Typesetter.panelWidth + Sheet.gutter
    let room = sheet.width - x
    let message = set(headline.message, .heading, width: room, atMost: 20)
    let figures = keyFigures(headline.figures, x: x, width: room)
    let between = message.lines.isEmpty || figures.height == 0 ? 0 : 8.0
    let text = message.height + between + figures.height
    let height = Sheet.gridded(max(panel.height, text))
    // A short text stands in the middle of the panel's height, a full one fills it.
    let top = figures.height == 0 ? (height - text) / 2 : 0
    let figuresTop = max(top + message.height + between, height - figures.height)
    return Band(
      height: height, space: .medium,
      pieces: [
        Band.Piece(
          block: nil,
          marks: [
            .box(
              Box(x: 0, y: 0, width: Typesetter.panelWidth, height: height), fill: .solid(.pale),
              stroke: nil)
          ]),
        Band.Piece(block: .heading, marks: message.marks(x: x, y: top)),
        Band.Piece(
          block: .paragraph,
          marks: panel.marks.map { $0.moved(by: Point(0, (height - panel.height) / 2)) }),
        Band.Piece(
          block: .paragraph, marks: figures.marks.map { $0.moved(by: Point(0, figuresTop)) }),
      ].filter { !$0.marks.isEmpty })
  }

  /// Score and grade side by side, each under its label.
  private func scorePanel(of headline: Headline) -> (marks: [Mark], height: Double) {
    let room = Typesetter.panelWidth - 2 * Typesetter.inset
    let natural = width(headline.score, .score)
    let scoreWidth = min(max(natural, width(headline.scoreLabel, .note), 44), room - 40)
    let gradeX = Typesetter.inset + scoreWidth + 16
    let columns = [
      (headline.scoreLabel, headline.score, Typesetter.inset, scoreWidth),
      (headline.gradeLabel, headline.grade, gradeX, Typesetter.inset + room - gradeX),
    ]
    let labels = columns.map { set($0.0, .note, width: $0.3, atMost: 4) }
    let values = columns.map { shrunk($0.1, .score, width: $0.3, smallest: 0.4) }
    let labelHeight = labels.map(\.height).max() ?? 0
    let valueHeight = max(values.map(\.height).max() ?? 0, TextStyle.score.pitch)
    var marks: [Mark] = []
    for (index, column) in columns.enumerated() {
      let (label, value) = (labels[index], values[index])
      marks += label.marks(x: column.2, y: 8 + labelHeight - label.height, ink: .muted)
      // All values on one baseline, whatever their size.
      let drop = value.lines.count == 1 ? TextStyle.score.ascent - value.style.ascent : 0
      marks += value.marks(x: column.2, y: 8 + labelHeight + drop)
    }
    return (marks, Sheet.gridded(8 + labelHeight + valueHeight + 8))
  }

  /// Up to four columns of label, value and comparison.
  private func keyFigures(
    _ figures: [KeyFigure], x: Double, width room: Double
  ) -> (marks: [Mark], height: Double) {
    guard !figures.isEmpty else { return ([], 0) }
    let gap = 10.0
    let columnWidth = (room + gap) / Double(max(figures.count, 3)) - gap
    let labels = figures.map { set($0.label, .note, width: columnWidth, atMost: 4) }
    let values = figures.map { shrunk($0.value, .title, width: columnWidth) }
    let labelHeight = labels.map(\.height).max() ?? 0
    let valueHeight = max(values.map(\.height).max() ?? 0, 20)
    var marks: [Mark] = []
    var height = labelHeight + valueHeight
    for (index, figure) in figures.enumerated() {
      let left = x + Double(index) * (columnWidth + gap)
      let (label, value) = (labels[index], values[index])
      marks += label.marks(x: left, y: labelHeight - label.height, ink: .muted)
      let drop = value.lines.count == 1 ? 10 + 16 * 0.38 - value.style.ascent : 0
      marks += value.marks(x: left, y: labelHeight + drop)
      guard let comparison = figure.comparison else { continue }
      let lines = set(
        figure.tone.signed(comparison), .note, width: columnWidth, atMost: 6)
      marks += lines.marks(
        x: left, y: labelHeight + valueHeight, ink: figure.tone.ink(plain: .muted))
      height = max(height, labelHeight + valueHeight + lines.height)
    }
    return (marks, height)
  }
}
