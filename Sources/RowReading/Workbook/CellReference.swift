/// A cell as sheets call it, such as `B3`.
struct CellReference: Equatable {
  /// From 0.
  var column: Int
  /// From 1; 0 where it is not said.
  var row: Int

  /// Numbers beyond this mean no less and no more than “too far out”.
  private static let limit = 1 << 30

  init?(_ text: some Sequence<UInt8>) {
    var (column, row) = (0, 0)
    for byte in text {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        column = min(CellReference.limit, column * 26 + Int(byte & 31))
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        row = min(CellReference.limit, row * 10 + Int(byte & 15))
      case UInt8(ascii: "$"): continue
      default: return nil
      }
    }
    guard column > 0 else { return nil }
    (self.column, self.row) = (column - 1, row)
  }

  /// The column, from 0, that begins a reference which ends with a zero byte; nil where it has
  /// none.
  @inline(__always)
  static func column(_ text: UnsafePointer<UInt8>) -> Int? {
    var column = 0
    var place = text
    while true {
      let letter = Int(place[0] & 0xDF) - 64
      guard letter >= 1, letter <= 26 else { break }
      column = min(limit, column * 26 + letter)
      place += 1
    }
    return column > 0 ? column - 1 : nil
  }
}

/// A rectangle of cells, such as `B1:D1`.
struct CellRange {
  var first: CellReference
  var last: CellReference

  init?(_ text: String) {
    let ends = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard let head = ends.first, let tail = ends.last, ends.count <= 2,
      let first = CellReference(head), let last = CellReference(tail)
    else { return nil }
    (self.first, self.last) = (first, last)
  }
}
