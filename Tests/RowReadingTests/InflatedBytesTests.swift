import Foundation
import TestSupport
import Testing

@testable import RowReading

struct InflatedBytesTests {
  /// All rows of a file with these bytes, its header among them.
  func rows(_ bytes: [UInt8], _ name: String = "orders.csv.gz") throws
    -> (rows: [[String]], encoding: TextEncoding?)
  {
    let folder = try TemporaryFolder()
    try Data(bytes).write(to: folder.url.appending(path: name))
    let reader = try FileRows.reader(path: folder.path(name), options: RowOptions())
    let batch = RowBatch()
    var rows = [reader.header.names]
    while try reader.fill(batch) {
      for row in 0..<batch.rowCount {
        rows.append((0..<batch.cellCount(row)).map { batch.text(row, $0) })
      }
    }
    return (rows, reader.encoding)
  }

  static let plain = (0..<2000).flatMap { Array("R\($0),\($0 * 7 % 1001)\n".utf8) }

  @Test func `a gzip file is the text in it`() throws {
    let found = try rows(EncodedSample.gzip(Array(EncodedSample.text.utf8)))
    #expect(found.rows == EncodedSample.rows)
    #expect(found.encoding == .utf8)
  }

  @Test func `text in gzip may be GB18030 or UTF-16`() throws {
    let found = try rows(EncodedSample.gzip(EncodedSample.gb18030))
    #expect(found.rows == EncodedSample.rows)
    #expect(found.encoding == .gb18030)
    let utf16 = EncodedSample.utf16("\u{FEFF}" + EncodedSample.text, isBig: false)
    #expect(try rows(EncodedSample.gzip(utf16)).rows == EncodedSample.rows)
  }

  @Test func `several members are one text, and zeros behind them are nothing`() throws {
    let (first, second) = (Self.plain.prefix(5000), Self.plain.dropFirst(5000))
    let bytes =
      EncodedSample.gzip(Array(first)) + EncodedSample.gzip([])
      + EncodedSample.gzip(Array(second)) + [0, 0, 0]
    for step in [1, 7, 4096] {
      let source = try InflatedBytes(SteppedBytes(bytes, step: step))
      #expect(contents(source, step: step) == Self.plain)
      #expect(source.failure == nil)
    }
  }

  @Test func `a gzip file that is cut short is damaged wherever it is cut`() throws {
    let whole = EncodedSample.gzip(Array(Self.plain.prefix(400)))
    for count in 1..<whole.count {
      let source = try InflatedBytes(MemoryBytes(Array(whole.prefix(count))))
      _ = contents(source, step: 100)
      #expect(source.failure == .damaged(.gzip, reason: "it ends too early"))
    }
    #expect(throws: RowFailure.damaged(.gzip, reason: "it ends too early")) {
      try rows(Array(EncodedSample.gzip(Self.plain).dropLast(4)))
    }
  }

  @Test func `a gzip file with a wrong byte, or with something else behind it, is damaged`() throws
  {
    let whole = EncodedSample.gzip(Self.plain)
    var changed = whole
    changed[whole.count - 6] ^= 1
    for bytes in [changed, whole + Array("more".utf8)] {
      let source = try InflatedBytes(MemoryBytes(bytes))
      _ = contents(source)
      guard case .damaged(.gzip, _) = source.failure else {
        Issue.record("\(String(describing: source.failure))")
        continue
      }
    }
  }

  @Test func `bytes changed anywhere are told or harmless, and never more than the limit`() throws {
    var numbers = SeededNumbers(seed: 11)
    let whole = EncodedSample.gzip(Self.plain)
    for _ in 0..<300 {
      var bytes = whole
      for _ in 0..<3 {
        let place = Int.random(in: 0..<bytes.count, using: &numbers)
        bytes[place] = UInt8.random(in: 0...255, using: &numbers)
      }
      let source = try InflatedBytes(MemoryBytes(bytes), limit: 1 << 20)
      #expect(contents(source).count <= 1 << 20)
    }
  }

  @Test func `a bomb is stopped`() throws {
    let bomb = EncodedSample.gzip([UInt8](repeating: 48, count: 5 << 20))
    let source = try InflatedBytes(MemoryBytes(bomb), limit: 1 << 20)
    #expect(contents(source).count <= 1 << 20)
    #expect(source.failure == .oversized(limit: "1 MB"))
  }

  @Test func `what is in gzip must be text`() throws {
    #expect(throws: RowFailure.foreign(.pdf)) {
      try rows(EncodedSample.gzip(Array("%PDF-1.7 and more of that".utf8)))
    }
    #expect(throws: RowFailure.empty) { try rows(EncodedSample.gzip([])) }
  }

  @Test func `cells may stand between bars`() throws {
    #expect(try rows(Array("a|b\n1|2,5\n".utf8), "x.csv").rows == [["a", "b"], ["1", "2,5"]])
  }
}
