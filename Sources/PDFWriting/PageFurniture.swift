import Drawings
import Reports

/// What stands in the margins of every page: whose report it is and which page.
struct PageFurniture {
  /// What is the same on all pages on one kind of sheet.
  private struct Lines {
    var header: [Mark] = []
    var title = ""
  }

  private let sheets: [Sheet]
  /// Where the title leads.
  private let path: String?
  private let numbers: [String]
  private let manner: PageNumbers
  private let upright: Lines
  private let landscape: Lines

  /// - Parameter sheets: one for each page.
  init(of report: Report, sheets: [Sheet], numbered manner: PageNumbers, typesetter: Typesetter) {
    self.sheets = sheets
    self.manner = manner
    let numbers = sheets.indices.map { page in
      if case .book(let first) = manner { return String(first + page) }
      let number = report.pageNumbering.replacing("{page}", with: String(page + 1))
        .replacing("{pages}", with: String(sheets.count))
      return typesetter.shortened(number, .note, width: sheets[page].width * 0.4)
    }
    let widest = numbers.last.map { typesetter.width($0, .note) } ?? 0
    func lines(on sheet: Sheet?) -> Lines? {
      sheet.map { PageFurniture.lines(of: report, on: $0, beside: widest, typesetter: typesetter) }
    }
    self.numbers = numbers
    upright = lines(on: sheets.first { !$0.isLandscape }) ?? Lines()
    landscape = lines(on: sheets.first { $0.isLandscape }) ?? upright
    // Where the site is published, the title leads to the report's page.
    path = report.site == nil ? nil : report.address.page
  }

  /// - Parameter number: how many points wide the page's number is at most.
  private static func lines(
    of report: Report, on sheet: Sheet, beside number: Double, typesetter: Typesetter
  ) -> Lines {
    let name = typesetter.shortened(report.name, .noteBold, width: sheet.width * 0.48)
    let kicker = typesetter.shortened(report.kicker, .note, width: sheet.width * 0.48)
    let baseline = sheet.headerBaseline
    return Lines(
      header: [
        .text(name, at: Point(sheet.left, baseline), .noteBold, .start, .muted),
        .text(kicker, at: Point(sheet.right, baseline), .note, .end, .muted),
        rule(on: sheet, at: baseline + 6),
      ].filter(\.isVisible),
      title: typesetter.shortened(report.title, .note, width: sheet.width - number - 24))
  }

  private func lines(page: Int) -> Lines { sheets[page].isLandscape ? landscape : upright }

  /// Page one has none: its head says the same.
  func header(page: Int) -> [Mark] { page == 0 ? [] : lines(page: page).header }

  /// A book's left-hand pages have their number at the left, its outer edge.
  func footer(page: Int) -> [Mark] {
    let sheet = sheets[page]
    let title = lines(page: page).title
    let isLeft =
      if case .book(let first) = manner { (first + page) % 2 == 0 } else { false }
    let (inner, outer) = isLeft ? (sheet.right, sheet.left) : (sheet.left, sheet.right)
    let titled = Mark.text(
      title, at: Point(inner, sheet.footerBaseline), .note, isLeft ? .end : .start, .muted)
    return [
      PageFurniture.rule(on: sheet, at: sheet.footerBaseline - 13),
      title.isEmpty ? titled : path.map { .link(to: $0, [titled]) } ?? titled,
      .text(
        numbers[page], at: Point(outer, sheet.footerBaseline), .note, isLeft ? .start : .end,
        .muted),
    ].filter(\.isVisible)
  }

  private static func rule(on sheet: Sheet, at y: Double) -> Mark {
    .line(from: Point(sheet.left, y), to: Point(sheet.right, y), Stroke(.rule, width: 0.5))
  }
}

extension Mark {
  /// Whether it is anything but an empty text.
  var isVisible: Bool {
    if case .text("", _, _, _, _) = self { false } else { true }
  }
}
