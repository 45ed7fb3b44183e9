/// That a period's figures were changed after it was closed, as every report on it says.
public struct RestatedNote: Hashable, Sendable {
  /// How often so far.
  public let number: Int
  /// The reason that was given last.
  public let reason: String
  /// The page on what changed, relative to the period's folder.
  public let page: String

  public init(number: Int, reason: String, page: String) {
    self.number = number
    self.reason = Direction.plain(reason)
    self.page = page
  }
}
