extension TableSchema {
  /// A few rows as a CSV file has them, under a header of all columns.
  ///
  /// The examples of all tables go together: ids that are referred to are there.
  public var example: String {
    let rows = columns.map(\.examples.count).max() ?? 0
    let lines = (0..<rows).map { row in
      columns.map { column in
        TableSchema.cell(column.examples[min(row, column.examples.count - 1)])
      }
    }
    return ([columns.map(\.name)] + lines).map { $0.joined(separator: ",") + "\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    text.contains { ",\"\n".contains($0) }
      ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
