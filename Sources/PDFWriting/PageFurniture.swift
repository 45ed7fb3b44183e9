import Drawings
import Reports

/// What stands in the margins of every page: whose report it is and which page.
struct PageFurniture {
  private let header: [Mark]
  private let footer: [Mark]
  private let numbers: [String]

  init(of report: Report, pages: Int, typesetter: Typesetter) {
    let name = typesetter.shortened(report.name, .noteBold, width: Sheet.width * 0.48)
    let kicker = typesetter.shortened(report.kicker, .note, width: Sheet.width * 0.48)
    header = [
      .text(name, at: Point(Sheet.left, Sheet.headerBaseline), .noteBold, .start, .muted),
      .text(kicker, at: Point(Sheet.right, Sheet.headerBaseline), .note, .end, .muted),
      PageFurniture.rule(at: Sheet.headerBaseline + 6),
    ].filter(\.isVisible)
    numbers = (1...max(pages, 1)).map { page in
      let number = report.pageNumbering.replacing("{page}", with: String(page))
        .replacing("{pages}", with: String(pages))
      return typesetter.shortened(number, .note, width: Sheet.width * 0.4)
    }
    let widest = numbers.last.map { typesetter.width($0, .note) } ?? 0
    let title = typesetter.shortened(report.title, .note, width: Sheet.width - widest - 24)
    let titled = Mark.text(
      title, at: Point(Sheet.left, Sheet.footerBaseline), .note, .start, .muted)
    // Where the site is published, the title leads to the report's page.
    footer = [
      PageFurniture.rule(at: Sheet.footerBaseline - 13),
      report.site == nil || title.isEmpty
        ? titled : .link(to: report.address.page, [titled]),
    ].filter(\.isVisible)
  }

  /// Page one has none: its head says the same.
  func header(page: Int) -> [Mark] { page == 0 ? [] : header }

  func footer(page: Int) -> [Mark] {
    let at = Point(Sheet.right, Sheet.footerBaseline)
    return footer + [.text(numbers[page], at: at, .note, .end, .muted)].filter(\.isVisible)
  }

  private static func rule(at y: Double) -> Mark {
    .line(from: Point(Sheet.left, y), to: Point(Sheet.right, y), Stroke(.rule, width: 0.5))
  }
}

extension Mark {
  /// Whether it is anything but an empty text.
  var isVisible: Bool {
    if case .text("", _, _, _, _) = self { false } else { true }
  }
}
