import Facts
import Measures
import Problems
import Quantities

/// The rows of the sources behind the figures of all scorecards: for each measure how many there
/// are, and where the first of them stand.
public struct Traces: Sendable {
  /// A row of a source.
  public struct Row: Sendable, Hashable {
    public let place: Place
    /// What it brings in, in the measure's unit; of a shared row the part.
    public let amount: Fraction
    /// Of a shared row all of it; nil of one that is credited whole.
    public let whole: Fraction?
  }

  /// The rows behind one total.
  public struct Trail: Sendable, Hashable {
    public let count: Int
    /// The first of them, in the order of the source.
    public let rows: [Row]
  }

  struct Key: Hashable, Sendable {
    let measure: Measure.ID
    let time: Formula.Comparison?
  }

  /// Places by file and line: strings for each row would cost ten times as much.
  private struct Located: Sendable {
    let samples: RowSamples
    let files: [(name: String, firstRow: Int)]
    let lines: [Int: Int32]
    /// Of rows that are shared, in millionths.
    let wholes: [Int: Int64]
  }

  private var located: [Key: Located] = [:]
  /// How many rows are kept of each figure; 0 where none are.
  public let limit: Int

  init(atMost limit: Int) { self.limit = limit }

  /// Keeps the first rows of a measure at a time.
  mutating func add(
    _ measure: Measure, at time: Formula.Comparison?, in span: Span, engine: ColumnEngine,
    facts: Facts
  ) {
    let key = Key(measure: measure.id, time: time)
    if located[key] != nil { return }
    let table = facts[measure.table]
    let samples = engine.samples(of: measure, in: span, atMost: limit)
    var lines: [Int: Int32] = [:]
    var wholes: [Int: Int64] = [:]
    for slot in 0..<engine.subjects.count {
      for row in samples.rows(slot: slot) where row.row < table.lines.count {
        lines[row.row] = table.lines[row.row]
        if let whole = Traces.whole(measure, row.row, table), Int128(whole) != row.amount {
          wholes[row.row] = whole
        }
      }
    }
    located[key] = Located(
      samples: samples, files: table.files, lines: lines, wholes: wholes)
  }

  /// What a row would bring in if nobody shared it; nil where that is not one column's value.
  private static func whole(_ measure: Measure, _ row: Int, _ table: Table) -> Int64? {
    switch measure.aggregate {
    case .sum(.one): Int64(Money.scale)
    case .sum(.amount(let path)) where path.reference == nil && measure.timing == .during:
      table.amount(path.column, row: row)
    case .sum, .median, .distinct, .customers, .outstanding: nil
    }
  }

  /// The rows behind a measure's total for a place; nil where none were kept.
  public func trail(_ measure: Measure.ID, at time: Formula.Comparison?, slot: Int) -> Trail? {
    guard let own = located[Key(measure: measure, time: time)] else { return nil }
    let rows = own.samples.rows(slot: slot).map { row in
      let file = own.files.last { $0.firstRow <= row.row }?.name ?? ""
      return Row(
        place: Place(file, line: own.lines[row.row].map { Int($0) }),
        amount: Fraction(row.amount, Money.scale),
        whole: own.wholes[row.row].map { Fraction(Int128($0), Money.scale) })
    }
    return Trail(count: own.samples.count(slot: slot), rows: rows)
  }
}
