import Evaluation
import Incentives
import Quantities

extension Edition {
  /// Whoever gets a pay statement.
  public var paid: [Subject] { (pay?.statements ?? []).map { .rep($0.rep) } }

  /// Where a rep's pay statement lies.
  public func payAddress(ofRep rep: Int) -> ReportAddress {
    ReportAddress(paySlug: repAddresses[rep].slug)
  }

  /// Where finance finds what all pay comes to.
  public static let liabilityAddress = ReportAddress(paySlug: "liability")

  /// The pay statement of a rep: a report of its own, for the rep alone.
  public func payStatement(ofRep rep: Int) -> Report? {
    guard let pay, let statement = pay.statement(ofRep: rep) else { return nil }
    return PayReport(
      edition: self, statement: statement, wording: PayWording(edition: self, book: pay)
    ).report
  }

  /// A report on pay.
  func payReport(
    kind: String, name: String, id: String, address: ReportAddress, details: [Detail],
    sections: [Section]
  ) -> Report {
    let period = dates.period(evaluation.period)
    guard let company = results[.organization] else {
      preconditionFailure("every evaluation has the organization")
    }
    let lastDay = evaluation.days.current.upperBound.previous
    let report = Report(
      subject: .rep, id: id, language: words.language, address: address, name: name,
      kicker: words("report.kicker", ["kind": kind, "period": period]),
      title: words("report.title", ["name": name, "kind": kind, "period": period]),
      author: organizationName,
      details: details + [
        Detail(words("detail.asOf"), dates.day(lastDay)),
        Detail(words("detail.currency"), numerals.currency.code),
      ], sections: sections,
      provenance: PayReport.provenance(self, company), breadcrumbs: [],
      pageNumbering: words("report.page"), asOf: lastDay,
      words: ReportWords(
        reportKind: kind, downloadPDF: words("report.download"),
        continued: words("report.continued"), provenance: words("report.provenance"),
        contents: words("report.contents")))
    return themed(report)
  }
}

/// A rep's pay statement: every line and what it is made of, and what would be paid at other
/// attainments.
struct PayReport {
  let edition: Edition
  let statement: PayStatement
  let wording: PayWording

  private var words: WordList { edition.words }

  static func provenance(_ edition: Edition, _ company: SubjectResult) -> [Detail] {
    let words = edition.words
    return [
      Detail(words("pay.private"), words("pay.private.value")),
      Detail(words("pay.rounding"), words("pay.rounding.value")),
      Detail(words("pay.returns"), words("pay.returns.value")),
      Detail(words("detail.digest"), edition.dataDigest),
      Detail(words("detail.version"), edition.version),
    ]
  }

  var report: Report {
    let rep = statement.rep
    let person = edition.evaluation.organization.reps[rep]
    var details: [Detail] = []
    let teams = edition.teams(ofRep: rep).map { edition.name(of: .team($0)) }
    if !teams.isEmpty {
      details.append(Detail(words("detail.team"), teams.joined(separator: words("report.and"))))
    }
    if !person.role.isEmpty {
      details.append(Detail(words("detail.role"), Direction.plain(person.role)))
    }
    return edition.payReport(
      kind: words("pay.statement"), name: edition.name(of: .rep(rep)), id: person.id,
      address: edition.payAddress(ofRep: rep), details: details,
      sections: [lines, whatIfs, figures].filter { !$0.content.isEmpty })
  }

  private var lines: Section {
    let statement = statement
    var notes = [words("pay.note.lines")]
    if statement.balance != .zero {
      notes.append(words("pay.note.balance", ["amount": wording.amount(statement.balance)]))
    }
    if let closed = wording.book.closed[statement.rep] {
      let varying = Money.sum(
        statement.lines.filter(\.isKept).map(\.amount))
      if closed != varying {
        notes.append(
          words(
            "pay.note.closed",
            ["stated": wording.amount(closed), "now": wording.amount(varying)]))
      }
    }
    var rows: [ReportTable.Row] = []
    for month in statement.months {
      for pay in month.plans {
        let heading =
          statement.months.count > 1
          ? words(
            "pay.plan.month",
            ["plan": wording.name(ofPlan: pay.plan), "month": wording.month(month.month)])
          : wording.name(ofPlan: pay.plan)
        rows.append(
          row(
            "\(month.month) \(pay.plan)", .group, heading, amount: wording.amount(pay.total),
            exact: pay.total))
        for (index, line) in pay.lines.enumerated() {
          rows += self.rows(line, plan: pay.plan, id: "\(month.month) \(pay.plan) \(index)")
        }
      }
    }
    rows.append(
      row(
        "total", .total, words("pay.total"), amount: wording.amount(statement.total),
        exact: statement.total))
    let columns: [ReportTable.Column] = [
      .init(id: "line", title: words("pay.column.line"), width: 2.6),
      .init(
        id: "credited", title: words("pay.column.credited"), alignment: .trailing, width: 1.2),
      .init(id: "target", title: words("column.target"), alignment: .trailing, width: 1.1),
      .init(
        id: "attainment", title: words("column.attainment"), alignment: .trailing, width: 0.8),
      .init(id: "amount", title: words("column.amount"), alignment: .trailing, width: 1.2),
    ]
    return Section(
      id: "statement", title: words("pay.section.statement"),
      message: words(
        "pay.message",
        [
          "total": wording.amount(statement.total), "base": wording.amount(statement.base),
          "commission": wording.amount(statement.commission),
        ]),
      content: [
        .table(ReportTable(id: "statement", columns: columns, rows: rows, notes: notes))
      ])
  }

