import Problems

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
      let column = header.position(
        of: filter.column, for: filter.keeps ? "keep" : "drop", &problems)
      guard let column else { return nil }
      filters.append(
        Filter(
          column: column, values: filter.values.sorted().map { Array($0.utf8) },
          keeps: filter.keeps))
    }
  }

  /// Whether the current row of `scanner` stays.
  func passes(_ scanner: borrowing CSVScanner) -> Bool {
    for filter in filters {
      let cell = scanner.cell(filter.column).trimmed
      let isListed = filter.values.contains { $0.count == cell.count && cell.elementsEqual($0) }
      if isListed != filter.keeps { return false }
    }
    return true
  }
}
