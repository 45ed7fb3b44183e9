import Foundation
import PeriodData
import Problems
import TestSupport
import Testing
import Workspaces

/// Ten thousand files with bytes changed at random, the same ones in every run: whatever they
/// hold, they are read or refused.
struct FuzzTests {
  static let count = 2500

  /// Changes a few bytes of a file: replaces, inserts, removes, repeats or cuts.
  static func mutated(
    _ original: [UInt8], _ marks: [UInt8], _ numbers: inout SeededNumbers
  ) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...6, using: &numbers) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &numbers)
      let end = min(bytes.count, place + Int.random(in: 1...24, using: &numbers))
      switch Int.random(in: 0..<7, using: &numbers) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
      case 1: bytes.insert(marks[Int.random(in: 0..<marks.count, using: &numbers)], at: place)
      case 2: bytes.remove(at: place)
      case 3: bytes.removeSubrange(place..<end)
      case 4: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 5: bytes[place] = marks[Int.random(in: 0..<marks.count, using: &numbers)]
      default: if numbers.once(in: 8) { bytes.removeSubrange(place...) }
      }
    }
    return bytes
  }

  /// Reads orders from the file `name`, which is another mutation each time.
  static func read(
    _ name: String, seed: UInt64, _ file: (inout SeededNumbers) -> [UInt8]
  ) throws {
    var numbers = SeededNumbers(seed: seed)
    let folder = try TemporaryFolder()
    let source = Source(
      table: .orders, pattern: name, dateOrder: .dayFirst, place: Place("scorebook.yaml"))
    let reader = PeriodDataReader(folder: folder.path, shownAs: "Data", sources: [source])
    var (used, refused) = (0, 0)
    for number in 0..<count {
      try Data(file(&numbers)).write(to: folder.url.appending(path: name))
      var problems = Problems()
      let data = reader.periodData(problems: &problems)
      let intake = data.intakes[.orders] ?? Intake()
      if intake.read != intake.used + intake.setAside + intake.quarantine.count {
        Issue.record("\(name), file \(number): rows are lost")
      }
      if problems.text(in: .chinese).utf8.count > 64_000 {
        Issue.record("\(name), file \(number): problems without end")
      }
      used += intake.used
      refused += problems.hasErrors ? 1 : 0
    }
    // The changes leave something to read, and break something.
    #expect(used > count / 4)
    #expect(refused > count / 50)
  }

  static let rows = [
    ["id", "date", "rep", "amount", "status"], ["A1", "2026-10-03", "R1", "1,234.50", "已确认"],
    ["A2", "3/10/2026", "R2", "¥99", "a \"quoted\" one"], ["A3", "2026年10月3日", "", "(5)", "x"],
    ["A4", "Oct 3 2026 11:59PM", "R1", "1.2万", "<script>"],
  ]

  @Test func `2500 changed CSV files are read or refused`() throws {
    let text = Self.rows.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }
    let (bytes, marks) = (
      Array(text.joined(separator: "\n").utf8), Array("\"\",;\t\r\n\0年-/(".utf8)
    )
    try Self.read("orders.csv", seed: 1) {
      Self.mutated(bytes, marks, &$0)
    }
  }

  @Test func `2500 changed JSON files are read or refused`() throws {
    let entries = Self.rows.dropFirst().map { row in
      zip(Self.rows[0], row).map { "\"\($0)\": \"\($1.replacing("\"", with: "\\\""))\"" }
        .joined(separator: ", ")
    }
    let text = "{\"data\": [{" + entries.joined(separator: "}, {") + "}], \"info\": {\"n\": 1e3}}"
    let (bytes, marks) = (Array(text.utf8), Array("\"{}[]:,\\0eu-".utf8))
    try Self.read("orders.json", seed: 2) { Self.mutated(bytes, marks, &$0) }
  }

  @Test func `2500 changed workbooks are read or refused`() throws {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    let cells = Self.rows.enumerated().map { number, row in
      "<row r=\"\(number + 1)\">"
        + row.map { text in
          let safe = text.replacing("<", with: "&lt;")
          return "<c t=\"inlineStr\"><is><t>\(safe)</t></is></c>"
        }.joined() + "</row>"
    }
    let parts = [
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)\"><Relationship Id=\"r1\" "
          + "Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
          + "<sheet name=\"orders\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)\"><Relationship Id=\"r1\" "
          + "Type=\"\(office)/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
      ),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"\(main)\"><sheetData>"
          + cells.joined() + "</sheetData></worksheet>"
      ),
    ]
    let marks = Array("<>/\"&=\'rtv0123456789".utf8)
    try Self.read("orders.xlsx", seed: 3) { numbers in
      // Half of the files are sound archives with a part that is changed, half broken archives.
      let changed = numbers.once(in: 2) ? Int.random(in: 0..<parts.count, using: &numbers) : nil
      var zip = ZipWriter()
      for (index, part) in parts.enumerated() {
        var content = Array(part.1.utf8)
        if index == changed {
          content = Self.mutated(content, marks, &numbers)
        }
        zip.add(part.0, content)
      }
      return changed == nil ? Self.mutated(zip.file, marks, &numbers) : zip.file
    }
  }

  @Test func `2500 changed settings are read or refused`() throws {
    var numbers = SeededNumbers(seed: 4)
    let folder = try TemporaryFolder()
    let text = """
      organization: Acme
      locale: en
      currency: USD
      time_zone: Asia/Shanghai
      sources:
        reps: { file: reps.csv, columns: { id: 编号, name: { column: A, lookup: [{ file: f.csv, key: K, value: V }] } } }
        orders:
          - { file: orders-*.csv, keep: { 状态: [已确认, "done"] }, dates: day-first }
      checks: { empty-value: note }
      """
    var read = 0
    for number in 0..<Self.count {
      let bytes = Self.mutated(Array(text.utf8), Array("{}[]:,&*!|>'\"#- \n\t~".utf8), &numbers)
      try Data(bytes).write(to: folder.url.appending(path: "scorebook.yaml"))
      try Data("scorecards: {}".utf8).write(to: folder.url.appending(path: "scorecards.yaml"))
      var problems = Problems()
      _ = Workspace(folder: folder.path, problems: &problems)
      let inScorebook = problems.sorted.filter { $0.examples[0].place.file == "scorebook.yaml" }
      if inScorebook.isEmpty { read += 1 }
      if problems.text(in: .english).utf8.count > 64_000 {
        Issue.record("file \(number): problems without end")
      }
    }
    #expect((100...2400).contains(read))
  }
}
