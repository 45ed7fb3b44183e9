import Facts
import PeriodData
import Problems

/// One source of scorebook.yaml: where its rows are, how they are read, what fills what.
struct SourceSetting {
  private enum Holds: String, CaseIterable {
    case untilNext = "until-next"
  }

  private let table: TableName
  private let block: Block
  /// What the source starts from, where its rows come from a known export.
  private let form: ExportForm?

  init?(
    _ setting: Setting, table: TableName, export: ExportProfile?, profiles: ExportProfiles,
    _ problems: inout Problems
  ) {
    let allowed =
      ["file", "database", "columns", "keep", "drop", "dates", "distinct", "profile", "as"]
      + RowOptionsSetting.keys
    guard
      let block = Block(
        setting, allowed: table == .targets ? allowed + ["holds"] : allowed,
        example: "{ file: \(table.rawValue).csv }", &problems)
    else { return nil }
    self.table = table
    self.block = block
    let own = block["profile"].map { profiles.profile($0, &problems) }
    guard let profile = own ?? export else {
      block["as"]?.tell(Phrase("nothing, without a profile", "没有 profile 时不写此项"), &problems)
      form = nil
      return
    }
    let forms = profile.forms.filter { $0.table == table }
    guard let name = block["as"] else {
      // A table that the export does not have may come from elsewhere.
      form = forms.first
      return
    }
    form = name.text(&problems).flatMap { text in forms.first { $0.name == text } }
    if form == nil {
      let names = forms.map(\.name)
      let text = name.node.scalar?.string ?? ""
      name.tell(.oneOf(names), nearest: NearestWord.nearest(to: text, in: names), &problems)
    }
  }

  func source(_ problems: inout Problems) -> Source? {
    let location = location(&problems)
    var options = RowOptionsSetting.options(in: block, &problems)
    let columns = columns(&problems)
    let keep = block["keep"].map { Source.RowFilter.filters($0, keeps: true, &problems) } ?? []
    let drop = block["drop"].map { Source.RowFilter.filters($0, keeps: false, &problems) } ?? []
    let order = block["dates"].flatMap { $0.choice(of: Source.DateOrder.self, &problems) }
    let holds = block["holds"].flatMap { $0.choice(of: Holds.self, &problems) }
    let isDistinct = block["distinct"].flatMap { $0.yesOrNo(&problems) }
    guard let location else { return nil }
    if options.part == nil, let list = form?.list, case .files(let pattern) = location,
      ExportForm.isJSON(pattern)
    {
      options.part = .named(list)
    }
    let own = keep + drop
    let filtered = Set(own.flatMap(\.names))
    let inherited = (form?.filters ?? []).filter { filtered.isDisjoint(with: $0.names) }
    return Source(
      table: table, location: location, options: options, columns: columns,
      filters: inherited + own, dateOrder: order ?? form?.dateOrder,
      holdsUntilNext: holds == .untilNext, isDistinct: isDistinct ?? form?.isDistinct ?? false,
      aliases: columns == nil ? ColumnAliases.builtIn.mappings(of: table) : [:],
      place: block.place)
  }

  private func columns(_ problems: inout Problems) -> [String: ColumnMapping]? {
    let inherited = form?.columns
    guard let setting = block["columns"] else { return inherited }
    guard let own = ColumnMapping.mappings(of: TableSchema.of(table), setting, &problems) else {
      return inherited
    }
    let columns = (inherited ?? [:]).merging(own.columns) { _, own in own }
    let schema = TableSchema.of(table)
    let names = Set(columns.keys).union(own.broken)
    for column in schema.columns where column.mustBeMapped && !names.contains(column.name) {
      problems.add(
        .missingKey(
          column.name, at: setting.place,
          example: Phrase(same: "\(column.name): ") + ColumnMapping.fileColumn))
    }
    if schema.column("period") != nil, names.isDisjoint(with: ["period", "from"]) {
      problems.add(
        .missingKey(
          "period", at: setting.place,
          example: Phrase("period: a column such as 2026-10", "period: 内容如 2026-10 的列")))
    }
    return columns
  }

  private func location(_ problems: inout Problems) -> Source.Location? {
    if let database = block["database"] {
      if block["file"] != nil {
        database.tellConcealed(
          Phrase("either file or database", "file 与 database 二者之一"), &problems)
      }
      return DatabaseSetting.location(database, &problems)
    }
    let example = "\(table.rawValue).csv"
    guard let file = block.required("file", example: example, &problems) else { return nil }
    if file.node.scalar?.string.contains("://") == true {
      file.tellConcealed(
        Phrase(
          "the name of a file; a database has the key database",
          "文件名；数据库请用 database 键"), &problems)
      return nil
    }
    return file.text(&problems).map { .files($0) }
  }
}
