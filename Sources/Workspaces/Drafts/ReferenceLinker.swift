import Facts
import PeriodData
import RowReading

/// Sees to it that columns which name people, customers or teams by their names find them, though
/// these have ids.
struct ReferenceLinker {
  private var sources: [SourceDraft]
  private var samples: [String: TableSample] = [:]

  init(_ sources: [SourceDraft]) { self.sources = sources }

  mutating func linked() -> [SourceDraft] {
    for target in [TableName.teams, .reps, .regions, .accounts, .products, .deals] {
      link(to: target)
    }
    return sources
  }

  private mutating func link(to target: TableName) {
    let targets = sources.indices.filter { sources[$0].table == target }
    guard targets.count == 1, let index = targets.first, !sources[index].isStandIn,
      let id = sources[index].column("id"), let name = sources[index].column("name"), id != name
    else { return }
    let prefix = sources[index].mapping("id")?.prefix ?? ""
    let ids = values(of: id, in: sources[index], without: prefix)
    let names = values(of: name, in: sources[index], without: "")
    var byName: [(source: Int, field: String)] = []
    var hasIDs = false
    for source in sources.indices {
      for field in references(of: sources[source].table, to: target) {
        guard let mapping = sources[source].mapping(field), let column = mapping.names.first
        else { continue }
        let found = values(of: column, in: sources[source], without: mapping.prefix)
        if !found.isDisjoint(with: ids) {
          hasIDs = true
        } else if !found.isDisjoint(with: names) {
          byName.append((source, field))
        }
      }
    }
    guard !byName.isEmpty else { return }
    if !hasIDs {
      // Nobody uses the ids, so names may take their place.
      sources[index].own["id"] = ColumnMapping(.columns([name]))
    } else if sources[index].recognition.table.part == nil, prefix.isEmpty,
      !sources[index].file.contains("*")
    {
      for (source, field) in byName {
        guard let column = sources[source].column(field) else { continue }
        let file = sources[index].file
        sources[source].own[field] = .lookup(
          column: column, [.init(file: file, key: name, value: id)])
      }
    }
  }

  /// The columns of `table` that hold ids of `target`.
  private func references(of table: TableName, to target: TableName) -> [String] {
    let fields = TableSchema.of(table).columns.filter { $0.type == .reference(target) }.map(\.name)
    let managers = target == .reps && [.reps, .teams].contains(table) ? ["manager"] : []
    return fields + managers
  }

  private mutating func values(of column: String, in source: SourceDraft, without prefix: String)
    -> Set<String>
  {
    var values: Set<String> = []
    for table in source.tables {
      let key = table.file.path + "\0" + (table.partKey?.name ?? "") + "\0" + column
      let sample = samples[key] ?? TableSample(table, values: [column], dates: [])
      samples[key] = sample
      values.formUnion(sample.values[column] ?? [])
    }
    guard !prefix.isEmpty else { return values }
    return Set(values.map { $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0 })
  }
}
