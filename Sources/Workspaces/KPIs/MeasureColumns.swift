import Facts
import Measures
import Problems

/// The columns that a measure of a table may ask for: its own, and those of tables it refers to.
struct MeasureColumns {
  /// What a column has to hold.
  enum Kind {
    case amounts, days, words, ids, reps

    func fits(_ type: TableSchema.ColumnType) -> Bool {
      switch (self, type) {
      case (.amounts, .money), (.amounts, .number), (.amounts, .percent),
        (.amounts, .numberOrPercent), (.days, .day), (.words, .text), (.words, .choice),
        (.ids, .reference), (.reps, .reference(.reps)):
        true
      default: false
      }
    }

    var phrase: Phrase {
      switch self {
      case .amounts: Phrase("a column of amounts", "金额或数字列")
      case .days: Phrase("a column of days", "日期列")
      case .words: Phrase("a column of words", "文本列")
      case .ids: Phrase("a column that refers to another table", "引用其他表的列")
      case .reps: Phrase("a column that refers to reps", "引用销售人员的列")
      }
    }
  }

  /// How many columns a problem lists.
  private static let shown = 10

  let table: TableName
  /// Own columns first; with their types.
  private let columns: [(path: String, type: TableSchema.ColumnType)]

  init(_ table: TableName) {
    self.table = table
    let schema = TableSchema.of(table)
    let own = schema.columns + schema.derived
    var columns = own.map { (path: $0.name, type: $0.type) }
    for column in own {
      guard case .reference(let other) = column.type else { continue }
      columns += TableSchema.of(other).columns.map {
        (path: "\(column.name).\($0.name)", type: $0.type)
      }
    }
    self.columns = columns
  }

  /// The type of the column `path` leads to; nil where there is none.
  func type(of path: String) -> TableSchema.ColumnType? {
    columns.first { $0.path == path }?.type
  }

  /// The column that a setting names; told where there is none, or one of another kind.
  func path(_ setting: Setting, _ kind: Kind, _ problems: inout Problems) -> Measure.Path? {
    let name = setting.node.scalar?.string ?? ""
    if let type = type(of: name), kind.fits(type) { return Measure.Path(name) }
    let fitting = columns.filter { kind.fits($0.type) }.map(\.path)
    guard !fitting.isEmpty else {
      setting.tell(
        kind.phrase + Phrase(", which \(table.rawValue) has none of", "（\(table.rawValue) 中没有）"),
        &problems)
      return nil
    }
    let shown = Phrase.list(Array(fitting.prefix(MeasureColumns.shown)))
    setting.tell(
      kind.phrase + Phrase(" of \(table.rawValue), such as ", "（\(table.rawValue)），例如 ") + shown,
      nearest: NearestWord.nearest(to: name, in: fitting), &problems)
    return nil
  }

  /// Tells that the key of `setting` is no column.
  func tellUnknown(_ setting: Setting, _ problems: inout Problems) {
    let names = columns.map(\.path)
    problems.add(
      .unknownKey(
        setting.key, nearest: NearestWord.nearest(to: setting.key, in: names),
        allowed: NearestWord.nearest(MeasureColumns.shown, to: setting.key, in: names),
        at: setting.keyPlace))
  }
}

extension TableSchema {
  /// Who is credited unless a measure says otherwise: the row's rep, or that of what it belongs to.
  var usualCredit: (credit: Measure.Path?, orElse: Measure.Path?, orTeam: Measure.Path?) {
    let owners = ["order", "deal"].filter { name in
      target(ofReference: name).map { TableSchema.of($0).target(ofReference: "rep") == .reps }
        ?? false
    }.map { Measure.Path($0 + ".rep") }
    let team: Measure.Path? = target(ofReference: "team") == .teams ? "team" : nil
    guard target(ofReference: "rep") == .reps else { return (owners.first, nil, team) }
    // What a deal's or an activity's deal says adds nothing to its own rep.
    let isPaid = table == .payments || table == .feedback
    return ("rep", isPaid ? owners.first : nil, team)
  }
}
