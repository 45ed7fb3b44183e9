import Facts
import PeriodData
import Problems
import RowReading

/// The sources of a workspace that is being drafted, in the order of tables.
struct SourceDrafts {
  private(set) var sources: [SourceDraft] = []
  /// Tables that one source too many was found for.
  private(set) var surplus: [FoundTable] = []

  private static let sourceLimit = 20

  init(_ recognised: [Recognition], _ profiles: [ExportProfile]) {
    for name in TableName.allCases {
      add(recognised.filter { $0.name == name }.map { SourceDraft($0) })
    }
    addStandIns(recognised, profiles)
    addNamed(.reps, by: "rep")
    addNamed(.accounts, by: "account")
    addNamed(.teams, by: "team")
    let order = TableName.allCases
    sources.sort { first, second in
      (order.firstIndex(of: first.table) ?? 0) < (order.firstIndex(of: second.table) ?? 0)
    }
    var linker = ReferenceLinker(sources)
    sources = linker.linked()
    DateSettling.settle(&sources)
  }

  func contains(_ table: TableName) -> Bool { sources.contains { $0.table == table } }

  /// Adds sources of one table, those of a kind as one with a pattern.
  private mutating func add(_ drafts: [SourceDraft]) {
    var groups: [[SourceDraft]] = []
    for draft in drafts {
      let index = groups.firstIndex { group in
        let first = group[0].recognition
        return first.form?.form.name == draft.recognition.form?.form.name
          && first.form?.profile == draft.recognition.form?.profile
          && first.table.part == draft.recognition.table.part
          // A profile finds its columns in each file anew.
          && (first.form != nil || first.table.header == draft.recognition.table.header)
      }
      if let index { groups[index].append(draft) } else { groups.append([draft]) }
    }
    var added: [SourceDraft] = []
    for group in groups {
      guard group.count > 1, let pattern = pattern(for: group, among: drafts) else {
        added += group
        continue
      }
      var source = group[0]
      source.file = pattern
      source.tables = group.map(\.recognition.table)
      added.append(source)
    }
    sources += added.prefix(SourceDrafts.sourceLimit)
    surplus += added.dropFirst(SourceDrafts.sourceLimit).flatMap(\.tables)
  }

  /// A pattern for the files of a group that no other file fits; nil where there is none.
  private func pattern(for group: [SourceDraft], among drafts: [SourceDraft]) -> String? {
    let names = group.map(\.file)
    guard let first = names.first else { return nil }
    var prefix = Substring(first)
    var suffix = Substring(first)
    for name in names.dropFirst() {
      prefix = prefix.commonPrefix(with: name)[...]
      let common = zip(suffix.reversed(), name.reversed()).prefix { $0 == $1 }.count
      suffix = suffix.suffix(common)
    }
    var stem = prefix
    while let last = stem.last, last.isNumber || "-_. ".contains(last) { stem.removeLast() }
    let ending = suffix.lastIndex(of: ".").map { suffix[$0...] } ?? suffix
    let separator = prefix.dropFirst(stem.count).first.map { $0.isNumber ? "" : String($0) } ?? ""
    let pattern = stem + separator + "*" + ending
    guard stem.count >= 2 else { return nil }
    let others = drafts.map(\.file).filter { !names.contains($0) }
    let isClean = !others.contains { FilePattern.matches(String(pattern), $0) }
    return isClean ? String(pattern) : nil
  }

  /// Sources of tables that no file is of, from files that hold them too.
  private mutating func addStandIns(_ recognised: [Recognition], _ profiles: [ExportProfile]) {
    for profile in profiles {
      for form in profile.forms where !form.stoodFor.isEmpty {
        let isFilled = sources.contains { source in
          source.table == form.table && source.recognition.form?.form.name != form.name
        }
        guard !isFilled else { continue }
        let required = TableSchema.of(form.table).columns.filter(\.mustBeMapped)
        var drafts: [SourceDraft] = []
        for source in sources {
          guard let own = source.recognition.form, own.profile == profile.name,
            form.stoodFor.contains(own.form.name)
          else { continue }
          let standIn = Recognition(
            source.recognition.table, profile: profile.name, form: form)
          guard required.allSatisfy({ standIn.columns?[$0.name] != nil }) else { continue }
          var draft = SourceDraft(standIn, isStandIn: true)
          draft.file = source.file
          draft.tables = source.tables
          drafts.append(draft)
        }
        sources += drafts.prefix(SourceDrafts.sourceLimit)
      }
    }
  }

  /// Fills a table that no file is of with whatever other tables name in their column `field`.
  private mutating func addNamed(_ table: TableName, by field: String) {
    guard !contains(table) else { return }
    var drafts: [SourceDraft] = []
    for source in sources where source.recognition.form == nil {
      guard TableSchema.of(source.table).target(ofReference: field) == table,
        let column = source.column(field)
      else { continue }
      let mapping = ColumnMapping.column(column)
      var draft = SourceDraft(
        Recognition(
          source.recognition.table, as: table, form: nil,
          columns: ["id": mapping, "name": mapping]), isStandIn: true)
      draft.own = ["id": mapping, "name": mapping]
      draft.file = source.file
      draft.tables = source.tables
      draft.isDistinct = true
      drafts.append(draft)
    }
    sources += drafts.prefix(SourceDrafts.sourceLimit)
  }
}