  private func row(
    _ id: String, _ emphasis: ReportTable.Emphasis, _ name: String, note: String? = nil,
    credited: String = "", target: String = "", attainment: String = "", amount: String,
    exact: Money? = nil, tone: Tone = .plain
  ) -> ReportTable.Row {
    .init(
      id: id, emphasis: emphasis,
      cells: [
        .init(name, note: note), .init(credited), .init(target), .init(attainment),
        .init(amount, tone: tone, exact: exact?.fraction),
      ])
  }

  /// A line, and a row for each of its steps.
  private func rows(_ line: PayLine, plan: String, id: String) -> [ReportTable.Row] {
    let numerals = edition.numerals
    var rows = [
      row(
        id, .normal, wording.name(of: line, plan: plan), note: wording.note(of: line),
        credited: wording.credited(line, plan: plan),
        target: line.target.map { numerals.paidMoney($0) } ?? "",
        attainment: line.attainment.map { numerals.percent($0) } ?? "",
        amount: wording.amount(line.amount), exact: line.amount,
        tone: line.amount < .zero ? .bad : .plain)
    ]
    for (index, slice) in line.slices.enumerated() where slice.kind != .threshold {
      rows.append(
        row(
          "\(id) \(index)", .muted, "  " + wording.name(of: slice, of: line),
          credited: slice.kind == .rate && line.kind == .commission
            ? numerals.paidMoney(slice.credited) : "",
          amount: numerals.paidMoney(slice.amount)))
    }
    return rows
  }

  private var whatIfs: Section {
    guard let month = statement.months.last?.month, !statement.whatIfs.isEmpty else {
      return Section(id: "what-if", title: words("pay.section.whatIf"), content: [])
    }
    return Section(
      id: "what-if", title: words("pay.section.whatIf"),
      message: words("pay.whatIf.message", ["month": wording.month(month)]),
      content: [
        .table(
          ReportTable(
            id: "what-if",
            columns: [
              .init(
                id: "attainment", title: words("column.attainment"), alignment: .trailing),
              .init(id: "pay", title: words("pay.column.pay"), alignment: .trailing),
            ],
            rows: statement.whatIfs.map {
              .init(
                id: "\($0.attainment)",
                cells: [
                  .init(edition.numerals.shortPercent($0.attainment)),
                  .init(wording.amount($0.pay), exact: $0.pay.fraction),
                ])
            }, notes: [words("pay.whatIf.note")]))
      ])
  }

  private var figures: Section {
    Section(
      id: "figures", title: words("pay.section.figures"),
      content: [
        .definitions(
          PayReport.figures(
            statement.commission, sales: statement.sales, rate: statement.effectiveRate, wording))
      ])
  }

  /// The KPIs commission and effective commission rate.
  static func figures(
    _ commission: Money, sales: Fraction, rate: Fraction?, _ wording: PayWording
  ) -> [Definition] {
    let words = wording.words
    let numerals = wording.numerals
    let working =
      rate.map {
        "\(wording.amount(commission)) ÷ \(numerals.fullMoney(sales)) = \(numerals.percent($0))"
      } ?? words("pay.rate.none")
    return [
      Definition(
        id: "commission", term: words("pay.commission"), text: words("pay.commission.text"),
        working: wording.amount(commission)),
      Definition(
        id: "effective_commission_rate", term: words("pay.rate"), text: words("pay.rate.text"),
        working: working),
    ]
  }
}

extension PayLine {
  /// Whether it is kept at closing, so that later statements are compared with it.
  var isKept: Bool {
    switch kind {
    case .commission, .bonus, .spiff, .pool, .cap, .minimum, .earlier: true
    case .base, .draw, .advance, .recovered, .prize: false
    }
  }
}

extension Money {
  static func sum(_ amounts: [Money]) -> Money { amounts.reduce(.zero, +) }
}
