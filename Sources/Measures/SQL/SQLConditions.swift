import Facts

extension SQLScope {
  /// A condition that is true or not true where it is asked for alone or beside others.
  mutating func condition(_ condition: Measure.Condition) throws(SQLRefusal) -> String {
    switch condition {
    case .notNegative(let path): return "\(try column(path, .amount)) >= 0"
    case .atLeast(let path, let limit):
      return "\(try column(path, .amount)) >= \(dialect.amount(limit))"
    case .atMost(let path, let limit):
      return "\(try column(path, .amount)) <= \(dialect.amount(limit))"
    case .present(let path): return try presence(path)
    case .absent(let path):
      let (text, kind) = try column(path)
      return kind == .text ? "coalesce(\(text), '') = ''" : "\(text) IS NULL"
    case .eitherPresent(let a, let b): return "(\(try presence(a)) OR \(try presence(b)))"
    case .oneOf(let path, let words): return try wordTest(path, words, "IN", none: "1 = 0")
    case .noneOf(let path, let words): return try wordTest(path, words, "NOT IN", none: "1 = 1")
    case .within(let days, let from, let to):
      let (first, last) = (try column(from, .day), try column(to, .day))
      return "\(dialect.days(from: first, to: last)) <= \(days)"
    }
  }

  private mutating func presence(_ path: Measure.Path) throws(SQLRefusal) -> String {
    let (text, kind) = try column(path)
    return kind == .text ? "\(text) <> ''" : "\(text) IS NOT NULL"
  }

  private mutating func wordTest(
    _ path: Measure.Path, _ words: [String], _ sign: String, none: String
  ) throws(SQLRefusal) -> String {
    let column = try column(path, .text)
    if words.isEmpty { return none }
    var list: [String] = []
    for word in words { list.append(try dialect.literal(word)) }
    return "coalesce(\(column), '') \(sign) (\(list.joined(separator: ", ")))"
  }

  /// What a row brings in, in millionths, and the columns that must not be empty for it.
  mutating func value(
    _ value: Measure.Value
  ) throws(SQLRefusal) -> (text: String, needs: [String]) {
    switch value {
    case .one: return ("1000000", [])
    case .amount(let path):
      let column = try column(path, .amount)
      return (dialect.millionths(column), [column])
    case .product(let first, let second):
      let (a, b) = (try column(first, .amount), try column(second, .amount))
      return (dialect.product(a, b), [a, b])
    case .difference(let first, let second):
      let (a, b) = (try column(first, .amount), try column(second, .amount))
      return ("\(dialect.millionths(a)) - \(dialect.millionths(b))", [a, b])
    case .days(let from, let to):
      let (a, b) = (try column(from, .day), try column(to, .day))
      return ("\(dialect.days(from: a, to: b)) * 1000000", [a, b])
    }
  }
}
