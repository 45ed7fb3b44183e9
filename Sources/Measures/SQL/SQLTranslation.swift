import Facts
import Quantities

/// A measure as one query, or why it cannot be one.
///
///     switch measure.sql(.sqlite, span: span, rules: rules) {
///     case .query(let query): print(query.text)
///     case .notExpressible(let reason): print(reason[.english])
///     }
public enum SQLTranslation: Sendable, Hashable {
  case query(SQLQuery)
  case notExpressible(because: Meaning)
}

/// Why there is no query.
struct SQLRefusal: Error {
  let reason: Meaning

  init(_ english: String, _ chinese: String) { reason = Meaning(english, chinese) }
}

extension Measure {
  /// The measure's totals in `span` as a query.
  ///
  /// - Parameters:
  ///   - teams: how teams come about.
  ///   - grain: whose totals; nil for all of them.
  public func sql(
    _ dialect: SQLDialect, span: Span, rules: MeasurementRules = MeasurementRules(),
    teams: Organization.TeamRule = .fromTables, for grain: SQLQuery.Grain? = nil
  ) -> SQLTranslation {
    do {
      var translation = SQLTranslator(
        measure: self, span: span, credit: rules.credit, teams: teams,
        grains: grain.map { [$0] } ?? SQLQuery.Grain.allCases, dialect: dialect)
      return .query(SQLQuery(text: try translation.query()))
    } catch {
      return .notExpressible(because: error.reason)
    }
  }
}
