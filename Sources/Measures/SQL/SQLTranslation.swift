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

/// Totals of a measure as one query over tables in canonical form.
///
/// Tables and columns are called as in `scorebook tables`, with all columns that a measure asks
/// for: `SQLDialect.definition(of:)` tells their types. Ids are texts; a reference is NULL or names
/// a row that is there. Amounts are in the organization's currency. The query gives rows of
///
///  - `grain`: `rep`, `unassigned`, `team`, `without team`, `organization` or `overlays`,
///  - `id`: of the rep or the team, else NULL,
///  - `total`: in PostgreSQL a number with six decimals, in SQLite a whole number of millionths.
///
/// A total that is not listed is zero. Where a sum leaves 64 bits, SQLite stops or gives NULL.
public struct SQLQuery: Sendable, Hashable {
  /// Whose totals are asked for.
  public enum Grain: String, Sendable, Hashable, CaseIterable {
    /// Every rep, with what is unassigned and what overlays add.
    case rep
    /// Every team, with what is in none.
    case team
    case organization
  }

  /// One statement, without a semicolon.
  public let text: String
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
