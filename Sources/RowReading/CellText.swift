/// The bytes of one cell.
public typealias Cell = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
  /// Without white space at both ends: ASCII, U+00A0 and U+3000.
  @inlinable public var trimmed: Cell {
    guard count > 0 else { return self }
    // Most cells begin and end with neither a space nor a byte that may be part of one.
    let (first, last) = (self[0], self[count - 1])
    if first > 32, first != 0xC2, first != 0xE3, last > 32, last != 0xA0, last != 0x80 {
      return self
    }
    return cut
  }

  @usableFromInline var cut: Cell {
    guard var low = baseAddress, count > 0 else { return self }
    var high = low + count
    while low < high {
      if low[0] <= 32 {
        low += 1
      } else if low[0] == 0xC2, high - low >= 2, low[1] == 0xA0 {
        low += 2
      } else if low[0] == 0xE3, high - low >= 3, low[1] == 0x80, low[2] == 0x80 {
        low += 3
      } else {
        break
      }
    }
    while low < high {
      if high[-1] <= 32 {
        high -= 1
      } else if high[-1] == 0xA0, high - low >= 2, high[-2] == 0xC2 {
        high -= 2
      } else if high[-1] == 0x80, high - low >= 3, high[-2] == 0x80, high[-3] == 0xE3 {
        high -= 3
      } else {
        break
      }
    }
    return Cell(start: low, count: high - low)
  }

  /// As a problem quotes it: the first few hundred bytes.
  public var excerpt: String { String(decoding: prefix(400), as: UTF8.self) }
}
