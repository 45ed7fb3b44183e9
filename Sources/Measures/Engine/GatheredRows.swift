import Facts
import Quantities

/// The rows of a measure that cannot be added up one by one, kept by what they are about.
///
/// A row whose credit is shared counts once for each of those who share it, their teams and the
/// whole: it has a stint of its own.
struct GatheredRows {
  /// Where the rows of each thing begin, and after the last one where they end.
  private let starts: [Int32]
  private(set) var buckets: [UInt16] = []
  private(set) var stints: [Int32] = []
  private(set) var days: [Int32] = []
  /// In millionths; empty where no value was asked for.
  private(set) var values: [Int64] = []
  /// Every place that counts a row, by stint.
  let slots: [[Int]]

  /// Looks at the table twice: once to count, once to put rows in place, so that each is kept once.
  ///
  /// - Parameters:
  ///   - thing: the column that tells what a row is about; nil to keep rows by their stint.
  ///   - things: the rows of the other table that are looked at; of no use without `thing`.
  ///   - keepsDays: whether the days of rows are asked for.
  ///   - standing: where it is given, only what stands then counts, and all in the first bucket.
  init(
    _ measure: Measure, about thing: Measure.Path?, things: Range<Int>, value: Measure.Value?,
    keepsDays: Bool, buckets dayBuckets: DayBuckets, standing: Span? = nil, facts: Facts,
    credit: Credit, shares: CreditShares
  ) {
    // Rows of no window tell only which was the first of all.
    let isUsed: ((Int64) -> Bool)? =
      keepsDays || standing != nil ? nil : { dayBuckets.isUsed($0) }
    var scan = RowScan(
      measure, about: thing, things: things, value: value, standing: standing, facts: facts,
      credit: credit, shares: shares, isUsed: isUsed)
    var counts = [Int32](repeating: 0, count: thing == nil ? scan.slots.count : things.count)
    var total = 0
    scan.forEachRow { row in
      while counts.count <= row.thing { counts.append(0) }
      counts[row.thing] += 1
      total += 1
    }
    var starts: [Int32] = [0]
    starts.reserveCapacity(counts.count + 1)
    for count in counts { starts.append((starts.last ?? 0) + count) }
    self.starts = starts
    var buckets = [UInt16](repeating: 0, count: total)
    var stints = [Int32](repeating: 0, count: total)
    var days = [Int32](repeating: 0, count: keepsDays ? total : 0)
    var values = [Int64](repeating: 0, count: value == nil ? 0 : total)
    let hasValues = value != nil
    scan.forEachRow { row in
      let place = Int(starts[row.thing])
      starts[row.thing] += 1
      buckets[place] = standing == nil ? UInt16(dayBuckets.bucket(row.day)) : 0
      stints[place] = row.stint
      if keepsDays { days[place] = Int32(row.day) }
      // An amount that does not fit 64 bits stops the program instead of giving a wrong figure.
      if hasValues { values[place] = Int64(row.value) }
    }
    self.buckets = buckets
    self.stints = stints
    self.days = days
    self.values = values
    slots = scan.slots
  }

  var things: Int { starts.count - 1 }

  /// The rows about one thing.
  @inline(__always)
  func rows(of thing: Int) -> Range<Int> { Int(starts[thing])..<Int(starts[thing + 1]) }

  /// Everybody who counts a shared row, each once; it is beyond nobody's whole here.
  static func places(of stints: [Int], _ slots: [[Int]], _ subjects: Subjects) -> [Int] {
    var places = Set(stints.flatMap { slots[$0] })
    places.remove(subjects.overlays)
    places.insert(subjects.organization)
    let hasTeam = places.contains { subjects.team(0) <= $0 && $0 < subjects.withoutTeam }
    if hasTeam { places.remove(subjects.withoutTeam) }
    return places.sorted()
  }
}
