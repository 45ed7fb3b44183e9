import Facts

/// What checks remember of tables whose columns are dropped before all tables are read.
///
/// It grows with reps, currencies and days, not with rows.
struct Recollection {
  /// Rows in another currency than the organization's, by table, currency and day.
  struct Foreign: Hashable {
    let table: TableName
    let currency: String
  }

  /// How many rows there are on each day, and the first of them.
  typealias Days = [Int32: (count: Int, firstRow: Int)]

  private(set) var foreign: [Foreign: Days] = [:]
  /// The channels of orders and deals; nil where there are too many to be channels.
  private(set) var channels: Set<String>? = []
  /// The last day on which a table tells of each rep.
  private(set) var lastDays: [Int32] = []
  /// The days over which facts of reps reach.
  private(set) var reach: (first: Int32, last: Int32)?

  private static let mostChannels = 1000
  private static let mostCurrencies = 1000

  /// Keeps what is to be known of `table`, all columns of which are there.
  mutating func add(_ table: Table, reps: Int, currency: String?) {
    if let currency { addCurrencies(table, own: currency) }
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

  private mutating func addCurrencies(_ table: Table, own: String) {
    let schema = TableSchema.of(table.name)
    guard case .text(let texts)? = table.columns["currency"],
      texts.valueCount <= Recollection.mostCurrencies,
      let column = schema.days.first(where: { table.columns[$0] != nil }),
      case .days(let days)? = table.columns[column]
    else { return }
    let isForeign = texts.values.map { !$0.isEmpty && $0.uppercased() != own }
    guard isForeign.contains(true) else { return }
    // By code and day at first, so that a row makes no text.
    var found: [UInt64: (count: Int, firstRow: Int)] = [:]
    for row in 0..<table.rowCount where days[row] != Column.noDay {
      let code = texts.code(ofRow: row)
      guard isForeign[Int(code)] else { continue }
      let key = UInt64(code) << 32 | UInt64(UInt32(bitPattern: days[row]))
      found[key, default: (0, row)].count += 1
    }
    for (key, rows) in found {
      let currency = texts.value(UInt32(key >> 32)).uppercased()
      let day = Int32(bitPattern: UInt32(truncatingIfNeeded: key))
      let name = Foreign(table: table.name, currency: currency)
      let known = foreign[name]?[day]
      foreign[name, default: [:]][day] = (
        rows.count + (known?.count ?? 0), min(rows.firstRow, known?.firstRow ?? .max)
      )
    }
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
