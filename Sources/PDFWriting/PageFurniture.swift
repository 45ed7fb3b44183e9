import Drawings
import Reports

/// What stands in the margins of every page: whose report it is and which page.
struct PageFurniture {
  private let header: [Mark]
  private let title: String
  /// Where the title leads.
  private let path: String?
  private let numbers: [String]
  private let manner: PageNumbers

  init(of report: Report, pages: Int, numbered manner: PageNumbers, typesetter: Typesetter) {
    self.manner = manner
    let name = typesetter.shortened(report.name, .noteBold, width: Sheet.width * 0.48)
    let kicker = typesetter.shortened(report.kicker, .note, width: Sheet.width * 0.48)
    header = [
      .text(name, at: Point(Sheet.left, Sheet.headerBaseline), .noteBold, .start, .muted),
      .text(kicker, at: Point(Sheet.right, Sheet.headerBaseline), .note, .end, .muted),
      PageFurniture.rule(at: Sheet.headerBaseline + 6),
    ].filter(\.isVisible)
    numbers = (1...max(pages, 1)).map { page in
      if case .book(let first) = manner { return String(first + page - 1) }
      let number = report.pageNumbering.replacing("{page}", with: String(page))
        .replacing("{pages}", with: String(pages))
      return typesetter.shortened(number, .note, width: Sheet.width * 0.4)
    }
    let widest = numbers.last.map { typesetter.width($0, .note) } ?? 0
    title = typesetter.shortened(report.title, .note, width: Sheet.width - widest - 24)
    // Where the site is published, the title leads to the report's page.
    path = report.site == nil ? nil : report.address.page
  }

  /// Page one has none: its head says the same.
  func header(page: Int) -> [Mark] { page == 0 ? [] : header }

  func footer(page: Int) -> [Mark] {
    let isLeft =
      if case .book(let first) = manner { (first + page) % 2 == 0 } else { false }
    let ends = (Point(Sheet.left, Sheet.footerBaseline), Point(Sheet.right, Sheet.footerBaseline))
    let titled = Mark.text(
      title, at: isLeft ? ends.1 : ends.0, .note, isLeft ? .end : .start, .muted)
    return [
      PageFurniture.rule(at: Sheet.footerBaseline - 13),
      title.isEmpty ? titled : path.map { .link(to: $0, [titled]) } ?? titled,
      .text(numbers[page], at: isLeft ? ends.0 : ends.1, .note, isLeft ? .start : .end, .muted),
    ].filter(\.isVisible)
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
