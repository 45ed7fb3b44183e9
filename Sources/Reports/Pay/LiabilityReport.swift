import Evaluation
import Incentives
import Quantities

/// What a statement comes to by kinds of lines; they sum to its total.
public struct PayTotals: Sendable, Hashable {
  public var base = Money.zero
  public var commission = Money.zero
  public var bonus = Money.zero
  public var spiff = Money.zero
  public var pool = Money.zero
  public var prizes = Money.zero
  /// Caps and guaranteed minimums.
  public var limits = Money.zero
  /// Differences of earlier months.
  public var earlier = Money.zero
  /// Draws paid less draws recovered.
  public var draws = Money.zero
  /// Still to be recovered.
  public var balance = Money.zero
  /// Settled later.
  public var accrued = Money.zero

  public init() {}

  public init(_ statement: PayStatement) {
    for line in statement.lines {
      switch line.kind {
      case .base: base += line.amount
      case .commission: commission += line.amount
      case .bonus: bonus += line.amount
      case .spiff: spiff += line.amount
      case .pool: pool += line.amount
      case .prize: prizes += line.amount
      case .cap, .minimum: limits += line.amount
      case .earlier: earlier += line.amount
      case .draw, .advance, .recovered: draws += line.amount
      }
    }
    balance = statement.balance
    accrued = statement.accrued
  }

  public var total: Money {
    base + commission + bonus + spiff + pool + prizes + limits + earlier + draws
  }

  public static func + (a: PayTotals, b: PayTotals) -> PayTotals {
    var sum = a
    for path in PayTotals.parts { sum[keyPath: path] += b[keyPath: path] }
    return sum
  }

  static var parts: [WritableKeyPath<PayTotals, Money>] {
    [
      \.base, \.commission, \.bonus, \.spiff, \.pool, \.prizes, \.limits, \.earlier, \.draws,
      \.balance, \.accrued,
    ]
  }
}

extension Edition {
  /// What all pay comes to, for finance; nil where nobody is paid by a plan.
  public var liabilityReport: Report? {
    guard let pay, !pay.statements.isEmpty else { return nil }
    return LiabilityReport(edition: self, book: pay).report
  }
}

/// What everybody's pay comes to, by kinds of lines and by component.
struct LiabilityReport {
  let edition: Edition
  let book: PayBook

  private var words: WordList { edition.words }
  private var wording: PayWording { PayWording(edition: edition, book: book) }

  var report: Report {
    edition.payReport(
      kind: words("pay.liability"), name: edition.organizationName, id: "liability",
      address: Edition.liabilityAddress, details: [],
      sections: [people, components, figures])
  }

  private var total: PayTotals {
    var sum = PayTotals()
    for statement in book.statements { sum = sum + PayTotals(statement) }
    return sum
  }

  private struct Column {
    let id: String
    let title: String
    let amount: (PayTotals) -> Money
  }

  /// Those in which somebody has an amount; the total always.
  private var columns: [Column] {
    let all = [
      Column(id: "base", title: words("pay.base")) { $0.base },
      Column(id: "commission", title: words("pay.column.commission")) { $0.commission },
      Column(id: "bonus", title: words("pay.column.bonus")) { $0.bonus },
      Column(id: "spiff", title: words("pay.column.spiff")) { $0.spiff + $0.pool + $0.prizes },
      Column(id: "limits", title: words("pay.column.limits")) { $0.limits },
      Column(id: "earlier", title: words("pay.column.earlier")) { $0.earlier },
      Column(id: "draws", title: words("pay.column.draws")) { $0.draws },
      Column(id: "total", title: words("pay.total")) { $0.total },
      Column(id: "balance", title: words("pay.column.balance")) { $0.balance },
      Column(id: "accrued", title: words("pay.column.accrued")) { $0.accrued },
    ]
    let everybody = book.statements.map { PayTotals($0) }
    return all.filter { column in
      column.id == "total" || everybody.contains { column.amount($0) != .zero }
    }
  }

