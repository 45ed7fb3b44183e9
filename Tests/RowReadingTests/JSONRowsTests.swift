import Foundation
import TestSupport
import Testing

@testable import RowReading

struct JSONRowsTests {
  @Test func `an array of objects has a column for each key of any entry`() throws {
    let table = try ReadTable(#"[{"id":"A1","n":1},{"n":2,"rep":"李娜"},null,{"id":null}]"#)
    #expect(table.names == ["id", "n", "rep"])
    #expect(table.rows == [["A1", "1", ""], ["", "2", "李娜"], ["", "", ""]])
    #expect(table.lines == [1, 2, 4])
    #expect(table.unit == .entry(of: ""))
  }

  @Test func `the list of an envelope is found`() throws {
    let table = try ReadTable(#"{"info":{"more":false,"x":[1]},"data":[{"id":1},{"id":2}]}"#)
    #expect(table.names == ["id"])
    #expect(table.rows == [["1"], ["2"]])
    #expect(table.unit == .entry(of: "data"))
    let nested = #"{"errorCode":0,"errorMessage":"OK","data":{"total":1,"dataList":[{"id":1}]}}"#
    #expect(try ReadTable(nested).unit == .entry(of: "data.dataList"))
    #expect(try ReadTable(nested, part: .named("data.dataList")).rows == [["1"]])
  }

  @Test func `the shallowest list wins, and several need a name`() throws {
    #expect(try ReadTable(#"{"a":{"b":[{"x":1}]},"c":[{"y":2}]}"#).names == ["y"])
    let two = #"{"a":[{"x":1}],"b":[{"y":2}],"c":{"d":[{"z":3}]}}"#
    #expect(throws: RowFailure.severalParts(["a", "b"])) { try ReadTable(two) }
    #expect(try ReadTable(two, part: .named("b")).names == ["y"])
    #expect(try ReadTable(two, part: .named("c.d")).names == ["z"])
    #expect(try ReadTable(two, part: .number(2)).names == ["y"])
    #expect(throws: RowFailure.noSuchPart("e", parts: ["a", "b"])) {
      try ReadTable(two, part: .named("e"))
    }
  }

  @Test func `objects one after the other are rows on lines`() throws {
    let text = "\u{FEFF}{\"id\":1,\"owner\":[\"R1\"]}\n\n{\"id\":2,\"owner\":[]}\r\n{\"x\":true}\n"
    let table = try ReadTable(text)
    #expect(table.names == ["id", "owner", "x"])
    #expect(table.rows == [["1", "R1", ""], ["2", "", ""], ["", "", "true"]])
    #expect(table.lines == [1, 3, 4])
    #expect(table.unit == .line)
  }

  @Test func `pages one after the other are one list`() throws {
    let pages = "{\"data\":[{\"id\":1},{\"id\":2}]}\n{\"data\":[]}\n{\"data\":[{\"id\":3,\"n\":4}]}"
    let table = try ReadTable(pages)
    #expect(table.rows == [["1", ""], ["2", ""], ["3", "4"]])
    #expect(table.lines == [1, 1, 3])
  }

  @Test func `values that do not all have a list are rows`() throws {
    let text = #"{"id":1,"items":[{"sku":"a"},{"sku":"b"}]}"# + "\n" + #"{"id":2}"#
    #expect(try ReadTable(text).rows == [["1"], ["2"]])
    let all = #"{"id":1,"items":[{"sku":"a"}]}{"id":2,"items":[{"sku":"b"}]}"#
    #expect(try ReadTable(all).rows == [["a"], ["b"]])
    #expect(try ReadTable(all, part: .named("")).rows == [["1", "a"], ["2", "b"]])
  }

  @Test func `one object is a row only where the name says lines`() throws {
    let text = #"{"id":1,"tags":["x","y"]}"#
    #expect(try ReadTable(text, name: "a.JSONL").rows == [["1", "x;y"]])
    #expect(throws: RowFailure.damaged(.json, reason: "it holds no list of objects")) {
      try ReadTable(text)
    }
  }

  @Test func `objects within an entry are columns, arrays of one too`() throws {
    let text = """
      [{"Owner":null,"a":[{"b":1}],"t":[1,"x",true],"l":[[1]],"m":["k",{"b":1}]},
       {"Owner":{"id":"7","name":"N"},"a":[{"b":1},{"b":2}],"e":{},"t":[]}]
      """
    let table = try ReadTable(text)
    #expect(table.names == ["a.b", "t", "Owner.id", "Owner.name", "e"])
    #expect(table.rows == [["1", "1;x;true", "", "", ""], ["", "", "7", "N", ""]])
  }

