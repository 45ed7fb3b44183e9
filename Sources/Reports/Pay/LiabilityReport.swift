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

  private var people: Section {
    var columns = [
      ReportTable.Column(id: "name", title: words("column.name"), width: 2.2)
    ]
    let titles = [
      ("base", words("pay.base")), ("commission", words("pay.column.commission")),
      ("bonus", words("pay.column.bonus")), ("spiff", words("pay.column.spiff")),
      ("limits", words("pay.column.limits")), ("earlier", words("pay.column.earlier")),
      ("draws", words("pay.column.draws")), ("total", words("pay.total")),
      ("balance", words("pay.column.balance")), ("accrued", words("pay.column.accrued")),
    ]
    columns += titles.map { .init(id: $0.0, title: $0.1, alignment: .trailing) }
    var rows = book.statements.map { statement in
      row(
        edition.id(of: .rep(statement.rep)), .normal, edition.name(of: .rep(statement.rep)),
        path: edition.payAddress(ofRep: statement.rep).page, PayTotals(statement))
    }
    rows.append(row("total", .total, words("members.total"), path: nil, total))
    return Section(
      id: "liability", title: words("pay.section.liability"),
      message: words(
        "pay.liability.message",
        [
          "total": wording.amount(total.total), "count": "\(book.statements.count)",
          "balance": wording.amount(total.balance), "accrued": wording.amount(total.accrued),
        ]),
      content: [
        .table(
          ReportTable(
            id: "liability", columns: columns, rows: rows, notes: [words("pay.liability.note")]))
      ])
  }

  private func row(
    _ id: String, _ emphasis: ReportTable.Emphasis, _ name: String, path: String?,
    _ totals: PayTotals
  ) -> ReportTable.Row {
    let amounts = [
      totals.base, totals.commission, totals.bonus, totals.spiff + totals.pool + totals.prizes,
      totals.limits, totals.earlier, totals.draws, totals.total, totals.balance, totals.accrued,
    ]
    return .init(
      id: id, emphasis: emphasis,
      cells: [.init(name, path: path)]
        + amounts.map {
          .init(
            $0 == .zero ? Numerals.missing : edition.numerals.money($0.fraction),
            tone: $0 < .zero ? .bad : $0 == .zero ? .muted : .plain, exact: $0.fraction)
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
