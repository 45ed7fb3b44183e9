import RowReading

/// What some columns of a table hold, as far as a draft must know it.
struct TableSample {
  /// Which of day and month stands first, by dates that can be read in one way only.
  struct Dates {
    /// `25/3/2026`
    var dayFirst: String?
    /// `3/25/2026`
    var monthFirst: String?
    /// `3/4/2026`
    var either: String?
  }

  /// Different texts in the first rows, by column.
  private(set) var values: [String: Set<String>] = [:]
  private(set) var dates: [String: Dates] = [:]

  private static let rowsOfValues = 5000
  /// Rows that are looked at for dates.
  private static let rowLimit = 2_000_000

  /// Reads the columns that have these names; what cannot be read gives nothing.
  init(_ table: FoundTable, values wanted: Set<String>, dates days: Set<String>) {
    let options = RowOptions(part: table.part)
    guard let reader = try? FileRows.reader(path: table.file.path, options: options) else { return }
    let names = reader.header.names
    let valueColumns = names.indices.filter { wanted.contains(names[$0]) }
    let dayColumns = names.indices.filter { days.contains(names[$0]) }
    let batch = RowBatch()
    var count = 0
    while count < TableSample.rowLimit, (try? reader.fill(batch)) == true {
      for row in 0..<batch.rowCount {
        if count < TableSample.rowsOfValues {
          for column in valueColumns {
            let text = batch.text(row, column).trimmed
            if !text.isEmpty, text.utf8.count <= 200 {
              values[names[column], default: []].insert(text)
            }
          }
        }
        for column in dayColumns {
          TableSample.look(at: batch.cell(row, column), &dates[names[column], default: Dates()])
        }
        count += 1
      }
      if dayColumns.isEmpty, count >= TableSample.rowsOfValues { break }
    }
  }

  /// Notes what `10/3/2026` says of the order of day and month.
  private static func look(at cell: UnsafeBufferPointer<UInt8>, _ dates: inout Dates) {
    var numbers: [Int] = []
    var (number, digits) = (0, 0)
    for byte in cell.prefix(12) {
      if (48...57).contains(byte) {
        (number, digits) = (number * 10 + Int(byte &- 48), digits + 1)
      } else if [45, 46, 47].contains(byte), (1...2).contains(digits), numbers.count < 2 {
        numbers.append(number)
        (number, digits) = (0, 0)
      } else {
        break
      }
    }
    guard numbers.count == 2, digits == 4 || digits == 2 else { return }
    let (first, second) = (numbers[0], numbers[1])
    guard (1...31).contains(first), (1...31).contains(second) else { return }
    switch (first > 12, second > 12) {
    case (true, false): if dates.dayFirst == nil { dates.dayFirst = text(cell) }
    case (false, true): if dates.monthFirst == nil { dates.monthFirst = text(cell) }
    case (false, false) where first != second: if dates.either == nil { dates.either = text(cell) }
    default: break
    }
  }

  private static func text(_ cell: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: cell, as: UTF8.self).trimmed
  }
}

extension String {
  /// Without white space around it.
  var trimmed: String {
    let rest = drop(while: \.isWhitespace)
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(rest[...last])
  }
}