  @Test func `numbers are exact and plain`() throws {
    let text = """
      [{"a":1234567890123456789012345,"b":0.10,"c":1e3,"d":1.5E+2,"e":-1.25e-2,"f":1e-2000,"g":0e0}]
      """
    #expect(
      try ReadTable(text).rows
        == [["1234567890123456789012345", "0.10", "1000", "150", "-0.0125", "1e-2000", "0"]])
  }

  @Test func `the last of equal keys counts`() throws {
    #expect(try ReadTable(#"[{"a":1,"a":2},{"a":1,"a":null}]"#).rows == [["2"], [""]])
  }

  @Test func `what a service refuses is told`() {
    let text = #"{"errorCode":20016,"errorMessage":"token expired","data":[]}"#
    let failure = RowFailure.damaged(.json, reason: "errorCode 20016: token expired")
    #expect(throws: failure) { try ReadTable(text) }
  }

  @Test(arguments: [
    ("", RowFailure.empty), (" \n ", .empty), ("[]", .empty), ("{\"data\":[]}", .empty),
    ("[{\"a\":1},\n{\"a\"", .damaged(.json, reason: "parse error: premature EOF, on line 2")),
    (
      "[{\"a\":\n\0}]",
      .damaged(.json, reason: "lexical error: invalid char in json text, on line 2")
    ),
    (
      String(repeating: "[", count: 100_000),
      .damaged(.json, reason: "it is nested more than 64 deep, on line 1")
    ),
  ])
  func `what is no table is refused`(text: String, failure: RowFailure) {
    #expect(throws: failure) { try ReadTable(text) }
  }

  @Test func `broken characters are refused`() {
    #expect(throws: RowFailure.self) { try ReadTable(Array("[{\"a\":\"".utf8) + [0xFF, 0x22]) }
  }

  @Test func `more columns than any table has are refused`() {
    let keys = (0..<5000).map { "\"k\($0)\":1" }.joined(separator: ",")
    #expect(throws: RowFailure.oversized(limit: "4,096 columns")) { try ReadTable("[{\(keys)}]") }
  }

  @Test func `a batch is never fuller than full, and no row is lost`() throws {
    let text = String(repeating: "{}", count: 40_000) + "{\"a\":\"1\"}"
    let folder = try TemporaryFolder()
    try Data(text.utf8).write(to: URL(filePath: folder.path("a.json")))
    let reader = try FileRows.reader(path: folder.path("a.json"), options: RowOptions())
    let batch = RowBatch()
    var total = 0
    while try reader.fill(batch) {
      #expect(batch.rowCount <= RowBatch.rowLimit)
      total += batch.rowCount
    }
    #expect(total == 40_001)
  }

  @Test func `a name or the first bytes tell JSON from text`() throws {
    #expect(try ReadTable("[{\"a\":1}]", name: "export").names == ["a"])
    #expect(try ReadTable("[a],{b}\n1,2", name: "x.csv").names == ["[a]", "{b}"])
    #expect(try ReadTable("{a},b\n1,2", name: "export").names == ["{a}", "b"])
  }

  @Test func `a file tells its lists`() throws {
    let folder = try TemporaryFolder()
    try Data(#"{"a":[{"x":1}],"b":[{"y":2}]}"#.utf8)
      .write(to: URL(filePath: folder.path("a.json")))
    #expect(try FileRows.parts(path: folder.path("a.json")) == ["a", "b"])
  }

  @Test func `300 changed files are read or refused`() throws {
    let seed = """
      {"info":{"n":[1,2]},"data":[{"id":1e2,"o":{"id":"李"},"t":["a","b"],"x":[{"y":null}]},
      {"id":2,"o":null,"t":[],"x":[{"y":1},{"y":2}]}]}
      {"data":[{"id":3,"z":{"a":{"b":[[1]]}}}]}
      """
    var numbers = SeededNumbers(seed: 20_261_003)
    let special = Array("{}[]\",:0e-\\\n\0".utf8) + [0xFF, 0xC3]
    for _ in 0..<300 {
      var bytes = Array(seed.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &numbers) {
        let place = Int.random(in: 0..<bytes.count, using: &numbers)
        let byte = special[Int.random(in: 0..<special.count, using: &numbers)]
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: bytes[place] = byte
        case 1: bytes.insert(byte, at: place)
        case 2: bytes.remove(at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 9))
        }
      }
      do {
        let table = try ReadTable(bytes)
        #expect(table.rows.allSatisfy { $0.count == table.names.count })
      } catch is RowFailure {
        continue
      }
    }
  }
}
