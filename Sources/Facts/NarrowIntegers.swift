/// Whole numbers or none, row by row, all as wide as the widest of them needs: one, two, four or
/// eight bytes.
///
/// Quantities, references to a few hundred products and amounts below twenty million in cents
/// take an eighth to a half of what 64 bits would. Any `Int64` but its least fits.
public struct NarrowIntegers: Sendable {
  private enum Width {
    case one, two, four, eight
  }

  // Only the one that `width` names is in use. In each, the least number stands for none.
  private var ones: [Int8] = []
  private var twos: [Int16] = []
  private var fours: [Int32] = []
  private var eights: [Int64] = []
  private var width = Width.one
  private var reserved = 0

  public init() {}

  public init(_ values: some Sequence<Int64?>) {
    for value in values { append(value) }
  }

  public var count: Int {
    switch width {
    case .one: ones.count
    case .two: twos.count
    case .four: fours.count
    case .eight: eights.count
    }
  }

  public subscript(row: Int) -> Int64? {
    @inline(__always) get {
      switch width {
      case .one: NarrowIntegers.wide(ones[row])
      case .two: NarrowIntegers.wide(twos[row])
      case .four: NarrowIntegers.wide(fours[row])
      case .eight: NarrowIntegers.wide(eights[row])
      }
    }
  }

  /// What stands for none in `copy`.
  public static let none = Int64.min

  /// Writes the numbers of `rows` to `target`, `none` where there is none.
  public func copy(_ rows: Range<Int>, to target: UnsafeMutablePointer<Int64>) {
    switch width {
    case .one: NarrowIntegers.copy(ones, rows, target)
    case .two: NarrowIntegers.copy(twos, rows, target)
    case .four: NarrowIntegers.copy(fours, rows, target)
    case .eight: NarrowIntegers.copy(eights, rows, target)
    }
  }

  @inline(__always)
  private static func copy<Narrow: FixedWidthInteger>(
    _ values: [Narrow], _ rows: Range<Int>, _ target: UnsafeMutablePointer<Int64>
  ) {
    values.withUnsafeBufferPointer { values in
      for row in rows {
        let value = values[row]
        target[row - rows.lowerBound] = value == .min ? none : Int64(truncatingIfNeeded: value)
      }
    }
  }

  /// Writes the numbers of the rows that are listed to `target`, `none` where there is none.
  public func copy(_ rows: ArraySlice<Int32>, to target: UnsafeMutablePointer<Int64>) {
    switch width {
    case .one: NarrowIntegers.copy(ones, rows, target)
    case .two: NarrowIntegers.copy(twos, rows, target)
    case .four: NarrowIntegers.copy(fours, rows, target)
    case .eight: NarrowIntegers.copy(eights, rows, target)
    }
  }

  @inline(__always)
  private static func copy<Narrow: FixedWidthInteger>(
    _ values: [Narrow], _ rows: ArraySlice<Int32>, _ target: UnsafeMutablePointer<Int64>
  ) {
    var next = 0
    for row in rows {
      let value = values[Int(row)]
      target[next] = value == .min ? none : Int64(truncatingIfNeeded: value)
      next += 1
    }
  }

  public mutating func append(_ value: Int64?) {
    while true {
      switch width {
      case .one: if NarrowIntegers.append(value, to: &ones) { return }
      case .two: if NarrowIntegers.append(value, to: &twos) { return }
      case .four: if NarrowIntegers.append(value, to: &fours) { return }
      case .eight:
        let isKept = NarrowIntegers.append(value, to: &eights)
        precondition(isKept, "the least 64-bit number stands for none")
        return
      }
      widen()
    }
  }

  /// Makes room for `rows` rows in all, in the present width and in wider ones.
  public mutating func reserve(_ rows: Int) {
    reserved = rows
    switch width {
    case .one: ones.reserveCapacity(rows)
    case .two: twos.reserveCapacity(rows)
    case .four: fours.reserveCapacity(rows)
    case .eight: eights.reserveCapacity(rows)
    }
  }

  /// Keeps only the rows for which `keep` is true, without a copy of the others.
  public mutating func compact(_ keep: [Bool]) {
    switch width {
    case .one: ones.compact(keep)
    case .two: twos.compact(keep)
    case .four: fours.compact(keep)
    case .eight: eights.compact(keep)
    }
  }

  /// Multiplies every number by `factor`; the products fit 64 bits.
  mutating func multiply(by factor: Int64) {
    var products = NarrowIntegers()
    products.reserve(reserved)
    for row in 0..<count { products.append(self[row].map { $0 * factor }) }
    self = products
  }

  private mutating func widen() {
    let rows = max(reserved, count + 1)
    switch width {
    case .one:
      twos = NarrowIntegers.widened(ones, rows)
      (ones, width) = ([], .two)
    case .two:
      fours = NarrowIntegers.widened(twos, rows)
      (twos, width) = ([], .four)
    case .four:
      eights = NarrowIntegers.widened(fours, rows)
      (fours, width) = ([], .eight)
    case .eight: break
    }
  }

  private static func widened<Narrow: FixedWidthInteger, Wide: FixedWidthInteger>(
    _ values: [Narrow], _ rows: Int
  ) -> [Wide] {
    var result: [Wide] = []
    result.reserveCapacity(rows)
    for value in values { result.append(value == .min ? .min : Wide(truncatingIfNeeded: value)) }
    return result
  }

  /// False where `value` is too wide.
  @inline(__always)
  private static func append<Narrow: FixedWidthInteger>(
    _ value: Int64?, to values: inout [Narrow]
  ) -> Bool {
    guard let value else {
      values.append(.min)
      return true
    }
    guard let narrow = Narrow(exactly: value), narrow != .min else { return false }
    values.append(narrow)
    return true
  }

  @inline(__always)
  private static func wide<Narrow: FixedWidthInteger>(_ value: Narrow) -> Int64? {
    value == .min ? nil : Int64(truncatingIfNeeded: value)
  }
}

extension Array {
  /// Keeps only the elements for which `keep` is true, in place.
  mutating func compact(_ keep: [Bool]) {
    var next = 0
    for index in indices where keep[index] {
      if next != index { self[next] = self[index] }
      next += 1
    }
    removeLast(count - next)
  }
}
