import Drawings
import Reports

/// A place in a document that its outline names.
public struct OutlineEntry: Hashable, Sendable {
  public var title: String
  /// Counted from 0.
  public var page: Int
  /// Points from the page's top edge.
  public var y: Double
  /// 0 for the report, 1 for its sections.
  public var level: Int

  public init(title: String, page: Int, y: Double, level: Int) {
    self.title = title
    self.page = page
    self.y = y
    self.level = level
  }
}

/// A report laid out on A4 pages, ready to be painted.
///
///     let pages = ReportPages(of: report, fonts: FixedWidthFonts()).pages
///
/// A value of its report and its fonts alone: the same ones give the same marks.
public struct ReportPages: Sendable {
  /// At least one; each 595.28 × 841.89 points large.
  public let pages: [Drawing]
  /// The report itself, then its sections in order.
  public let outline: [OutlineEntry]

  public init(of report: Report, fonts: any FontMeasuring) {
    let typesetter = Typesetter(fonts: fonts)
    let paged = Paging.pages(of: Flow(of: report, typesetter: typesetter))
    let furniture = PageFurniture(of: report, pages: paged.count, typesetter: typesetter)
    var outline: [OutlineEntry] = []
    var pages: [Drawing] = []
    for (index, placed) in paged.enumerated() {
      var marks = furniture.header(page: index)
      marks += ReportPages.marks(of: placed)
      marks += furniture.footer(page: index)
      pages.append(Drawing(size: Sheet.size, title: report.title, summary: "", marks: marks))
      for place in placed {
        guard let title = place.band.outlineTitle else { continue }
        outline.append(
          OutlineEntry(
            title: title, page: index, y: Sheet.top + place.y,
            level: outline.isEmpty ? 0 : 1))
      }
    }
    self.pages = pages
    self.outline = outline
  }

  /// The bands' marks where they stand; what belongs to one block is in one.
  private static func marks(of page: [Paging.Placed]) -> [Mark] {
    var marks: [Mark] = []
    var open: (block: Block, marks: [Mark])?
    for placed in page {
      let offset = Point(Sheet.left, Sheet.top + placed.y)
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
