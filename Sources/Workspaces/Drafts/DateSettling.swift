import Facts
import PeriodData
import Problems

/// Finds out whether day or month stands first in the dates of drafted sources.
enum DateSettling {
  static func settle(_ sources: inout [SourceDraft]) {
    let samples = sources.map { source -> [TableSample.Dates] in
      let columns = Set(
        TableSchema.of(source.table).columns.filter { $0.type == .day }
          .compactMap { source.column($0.name) })
      guard !columns.isEmpty else { return [] }
      return source.tables.flatMap { table in
        TableSample(table, values: [], dates: columns).dates.sorted { $0.key < $1.key }.map(\.value)
      }
    }
    let all = samples.flatMap { $0 }
    for index in sources.indices {
      let dates = samples[index]
      guard
        dates.contains(where: { $0.either != nil || $0.dayFirst != nil || $0.monthFirst != nil })
      else { continue }
      if let (order, example) = order(of: dates) {
        sources[index].dateOrder = order
        sources[index].dateComment = Phrase(
          "\(YAMLText.quoted(example)) shows it", "由 \(YAMLText.quoted(example)) 可知")
      } else if let example = dates.compactMap(\.either).first {
        // What one file of an export leaves open another one may show.
        if dates.allSatisfy({ $0.dayFirst == nil && $0.monthFirst == nil }),
          let (order, other) = order(of: all)
        {
          sources[index].dateOrder = order
          sources[index].dateComment = Phrase(
            "\(YAMLText.quoted(other)) in another file shows it",
            "由另一文件中的 \(YAMLText.quoted(other)) 可知")
        } else {
          sources[index].dateComment = Phrase(
            "must be set, day-first or month-first: \(YAMLText.quoted(example)) can be both",
            "必须注明 day-first 或 month-first：\(YAMLText.quoted(example)) 两种读法皆可")
        }
      }
    }
  }

  /// The order that dates speak for, with one that does; nil where none does, or some speak for
  /// each.
  private static func order(of dates: [TableSample.Dates]) -> (Source.DateOrder, String)? {
    let (day, month) = (
      dates.compactMap(\.dayFirst).first, dates.compactMap(\.monthFirst).first
    )
    switch (day, month) {
    case (let example?, nil): return (.dayFirst, example)
    case (nil, let example?): return (.monthFirst, example)
    default: return nil
    }
  }
}
