import Drawings
import Quantities
import Reports

/// Holds a report against what was made of it: its pages of paper and its page of the site.
///
///     ReportInspection(of: report, pages: pages, html: bytes, fonts: engine, prints: book.prints)
public struct ReportInspection {
  public let flaws: [Flaw]
  /// How many numbers were looked for in both.
  public let numbers: Int

  /// Numbers longer than this are sentences, which lines and ellipses may break.
  static let longestNumber = 24

  /// - Parameters:
  ///   - html: the bytes of the site's page.
  ///   - prints: as `PageInspection` has it.
  public init(
    of report: Report, pages: [Drawing], html: [UInt8], fonts: any FontMeasuring,
    prints: (Unicode.Scalar) -> Bool
  ) {
    var flaws = PageInspection(pages: pages, fonts: fonts, prints: prints).flaws
    flaws += ReportInspection.wrongNumbers(of: pages, report: report)
    let told = report.tellings
    flaws += told.cells.compactMap { ReportInspection.roundingFlaw(of: $0, in: $1) }
    let (paper, site) = (TextCounts(pages: pages), TextCounts(html: html))
    var wanted: [String: Int] = [:]
    for text in told.numbers where text.utf8.count <= ReportInspection.longestNumber {
      wanted[text, default: 0] += 1
    }
    for (text, count) in wanted.sorted(by: { $0.key < $1.key }) {
      if paper[text] < count, !paper.runs(text) {
        flaws.append(Flaw(.notInPDF, subject: text))
      }
      if site[text] < count, !site.runs(text) {
        flaws.append(Flaw(.notOnSite, subject: text))
      }
    }
    self.flaws = flaws
    numbers = wanted.values.reduce(0, +)
  }

  private static func wrongNumbers(of pages: [Drawing], report: Report) -> [Flaw] {
    pages.indices.compactMap { index in
      let number = report.pageNumbering.replacing("{page}", with: "\(index + 1)")
        .replacing("{pages}", with: "\(pages.count)")
      return pages[index].allText.contains(number)
        ? nil : Flaw(.wrongPageNumber, page: index + 1, subject: number)
    }
  }

  private static func roundingFlaw(of cell: ReportTable.Cell, in column: ReportTable.Column)
    -> Flaw?
  {
    guard let exact = cell.exact else { return nil }
    // A unit that all cells share stands in the column's title.
    let unit = column.title.contains("%") && !cell.text.contains("%") ? "%" : ""
    guard let number = WordedNumber(cell.text + unit), !number.agrees(with: exact.approximation)
    else { return nil }
    return Flaw(
      .wronglyRounded, subject: cell.text, other: exact.decimalText(atMost: 6))
  }
}

extension Fraction {
  fileprivate var approximation: Double { Double(numerator) / Double(denominator) }
}

extension Report {
  /// What a report tells in numbers: those of its key figures and tables, and the tables' cells.
  fileprivate var tellings: (numbers: [String], cells: [(ReportTable.Cell, in: ReportTable.Column)])
  {
    var numbers: [String] = []
    var cells: [(ReportTable.Cell, in: ReportTable.Column)] = []
    for content in sections.flatMap(\.content) {
      switch content {
      case .headline(let headline):
        numbers += [headline.score] + headline.figures.map(\.value)
      case .table(let table):
        for row in table.rows {
          cells += zip(row.cells, table.columns).map { ($0, in: $1) }
          numbers += row.cells.filter { $0.drawing == nil }.map(\.text)
        }
      case .paragraph, .figures, .definitions:
        break
      }
    }
    return (numbers.filter(\.beginsAsNumber), cells)
  }
}

extension String {
  /// Whether it begins as numbers do, and not as names that have digits in them.
  fileprivate var beginsAsNumber: Bool {
    guard let first, contains(where: \.isNumber) else { return false }
    return first.isNumber || first.isCurrencySymbol || "+\u{2212}".contains(first)
  }
}
