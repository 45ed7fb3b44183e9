import Foundation
import TestSupport
import Testing

@testable import RowReading

/// All records of a text, each with its line.
func records(_ bytes: [UInt8], chunk: Int = 1 << 18)
  -> (records: [[String]], lines: [Int], unclosed: [Int])
{
  var scanner = CSVScanner(MemoryBytes(bytes), chunk: chunk)
  var result: (records: [[String]], lines: [Int], unclosed: [Int]) = ([], [], [])
  while scanner.next() {
    result.records.append((0..<scanner.cellCount).map { scanner.text($0) })
    result.lines.append(scanner.line)
    if let line = scanner.unclosedQuoteLine { result.unclosed.append(line) }
  }
  return result
}

func records(_ text: String) -> [[String]] { records(Array(text.utf8)).records }

struct CSVScannerTests {
  @Test func `cells are what stands between delimiters`() {
    #expect(records("a,b\n1,\n,2") == [["a", "b"], ["1", ""], ["", "2"]])
  }

  @Test func `quotes hold delimiters, line ends and doubled quotes`() {
    #expect(records("a,\"b,c\"\n\"x\ny\",\"\"\"z\"\"\"") == [["a", "b,c"], ["x\ny", "\"z\""]])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines end with LF, CRLF or CR`(end: String) {
    #expect(records("a,b\(end)1,2\(end)") == [["a", "b"], ["1", "2"]])
  }

  @Test func `a byte order mark is no part of the first cell`() {
    #expect(records([0xEF, 0xBB, 0xBF] + Array("a\n1".utf8)).records == [["a"], ["1"]])
  }

  @Test(arguments: [",", ";", "\t"])
  func `the delimiter is the one that the header has`(delimiter: String) {
    #expect(records("a\(delimiter)b\n1\(delimiter)2") == [["a", "b"], ["1", "2"]])
  }

  @Test func `delimiters within a header's quotes do not count`() {
    #expect(records("\"a,b,c\";d\n1;2") == [["a,b,c", "d"], ["1", "2"]])
  }

  @Test func `empty lines are passed over and counted`() {
    let found = records(Array("a\n\n\n1\n\n2".utf8))
    #expect(found.records == [["a"], ["1"], ["2"]])
    #expect(found.lines == [1, 4, 6])
  }

  @Test func `lines are physical ones, also behind quoted line ends`() {
    let found = records(Array("a,b\r\n\"1\r\n\r\n2\",3\r\n4,5\r\n".utf8))
    #expect(found.lines == [1, 2, 5])
  }

  @Test func `text behind a closing quote belongs to the cell`() {
    #expect(records("a,b\n\"1\"\"0\"2\"3,4") == [["a", "b"], ["1\"02\"3", "4"]])
  }

  @Test func `a quote that is never closed costs its line only`() {
    let found = records(Array("a,b\n\"1,2\n3,4\n".utf8))
    #expect(found.records == [["a", "b"], ["\"1", "2"], ["3", "4"]])
    #expect(found.unclosed == [2])
  }

  @Test func `a quote closed far away by another cell's quote counts as never closed`() {
    let found = records(Array("a,b\n\"1,2\n3,\"x, y\"\n5,6\n".utf8))
    #expect(found.records == [["a", "b"], ["\"1", "2"], ["3", "x, y"], ["5", "6"]])
    #expect(found.unclosed == [2])
  }

  @Test func `an inch is no quote`() {
    #expect(records("a,b\n24\" screen,2\n") == [["a", "b"], ["24\" screen", "2"]])
  }

  @Test func `a cell of a megabyte is read whole`() {
    let long = String(repeating: "长", count: 400_000)
    #expect(records("a,b\n\(long),\"\(long)\"\n1,2") == [["a", "b"], [long, long], ["1", "2"]])
  }

  @Test func `cells beyond the limit are counted only`() {
    let text = "a\n" + String(repeating: ",", count: 100_000) + "\nb"
    var scanner = CSVScanner(MemoryBytes(Array(text.utf8)))
    var counts: [Int] = []
    while scanner.next() { counts.append(scanner.cellCount) }
    #expect(counts == [1, 100_001, 1])
  }

  @Test func `nothing at all has no records`() {
    #expect(records("").isEmpty)
    #expect(records("\n\r\n\n").isEmpty)
    #expect(records([0xEF, 0xBB, 0xBF]).records.isEmpty)
  }

  @Test func `where the text is cut into chunks changes nothing`() {
    let text = "姓名,b\r\n\"x\r\n\"\"y\"\"\",\"1\"2\n\n\"open,3\r\n4,\"5\"\r6"
    let whole = records(Array(text.utf8))
    #expect(whole.records.count == 5)
    for chunk in 16...80 {
      let cut = records(Array(text.utf8), chunk: chunk)
      #expect(cut.records == whole.records)
      #expect(cut.lines == whole.lines)
      #expect(cut.unclosed == whole.unclosed)
    }
  }

  @Test func `chunks change nothing in any of 3000 changed files`() {
    var files = MutatedCSV(seed: 20_261_003)
    for _ in 0..<3000 {
      let bytes = files.next()
      let whole = records(bytes)
      let cut = records(bytes, chunk: files.chunk())
      #expect(whole.records == cut.records && whole.lines == cut.lines)
      #expect(whole.unclosed == cut.unclosed)
      #expect(whole.lines == whole.lines.sorted())
    }
  }
}

@Suite(.enabled(if: SharedData.has("csv-spectrum")))
struct CSVSpectrumTests {
  static let names = [
    "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines",
    "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8",
  ]

  @Test(arguments: names)
  func `the file means what its JSON says`(name: String) throws {
    let folder = SharedData.folder.appending(path: "csv-spectrum")
    let csv = try Data(contentsOf: folder.appending(components: "csvs", "\(name).csv"))
    let json = try Data(contentsOf: folder.appending(components: "json", "\(name).json"))
    let expected = try JSONDecoder().decode([[String: String]].self, from: json)
    let found = records(Array(csv)).records
    let rows = found.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(found[0], $0)) }
    #expect(rows == expected)
  }
}
