import Drawings
import Reports

extension Typesetter {
  /// The most that a logo takes, in points: a little less than the height of kicker and name.
  private static let logoRoom = Size(144, 36)

  /// The head of page one: kicker, name, details, and the logo at the right.
  func titleBands(of report: Report) -> [Band] {
    var bands: [Band] = []
    let picture = report.logo?.picture
    let size = picture?.fitted(to: Typesetter.logoRoom)
    var room = sheet.width
    if let size { room -= size.width + Sheet.gutter }
    let kicker = set(report.kicker, .table, width: room, atMost: sheet.lines(6))
    let name = set(report.name, .title, width: room, atMost: sheet.lines(12))
    bands.append(
      Band(
        height: Sheet.gridded(kicker.height), block: .paragraph,
        marks: kicker.marks(x: 0, y: 0, ink: .muted)))
    bands.append(
      Band(
        height: Sheet.gridded(name.height + 4), block: .title,
        marks: name.marks(x: 0, y: 2)))
    if let picture, let size {
      let box = Box(
        x: sheet.width - size.width, y: 0, width: size.width, height: size.height)
      bands[0].pieces.append(Band.Piece(block: .figure, marks: [.image(picture, in: box)]))
    }
    var details = pairs(report.details, .table, gap: 20)
    if !details.pieces[0].marks.isEmpty {
      details.height += 8
      bands.append(details)
    }
    for index in bands.indices { bands[index].bond = .heading }
    bands[0].outlineTitle = report.title
    return bands
  }

  /// Labels with their values in running lines, as many on a line as go there whole.
  func pairs(_ details: [Detail], _ style: TextStyle, gap: Double) -> Band {
    var marks: [Mark] = []
    var x = 0.0
    var y = 0.0
    for detail in details {
      let label = set(detail.label, style, width: sheet.width, atMost: 4)
      let labelWidth = label.lines.count == 1 ? width(detail.label, style) : sheet.width
      let value = detail.value.isEmpty ? 0 : width(detail.value, style)
      if x > 0, x + labelWidth + 6 + value > sheet.width {
        x = 0
        y += style.pitch + 2
      }
      marks += label.marks(x: x, y: y, ink: .muted)
      if labelWidth + 6 + value <= sheet.width, !Typesetter.breaksItself(detail.value) {
        marks += Setting(lines: [detail.value], style: style)
          .marks(x: x + labelWidth + 6, y: y)
        x += labelWidth + 6 + value + gap
      } else {
        // Too long for one line: the label first, the value in lines under it.
        let lines = set(detail.value, style, width: sheet.width, natural: value, atMost: 6)
        marks += lines.marks(x: 0, y: y + label.height)
        x = sheet.width
        y += label.height + max(lines.height - style.pitch, 0)
      }
    }
    return Band(
      height: Sheet.gridded(y + style.pitch), block: .paragraph, marks: marks)
  }
}
