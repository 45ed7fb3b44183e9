import Facts

/// What was read for a period: the facts, and for each table what came of its rows.
public struct PeriodData: Sendable {
  public let facts: Facts
  /// Of every table that has a source.
  public let intakes: [TableName: Intake]
}
