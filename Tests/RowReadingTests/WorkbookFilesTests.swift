import Foundation
import TestSupport
import Testing

@testable import RowReading

/// Workbooks that people had trouble with.
struct WorkbookFilesTests {
  static let archive = "xlsx.tar.gz"

  static func unpacked() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    if let tar = Program(installed: "tar") {
      let source = SharedData.folder.appending(path: archive).path
      _ = try tar.run(["xzf", source, "-C", folder.path])
    }
    return folder
  }

  static func files(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path("xlsx"))
      .filter { $0.hasSuffix(".xlsx") }.sorted()
  }

  /// The header and the first rows of a file, or why there are none.
  func transcript(_ path: String) -> String {
    func line(_ number: Int, _ cells: [String]) -> String {
      let told = cells.map { $0.replacing("\r", with: "\\r").replacing("\n", with: "\\n") }
      return "  \(number): " + told.joined(separator: "|") + "\n"
    }
    do {
      let reader = try FileRows.reader(path: path, options: RowOptions())
      var text = ""
      if case .row(let sheet) = reader.lineUnit { text += "  sheet \(sheet)\n" }
      text += line(reader.header.line, reader.header.names)
      let batch = RowBatch()
      var count = 0
      while try reader.fill(batch) {
        for row in 0..<batch.rowCount where count + row < 6 {
          text += line(batch.line(row), (0..<batch.cellCount(row)).map { batch.text(row, $0) })
        }
        count += batch.rowCount
      }
      return text + "  \(count) rows\n"
    } catch {
      switch error {
      case .damaged(let kind, let reason): return "  damaged \(kind.rawValue): \(reason)\n"
      case .mergedHeader(let cells): return "  merged header \(cells)\n"
      default: return "  \(error)\n"
      }
    }
  }

  @Test(.enabled(if: SharedData.has(archive)))
  func `every workbook has its values or is refused`() throws {
    let folder = try Self.unpacked()
    var text = ""
    for name in try Self.files(in: folder) {
      text += name + "\n" + transcript(folder.path("xlsx/" + name))
    }
    let difference = try Golden.difference(of: text, from: "workbooks.txt")
    #expect(difference == nil)
  }

  /// Reads all of a file, for better or worse.
  func read(_ bytes: [UInt8], at path: String) throws {
    try Data(bytes).write(to: URL(filePath: path))
    do {
      let reader = try FileRows.reader(path: path, options: RowOptions())
      let batch = RowBatch()
      while try reader.fill(batch) {}
    } catch {
      // A failure is an answer; a crash would not be one.
    }
  }

  func mutate(_ bytes: inout [UInt8], _ random: inout SeededNumbers) {
    for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 2:
        let end = min(bytes.count, place + Int.random(in: 1...64, using: &random))
        bytes.removeSubrange(place..<end)
      default:
        let end = min(bytes.count, place + Int.random(in: 1...64, using: &random))
        bytes.insert(contentsOf: bytes[place..<end], at: place)
      }
    }
  }

  @Test func `mutated workbooks are read or refused`() throws {
    var random = SeededNumbers(seed: 20_261_003)
    let folder = try TemporaryFolder()
    var rows = "<row><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
    for row in 2...40 {
      rows += "<row r=\"\(row)\"><c r=\"A\(row)\" s=\"1\"><v>46\(row).5</v></c>"
      rows += "<c r=\"C\(row)\" t=\"inlineStr\"><is><r><t>a_x000D_b</t></r></is></c>"
      rows += "<c t=\"s\"><v>\(row % 2)</v></c><c><v>0.30000000000000004</v></c></row>"
    }
    var sample = WorkbookSample(sheets: [
      .init(
        name: "Orders", rows: rows,
        rest: "<mergeCells><mergeCell ref=\"A9:B9\"/></mergeCells>")
    ])
    sample.texts = ["day", "rep"]
    sample.formats = ["yyyy-mm-dd"]
    let parts = sample.parts
    for round in 0..<300 {
      var file = sample.file
      if round % 3 == 0 {
        mutate(&file, &random)
      } else {
        let chosen = Int.random(in: 0..<parts.count, using: &random)
        var zip = ZipWriter()
        for (index, part) in parts.enumerated() {
          var bytes = Array(part.text.utf8)
          if index == chosen { mutate(&bytes, &random) }
          zip.add(part.name, bytes)
        }
        file = zip.file
      }
      try read(file, at: folder.path("mutated.xlsx"))
    }
  }

  @Test(.enabled(if: SharedData.has(archive)))
  func `real workbooks cut short or mutated are read or refused`() throws {
    var random = SeededNumbers(seed: 7)
    let folder = try Self.unpacked()
    for name in try Self.files(in: folder) {
      let whole = Array(try Data(contentsOf: folder.url.appending(components: "xlsx", name)))
      for _ in 0..<3 {
        var bytes = whole
        mutate(&bytes, &random)
        try read(bytes, at: folder.path("mutated.xlsx"))
      }
      let cut = Int.random(in: 0..<whole.count, using: &random)
      try read(Array(whole.prefix(cut)), at: folder.path("cut.xlsx"))
    }
  }
}
