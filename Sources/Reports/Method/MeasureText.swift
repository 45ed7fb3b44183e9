import Evaluation
import Facts
import Measures
import Quantities

extension Terms {
  /// How a measure adds up, each part in words.
  func details(of measure: Measure, _ numerals: Numerals) -> [Detail] {
    let conditions = measure.filter.map { text(of: $0, in: measure.table, numerals) }
    return [
      Detail(words("methods.table"), name(of: measure.table)),
      Detail(words("methods.value"), text(of: measure.aggregate, in: measure.table)),
      Detail(
        words("methods.rows"),
        conditions.isEmpty
          ? words("counted.all") : conditions.joined(separator: words("counted.and"))),
      Detail(words("methods.day"), name(of: measure.date, in: measure.table)),
      Detail(words("methods.window"), window(of: measure, numerals)),
      Detail(words("methods.credit"), credit(of: measure)),
    ]
  }

  /// The days whose rows are looked at; of customers' rules also those before.
  private func window(of measure: Measure, _ numerals: Numerals) -> String {
    let own = text(of: measure.timing, in: measure.table, numerals)
    guard case .customers(_, let rule) = measure.aggregate else { return own }
    switch rule {
    case .rows, .new: return own
    case .before, .amountBefore: return words("counted.window.before", ["window": own])
    case .stayed, .amountOfStayed, .smallerAmount:
      return words("counted.window.both", ["window": own])
    }
  }

  private func text(of aggregate: Measure.Aggregate, in table: TableName) -> String {
    switch aggregate {
    case .sum(.one): words("counted.rows", ["table": name(of: table)])
    case .sum(let value): words("counted.sum", ["value": text(of: value, in: table)])
    case .median(let value): words("counted.median", ["value": text(of: value, in: table)])
    case .distinct(let path):
      words(
        "counted.distinct",
        ["table": name(of: TableSchema.of(table).target(ofReference: path.column) ?? table)])
    case .customers(_, let rule): text(of: rule, in: table)
    case .outstanding(let ages): text(of: ages)
    }
  }

  private func text(of value: Measure.Value, in table: TableName) -> String {
    func said(_ key: String, _ a: Measure.Path, _ b: Measure.Path) -> String {
      words(key, ["a": name(of: a, in: table), "b": name(of: b, in: table)])
    }
    return switch value {
    case .one: words("counted.rows", ["table": name(of: table)])
    case .amount(let path): name(of: path, in: table)
    case .product(let a, let b): said("counted.product", a, b)
    case .difference(let a, let b): said("counted.difference", a, b)
    case .days(let from, let to): said("counted.days", from, to)
    }
  }

  private func text(of rule: Measure.CustomerRule, in table: TableName) -> String {
    let rows = ["table": name(of: table)]
    func amount(_ path: Measure.Path) -> [String: String] { ["a": name(of: path, in: table)] }
    return switch rule {
    case .rows(let least) where least <= 1: words("counted.customers.any", rows)
    case .rows(let least):
      words("counted.customers.several", ["table": name(of: table), "count": "\(least)"])
    case .stayed: words("counted.customers.stayed", rows)
    case .before: words("counted.customers.before", rows)
    case .new: words("counted.customers.new", rows)
    case .amountBefore(let path): words("counted.customers.amountBefore", amount(path))
    case .amountOfStayed(let path): words("counted.customers.amountOfStayed", amount(path))
    case .smallerAmount(let path): words("counted.customers.smallerAmount", amount(path))
    }
  }

  private func text(of ages: Measure.Ages) -> String {
    if let below = ages.below {
      return words("counted.owed.between", ["from": "\(ages.from)", "to": "\(below - 1)"])
    }
    return ages.from > 0
      ? words("counted.owed.from", ["from": "\(ages.from)"]) : words("counted.owed")
  }

  private func text(
    of condition: Measure.Condition, in table: TableName, _ numerals: Numerals
  ) -> String {
    func column(_ path: Measure.Path) -> String { name(of: path, in: table) }
    func limit(_ millionths: Int64) -> String {
      numerals.plain(Fraction(Int128(millionths), Money.scale))
    }
    switch condition {
    case .notNegative(let path): return words("counted.if.notNegative", ["a": column(path)])
    case .atLeast(let path, let least):
      return words("counted.if.atLeast", ["a": column(path), "value": limit(least)])
    case .atMost(let path, let most):
      return words("counted.if.atMost", ["a": column(path), "value": limit(most)])
    case .present(let path): return words("counted.if.present", ["a": column(path)])
    case .absent(let path): return words("counted.if.absent", ["a": column(path)])
    case .eitherPresent(let a, let b):
      return words("counted.if.either", ["a": column(a), "b": column(b)])
    case .oneOf(let path, let texts):
      return words("counted.if.oneOf", ["a": column(path), "values": alternatives(texts)])
    case .noneOf(let path, let texts):
      return words("counted.if.noneOf", ["a": column(path), "values": alternatives(texts)])
    case .within(let days, let from, let to):
      return words(
        "counted.if.within", ["days": "\(days)", "a": column(from), "b": column(to)])
    }
  }

  private func text(
    of timing: Measure.Timing, in table: TableName, _ numerals: Numerals
  ) -> String {
    switch timing {
    case .during: return words("counted.window.during")
    case .byEnd: return words("counted.window.byEnd")
    case .beforeStart: return words("counted.window.beforeStart")
    case .trailing(let months): return words("counted.window.trailing", ["months": "\(months)"])
    case .spread(let until):
      return words("counted.window.spread", ["until": name(of: until, in: table)])
    case .standing(let until, let unless, let due):
      let end = name(of: until, in: table)
      let open = unless.map { text(of: $0, in: table, numerals) }
      let said =
        open.isEmpty
        ? words("counted.window.standing", ["until": end])
        : words(
          "counted.window.open",
          ["until": end, "conditions": open.joined(separator: words("counted.and"))])
      return said
        + (due.map { words("counted.window.due", ["due": name(of: $0, in: table)]) } ?? "")
    }
  }

  private func credit(of measure: Measure) -> String {
    let paths = [measure.credit, measure.creditElse, measure.creditTeam].compactMap { $0 }
    if paths.isEmpty { return words("counted.credit.nobody") }
    return paths.map { name(of: $0, in: measure.table) }
      .joined(separator: words("counted.credit.else"))
  }
}
