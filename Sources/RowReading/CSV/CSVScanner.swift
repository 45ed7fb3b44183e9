/// Reads the records of a delimited text one after the other: RFC 4180, and what people make of it.
///
///     var scanner = CSVScanner(MemoryBytes(Array("a;b\n1;2".utf8)))
///     while scanner.next() { print(scanner.line, scanner.text(0)) }   // 1 a, 2 1
///
/// Lines end with LF, CRLF or CR; the delimiter is the one of `,` `;` tab and `|` that the first
/// line has most of; empty lines are passed over; a byte order mark too. Cells are ranges of the
/// scanner's own buffer, valid until the next record, so nothing is allocated for a row.
///
/// A quote that is never closed is an ordinary character, and so are the other quotes of its
/// line. It counts as never closed where the text ends, after `cellLimit` bytes, and where the
/// next quote stands on a later line with neither delimiter nor line end after it.
struct CSVScanner: ~Copyable {
  /// The longest quoted cell, in bytes.
  static let cellLimit = 16 << 20
  /// The longest record, in bytes.
  static let recordLimit = 64 << 20
  /// Cells of a record beyond these are counted only.
  static let cellsKept = RowBatch.cellsKept

  private let source: any ByteSource
  private let givenDelimiter: UInt8?
  private let quote: UInt8
  private let countsRecords: Bool
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var position = 0
  private var end = 0
  private var isAtEnd = false
  private var hasBegun = false

  private var starts: UnsafeMutablePointer<Int32>
  private var ends: UnsafeMutablePointer<Int32>
  private var cellCapacity = 64
  private var untidy: [Int] = []

  private(set) var delimiter = UInt8(ascii: ",")
  /// The physical line on which the current record begins, from 1; where records are counted, its
  /// number behind the first one.
  private(set) var line = 0
  /// The line on which the next record begins.
  private(set) var nextLine: Int
  /// The cells of the current record.
  private(set) var cellCount = 0
  /// The line of a quote in the current record that is never closed.
  private(set) var unclosedQuoteLine: Int?
  /// Bytes before the next record.
  private(set) var bytesRead = 0
  /// Whether reading stopped at a record longer than `recordLimit`.
  private(set) var isOverlong = false

  /// - Parameter countsRecords: Whether lines are those of records, of which the first is a header;
  ///   an empty line is one then, although it is passed over.
  init(
    _ source: any ByteSource, delimiter: UInt8? = nil, quote: UInt8? = nil,
    countsRecords: Bool = false, chunk: Int = 1 << 18
  ) {
    self.countsRecords = countsRecords
    nextLine = countsRecords ? 0 : 1
    self.source = source
    givenDelimiter = delimiter
    self.quote = quote ?? UInt8(ascii: "\"")
    capacity = max(16, chunk)
    buffer = .allocate(capacity: capacity + 1)
    starts = .allocate(capacity: cellCapacity)
    ends = .allocate(capacity: cellCapacity)
  }

  deinit {
    buffer.deallocate()
    starts.deallocate()
    ends.deallocate()
  }

  /// The bytes of a cell without its quotes; empty where the record has fewer cells.
  func cell(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    guard index < min(cellCount, CSVScanner.cellsKept) else { return .init(start: nil, count: 0) }
    let start = Int(starts[index])
    return UnsafeBufferPointer(start: buffer + start, count: Int(ends[index]) - start)
  }

  /// Adds the current record to `batch`.
  func copyRecord(to batch: RowBatch) {
    let kept = min(cellCount, CSVScanner.cellsKept)
    let (first, last) = (Int(starts[0]), Int(ends[kept - 1]))
    batch.append(
      line: line, text: UnsafeBufferPointer(start: buffer + first, count: last - first),
      starts: starts, ends: ends, offset: starts[0], cellCount: cellCount)
  }

  func text(_ index: Int) -> String { String(decoding: cell(index), as: UTF8.self) }

  /// Reads the next record; false at the end.
  mutating func next() -> Bool {
    if !hasBegun { begin() }
    while true {
      if position == end, isAtEnd || !refill() { return false }
      if position == end { continue }
      switch scan() {
      case .record: return true
      case .empty: continue
      case .incomplete: if !refill() { return false }
      }
    }
  }

  /// Makes room behind the unread bytes and reads on; false where a record is too long.
  private mutating func refill() -> Bool {
    let kept = end - position
    if kept == capacity, capacity >= CSVScanner.recordLimit {
      isOverlong = true
      isAtEnd = true
      (position, end) = (0, 0)
      return false
    }
    if kept > capacity / 2, capacity < CSVScanner.recordLimit {
      capacity *= 2
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + 1)
      larger.update(from: buffer + position, count: kept)
      buffer.deallocate()
      buffer = larger
    } else if position > 0 {
      buffer.update(from: buffer + position, count: kept)
    }
    (position, end) = (0, kept)
    let filled = source.fill(buffer + end, count: capacity - end)
    if filled <= 0 { isAtEnd = true } else { end += filled }
    // Every search for a line's end stops here at the latest.
    buffer[end] = UInt8(ascii: "\n")
    return true
  }

  private enum Outcome {
    case record, empty, incomplete
  }
}

