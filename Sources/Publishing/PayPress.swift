import CairoCanvas
import Foundation
import HTMLWriting
import Incentives
import PDFWriting
import Quantities
import Reports

/// Writes the folder `pay`: a statement for everybody who is paid, and what all of it comes to.
///
/// Nothing outside the folder links into it.
struct PayPress {
  static let folder = "pay"

  private let press: ReportPress

  init(_ press: ReportPress) { self.press = press }

  private var edition: Edition { press.edition }

  /// Nothing where the workspace has no plans.
  var printed: ReportPress.Printed {
    get throws {
      guard let book = edition.pay, !book.statements.isEmpty else { return .init() }
      let edition = edition
      if let folder = press.folder {
        var addresses = [Edition.liabilityAddress]
        addresses += book.statements.map { edition.payAddress(ofRep: $0.rep) }
        for address in addresses {
          try FileManager.default.createDirectory(
            atPath: folder + "/" + address.folder, withIntermediateDirectories: true)
        }
      }
      var reports: [@Sendable () -> Report?] = [{ edition.liabilityReport }]
      for statement in book.statements {
        let rep = statement.rep
        reports.append { edition.payStatement(ofRep: rep) }
      }
      var printed = try press.printed(reports)
      if let folder = press.folder {
        printed.files.append(try written(liability(book), to: "liability.csv", in: folder))
        printed.files.append(try written(lines(book), to: "lines.csv", in: folder))
      }
      return printed
    }
  }

  private func written(_ text: CSVText, to name: String, in folder: String) throws
    -> PublishedFile
  {
    try ReportPress.written(text.bytes, to: PayPress.folder + "/" + name, in: folder)
  }

  private func number(_ money: Money) -> CSVText.Cell { .number(money.description) }

  /// A row a rep, and one for all.
  private func liability(_ book: PayBook) -> CSVText {
    var text = CSVText()
    text.row(
      [
        "id", "name", "base", "commission", "bonus", "spiff", "pool", "prizes", "limits",
        "earlier", "draws", "total", "draw_balance", "accrued", "credited_sales",
      ].map { .text($0) })
    func row(_ id: String, _ name: String, _ totals: PayTotals, _ sales: Fraction) {
      let amounts = [
        totals.base, totals.commission, totals.bonus, totals.spiff, totals.pool, totals.prizes,
        totals.limits, totals.earlier, totals.draws, totals.total, totals.balance,
        totals.accrued,
      ]
      text.row(
        [.text(id), .text(name)] + amounts.map(number)
          + [.number(sales.decimalText(atMost: Money.decimals))])
    }
    var sum = PayTotals()
    var sales = Fraction.zero
    for statement in book.statements {
      let totals = PayTotals(statement)
      sum = sum + totals
      sales = sales + statement.sales
      row(
        edition.id(of: .rep(statement.rep)), edition.name(of: .rep(statement.rep)), totals,
        statement.sales)
    }
    row("total", "", sum, sales)
    return text
  }

  /// Every line of every statement.
  private func lines(_ book: PayBook) -> CSVText {
    var text = CSVText()
    text.row(
      [
        "id", "month", "plan", "kind", "component", "credited", "target", "attainment", "amount",
        "stated", "now",
      ].map { .text($0) })
    func exact(_ value: Fraction?) -> CSVText.Cell {
      value.map { .number($0.decimalText(atMost: 12)) } ?? .empty
    }
    for statement in book.statements {
      for month in statement.months {
        let name = PayPress.month(month.month)
        for pay in month.plans {
          for line in pay.lines {
            var about: (stated: Money, now: Money)?
            var component = line.component
            if case .earlier(let month, let stated, let now) = line.kind {
              about = (stated, now)
              component = PayPress.month(month)
            }
            text.row([
              .text(edition.id(of: .rep(statement.rep))), .text(name), .text(pay.plan),
              .text(line.kind.word), .text(component), exact(line.credited), exact(line.target),
              exact(line.attainment), number(line.amount),
              about.map { number($0.stated) } ?? .empty, about.map { number($0.now) } ?? .empty,
            ])
          }
        }
      }
    }
    return text
  }

  private static func month(_ month: Int) -> String {
    Period(grain: .month, months: month..<month + 1, calendar: .january).description
  }
}

extension PayLine.Kind {
  /// As data names it.
  fileprivate var word: String {
    switch self {
    case .base: "base"
    case .commission: "commission"
    case .bonus: "bonus"
    case .spiff: "spiff"
    case .pool: "pool"
    case .cap: "cap"
    case .minimum: "minimum"
    case .earlier: "earlier"
    case .draw: "draw"
    case .advance: "advance"
    case .recovered: "recovered"
    case .prize: "prize"
    }
  }
}
