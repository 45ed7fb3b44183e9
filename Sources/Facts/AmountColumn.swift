/// Money or numbers, exact in millionths, one or none a row.
///
/// All values are kept in the largest power of ten in which each of them is whole, so that two
/// decimals cost no more than cents do:
///
///     var prices = AmountColumn()
///     prices.append(16_000_000_000)   // 16,000.00, kept as 16,000
///     prices.append(680_500_000)      // 680.50, kept in tenths, as is the first one now
public struct AmountColumn: Sendable {
  private var values = NarrowIntegers()
  /// How many millionths one of `values` is.
  private var scale: Int64 = 1_000_000

  public init() {}

  /// Amounts in millionths; `Column.noAmount` where there is none.
  public init(_ millionths: some Sequence<Int64>) {
    for amount in millionths { append(amount) }
  }

  public var count: Int { values.count }

  /// The amount in millionths.
  public subscript(row: Int) -> Int64? {
    @inline(__always) get {
      guard let value = values[row] else { return nil }
      // It was this very number of millionths before, so it fits.
      return value &* scale
    }
  }

  /// Writes the millionths of `rows` to `target`, `Column.noAmount` where there is none.
  public func copy(_ rows: Range<Int>, to target: UnsafeMutablePointer<Int64>) {
    values.copy(rows, to: target)
    rescale(rows.count, target)
  }

  /// Writes the millionths of the rows that are listed to `target`.
  public func copy(_ rows: ArraySlice<Int32>, to target: UnsafeMutablePointer<Int64>) {
    values.copy(rows, to: target)
    rescale(rows.count, target)
  }

  private func rescale(_ count: Int, _ target: UnsafeMutablePointer<Int64>) {
    guard scale != 1 else { return }
    for index in 0..<count where target[index] != NarrowIntegers.none { target[index] &*= scale }
  }

  /// Appends an amount in millionths, of which `Column.noAmount` is none.
  public mutating func append(_ millionths: Int64?) {
    guard let millionths, millionths != Column.noAmount else {
      values.append(nil)
      return
    }
    var (value, rest) = millionths.quotientAndRemainder(dividingBy: scale)
    if rest != 0 {
      refine(for: millionths)
      (value, rest) = millionths.quotientAndRemainder(dividingBy: scale)
    }
    values.append(value)
  }

  /// Makes room for `rows` rows in all.
  public mutating func reserve(_ rows: Int) { values.reserve(rows) }

  /// Keeps only the rows for which `keep` is true.
  public mutating func compact(_ keep: [Bool]) { values.compact(keep) }

  /// Takes the largest scale in which `millionths` is whole, and all values with it.
  private mutating func refine(for millionths: Int64) {
    let coarse = scale
    while millionths % scale != 0 { scale /= 10 }
    values.multiply(by: coarse / scale)
  }
}