// Records.
extension CSVScanner {
  private mutating func scan() -> Outcome {
    let base = buffer
    let (end, delimiter) = (end, delimiter)
    var place = position
    var lineEnds = 0
    var unclosed: Int?
    var isQuoted = false
    cellCount = 0
    untidy.removeAll(keepingCapacity: true)
    while true {
      if base[place] == quote, unclosed == nil {
        switch quotedCell(from: place, lineEnds: &lineEnds) {
        case .incomplete: return .incomplete
        case .closed(let next):
          place = next
          isQuoted = true
        case .unclosed: unclosed = lineEnds
        }
        if unclosed != nil { continue }
      } else {
        let start = place
        while true {
          let byte = base[place]
          if byte == delimiter || byte == 10 || byte == 13 { break }
          place += 1
        }
        keepCell(start, place)
      }
      if place < end, base[place] == delimiter {
        place += 1
        continue
      }
      if place >= end {
        if !isAtEnd { return .incomplete }
      } else if base[place] == 13 {
        if place + 1 == end, !isAtEnd { return .incomplete }
        place += place + 1 < end && base[place + 1] == 10 ? 2 : 1
      } else {
        place += 1
      }
      break
    }
    line = nextLine
    nextLine += countsRecords ? 1 : lineEnds + 1
    unclosedQuoteLine = unclosed.map { line + $0 }
    bytesRead += place - position
    position = place
    if cellCount == 1, !isQuoted, starts[0] == ends[0] { return .empty }
    for index in untidy { tidyCell(index) }
    return .record
  }

  private enum QuotedCell {
    case closed(next: Int)
    case unclosed, incomplete
  }

  private mutating func quotedCell(from opening: Int, lineEnds: inout Int) -> QuotedCell {
    let base = buffer
    let quote = quote
    let stop = min(end, opening + CSVScanner.cellLimit)
    var place = opening + 1
    var lines = 0
    var isTidy = true
    while place < stop {
      let byte = base[place]
      if byte == quote {
        if place + 1 == end, !isAtEnd { return .incomplete }
        if place + 1 == end || base[place + 1] != quote { break }
        isTidy = false
        place += 2
        continue
      }
      if byte == 10 || (byte == 13 && !(place + 1 < end && base[place + 1] == 10)) { lines += 1 }
      place += 1
    }
    guard place < stop else {
      return stop == end && !isAtEnd ? .incomplete : .unclosed
    }
    let closing = place
    place += 1
    let isClosed =
      place == end || base[place] == delimiter || base[place] == 10 || base[place] == 13
    if isClosed {
      keepCell(opening + 1, closing)
    } else {
      guard lines == 0 else { return .unclosed }
      isTidy = false
      while base[place] != delimiter, base[place] != 10, base[place] != 13 { place += 1 }
      keepCell(opening + 1, place)
    }
    if !isTidy, cellCount <= CSVScanner.cellsKept { untidy.append(cellCount - 1) }
    lineEnds += lines
    return .closed(next: place)
  }

  private mutating func keepCell(_ start: Int, _ stop: Int) {
    if cellCount < CSVScanner.cellsKept {
      if cellCount == cellCapacity { growCells() }
      starts[cellCount] = Int32(truncatingIfNeeded: start)
      ends[cellCount] = Int32(truncatingIfNeeded: stop)
    }
    cellCount += 1
  }

  private mutating func growCells() {
    func grown(_ old: UnsafeMutablePointer<Int32>) -> UnsafeMutablePointer<Int32> {
      let new = UnsafeMutablePointer<Int32>.allocate(capacity: cellCapacity * 2)
      new.update(from: old, count: cellCapacity)
      old.deallocate()
      return new
    }
    (starts, ends) = (grown(starts), grown(ends))
    cellCapacity *= 2
  }

  /// Takes the doubling from quotes in a cell, and the closing quote from one with text after it.
  private func tidyCell(_ index: Int) {
    var from = Int(starts[index])
    var to = from
    let stop = Int(ends[index])
    var isInside = true
    while from < stop {
      if isInside, buffer[from] == quote {
        from += 1
        isInside = from < stop && buffer[from] == quote
        if !isInside { continue }
      }
      buffer[to] = buffer[from]
      to += 1
      from += 1
    }
    ends[index] = Int32(truncatingIfNeeded: to)
  }
}

// The beginning.
extension CSVScanner {
  private mutating func begin() {
    hasBegun = true
    while !isAtEnd, end < 3 { if !refill() { return } }
    if end >= 3, buffer[0] == 0xEF, buffer[1] == 0xBB, buffer[2] == 0xBF {
      position = 3
      bytesRead = 3
    }
    if let givenDelimiter {
      delimiter = givenDelimiter
      return
    }
    while true {
      let text = UnsafeBufferPointer(start: buffer + position, count: end - position)
      if let found = Delimiter.detected(in: text, isWhole: isAtEnd) {
        delimiter = found
        return
      }
      guard !isAtEnd, refill() else { return }
    }
  }

}
