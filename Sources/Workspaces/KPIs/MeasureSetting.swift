import Facts
import Measures
import Problems
import Quantities

/// The workspace's own measures: `measures` of kpis.yaml.
struct OwnMeasures {
  private(set) var measures: [Measure] = []
  private(set) var names: [Measure.ID: [Language: String]] = [:]
  /// The ids of those that are wrong, so that a KPI that names one is not told of it again.
  private(set) var wrong: Set<String> = []

  private static let example = "{ big_orders: { table: orders, aggregate: count } }"

  /// None where there is no setting.
  init(_ setting: Setting?, _ rules: MeasurementRules, _ problems: inout Problems) {
    guard let setting,
      let block = Block(setting, allowed: nil, example: OwnMeasures.example, &problems)
    else { return }
    guard block.keys.count <= KPIFile.limit else {
      setting.tell(.atMost(KPIFile.limit, Phrase("measures", "度量")), &problems)
      return
    }
    let builtIn = Set(Measure.builtIn(rules).map(\.id.rawValue))
    for key in block.keys {
      let entry = block.required(key, example: "{ table: orders, aggregate: count }", &problems)
      guard let entry else {
        wrong.insert(key)
        continue
      }
      let id = entry.ownID(
        in: "measures", taken: { builtIn.contains($0) || $0.hasPrefix("entered_stage_") },
        &problems)
      guard let (measure, name) = Measure.read(entry, &problems), let id, id == key else {
        wrong.insert(key)
        continue
      }
      measures.append(measure)
      names[measure.id] = name
    }
  }
}

extension Phrase {
  /// `at most 200 measures`
  static func atMost(_ limit: Int, _ what: Phrase) -> Phrase {
    Phrase("at most \(limit) \(what.english)", "最多 \(limit) 个\(what.chinese)")
  }
}

extension Measure {
  private enum Window: String, CaseIterable {
    case during, before
    case byEnd = "by-end"
  }

  /// The measure with the setting's key as its id, and what it is called.
  static func read(_ setting: Setting, _ problems: inout Problems)
    -> (measure: Measure, name: [Language: String])?
  {
    guard
      let block = Block(
        setting,
        allowed: ["name", "table", "aggregate", "where", "date", "window", "credit"],
        example: "{ table: orders, aggregate: count }", &problems),
      let table = block.required("table", example: "orders", &problems)?.table(&problems)
    else { return nil }
    let columns = MeasureColumns(table)
    let aggregate = block.required("aggregate", example: "count", &problems)
      .flatMap { AggregateSetting($0, columns, &problems) }
    let filter = block["where"].map { Condition.list($0, columns, &problems) } ?? []
    let date = Measure.date(block, columns, &problems)
    let timing = block["window"].map { Measure.timing($0, &problems) } ?? Timing.during
    let credit = block["credit"].map { Measure.credit($0, columns, &problems) } ?? CreditTo.usual
    let name = block["name"].flatMap { $0.wording(atMost: 60, inOneLine: true, &problems) }
    guard let aggregate, let filter, let date, let timing, let credit else { return nil }
    var (rep, orElse, orTeam) = TableSchema.of(table).usualCredit
    switch credit {
    case .usual: break
    case .nobody: (rep, orElse, orTeam) = (nil, nil, nil)
    case .of(let path): (rep, orElse, orTeam) = (path, nil, nil)
    }
    let measure = Measure(
      ID(rawValue: setting.key), table, aggregate.aggregate, unit: aggregate.unit, where: filter,
      date: date, timing, credit: rep, orElse: orElse, orTeam: orTeam)
    let words = name ?? [.english: setting.key, .chinese: setting.key]
    return (measure, words)
  }

  /// The day a row counts for; without a setting the only one that the table has.
  private static func date(
    _ block: Block, _ columns: MeasureColumns, _ problems: inout Problems
  ) -> Path? {
    if let setting = block["date"] { return columns.path(setting, .days, &problems) }
    let days = TableSchema.of(columns.table).days
    if days.count == 1 { return Path(days[0]) }
    let example = days.first ?? (columns.type(of: "order.date") == nil ? "from" : "order.date")
    _ = block.required("date", example: example, &problems)
    return nil
  }

  /// `during`, `by-end`, `before`, or `{ months: 12 }` up to the last day.
  private static func timing(_ setting: Setting, _ problems: inout Problems) -> Timing? {
    if setting.node.mapping != nil {
      return Block(setting, allowed: ["months"], example: "{ months: 12 }", &problems)?
        .required("months", example: "12", &problems)?.whole(1...60, &problems)
        .map { .trailing(months: $0) }
    }
    let word = setting.node.scalar?.string ?? ""
    switch Window(rawValue: word) {
    case .during: return .during
    case .before: return .beforeStart
    case .byEnd: return .byEnd
    case nil:
      setting.tell(
        Phrase(
          "during, by-end, before or { months: 12 }", "during、by-end、before 或 { months: 12 }"),
        nearest: NearestWord.nearest(to: word, in: Window.allCases.map(\.rawValue)), &problems)
      return nil
    }
  }

  private enum CreditTo {
    case usual, nobody
    case of(Path)
  }

  /// `none`, or the column with the rep.
  private static func credit(
    _ setting: Setting, _ columns: MeasureColumns, _ problems: inout Problems
  ) -> CreditTo? {
    if setting.node.scalar?.string == "none" { return .nobody }
    return columns.path(setting, .reps, &problems).map { .of($0) }
  }
}

extension Setting {
  /// A table's name.
  fileprivate func table(_ problems: inout Problems) -> TableName? {
    let word = node.scalar?.string ?? ""
    if let table = TableName(rawValue: word) { return table }
    let names = TableName.allCases.map(\.rawValue)
    tell(.oneOf(names), nearest: NearestWord.nearest(to: word, in: names), &problems)
    return nil
  }
}
