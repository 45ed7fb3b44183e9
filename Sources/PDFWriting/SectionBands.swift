import Drawings
import Quantities
import Reports

extension Flow {
  /// Everything a report tells, laid out in bands.
  ///
  /// - Parameters:
  ///   - columns: how many columns short definitions are set in at most.
  ///   - stacks: whether those of a column stand close below each other.
  init(of report: Report, columns: Int = 2, stacks: Bool = false, typesetter: Typesetter) {
    self.columns = columns
    self.stacks = stacks
    var typesetter = typesetter
    // Head and foot share the first section's page.
    let isLandscape = report.sections.first?.isLandscape ?? false
    typesetter.sheet = Sheet(report.paper, isLandscape: isLandscape)
    bands = typesetter.titleBands(of: report)
    bands.lie(on: typesetter.sheet, from: 0)
    foot = typesetter.provenanceBand(of: report)
    foot?.sheet = typesetter.sheet
    for section in report.sections {
      typesetter.sheet = Sheet(report.paper, isLandscape: section.isLandscape)
      let first = bands.count
      append(section, of: report, typesetter: typesetter)
      bands.lie(on: typesetter.sheet, from: first)
    }
    if let last = bands.indices.last { bands[last].bond = .free }
  }

  private mutating func append(_ section: Section, of report: Report, typesetter: Typesetter) {
    let first = bands.count
    // A headline's message is its own heading.
    if !section.opensWithHeadline {
      bands += typesetter.headingBands(title: section.title, message: section.message)
    }
    let headed = bands.count
    var rest = section.content[...]
    while let content = rest.popFirst() {
      switch content {
      case .table(let left) where appendPair(left, rest.first, typesetter: typesetter):
        rest.removeFirst()
      case .headline(let headline):
        bands.append(typesetter.headlineBand(of: headline))
      case .paragraph(let text):
        var paragraph = typesetter.paragraphBands(of: text)
        // A sentence stays with what it leads to, the last one with what it comments on.
        switch rest.first {
        case .table, .figures, .definitions:
          if let last = paragraph.indices.last { paragraph[last].bond = .company }
        case nil where headed < bands.count && !paragraph.isEmpty:
          bands[bands.count - 1].bond = max(bands[bands.count - 1].bond, .company)
        case nil, .headline, .paragraph: break
        }
        bands += paragraph
      case .table(let table):
        let continued = report.language.continued(section.title, report.words.continued)
        append(table, continued: continued, typesetter: typesetter)
      case .figures(let figures):
        bands += typesetter.figureBands(of: figures, above: heightOfHeading)
      case .definitions(let definitions):
        let rows = typesetter.definitionBands(of: definitions, columns: columns, areStacked: stacks)
        bands += rows.filter { $0.height > 0 }
      }
    }
    if !bands[first...].contains(where: \.saysSomething) {
      // A heading over nothing would only raise questions.
      bands.removeLast(bands.count - first)
    }
    guard first < bands.count else { return }
    // The headline belongs to the report's head.
    bands[first].space = section.opensWithHeadline ? .medium : .large
    bands[first].outlineTitle = section.title
    bands[first].startsPage = section.startsPage
    // What stands under a heading keeps the heading's own distance.
    if headed > first, headed < bands.count { bands[headed].space = .small }
    if bands.count == headed, let last = bands.indices.last { bands[last].bond = .free }
  }

  /// How much of a page the headings take that stay with the next band, with their white space.
  private var heightOfHeading: Double {
    bands.reversed().prefix { $0.bond == .heading }.reduce(0) { $0 + $1.height + 20 }
  }

  /// Sets a table beside the next content where that is a table too and both are short.
  ///
  /// - Returns: whether it did.
  private mutating func appendPair(
    _ left: ReportTable, _ next: Content?, typesetter: Typesetter
  ) -> Bool {
    guard case .table(let right)? = next,
      let pair = TablePair(left, right, above: heightOfHeading, typesetter: typesetter)
    else { return false }
    bands.append(pair.band)
    return true
  }

