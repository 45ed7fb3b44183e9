import Drawings
import Reports

/// What stands in the margins of every page: whose report it is and which page.
struct PageFurniture {
  /// What is the same on all pages on one kind of sheet.
  private struct Lines {
    let header: [Mark]
    let footer: [Mark]
  }

  private let sheets: [Sheet]
  private let numbers: [String]
  private let upright: Lines
  private let landscape: Lines

  /// - Parameter sheets: one for each page.
  init(of report: Report, sheets: [Sheet], typesetter: Typesetter) {
    self.sheets = sheets
    let numbers = sheets.indices.map { page in
      let number = report.pageNumbering.replacing("{page}", with: String(page + 1))
        .replacing("{pages}", with: String(sheets.count))
      return typesetter.shortened(number, .note, width: sheets[page].width * 0.4)
    }
    let widest = numbers.last.map { typesetter.width($0, .note) } ?? 0
    func lines(on sheet: Sheet?) -> Lines? {
      sheet.map { PageFurniture.lines(of: report, on: $0, beside: widest, typesetter: typesetter) }
    }
    self.numbers = numbers
    upright = lines(on: sheets.first { !$0.isLandscape }) ?? Lines(header: [], footer: [])
    landscape = lines(on: sheets.first { $0.isLandscape }) ?? upright
  }

  /// - Parameter number: how many points wide the page's number is at most.
  private static func lines(
    of report: Report, on sheet: Sheet, beside number: Double, typesetter: Typesetter
  ) -> Lines {
    let name = typesetter.shortened(report.name, .noteBold, width: sheet.width * 0.48)
    let kicker = typesetter.shortened(report.kicker, .note, width: sheet.width * 0.48)
    let title = typesetter.shortened(report.title, .note, width: sheet.width - number - 24)
    let (top, bottom) = (sheet.headerBaseline, sheet.footerBaseline)
    return Lines(
      header: [
        .text(name, at: Point(sheet.left, top), .noteBold, .start, .muted),
        .text(kicker, at: Point(sheet.right, top), .note, .end, .muted),
        rule(on: sheet, at: top + 6),
      ].filter(\.isVisible),
      footer: [
        rule(on: sheet, at: bottom - 13),
        .text(title, at: Point(sheet.left, bottom), .note, .start, .muted),
      ].filter(\.isVisible))
  }

  private func lines(page: Int) -> Lines { sheets[page].isLandscape ? landscape : upright }

  /// Page one has none: its head says the same.
  func header(page: Int) -> [Mark] { page == 0 ? [] : lines(page: page).header }

  func footer(page: Int) -> [Mark] {
    let at = Point(sheets[page].right, sheets[page].footerBaseline)
    return lines(page: page).footer
      + [.text(numbers[page], at: at, .note, .end, .muted)].filter(\.isVisible)
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
