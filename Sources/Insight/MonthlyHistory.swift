import Evaluation
import Facts
import Measures
import Quantities

/// Totals of measures by month for every place, from the first month of the data to the last that
/// is over: what trends, forecasts and anomalies are made from.
///
///     let history = MonthlyHistory(of: ["sales_amount"], evaluation, engine: engine)
///     history.values("sales_amount", slot: 0)   // one number a month, the oldest first
public struct MonthlyHistory: Sendable {
  /// Whole months, the oldest first; empty where none is over.
  public let months: [Period]
  private let totals: Totals?

  /// More would say more of the past than of what comes.
  static let mostMonths = 60

  /// - Parameter measures: unknown ones are left out.
  init(of measures: [Measure.ID], _ evaluation: Evaluation, engine: ColumnEngine) {
    let known = measures.compactMap { evaluation.catalogue.measure($0) }
    let months = MonthlyHistory.months(evaluation)
    self.months = months
    guard !months.isEmpty, !known.isEmpty else {
      totals = nil
      return
    }
    totals = engine.totals(
      of: known.map { MeasureRequest($0, spans: Array(months.indices)) },
      in: months.map { Span($0.days) })
  }

  /// One number a month, in the measure's unit; empty where the measure was not asked for.
  public func values(_ measure: Measure.ID, slot: Int) -> [Fraction] {
    guard let totals else { return [] }
    return months.indices.filter { totals.has(measure, span: $0) }.map {
      totals.total(measure, subject: slot, span: $0)
    }
  }

  /// The months that are over on the as-of day, from the one after the data's first day on (a month
  /// that began before the data did is no whole one).
  private static func months(_ evaluation: Evaluation) -> [Period] {
    guard let first = evaluation.firstDay else { return [] }
    let last = evaluation.period.eachMonth.last { $0.lastDay <= evaluation.asOf }
    let end = (last ?? evaluation.period.eachMonth[0].previous)
    return end.trailingMonths(mostMonths).filter { month in
      // Data that begin within ten days of a month's first hold all of it but its holidays.
      month.days.lowerBound.advanced(by: 10) >= first
    }
  }
}
