/// Where something went wrong: a file, and as much of line and column as is known.
public struct Place: Hashable, Sendable, Comparable {
  /// As the operator knows it: relative to the workspace where it lies inside.
  public var file: String
  /// From 1.
  public var line: Int?
  /// From 1, in characters.
  public var column: Int?

  public init(_ file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  public static func < (a: Place, b: Place) -> Bool {
    (a.file, a.line ?? 0, a.column ?? 0) < (b.file, b.line ?? 0, b.column ?? 0)
  }
}

extension Place: CustomStringConvertible {
  /// `Data/orders.csv:12:3`
  public var description: String {
    var text = file
    if let line { text += ":\(line)" }
    if let column { text += ":\(column)" }
    return text
  }
}
