import Facts
import TestSupport
import Testing

@testable import Closing

struct RowArchiveTests {
  private func same(_ a: [RowDigests], _ b: [RowDigests]) -> Bool {
    a.count == b.count
      && zip(a, b).allSatisfy { a, b in
        a.table == b.table && a.hashes == b.hashes && (a.ids == nil) == (b.ids == nil)
          && (0..<a.count).allSatisfy {
            a.id(ofRow: $0) == b.id(ofRow: $0) && a.place(ofRow: $0) == b.place(ofRow: $0)
          }
      }
  }

  @Test func `what is packed is unpacked as it was`() throws {
    let digests = digests(RowChangesTests.story)
    let unpacked = try #require(RowArchive.tables(in: RowArchive.bytes(of: digests)))
    #expect(same(unpacked, digests))
    #expect(try #require(RowArchive.tables(in: RowArchive.bytes(of: []))).isEmpty)
  }

  @Test func `ids of any text, gaps between lines and several files come back`() throws {
    let ids = ["", "订单-1", "订单-12", "订单-2", "", String(repeating: "长", count: 300), "a"]
    var column = TextColumn()
    for id in ids { column.append(id) }
    let digests = [
      RowDigests(
        table: .orders, hashes: ids.indices.map { UInt64.max / UInt64($0 + 1) }, ids: column,
        files: [("Data/a.csv", 0), ("Data/b.csv", 4)], lines: RowLines([2, 3, 7, 8, 2, 9, 3]))
    ]
    #expect(same(try #require(RowArchive.tables(in: RowArchive.bytes(of: digests))), digests))
  }

  @Test func `a hundred thousand orders take no more than a dozen bytes each`() throws {
    var ids = TextColumn()
    for number in 0..<100_000 { ids.append("SO-2026-\(100_000 + number)") }
    let digests = RowDigests(
      table: .orders, hashes: (0..<100_000).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }, ids: ids,
      files: [("Data/orders.csv", 0)], lines: RowLines((2..<100_002).map { Int32($0) }))
    #expect(RowArchive.bytes(of: [digests]).count < 1_200_000)
  }

  @Test func `bytes that are cut off or changed are refused or read, never more`() {
    let bytes = RowArchive.bytes(of: digests(RowChangesTests.story))
    for length in bytes.indices { #expect(RowArchive.tables(in: Array(bytes[..<length])) == nil) }
    var numbers = SeededNumbers(seed: 7)
    for index in bytes.indices {
      var changed = bytes
      changed[index] = UInt8.random(in: 0...255, using: &numbers)
      _ = RowArchive.tables(in: changed)
      changed[index] = 255
      _ = RowArchive.tables(in: changed)
    }
    #expect(RowArchive.tables(in: bytes + [0]) == nil)
  }
}
