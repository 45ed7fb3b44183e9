/// What came of the rows of a period's data.
public struct RowCounts: Sendable, Hashable {
  public let read: Int
  /// Rows that could not be used.
  public let quarantined: Int

  public init(read: Int, quarantined: Int) {
    self.read = read
    self.quarantined = quarantined
  }
}
