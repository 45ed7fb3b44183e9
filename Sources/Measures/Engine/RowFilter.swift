import Facts
import Quantities

/// The conditions of a measure, ready to look at blocks of rows.
struct RowFilter {
  private enum Test {
    case notBelow(Int, Int64)
    case notAbove(Int, Int64)
    case present(Int)
    case absent(Int)
    /// Each column with what stands for no value in it.
    case either(Int, Int64, Int, Int64)
    /// By the text's code.
    case text(Int, [Bool])
    case within(Int64, from: Int, to: Int)
  }

  private var tests: [Test] = []

  init(_ conditions: [Measure.Condition], _ block: RowBlock) {
    for condition in conditions {
      switch condition {
      case .notNegative(let path): tests.append(.notBelow(block.column(path), 0))
      case .atLeast(let path, let limit): tests.append(.notBelow(block.column(path), limit))
      case .atMost(let path, let limit): tests.append(.notAbove(block.column(path), limit))
      case .present(let path), .absent(let path):
        let column = block.column(path)
        var isPresent = true
        if case .absent = condition { isPresent = false }
        if block.isText(column) {
          let texts = block.texts(column)?.values ?? [""]
          tests.append(.text(column, texts.map { $0.isEmpty != isPresent }))
        } else {
          tests.append(isPresent ? .present(column) : .absent(column))
        }
      case .oneOf(let path, let words): add(path, words, isIn: true, block)
      case .noneOf(let path, let words): add(path, words, isIn: false, block)
      case .eitherPresent(let a, let b):
        let (first, second) = (block.column(a), block.column(b))
        // A text that is not there has a code, that of the empty text.
        func nothing(_ column: Int) -> Int64 {
          block.isText(column) ? 0 : ColumnDecoder.none
        }
        tests.append(.either(first, nothing(first), second, nothing(second)))
      case .within(let days, let from, let to):
        tests.append(.within(Int64(days), from: block.column(from), to: block.column(to)))
      }
    }
  }

  private mutating func add(
    _ path: Measure.Path, _ words: [String], isIn: Bool, _ block: RowBlock
  ) {
    let column = block.column(path)
    let wanted = Set(words)
    let values = block.texts(column)?.values ?? [""]
    tests.append(.text(column, values.map { wanted.contains($0) == isIn }))
  }

  /// Clears the marks of rows that do not count.
  func apply(_ block: RowBlock, _ marks: UnsafeMutablePointer<Bool>) {
    let count = block.count
    let none = ColumnDecoder.none
    for test in tests {
      switch test {
      case .notBelow(let column, let limit):
        let values = block.values(column)
        for index in 0..<count where values[index] < limit || values[index] == none {
          marks[index] = false
        }
      case .notAbove(let column, let limit):
        let values = block.values(column)
        for index in 0..<count where values[index] > limit || values[index] == none {
          marks[index] = false
        }
      case .present(let column):
        let values = block.values(column)
        for index in 0..<count where values[index] == none { marks[index] = false }
      case .absent(let column):
        let values = block.values(column)
        for index in 0..<count where values[index] != none { marks[index] = false }
      case .either(let first, let noFirst, let second, let noSecond):
        let (a, b) = (block.values(first), block.values(second))
        for index in 0..<count where a[index] == noFirst && b[index] == noSecond {
          marks[index] = false
        }
      case .text(let column, let codes):
        let values = block.values(column)
        codes.withUnsafeBufferPointer { codes in
          for index in 0..<count {
            let code = values[index]
            // Where the column is missing, every text is the empty one.
            if code < 0 || code >= codes.count || !codes[Int(code)] { marks[index] = false }
          }
        }
      case .within(let days, let from, let to):
        let (first, last) = (block.values(from), block.values(to))
        for index in 0..<count
        where first[index] == none || last[index] == none || last[index] - first[index] > days {
          marks[index] = false
        }
      }
    }
  }
}

/// What rows bring in, ready to be read from blocks.
struct RowValue {
  private enum Kind {
    case one
    case amount(Int)
    case product(Int, Int)
    case difference(Int, Int)
    case days(Int, Int)
  }

  private let kind: Kind

  init(_ value: Measure.Value, _ block: RowBlock) {
    switch value {
    case .one: kind = .one
    case .amount(let path): kind = .amount(block.column(path))
    case .product(let a, let b): kind = .product(block.column(a), block.column(b))
    case .difference(let a, let b): kind = .difference(block.column(a), block.column(b))
    case .days(let from, let to): kind = .days(block.column(from), block.column(to))
    }
  }

  /// Writes millionths; clears the marks of rows that bring in nothing because a cell is empty.
  func read(
    _ block: RowBlock, _ marks: UnsafeMutablePointer<Bool>, to target: UnsafeMutablePointer<Int128>
  ) {
    let count = block.count
    let none = ColumnDecoder.none
    switch kind {
    case .one:
      target.update(repeating: Money.scale, count: count)
    case .amount(let column):
      let values = block.values(column)
      for index in 0..<count {
        if values[index] == none { marks[index] = false }
        target[index] = Int128(values[index])
      }
    case .product(let first, let second):
      let (a, b) = (block.values(first), block.values(second))
      for index in 0..<count {
        guard a[index] != none, b[index] != none else {
          marks[index] = false
          continue
        }
        target[index] = RowValue.product(a[index], b[index])
      }
    case .difference(let first, let second):
      let (a, b) = (block.values(first), block.values(second))
      for index in 0..<count {
        if a[index] == none || b[index] == none { marks[index] = false }
        target[index] = Int128(a[index]) - Int128(b[index])
      }
    case .days(let from, let to):
      let (a, b) = (block.values(from), block.values(to))
      for index in 0..<count {
        if a[index] == none || b[index] == none { marks[index] = false }
        target[index] = (Int128(b[index]) - Int128(a[index])) * Money.scale
      }
    }
  }

  /// a × b in millionths, rounded half away from zero.
  @inline(__always)
  private static func product(_ a: Int64, _ b: Int64) -> Int128 {
    let small = a.multipliedReportingOverflow(by: b)
    if !small.overflow {
      let (whole, rest) = small.partialValue.quotientAndRemainder(dividingBy: 1_000_000)
      if rest >= 500_000 { return Int128(whole + 1) }
      if rest <= -500_000 { return Int128(whole - 1) }
      return Int128(whole)
    }
    return Fraction(Int128(a) * Int128(b), Money.scale).rounded(scale: 1)
  }
}
