import Problems
import RowReading

/// The filters of a source, for the columns of one of its files.
struct RowFilters {
  private struct Filter {
    let column: Int
    let values: [[UInt8]]
    let keeps: Bool
  }

  private var filters: [Filter] = []

  /// Nil, and told, where a filter's column is not in the header.
  init?(_ source: Source, _ header: Header, _ problems: inout Problems) {
    for filter in source.filters {
      if filter.isOptional, header.position(ofAny: filter.names) == nil { continue }
      let column = header.position(
        of: filter.names, for: filter.keeps ? "keep" : "drop", &problems)
      guard let column else { return nil }
      filters.append(
        Filter(
          column: column, values: filter.values.sorted().map { Array($0.utf8) },
          keeps: filter.keeps))
    }
  }

  /// Whether a row of `batch` stays.
  func passes(_ batch: RowBatch, row: Int) -> Bool {
    for filter in filters {
      let cell = batch.cell(row, filter.column).trimmed
      let isListed = filter.values.contains { $0.count == cell.count && cell.elementsEqual($0) }
      if isListed != filter.keeps { return false }
    }
    return true
  }
}
