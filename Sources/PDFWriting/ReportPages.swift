import CairoCanvas
import Drawings
import Reports

/// A report laid out on sheets of its paper, ready to be painted.
///
///     let pages = ReportPages(of: report, fonts: FixedWidthFonts()).pages
///
/// A value of its report and its fonts alone: the same ones give the same marks.
public struct ReportPages: Sendable {
  /// At least one; each as large as the report's paper, upright or on its long side.
  public let pages: [Drawing]
  /// The report itself, then its sections in order.
  public let outline: [OutlineEntry]

  public init(
    of report: Report, fonts: any FontMeasuring, numbered numbers: PageNumbers = .own
  ) {
    let typesetter = Typesetter(fonts: fonts)
    let paged = ReportPages.paged(report, typesetter: typesetter)
    let furniture = PageFurniture(
      of: report, sheets: paged.map(\.sheet), numbered: numbers, typesetter: typesetter)
    var outline: [OutlineEntry] = []
    var pages: [Drawing] = []
    for (index, page) in paged.enumerated() {
      var marks = furniture.header(page: index)
      marks += ReportPages.marks(of: page)
      marks += furniture.footer(page: index)
      pages.append(Drawing(size: page.sheet.size, title: report.title, summary: "", marks: marks))
      for placed in page.bands {
        guard let title = placed.band.outlineTitle else { continue }
        outline.append(
          OutlineEntry(
            title, page: index, y: page.sheet.top + placed.y,
            level: outline.isEmpty ? 0 : 1))
      }
    }
    self.pages = pages
    self.outline = outline
  }

  /// Two columns of definitions in rows read best; columns without rows, or three of them, are taken
  /// where they save a page.
  private static func paged(_ report: Report, typesetter: Typesetter) -> [Paging.Page] {
    let wide = Paging.pages(of: Flow(of: report, typesetter: typesetter))
    // Well-filled pages would not go away.
    guard wide.count > 1, report.hasDefinitions,
      wide.contains(where: { $0.filled < 0.4 * $0.sheet.height })
    else { return wide }
    for (columns, stacks) in [(2, true), (3, false), (3, true)] {
      let pages = Paging.pages(
        of: Flow(of: report, columns: columns, stacks: stacks, typesetter: typesetter))
      if pages.count < wide.count { return pages }
    }
    return wide
  }

  /// The bands' marks where they stand; what belongs to one block is in one.
  private static func marks(of page: Paging.Page) -> [Mark] {
    var marks: [Mark] = []
    var open: (block: Block, marks: [Mark])?
    for placed in page.bands {
      let offset = Point(page.sheet.left, page.sheet.top + placed.y)
      if placed.band.hasRule, placed.y > 0 {
        if let open { marks.append(.block(open.block, open.marks)) }
        open = nil
        marks.append(
          .line(
            from: offset, to: offset + Point(page.sheet.width, 0), Stroke(.rule, width: 0.5)))
      }
      for (index, piece) in placed.band.pieces.enumerated() {
        let moved = piece.marks.map { $0.moved(by: offset) }
        if index == 0, placed.band.continues, open?.block == piece.block {
          open?.marks += moved
          continue
        }
        if let open { marks.append(.block(open.block, open.marks)) }
        open = piece.block.map { ($0, moved) }
        if piece.block == nil { marks += moved }
      }
    }
    if let open { marks.append(.block(open.block, open.marks)) }
    return marks
  }
}

extension Report {
  var hasDefinitions: Bool {
    sections.contains {
      $0.content.contains { if case .definitions = $0 { true } else { false } }
    }
  }
}
