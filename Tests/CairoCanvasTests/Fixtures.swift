import Drawings
import Foundation

@testable import CairoCanvas

/// Texts whose characters the tests' font book holds.
enum Fixtures {
  static let texts = [
    "销售业绩报告：三季度达成 96%，缺口来自华东两家客户。", "Sales Performance 2026", "¥1,234.50万", "<script>",
    "مرحبا بالعالم", "שלום עולם", "😀👍🏽", "环比 ▲ 3.2%",
    "The team’s “Sales” – 96%…", "三季度（业绩）“达成”，（业绩《报告》）。",
    "Rene\u{301}",
  ]

  /// One book for all tests: finding and subsetting fonts takes a while.
  static let fonts = Result {
    try FontBook(for: Set(texts.flatMap(\.unicodeScalars)))
  }

  static func engine() throws -> TypeEngine { try TypeEngine(fonts.get()) }

  static func page(_ marks: [Mark], size: Size = Size(300, 200)) -> Drawing {
    Drawing(size: size, title: "", summary: "", marks: marks)
  }

  static func document(_ pages: [Drawing]) -> PDFDocument {
    PDFDocument(
      title: "销售业绩 (2026)", author: "Scorebook", creator: "scorebook", day: "2026-10-31",
      pages: pages)
  }

  static func text(_ text: String, y: Double = 40, size: Double = 10) -> Mark {
    .text(text, at: Point(20, y), TextStyle(size), .start, .text)
  }
}

/// A program of the tests' machine that looks at PDF files.
struct Inspector {
  var file: URL

  /// Nil where `name` is not installed; says so in one line.
  init?(_ name: String) {
    let found = ["/usr/bin", "/usr/local/bin"].map { URL(filePath: $0 + "/" + name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    guard let found else {
      print("skipped: the program '\(name)' is not here")
      return nil
    }
    file = found
  }

  /// What it prints about `pdf`; `FILE` among the arguments stands for its path.
  func output(_ arguments: [String], about pdf: [UInt8]) throws -> (text: String, status: Int32) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "report.pdf")
    try Data(pdf).write(to: path)
    let process = Process()
    let pipe = Pipe()
    process.executableURL = file
    process.arguments = arguments.map { $0 == "FILE" ? path.path : $0 }
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }
}
