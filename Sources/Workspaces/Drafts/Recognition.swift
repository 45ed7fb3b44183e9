import Facts
import PeriodData
import Problems

/// What a table was recognised as.
struct Recognition {
  let table: FoundTable
  let name: TableName
  /// Of a known export; nil where names of columns alone spoke.
  let form: (profile: String, form: ExportForm)?
  /// What fills what in this table; nil where it has Scorebook's own names.
  let columns: [String: ColumnMapping]?
  /// Whether the source has to say what fills what, because names of columns alone do not.
  var isSpelledOut = false
  /// Columns of the file that fill nothing.
  let unused: [String]

  /// What a table that was not recognised comes nearest to.
  struct Nearest {
    let name: TableName
    let missing: [String]
  }

  init(
    _ table: FoundTable, as name: TableName, form: (profile: String, form: ExportForm)?,
    columns: [String: ColumnMapping]?
  ) {
    self.table = table
    self.name = name
    self.form = form
    self.columns = columns
    let mapped = columns.map { $0.values.flatMap(\.names) }
    let used = Set(mapped ?? TableSchema.of(name).columns.map(\.name))
    unused = table.header.filter { !$0.isEmpty && !used.contains($0) }
  }

  /// Recognised by a profile.
  init(_ table: FoundTable, profile: String, form: ExportForm) {
    let present = form.columns.compactMapValues { $0.narrowed(to: table.header) }
    self.init(table, as: form.table, form: (profile, form), columns: present)
  }

  /// The form of a profile that fits best; nil where none does.
  static func byProfile(_ table: FoundTable, _ profiles: [ExportProfile]) -> Recognition? {
    var best: (profile: String, form: ExportForm, score: Int)?
    for profile in profiles {
      for form in profile.forms where form.fits(table.header) {
        // The name is a hint: it decides only between forms that fit by their columns.
        let score = form.marks.count + (form.fits(fileName: table.file.original) ? 100 : 0)
        if score > best?.score ?? 0 { best = (profile.name, form, score) }
      }
    }
    return best.map { Recognition(table, profile: $0.profile, form: $0.form) }
  }

  /// The table whose columns' names fit best, or the one that comes nearest.
  static func byNames(_ table: FoundTable, _ aliases: ColumnAliases) -> (Recognition?, Nearest?) {
    var best: (score: Double, recognition: Recognition)?
    var nearest: (score: Double, nearest: Nearest)?
    for name in TableName.allCases {
      let schema = TableSchema.of(name)
      let speaks = aliases.speaks(table.partKey?.name ?? table.file.original, for: name)
      let found = RecognisedColumns(
        table.header, of: schema, aliases: aliases.mappings(of: name))
      let score =
        found.entries.reduce(0) { sum, entry in
          sum + aliases.weight(of: table.header[entry.position])
        } + (speaks ? 2 : 0)
      var columns = Dictionary(
        found.entries.map { ($0.field, $0.mapping) }, uniquingKeysWith: { first, _ in first })
      let stopgaps = speaks ? stopgaps(for: found.missing, columns, table.header) : [:]
      columns.merge(stopgaps) { own, _ in own }
      let lacksPeriod =
        schema.column("period") != nil && columns["period"] == nil && columns["from"] == nil
      var missing = found.missing.filter { columns[$0] == nil }
      if lacksPeriod { missing.append("period") }
      if !missing.isEmpty {
        let share = score / Double(missing.count + 1)
        if found.entries.count > 1, share > nearest?.score ?? 0 {
          nearest = (share, Nearest(name: name, missing: missing))
        }
      } else if score > max(0.8, best?.score ?? 0) {
        let own = found.areCanonical ? nil : columns
        var recognition = Recognition(table, as: name, form: nil, columns: own)
        recognition.isSpelledOut = !stopgaps.isEmpty
        best = (score, recognition)
      }
    }
    return (best?.recognition, nearest?.nearest)
  }

  /// What fills columns that are missing in a file of people or customers, by its name: a name of
  /// two parts, and names in the place of ids that it does not have.
  private static func stopgaps(
    for missing: [String], _ columns: [String: ColumnMapping], _ header: [String]
  ) -> [String: ColumnMapping] {
    var stopgaps: [String: ColumnMapping] = [:]
    let first = header.first { HeaderName.folded($0) == "firstname" }
    let last = header.first { HeaderName.folded($0) == "lastname" }
    if missing.contains("name"), let first, let last {
      stopgaps["name"] = ColumnMapping(.joined([first, last]))
    }
    let hasIDs = header.contains { name in
      let folded = HeaderName.folded(name)
      return ["id", "code", "number", "no", "编号", "编码", "代码", "号"].contains {
        folded.hasSuffix($0)
      }
    }
    if missing.contains("id"), !hasIDs, let name = columns["name"] ?? stopgaps["name"] {
      stopgaps["id"] = name
    }
    return stopgaps
  }

  /// The column of the file that fills `field`, where it is one.
  func column(_ field: String) -> String? {
    guard let columns else { return table.header.contains(field) ? field : nil }
    guard case .columns(let names)? = columns[field]?.origin else { return nil }
    return names.first
  }

  /// The canonical columns that are filled, and by which columns.
  func fields(_ isMeant: (TableSchema.Column) -> Bool) -> [(field: String, column: String)] {
    TableSchema.of(name).columns.filter(isMeant).compactMap { field in
      column(field.name).map { (field.name, $0) }
    }
  }
}

extension ColumnMapping {
  /// The columns that it reads.
  var names: [String] {
    switch origin {
    case .columns(let names), .joined(let names): names
    case .always: []
    }
  }

  /// The mapping with those of its columns that `header` has; nil where that is none.
  func narrowed(to header: [String]) -> ColumnMapping? {
    var mapping = self
    switch origin {
    case .always: return self
    case .columns(let names):
      guard let name = names.first(where: { header.contains($0) }) else { return nil }
      mapping.origin = .columns([name])
    case .joined(let names):
      let present = names.filter { header.contains($0) }
      if present.isEmpty { return nil }
      mapping.origin = .joined(present)
    }
    return mapping
  }
}
