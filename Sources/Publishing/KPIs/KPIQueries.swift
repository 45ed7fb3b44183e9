import Evaluation
import Measures
import Problems
import Quantities

/// The measures of a KPI as SQL over tables in canonical form, for where the data live.
///
///     KPIQueries(catalogue, period: period).text(of: kpi, in: .sqlite)
public struct KPIQueries {
  let catalogue: Catalogue
  let period: Period
  let language: Language

  public init(_ catalogue: Catalogue, period: Period, language: Language) {
    self.catalogue = catalogue
    self.period = period
    self.language = language
  }

  /// A statement a measure, each with totals for everybody; why there is none where SQL cannot say
  /// it.
  public func text(of kpi: KPI, in dialect: SQLDialect) -> String {
    let days = ComparedDays(period, asOf: period.lastDay)
    let span = Span(days.current, base: days.previous, end: days.end)
    let statements = kpi.formula.measures.compactMap { id -> String? in
      guard let measure = catalogue.measure(id) else { return nil }
      switch measure.sql(dialect, span: span, rules: catalogue.rules) {
      case .query(let query): return query.text
      case .notExpressible(let reason): return "-- \(id): \(reason[language])"
      }
    }
    return statements.joined(separator: "\n\n") + "\n"
  }
}
