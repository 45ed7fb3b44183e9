import Facts
import RowReading

/// What was read for a period: the facts, and for each table what came of its rows.
public struct PeriodData: Sendable {
  public let facts: Facts
  /// Of every table that has a source.
  public let intakes: [TableName: Intake]
  /// What tells one state of the rows from another, in the order of tables; empty unless asked for.
  public let digests: [RowDigests]
}

extension [TableName: Intake] {
  /// Calls `body` with the cells of every query's result, as it was when it was read, in the order
  /// of tables and of what the queries are called. Files are not among them.
  public func readQueries(_ body: (UnsafeBufferPointer<UInt8>) -> Void) throws {
    for table in TableName.allCases {
      let queries = (self[table]?.sources ?? [:]).filter(\.value.isQuery)
      for (_, query) in queries.sorted(by: { $0.key < $1.key }) { try query.readCells(body) }
    }
  }
}
