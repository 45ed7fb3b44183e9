import Evaluation
import Facts
import Problems
import Quantities

/// Which tables there are and what each holds, as `scorebook tables` prints it.
///
///     print(TableGuide(language: .english).list)
public struct TableGuide: Sendable {
  private let language: Language

  public init(language: Language) {
    self.language = language
  }

  /// Every table: what it holds, which columns have to be there, which KPIs need it.
  public var list: String {
    var rows: [[String]] = []
    for schema in TableName.allCases.map({ TableSchema.of($0) }) {
      let name = schema.table.rawValue + (schema.holdsFacts ? " *" : "")
      rows.append([name, schema.meaning[language]])
      let required = schema.columns.filter(\.isRequired).map(\.name)
      rows.append(["", said(.required) + required.joined(separator: ", ")])
      let kpis = TableGuide.kpis(needing: schema.table)
      if !kpis.isEmpty { rows.append(["", said(.kpis) + kpis.joined(separator: ", ")]) }
    }
    return TextGrid(rows: [[Meaning.introduction[language]]]).text + "\n"
      + TextGrid(rows: rows).text + "\n" + TextGrid(rows: [[Meaning.more[language]]]).text
  }

  /// One table: what it holds and needs, its columns, and an example of its file.
  public func page(on table: TableName) -> String {
    let schema = TableSchema.of(table)
    var heads = [[table.rawValue, schema.meaning[language]]]
    if !schema.needs.isEmpty {
      let needs = schema.needs.map(\.rawValue).joined(separator: ", ")
      heads.append([Meaning.needs[language], needs])
    }
    let kpis = TableGuide.kpis(needing: table)
    if !kpis.isEmpty { heads.append([Meaning.kpis[language], kpis.joined(separator: ", ")]) }
    let titles = [Meaning.column, .type, .required, .meaning].map { $0[language] }
    let columns = schema.columns.map { column in
      [
        column.name, column.type.meaning[language],
        column.isRequired ? Meaning.required[language] : "", column.meaning[language],
      ]
    }
    return TextGrid(rows: heads).text + "\n" + TextGrid(rows: [titles] + columns).text + "\n"
      + Meaning.example[language] + "\n" + schema.example
  }

  /// What a table is told to be missing as, with the name that may have been meant.
  public static func refusal(of name: String) -> String {
    let names = TableName.allCases.map(\.rawValue)
    let short = name.count > 60 ? name.prefix(60) + "…" : name
    if let nearest = NearestWord.nearest(to: name, in: names) {
      return "there is no table “\(short)”; did you mean “\(nearest)”?"
    }
    return "there is no table “\(short)”; “scorebook tables” lists all tables"
  }

  /// The built-in KPIs that are not measured without `table`, in their order.
  static func kpis(needing table: TableName) -> [String] {
    KPI.all.filter { kpi in
      Catalogue.usual.tables(of: kpi).contains(table)
        || (table == .targets && !kpi.formula.targets.isEmpty)
    }.map(\.id)
  }

  private func said(_ label: Meaning) -> String {
    let text = label[language]
    return text + (language == .chinese ? "：" : ": ")
  }
}

// What is said around tables.
extension Meaning {
  fileprivate static let introduction = Meaning(
    "Reps and one table of what happened (*) are enough to begin; each further table lights up more.",
    "有 reps 和任意一张事实表（标 *）即可开始；每增加一张表，可用的内容就更多。")
  fileprivate static let more = Meaning(
    "“scorebook tables orders” tells the columns of a table and shows an example of its file.",
    "scorebook tables orders 列出一张表的各列，并给出文件示例。")
  fileprivate static let required = Meaning("required", "必填")
  fileprivate static let kpis = Meaning("KPIs", "指标")
  fileprivate static let needs = Meaning("needs", "需要")
  fileprivate static let column = Meaning("column", "列")
  fileprivate static let type = Meaning("type", "类型")
  fileprivate static let meaning = Meaning("meaning", "含义")
  fileprivate static let example = Meaning("example", "示例")
}
