import Facts
import Measures
import Problems

/// What a measure makes of its rows, and the unit of that.
struct AggregateSetting {
  let aggregate: Measure.Aggregate
  let unit: Measure.Unit

  private static let forms = ["sum", "median", "distinct"]

  /// `count`, `{ sum: amount }`, `{ median: { days: { from: created, to: closes } } }`,
  /// `{ distinct: account }`.
  init?(_ setting: Setting, _ columns: MeasureColumns, _ problems: inout Problems) {
    if setting.node.scalar?.string == "count" {
      (aggregate, unit) = (.count, .count)
      return
    }
    let expected = Phrase(
      "count, { sum: amount }, { median: amount } or { distinct: account }",
      "count、{ sum: amount }、{ median: amount } 或 { distinct: account }")
    guard setting.node.mapping != nil else {
      setting.tell(
        expected,
        nearest: setting.node.scalar.flatMap {
          NearestWord.nearest(to: $0.string, in: ["count"] + AggregateSetting.forms)
        }, &problems)
      return nil
    }
    guard
      let block = Block(
        setting, allowed: AggregateSetting.forms, example: "{ sum: amount }", &problems)
    else { return nil }
    guard block.keys.count == 1, let form = block.keys.first, let value = block[form] else {
      // An unknown key has been told.
      if !block.keys.isEmpty || setting.node.mapping?.isEmpty == true {
        setting.tell(expected, &problems)
      }
      return nil
    }
    if form == "distinct" {
      guard let path = columns.path(value, .ids, &problems) else { return nil }
      (aggregate, unit) = (.distinct(path), .count)
      return
    }
    guard let (value, unit) = RowValueSetting.read(value, columns, &problems) else { return nil }
    aggregate = form == "sum" ? .sum(value) : .median(value)
    self.unit = unit
  }
}

/// What one row brings in.
enum RowValueSetting {
  private static let forms = ["product", "difference", "days"]

  /// `amount`, `{ product: [quantity, unit_price] }`, `{ difference: [post, pre] }`,
  /// `{ days: { from: created, to: closes } }`.
  static func read(
    _ setting: Setting, _ columns: MeasureColumns, _ problems: inout Problems
  ) -> (value: Measure.Value, unit: Measure.Unit)? {
    guard setting.node.mapping != nil else {
      return columns.path(setting, .amounts, &problems).map {
        (.amount($0), unit(of: $0, columns))
      }
    }
    guard
      let block = Block(
        setting, allowed: forms, example: "{ product: [quantity, unit_price] }", &problems)
    else { return nil }
    guard block.keys.count == 1, let form = block.keys.first, let operands = block[form] else {
      if !block.keys.isEmpty || setting.node.mapping?.isEmpty == true {
        setting.tell(
          Phrase(
            "one of product, difference and days", "product、difference、days 三者之一"), &problems)
      }
      return nil
    }
    if form == "days" {
      return days(operands, columns, &problems).map { (.days(from: $0, to: $1), .days) }
    }
    guard let (a, b) = pair(operands, columns, &problems) else { return nil }
    let (first, second) = (unit(of: a, columns), unit(of: b, columns))
    if form == "product" {
      guard first != .money || second != .money else {
        operands.tell(
          Phrase("two columns of which at most one is money", "两列，其中至多一列为金额"), &problems)
        return nil
      }
      return (.product(a, b), first == .money || second == .money ? .money : .number)
    }
    guard first == second else {
      operands.tell(Phrase("two columns of the same kind", "两个同类的列"), &problems)
      return nil
    }
    return (.difference(a, b), first)
  }

  /// `{ from: created, to: closes }`, possibly among further keys.
  static func days(
    _ setting: Setting, _ columns: MeasureColumns, further: [String] = [],
    _ problems: inout Problems
  ) -> (from: Measure.Path, to: Measure.Path)? {
    guard
      let block = Block(
        setting, allowed: ["from", "to"] + further, example: "{ from: created, to: closes }",
        &problems)
    else { return nil }
    let from = block.required("from", example: "created", &problems)
      .flatMap { columns.path($0, .days, &problems) }
    let to = block.required("to", example: "closes", &problems)
      .flatMap { columns.path($0, .days, &problems) }
    guard let from, let to else { return nil }
    return (from, to)
  }

  private static func pair(
    _ setting: Setting, _ columns: MeasureColumns, _ problems: inout Problems
  ) -> (Measure.Path, Measure.Path)? {
    guard let nodes = setting.node.sequence, nodes.count == 2 else {
      setting.tell(
        Phrase("two columns such as [quantity, unit_price]", "两列，例如 [quantity, unit_price]"),
        &problems)
      return nil
    }
    let paths = nodes.compactMap {
      columns.path(Setting(key: setting.key, node: $0, file: setting.file), .amounts, &problems)
    }
    return paths.count == 2 ? (paths[0], paths[1]) : nil
  }

  private static func unit(of path: Measure.Path, _ columns: MeasureColumns) -> Measure.Unit {
    columns.type(of: path.description) == .money ? .money : .number
  }
}
