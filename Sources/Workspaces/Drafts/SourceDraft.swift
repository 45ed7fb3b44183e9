import Facts
import PeriodData
import Problems
import RowReading

/// A source of a workspace that is being drafted.
struct SourceDraft {
  let recognition: Recognition
  /// A name, or a pattern that stands for several files of a kind.
  var file: String
  /// The tables that it reads.
  var tables: [FoundTable]
  /// Mappings that the source has to say for itself.
  var own: [String: ColumnMapping] = [:]
  /// Whether rows with an id that was there before are set aside.
  var isDistinct = false
  var dateOrder: Source.DateOrder?
  /// How day and month were told apart, or that they were not.
  var dateComment: Phrase?
  /// Whether its rows come from a file of another table.
  var isStandIn = false

  init(_ recognition: Recognition, isStandIn: Bool = false) {
    self.recognition = recognition
    self.isStandIn = isStandIn
    file = recognition.table.file.name
    tables = [recognition.table]
    isDistinct = recognition.form?.form.isDistinct ?? false
    if recognition.isSpelledOut { own = recognition.columns ?? [:] }
  }

  var table: TableName { recognition.name }

  /// The column of the file that fills `field`.
  func column(_ field: String) -> String? {
    own[field]?.names.first ?? recognition.column(field)
  }

  /// What fills `field`, changed by the draft or not.
  func mapping(_ field: String) -> ColumnMapping? {
    own[field] ?? recognition.columns?[field]
      ?? recognition.column(field).map { ColumnMapping(.columns([$0])) }
  }

  /// The lines of scorebook.yaml behind the table's name, indented by four.
  ///
  /// - Parameter usual: the profile of all sources that name none.
  func lines(usual: String?, _ language: InterfaceLanguage) -> [String] {
    var lines = ["file: \(YAMLText.quoted(file))"]
    if let part = recognition.table.partKey {
      // A name of digits is none of a sheet's numbers.
      lines.append("\(part.key): \(YAMLText.quoted(part.name))")
    }
    if let form = recognition.form {
      if form.profile != usual { lines.append("profile: \(YAMLText.quoted(form.profile))") }
      lines.append("as: \(YAMLText.quoted(form.form.name))")
    }
    if isDistinct, recognition.form?.form.isDistinct != true { lines.append("distinct: true") }
    if let dateOrder {
      let comment = dateComment.map { "  # " + $0[language] } ?? ""
      lines.append("dates: \(dateOrder.rawValue)\(comment)")
    } else if let dateComment {
      lines.append("# dates: day-first  # " + dateComment[language])
    }
    let schema = TableSchema.of(table)
    let spelled = schema.columns.compactMap { column in
      mapping(column.name).map { (name: column.name, mapping: $0) }
    }
    let isWhole = recognition.form == nil && !own.isEmpty
    if isWhole || !own.isEmpty {
      lines.append("columns:")
      for entry in spelled where isWhole || own[entry.name] != nil {
        lines.append("  \(entry.name): \(YAMLText.mapping(entry.mapping))")
      }
    }
    for entry in spelled where !isWhole && own[entry.name] == nil {
      lines.append("# \(entry.name): \(YAMLText.mapping(told(entry.mapping)))")
    }
    if !isStandIn, !recognition.unused.isEmpty {
      let names = recognition.unused.prefix(30).map { YAMLText.excerpt($0) }
      let more = recognition.unused.count - names.count
      let rest =
        more > 0 ? Phrase(" and \(more) more", " 等共 \(more + names.count) 列") : Phrase(same: "")
      lines.append(
        "# " + (Phrase("not used: ", "未采用：") + .list(names) + rest)[language])
    }
    return lines
  }

  /// A mapping of a profile as a comment tells it: without what all of its mappings have.
  private func told(_ mapping: ColumnMapping) -> ColumnMapping {
    guard recognition.form != nil else { return mapping }
    var told = mapping
    told.isOptional = false
    told.prefix = ""
    if told.otherwise == nil { told.values = [:] }
    return told
  }
}
