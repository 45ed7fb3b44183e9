/// How a report's pages are numbered.
public enum PageNumbers: Hashable, Sendable {
  /// From 1 to as many as there are: `Page 2 of 4`.
  case own
  /// As pages of a book that is printed on both sides: its first page has this number, and numbers
  /// stand at the outer edge. An odd one is on the right.
  case book(from: Int)
}
