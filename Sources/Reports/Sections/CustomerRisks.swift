import Evaluation
import Insight
import Quantities

extension Section {
  /// Customers that may be lost, with the reasons.
  static func risks(_ summary: CustomerSummary, _ briefing: Briefing) -> [Content] {
    guard !summary.risks.isEmpty else { return [] }
    let (words, numerals) = (briefing.words, briefing.numerals)
    var isOfRep = false
    if case .rep = briefing.subject { isOfRep = true }
    var columns: [ReportTable.Column] = [
      .init(id: "customer", title: words("customers.column.customer"), width: 1.4),
      .init(id: "reasons", title: words("customers.column.reasons"), width: 3.4),
      .init(
        id: "amount", title: words("customers.column.risk"), alignment: .trailing, width: 0.8),
    ]
    if !isOfRep { columns.insert(.init(id: "rep", title: words("customers.column.rep")), at: 1) }
    let rows = summary.risks.map { risk in
      var cells: [ReportTable.Cell] = [
        .init(name(ofAccount: risk.account, briefing)),
        .init(
          risk.reasons.map { text(of: $0, briefing) }.joined(separator: words("customers.and"))),
        .init(numerals.money(risk.amount), exact: risk.amount),
      ]
      if !isOfRep { cells.insert(owner(risk.rep, briefing), at: 1) }
      return ReportTable.Row(id: "\(risk.account)", cells: cells)
    }
    var notes = [words("customers.risk.note")]
    if summary.riskCount > rows.count {
      notes.insert(
        words(
          "customers.risk.more", ["of": "\(summary.riskCount)", "shown": "\(rows.count)"]), at: 0)
    }
    return [
      .table(
        ReportTable(
          id: "customer-risks", columns: columns, rows: rows,
          notes: [notes.joined(separator: words("sentence.space"))]))
    ]
  }

  private static func text(of reason: AccountRisk.Reason, _ briefing: Briefing) -> String {
    let (words, numerals, dates) = (briefing.words, briefing.numerals, briefing.dates)
    switch reason {
    case .silent(let daysSince, let rhythm, let chance):
      let values = ["rhythm": "\(rhythm)", "days": "\(daysSince)"]
      guard let chance else { return words("customers.reason.silent", values) }
      return words(
        "customers.reason.silent.chance",
        values.merging(["chance": numerals.wholePercent(chance)]) { $1 })
    case .falling(let from, let to):
      return words(
        briefing.edition.insight.customers.comparesYears
          ? "customers.reason.falling.year" : "customers.reason.falling",
        ["from": numerals.money(from), "to": numerals.money(to)])
    case .complaint(let day):
      return words("customers.reason.complaint", ["day": dates.day(day)])
    case .detractor(let score, let day):
      return words(
        "customers.reason.detractor",
        ["score": numerals.plain(score), "day": dates.day(day)])
    case .dissatisfied(let score, let day):
      return words(
        "customers.reason.dissatisfied",
        ["score": numerals.plain(score), "day": dates.day(day)])
    case .overdue(let amount, let oldest):
      return words(
        "customers.reason.overdue", ["amount": numerals.money(amount), "days": "\(oldest)"])
    }
  }

  /// The customers that owe most for more than 60 days.
  static func overdue(_ summary: CustomerSummary, _ briefing: Briefing) -> [Content] {
    guard !summary.overdue.isEmpty else { return [] }
    let (words, numerals) = (briefing.words, briefing.numerals)
    let first = summary.overdue[0]
    let rows = summary.overdue.map { debt in
      ReportTable.Row(
        id: "\(debt.account)",
        cells: [
          .init(name(ofAccount: debt.account, briefing)), owner(debt.rep, briefing),
          .init(numerals.money(debt.amount), exact: debt.amount),
          .init("\(debt.oldest)", exact: Fraction(Int128(debt.oldest))),
        ])
    }
    return [
      .paragraph(
        words(
          "customers.overdue.message",
          [
            "name": name(ofAccount: first.account, briefing),
            "amount": numerals.money(first.amount), "days": "\(first.oldest)",
          ])),
      .table(
        ReportTable(
          id: "customer-debts",
          columns: [
            .init(id: "customer", title: words("customers.column.customer"), width: 1.8),
            .init(id: "rep", title: words("customers.column.rep")),
            .init(id: "amount", title: words("customers.column.debt"), alignment: .trailing),
            .init(id: "oldest", title: words("customers.column.oldest"), alignment: .trailing),
          ], rows: rows)),
    ]
  }
}
