/// What fills a field from one file.
enum CellFeed {
  case cell(Int)
  case always([UInt8])
  case lookup(Int, LookupTable)
  case nothing
}

/// A table's fields, laid out for the loop over rows: most are plain cells.
struct RowPlan {
  let builders: [any ColumnBuilder]
  let feeds: [CellFeed]
  /// The cell of each field that is filled by one; else -1.
  let positions: [Int]

  init(builders: [any ColumnBuilder], feeds: [CellFeed]) {
    self.builders = builders
    self.feeds = feeds
    positions = feeds.map { feed in
      if case .cell(let position) = feed { position } else { -1 }
    }
  }
}