  private var people: Section {
    let columns = columns
    var rows = book.statements.map { statement in
      row(
        edition.id(of: .rep(statement.rep)), .normal, edition.name(of: .rep(statement.rep)),
        path: edition.payAddress(ofRep: statement.rep).page, PayTotals(statement), columns)
    }
    rows.append(row("total", .total, words("members.total"), path: nil, total, columns))
    return Section(
      id: "liability", title: words("pay.section.liability"),
      message: words(
        "pay.liability.message",
        ["total": wording.amount(total.total), "count": "\(book.statements.count)"]),
      content: [
        .table(
          ReportTable(
            id: "liability",
            columns: [.init(id: "name", title: words("column.name"), width: 1.4)]
              + columns.map { .init(id: $0.id, title: $0.title, alignment: .trailing) },
            rows: rows, notes: [words("pay.liability.note")] + settledLater))
      ])
  }

  private var settledLater: [String] {
    var notes: [String] = []
    if total.balance != .zero {
      notes.append(words("pay.liability.balance", ["amount": wording.amount(total.balance)]))
    }
    if total.accrued != .zero {
      notes.append(words("pay.liability.accrued", ["amount": wording.amount(total.accrued)]))
    }
    return notes
  }

  private func row(
    _ id: String, _ emphasis: ReportTable.Emphasis, _ name: String, path: String?,
    _ totals: PayTotals, _ columns: [Column]
  ) -> ReportTable.Row {
    .init(
      id: id, emphasis: emphasis,
      cells: [.init(name, path: path)]
        + columns.map { column in
          let amount = column.amount(totals)
          return .init(
            amount == .zero ? Numerals.missing : wording.amount(amount),
            tone: amount < .zero ? .bad : amount == .zero ? .muted : .plain,
            exact: amount.fraction)
        })
  }

  /// What each component comes to, and to how many.
  private var components: Section {
    var order: [String] = []
    var sums: [String: (name: String, plan: String, amount: Money, people: Set<Int>)] = [:]
    for statement in book.statements {
      for pay in statement.months.flatMap(\.plans) {
        for line in pay.lines {
          let (key, name) = part(line, plan: pay.plan)
          let id = "\(pay.plan) \(key)"
          if sums[id] == nil {
            order.append(id)
            sums[id] = (name, wording.name(ofPlan: pay.plan), .zero, [])
          }
          sums[id]?.amount += line.amount
          if line.amount != .zero { sums[id]?.people.insert(statement.rep) }
        }
      }
    }
    var rows: [ReportTable.Row] = []
    for id in order {
      guard let entry = sums[id] else { continue }
      rows.append(
        .init(
          id: id,
          cells: [
            .init(entry.name, note: entry.plan), .init("\(entry.people.count)"),
            .init(wording.amount(entry.amount), exact: entry.amount.fraction),
          ]))
    }
    rows.append(
      .init(
        id: "total", emphasis: .total,
        cells: [
          .init(words("members.total")), .init("\(book.statements.count)"),
          .init(wording.amount(total.total), exact: total.total.fraction),
        ]))
    return Section(
      id: "components", title: words("pay.section.components"),
      content: [
        .table(
          ReportTable(
            id: "components",
            columns: [
              .init(id: "line", title: words("pay.column.line"), width: 3),
              .init(id: "people", title: words("pay.column.people"), alignment: .trailing),
              .init(
                id: "amount", title: words("column.amount"), alignment: .trailing, width: 1.5),
            ], rows: rows))
      ])
  }

  /// Lines that are summed up together, and what they are called.
  private func part(_ line: PayLine, plan: String) -> (key: String, name: String) {
    switch line.kind {
    case .earlier: ("(earlier)", words("pay.column.earlier"))
    case .prize: ("(prizes)", words("pay.prizes"))
    case .base: ("(base)", words("pay.base"))
    case .cap: ("(cap)", words("pay.cap"))
    case .minimum: ("(minimum)", words("pay.minimum"))
    case .draw, .advance, .recovered: ("(draws)", words("pay.column.draws"))
    case .commission, .bonus, .spiff, .pool:
      (line.component, wording.name(of: line, plan: plan))
    }
  }

  private var figures: Section {
    let commission = Money.sum(book.statements.map(\.commission))
    let sales = book.statements.reduce(Fraction.zero) { $0 + $1.sales }
    return Section(
      id: "figures", title: words("pay.section.figures"),
      content: [
        .definitions(
          PayReport.figures(
            commission, sales: sales,
            rate: sales > .zero ? commission.fraction.divided(by: sales) : nil, wording))
      ])
  }
}
