import Facts
import Quantities

/// A database's way of saying things.
///
/// Inside a query every amount is a whole number of millionths: an INTEGER in SQLite, a NUMERIC in
/// PostgreSQL, where tables hold NUMERIC amounts in units.
public enum SQLDialect: String, Sendable, Hashable, CaseIterable {
  case sqlite
  case postgreSQL = "postgresql"

  /// Words that both databases, or one of them, keep for themselves.
  private static let reserved: Set<String> = ["from", "group", "left", "order", "to"]

  /// The name of a table or column.
  func name(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { (97...122).contains($0) || $0 == UInt8(ascii: "_") }
    if isPlain, !SQLDialect.reserved.contains(text) { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// A text to the letter.
  func literal(_ text: String) throws(SQLRefusal) -> String {
    if text.utf8.contains(0) {
      throw SQLRefusal("a text holds NUL, which SQL cannot say", "文字中含有 SQL 无法表达的 NUL 字符")
    }
    let quoted = "'" + text.replacing("'", with: "''") + "'"
    // Whether a backslash means itself between plain quotes is a setting there.
    guard self == .postgreSQL, text.contains("\\") else { return quoted }
    return "E" + quoted.replacing("\\", with: "\\\\")
  }

  func literal(_ day: Day) throws(SQLRefusal) -> String {
    guard (1...9999).contains(day.civil.year) else {
      throw SQLRefusal("a day lies outside the years 1 to 9999", "日期超出公元 1 至 9999 年")
    }
    return (self == .postgreSQL ? "DATE " : "") + "'\(day)'"
  }

  /// Millionths, as a column has them.
  func amount(_ millionths: Int64) -> String {
    self == .sqlite
      ? "\(millionths)" : Fraction(Int128(millionths), Money.scale).decimalText(atMost: 6)
  }

  /// A column's amount in millionths.
  func millionths(_ column: String) -> String {
    self == .sqlite ? column : "round(\(column) * 1000000)"
  }

  /// The product of two columns in millionths, rounded half away from zero.
  func product(_ a: String, _ b: String) -> String {
    if self == .postgreSQL { return "round(\(a) * \(b) * 1000000)" }
    // Taken apart, so that nothing on the way is wider than the product itself.
    return """
      CASE WHEN (\(a) < 0) = (\(b) < 0) THEN 1 ELSE -1 END * (abs(\(a)) / 1000000 * abs(\(b))
            + abs(\(a)) % 1000000 * (abs(\(b)) / 1000000)
            + (abs(\(a)) % 1000000 * (abs(\(b)) % 1000000) + 500000) / 1000000)
      """
  }

  /// `value × times ÷ over` without what is left; all are whole, `over` is above zero.
  func quotient(_ value: String, _ times: String, _ over: String) -> String {
    self == .postgreSQL
      ? "div(\(value) * \(times), \(over))"
      : "\(value) / \(over) * \(times) + \(value) % \(over) * \(times) / \(over)"
  }

  /// How much is left of that, without a sign.
  func remainder(_ value: String, _ times: String, _ over: String) -> String {
    self == .postgreSQL
      ? "abs(mod(\(value) * \(times), \(over)))"
      : "abs(\(value) % \(over) * \(times) % \(over))"
  }

  /// `value × times ÷ over`, rounded half away from zero.
  func rounded(_ value: String, _ times: String, _ over: String) -> String {
    func half(_ product: String) -> String {
      "2 * \(product) + CASE WHEN \(product) < 0 THEN -\(over) ELSE \(over) END"
    }
    if self == .postgreSQL { return "div(\(half("(\(value) * \(times))")), 2 * \(over))" }
    let rest = "(\(value) % \(over) * \(times))"
    return """
      \(value) / \(over) * \(times)
          + (\(half(rest)))
            / (2 * \(over))
      """
  }

  /// Half of a whole number, rounded half away from zero.
  func half(_ value: String) -> String {
    let even = "\(value) + CASE WHEN \(value) < 0 THEN -1 ELSE 1 END"
    return self == .postgreSQL ? "div(\(even), 2)" : "(\(even)) / 2"
  }

  /// Whole days from one to another.
  func days(from: String, to: String) -> String {
    self == .postgreSQL
      ? "(\(to) - \(from))::numeric"
      : "CAST(julianday(\(to)) - julianday(\(from)) AS INTEGER)"
  }

  func least(_ a: String, _ b: String) -> String {
    "\(self == .postgreSQL ? "least" : "min")(\(a), \(b))"
  }

  func greatest(_ a: String, _ b: String) -> String {
    "\(self == .postgreSQL ? "greatest" : "max")(\(a), \(b))"
  }

  /// Texts in the order of their bytes.
  func ordered(_ column: String) -> String {
    column + (self == .postgreSQL ? " COLLATE \"C\"" : " COLLATE BINARY")
  }

  /// A total as it is given out.
  func total(_ millionths: String) -> String {
    self == .postgreSQL
      ? "\(millionths) * 0.000001"
      // Beyond 64 bits SQLite goes on with a number that is not exact.
      : "CASE WHEN typeof(\(millionths)) = 'integer' THEN \(millionths) END"
  }
}
