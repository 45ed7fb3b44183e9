import Facts

/// What checks remember of tables whose columns are dropped before all tables are read.
///
/// It grows with reps and channels, not with rows.
struct Recollection {
  /// The channels of orders and deals; nil where there are too many to be channels.
  private(set) var channels: Set<String>? = []
  /// The last day on which a table tells of each rep.
  private(set) var lastDays: [Int32] = []
  /// The days over which facts of reps reach.
  private(set) var reach: (first: Int32, last: Int32)?

  private static let mostChannels = 1000

  /// Keeps what is to be known of `table`, all columns of which are there.
  mutating func add(_ table: Table, reps: Int) {
    if table.name == .orders || table.name == .deals { addChannels(table) }
    if TableSchema.of(table.name).holdsFacts { addReps(table, count: reps) }
  }

  private mutating func addChannels(_ table: Table) {
    guard case .text(let texts)? = table.columns["channel"] else { return }
    guard texts.valueCount <= Recollection.mostChannels else {
      channels = nil
      return
    }
    channels?.formUnion(texts.values.dropFirst())
  }

  private mutating func addReps(_ table: Table, count: Int) {
    // The first one: a deal's expected end may lie ahead.
    guard let column = TableSchema.of(table.name).days.first,
      case .days(let days)? = table.columns[column],
      case .references(let reps)? = table.columns["rep"]
    else { return }
    if lastDays.count < count {
      lastDays += [Int32](repeating: Column.noDay, count: count - lastDays.count)
    }
    var (first, last) = (Int32.max, Int32.min)
    for row in 0..<table.rowCount where days[row] != Column.noDay {
      guard let rep = reps[row] else { continue }
      let day = days[row]
      if day < first { first = day }
      if day > last { last = day }
      if day > lastDays[Int(rep)] { lastDays[Int(rep)] = day }
    }
    guard first <= last else { return }
    reach = (min(first, reach?.first ?? first), max(last, reach?.last ?? last))
  }
}
