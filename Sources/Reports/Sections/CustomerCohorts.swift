import Charts
import Drawings
import Evaluation
import Insight
import Quantities

extension Section {
  /// Customers by when they first bought, and who bought again.
  static func cohorts(_ slot: Int, _ briefing: Briefing) -> [Content] {
    let (words, numerals) = (briefing.words, briefing.numerals)
    guard let cohorts = briefing.edition.insight.customers.cohorts(slot: slot),
      let longest = cohorts.rows.map(\.again.count).max(), longest > 0
    else { return [] }
    func label(_ index: Int) -> String {
      let period = briefing.dates.period(cohorts.rows[index].period)
      return index == 0 && cohorts.beginsWithData
        ? words("cohorts.before", ["period": period]) : period
    }
    func share(_ again: Int, of customers: Int) -> Fraction {
      Fraction(Int128(again), Int128(max(1, customers)))
    }
    let isOfMonths = cohorts.rows[0].period.grain == .month
    let title = words(
      isOfMonths ? "cohorts.title.month" : "cohorts.title.quarter", ["name": briefing.name])
    var message: String?
    // Of a handful a share says nothing.
    if let again = cohorts.againAtOnce,
      again.customers >= briefing.evaluation.catalogue.rules.leastSample
    {
      message = words(
        isOfMonths ? "cohorts.message.month" : "cohorts.message.quarter",
        [
          "share": numerals.percent(share(again.again, of: again.customers)),
          "count": numerals.count(Fraction(Int128(again.customers))),
        ])
    }
    let shown = min(longest, Cohorts.most)
    let grid = CohortGrid(
      title: title, summary: message ?? words("cohorts.summary"),
      width: Figure.points(of: .full), sizeName: words("customers.column.count"),
      columns: (1...shown).map { "+\($0)" },
      rows: cohorts.rows.enumerated().map { index, row in
        .init(
          label: label(index), size: numerals.count(Fraction(Int128(row.customers))),
          cells: row.again.prefix(shown).map { again in
            let share = share(again, of: row.customers)
            return .init(numerals.wholePercent(share.double), share: share.double)
          })
      })
    let rows = cohorts.rows.enumerated().map { index, row in
      func cell(_ again: Int?) -> ReportTable.Cell {
        guard let again else { return .init(Numerals.missing) }
        let share = share(again, of: row.customers)
        return .init(numerals.percent(share), exact: share)
      }
      let customers = Fraction(Int128(row.customers))
      return ReportTable.Row(
        id: row.period.description,
        cells: [
          .init(label(index)), .init(numerals.count(customers), exact: customers),
          cell(row.again.first), cell(row.again.last),
        ])
    }
    return [
      .figures([
        Figure(
          id: "cohorts", title: title, message: message, width: .full,
          drawing: grid.drawing(fonts: briefing.fonts))
      ]),
      .table(
        ReportTable(
          id: "cohorts",
          columns: [
            .init(id: "period", title: words("cohorts.column.first"), width: 1.6),
            .init(id: "customers", title: words("customers.column.count"), alignment: .trailing),
            .init(id: "next", title: words("cohorts.column.next"), alignment: .trailing),
            .init(id: "last", title: words("cohorts.column.last"), alignment: .trailing),
          ], rows: rows,
          notes: [
            words(cohorts.beginsWithData ? "cohorts.note.begin" : "cohorts.note")
          ])),
    ]
  }
}
