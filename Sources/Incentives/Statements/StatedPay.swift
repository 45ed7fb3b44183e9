import Quantities

/// What was stated when periods were closed: kept beside them, and what later statements are
/// compared with.
public struct StatedPay: Sendable, Hashable, Codable {
  /// What one plan stated to a rep in one month; amounts in millionths, as text.
  public struct Entry: Sendable, Hashable, Codable {
    /// `2026-09`
    public let month: String
    /// Ids as in the data and in `pay.yaml`.
    public let rep: String
    public let plan: String
    /// By component, with `cap` and `minimum` under these words and a mark.
    public let lines: [String: Int64]
    /// Differences of earlier months that it settled.
    public let earlier: [String: Int64]
    /// Of draws, after it.
    public let balance: Int64

    public init(
      month: String, rep: String, plan: String, lines: [String: Int64], earlier: [String: Int64],
      balance: Int64
    ) {
      self.month = month
      self.rep = rep
      self.plan = plan
      self.lines = lines
      self.earlier = earlier
      self.balance = balance
    }
  }

  public var entries: [Entry]

  public init(_ entries: [Entry] = []) { self.entries = entries }
}
