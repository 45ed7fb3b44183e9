import Drawings
import Reports

extension Typesetter {
  /// How the report came about, in small type: in as many columns as hold it, or in running lines
  /// where one detail is wider than half the page.
  func provenanceBand(of report: Report) -> Band? {
    guard !report.provenance.isEmpty else { return nil }
    let gap = 12.0
    let naturals = report.provenance.map {
      width($0.label, .note) + 5 + width($0.value, .note)
    }
    let widest = naturals.max() ?? 0
    let heading = set(report.words.provenance, .noteBold, width: sheet.width, atMost: 2)
    var marks = heading.marks(x: 0, y: 6)
    var y = 6 + heading.height
    let columns = (2...4).last { widest <= (sheet.width + gap) / Double($0) - gap }
    guard let columns else {
      let running = pairs(report.provenance, .note, gap: gap)
      marks += running.pieces.flatMap(\.marks).map { $0.moved(by: Point(0, y)) }
      return provenanceBand(marks, height: y + running.height)
    }
    let count = Double(columns)
    let room = (sheet.width + gap) / count - gap
    for start in stride(from: 0, to: report.provenance.count, by: Int(count)) {
      var height = 0.0
      for index in start..<min(start + Int(count), report.provenance.count) {
        let detail = report.provenance[index]
        let x = Double(index - start) * (room + gap)
        let label = set(detail.label, .note, width: room * 0.4, atMost: 6)
        let labelWidth = label.lines.map { width($0, .note) }.max() ?? 0
        let valueRoom = room - labelWidth - 5
        let value = set(detail.value, .note, width: valueRoom, atMost: 12)
        marks += label.marks(x: x, y: y, ink: .muted)
        marks += value.marks(x: x + labelWidth + 5, y: y)
        height = max(height, label.height, value.height)
      }
      y += height
    }
    return provenanceBand(marks, height: y)
  }

  private func provenanceBand(_ marks: [Mark], height: Double) -> Band {
    var band = Band(
      height: Sheet.gridded(height), space: .large, block: .paragraph, marks: marks)
    band.hasRule = true
    return band
  }
}