  private mutating func append(
    _ table: ReportTable, continued: String, typesetter: Typesetter
  ) {
    guard !table.columns.isEmpty else { return }
    let measured = MeasuredTable(table, room: typesetter.sheet.width, typesetter: typesetter)
    let groups = ColumnGroups(
      measured.demands, gaps: measured.gaps, room: typesetter.sheet.width
    ).groups
    guard groups.count > 1 else {
      append(measured, continued: continued, typesetter: typesetter)
      return
    }
    for (index, part) in table.parts(groups).enumerated() {
      if index > 0 { bands += typesetter.continuedBands(continued) }
      append(
        MeasuredTable(part, room: typesetter.sheet.width, typesetter: typesetter),
        continued: continued, typesetter: typesetter)
    }
  }

  private mutating func append(
    _ table: MeasuredTable, continued: String, typesetter: Typesetter
  ) {
    var head = typesetter.continuedBands(continued)
    let layout = TableLayout(
      of: table, above: max(heightOfHeading, head[0].height), typesetter: typesetter)
    var header = layout.header
    header.space = .small
    header.bond = .heading
    head.append(header)
    head.lie(on: typesetter.sheet, from: 0)
    bands += layout.bands(head: heads.count)
    heads.append(head)
  }
}

extension Section {
  /// Whether the first thing in it is a headline and nothing else names it.
  var opensWithHeadline: Bool {
    if message == nil, case .headline? = content.first { true } else { false }
  }
}

extension Typesetter {
  /// A section's title under a rule, with its message beside it, or below it where it is long.
  func headingBands(title: String, message: String?) -> [Band] {
    let heading = set(title, .heading, width: sheet.width, atMost: sheet.lines(8))
    var height = 4 + heading.height
    var pieces = [
      Band.Piece(block: .heading, marks: heading.marks(x: 0, y: 4))
    ]
    if let message, !message.isEmpty {
      let x = (heading.lines.count == 1 ? width(title, .heading) : sheet.width) + 12
      let natural = width(message, .body)
      if x + natural <= sheet.width, !Typesetter.breaksItself(message) {
        let baseline = 4 + TextStyle.heading.ascent
        pieces.append(
          Band.Piece(
            block: .paragraph,
            marks: [.text(message, at: Point(x, baseline), .body, .start, .text)]))
      } else {
        let lines = set(
          message, .body, width: sheet.width, natural: natural, atMost: sheet.lines(8))
        pieces.append(Band.Piece(block: .paragraph, marks: lines.marks(x: 0, y: height)))
        height += lines.height
      }
    }
    var band = Band(
      height: Sheet.gridded(height), space: .large, pieces: pieces.filter { !$0.marks.isEmpty })
    band.bond = .heading
    band.hasRule = true
    return [band]
  }

  /// The heading over a part of a table that is not its first.
  func continuedBands(_ continued: String) -> [Band] {
    headingBands(title: shortened(continued, .heading, width: sheet.width), message: nil)
  }

  /// A paragraph, a band a line; at least two lines stay together at its start and its end.
  func paragraphBands(of text: String) -> [Band] {
    guard text.contains(where: { !$0.isWhitespace }) else { return [] }
    let setting = set(text, .body, width: sheet.width)
    let count = setting.lines.count
    return setting.lines.indices.map { index in
      let line = Setting(lines: [setting.lines[index]], style: setting.style)
      var band = Band(
        height: setting.style.pitch, space: index == 0 ? .medium : .none, block: .paragraph,
        marks: line.marks(x: 0, y: 0))
      band.continues = index > 0
      if index + 1 < count, index == 0 || index + 2 == count { band.bond = .company }
      return band
    }
  }
}

extension Language {
  /// `title` with the word that says it goes on: `评分卡（续）`, `Scorecard (continued)`.
  func continued(_ title: String, _ word: String) -> String {
    switch self {
    case .chinese: title + "（" + word + "）"
    case .english: title + " (" + word + ")"
    }
  }
}
