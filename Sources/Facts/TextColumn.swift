/// Text values, each distinct one kept once; rows hold codes as wide as the largest needs.
///
/// The code 0 is always the empty text.
public struct TextColumn: Sendable {
  private var codes = NarrowIntegers()
  private var distinct = DistinctTexts()
  /// The code of the row before, which often has the same value.
  private var lastCode: UInt32 = 0

  /// How many rows had bytes that are not UTF-8, or NUL, and the first of them.
  public private(set) var repairedCount = 0
  public private(set) var firstRepairedRow: Int?

  public init() {}

  public var count: Int { codes.count }
  /// How many distinct values there are, the empty one among them.
  public var valueCount: Int { distinct.count }
  /// Distinct values by code.
  public var values: [String] { (0..<distinct.count).map { value(UInt32($0)) } }

  public subscript(row: Int) -> String { value(code(ofRow: row)) }

  /// The code of a row's value.
  @inline(__always)
  public func code(ofRow row: Int) -> UInt32 { UInt32(truncatingIfNeeded: codes[row] ?? 0) }

  /// Writes the codes of the values of `rows` to `target`.
  public func copyCodes(_ rows: Range<Int>, to target: UnsafeMutablePointer<Int64>) {
    codes.copy(rows, to: target)
  }

  /// Writes the codes of the values of the rows that are listed to `target`.
  public func copyCodes(_ rows: ArraySlice<Int32>, to target: UnsafeMutablePointer<Int64>) {
    codes.copy(rows, to: target)
  }

  /// The value with `code`.
  public func value(_ code: UInt32) -> String {
    String(decoding: distinct.bytes(code), as: UTF8.self)
  }

  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends UTF-8 bytes; invalid ones and NUL become U+FFFD.
  public mutating func append(_ cell: UnsafeBufferPointer<UInt8>) {
    if !isValue(lastCode, cell) { lastCode = code(of: cell) }
    codes.append(Int64(lastCode))
  }

  private mutating func code(of cell: UnsafeBufferPointer<UInt8>) -> UInt32 {
    cell.isEmpty ? 0 : code(of: cell, hash: DistinctTexts.hash(cell))
  }

  private mutating func code(of cell: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32 {
    if let known = distinct.known(cell, hash: hash) { return known }
    guard TextColumn.isSound(cell) else {
      if firstRepairedRow == nil { firstRepairedRow = codes.count }
      repairedCount += 1
      var repaired = TextColumn.repaired(cell)
      return repaired.withUTF8 { self.code(of: $0) }
    }
    return distinct.add(cell, hash: hash)
  }

  /// The code of a value that is there already.
  public func code(ofKnown cell: UnsafeBufferPointer<UInt8>) -> UInt32? {
    cell.isEmpty ? 0 : distinct.known(cell, hash: DistinctTexts.hash(cell))
  }

  /// Whether `cell` is the value with `code`.
  @inline(__always)
  public func isValue(_ code: UInt32, _ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    distinct.isValue(code, cell)
  }

  /// Whether the bytes are UTF-8 without NUL.
  private static func isSound(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    if cell.allSatisfy({ $0 != 0 && $0 < 0x80 }) { return true }
    return !cell.contains(0) && String(validating: cell, as: UTF8.self) != nil
  }

  private static func repaired(_ cell: UnsafeBufferPointer<UInt8>) -> String {
    var text = ""
    for scalar in String(decoding: cell, as: UTF8.self).unicodeScalars {
      text.unicodeScalars.append(scalar == "\0" ? "\u{FFFD}" : scalar)
    }
    return text
  }

  /// Appends UTF-8 bytes of `count` cells, as `append` does one by one.
  ///
  /// The slots of many cells are fetched from memory at the same time: a million different ids
  /// take a third of the time that waiting for each would.
  public mutating func append(count: Int, _ cell: (Int) -> UnsafeBufferPointer<UInt8>) {
    guard distinct.count > TextColumn.manyValues else {
      for index in 0..<count { append(cell(index)) }
      return
    }
    var hashes: [UInt64] = []
    for first in Swift.stride(from: 0, to: count, by: TextColumn.blockLength) {
      let block = first..<min(count, first + TextColumn.blockLength)
      fetch(block, cell, &hashes)
      for index in block {
        let cell = cell(index)
        if !isValue(lastCode, cell) {
          lastCode = cell.isEmpty ? 0 : code(of: cell, hash: hashes[index - first])
        }
        codes.append(Int64(lastCode))
      }
    }
  }

  /// Gives `body` the codes of `count` cells, each nil where the value is not there.
  public func codes(
    ofKnown count: Int, _ cell: (Int) -> UnsafeBufferPointer<UInt8>,
    _ body: (_ index: Int, UInt32?) -> Void
  ) {
    var hashes: [UInt64] = []
    for first in Swift.stride(from: 0, to: count, by: TextColumn.blockLength) {
      let block = first..<min(count, first + TextColumn.blockLength)
      fetch(block, cell, &hashes)
      for index in block {
        let cell = cell(index)
        body(index, cell.isEmpty ? 0 : distinct.known(cell, hash: hashes[index - first]))
      }
    }
  }

  private static let blockLength = 64
  /// From so many on the index is too large for the processor's nearest memory.
  private static let manyValues = 4096

  /// Hashes the cells of a block and touches the slot of each.
  private func fetch(
    _ block: Range<Int>, _ cell: (Int) -> UnsafeBufferPointer<UInt8>, _ hashes: inout [UInt64]
  ) {
    hashes.removeAll(keepingCapacity: true)
    var touched: UInt64 = 0
    for index in block {
      let hash = DistinctTexts.hash(cell(index))
      hashes.append(hash)
      touched |= distinct.firstSlot(of: hash)
    }
    // Stored where it changes nothing, so that the loads are not left out.
    hashes.append(touched)
  }

  /// A hash of each distinct value by its code, the same in every run.
  var valueHashes: [UInt64] { distinct.hashes }

  /// Calls `body` with the bytes of a row's value.
  public func withBytes<Result>(ofRow row: Int, _ body: (ArraySlice<UInt8>) -> Result) -> Result {
    body(distinct.bytes(code(ofRow: row)))
  }

  /// Frees what only appending and looking up need, some twenty bytes for each distinct value.
  public mutating func dropIndex() { distinct.dropIndex() }

  /// Forgets the rows; the distinct values and their codes stay.
  public mutating func dropRows() { codes = NarrowIntegers() }

  /// Keeps only the rows for which `keep` is true.
  public mutating func compact(_ keep: [Bool]) {
    codes.compact(keep)
  }

  public mutating func reserve(_ rows: Int) { codes.reserve(rows) }
}
