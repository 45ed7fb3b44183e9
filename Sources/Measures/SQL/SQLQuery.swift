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
