import Reports

/// Which columns of a table stand together, where not all of them have room side by side.
///
/// Each group begins with the first column, which says what its rows are, and has at least one
/// other, except where the table has none.
struct ColumnGroups {
  /// Indices of columns in order.
  private(set) var groups: [[Int]] = []

  /// How small a table may be set before it is better split: its texts are 7 points large.
  static let smallestScale = 0.78

  /// - Parameter room: how many points wide a table is at most.
  init(_ demands: [TableColumns.Demand], gaps: [Double], room: Double) {
    let smallest = ColumnGroups.smallestScale
    guard demands.count > 2,
      !TableColumns.fits(demands, gaps: gaps, room: room, scale: smallest)
    else {
      groups = [Array(demands.indices)]
      return
    }
    // The columns side by side may have other neighbours than in the whole table.
    let gap = gaps.max() ?? 0
    let widths = demands.map { max($0.rigid, $0.words) + gap }
    groups = ColumnGroups.groups(widths, upTo: room / smallest)
    // As few groups as there must be, all about as wide.
    var low = 0.0
    var high = room / smallest
    for _ in 0..<20 {
      let middle = (low + high) / 2
      let candidate = ColumnGroups.groups(widths, upTo: middle)
      if candidate.count > groups.count {
        low = middle
      } else {
        groups = candidate
        high = middle
      }
    }
  }

  private static func groups(_ widths: [Double], upTo room: Double) -> [[Int]] {
    var groups: [[Int]] = []
    var width = 0.0
    for column in widths.indices.dropFirst() {
      if groups.isEmpty || width + widths[column] > room {
        groups.append([0])
        width = widths[0]
      }
      groups[groups.count - 1].append(column)
      width += widths[column]
    }
    return groups
  }
}

extension ReportTable {
  /// The table in parts that have room one below the other; its notes end the last one.
  func parts(_ groups: [[Int]]) -> [ReportTable] {
    groups.enumerated().map { index, group in
      ReportTable(
        id: id, columns: group.map { columns[$0] },
        rows: rows.map { row in
          ReportTable.Row(
            id: row.id, emphasis: row.emphasis,
            cells: group.filter { $0 < row.cells.count }.map { row.cells[$0] })
        }, notes: index == groups.count - 1 ? notes : [])
    }
  }
}
