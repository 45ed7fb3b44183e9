import Facts
import Problems
import Quantities

/// Tells where orders end, or pause, in a way that looks like a cut export.
enum TruncatedExport: DataCheck {
  /// Working days at the end that are compared with those before them.
  private static let (endLength, usualLength) = (5, 60)
  /// Orders a day from which on a gap is unusual.
  private static let fewestUsual = 5
  private static let longestPause = 10
  /// More days than this are no export's.
  private static let longestReach = 200_000

  static func look(at table: Table, _ data: CheckedData, _ problems: inout Problems) {
    guard table.name == .orders, case .days(let days)? = table.columns["date"] else { return }
    var (first, last) = (Int32.max, Int32.min)
    for day in days where day != Column.noDay {
      if day < first { first = day }
      if day > last { last = day }
    }
    guard first <= last, Int(last) - Int(first) < longestReach else { return }
    var counts = [Int32](repeating: 0, count: Int(last - first) + 1)
    for day in days where day != Column.noDay { counts[Int(day - first)] += 1 }

    func place(of day: Int) -> Place {
      table.place(ofRow: days.firstIndex(of: first + Int32(day)) ?? 0)
    }
    func name(_ day: Int) -> String { Day(number: first + Int32(day)).description }

    let working = counts.indices.filter { isWorking(first + Int32($0)) }
    let end = working.suffix(endLength)
    if let begin = end.first, let usual = usual(working.dropLast(endLength), counts) {
      let rows = counts[begin...].reduce(0) { $0 + Int($1) }
      // Less than a fifth of what the five days usually have.
      if rows < usual {
        let row = counts[begin...].firstIndex { $0 > 0 } ?? begin
        problems.add(
          .truncatedExport(from: name(begin), rows: rows, usual: usual, at: place(of: row)))
      }
    }
    var (lastBusy, pauses) = (0, RowTally())
    for day in counts.indices where counts[day] > 0 {
      let pause = day - lastBusy - 1
      if pause > longestPause,
        let usual = usual(working[..<working.partitioningIndex(from: lastBusy + 1)], counts),
        usual >= fewestUsual
      {
        pauses.add(day)
      }
      lastBusy = day
    }
    pauses.tell(&problems) { day in
      let begin = (counts[..<day].lastIndex { $0 > 0 } ?? -1) + 1
      return .daysWithoutOrders(
        from: name(begin), to: name(day - 1), days: day - begin, at: place(of: day))
    }
  }

  /// Monday to Friday; day 0 was a Thursday.
  private static func isWorking(_ day: Int32) -> Bool {
    let weekday = ((Int(day) + 3) % 7 + 7) % 7
    return weekday < 5
  }

  /// The median of orders a day on the last of `days`; nil where there are too few to tell.
  private static func usual(_ days: ArraySlice<Int>, _ counts: [Int32]) -> Int? {
    guard days.count >= usualLength else { return nil }
    let sorted = days.suffix(usualLength).map { Int(counts[$0]) }.sorted()
    let median = sorted[usualLength / 2]
    return median >= fewestUsual ? median : nil
  }
}

extension [Int] {
  /// The position of the first element, of ascending ones, that is not below `value`.
  fileprivate func partitioningIndex(from value: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
