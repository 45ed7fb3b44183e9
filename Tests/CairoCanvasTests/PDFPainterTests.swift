import Drawings
import Foundation
import Testing

@testable import CairoCanvas

@Suite struct PDFPainterTests {
  func bytes(_ document: PDFDocument) throws -> [UInt8] {
    try PDFPainter(Fixtures.engine()).bytes(of: document)
  }

  func bytes(_ marks: [Mark]) throws -> [UInt8] {
    try bytes(Fixtures.document([Fixtures.page(marks)]))
  }

  /// What a reader copies from the page, without white space at its ends.
  func extracted(_ marks: [Mark]) throws -> String? {
    let page = Fixtures.page(marks, size: Size(4000, 200))
    let pdf = try bytes(Fixtures.document([page]))
    return try Inspector("pdftotext")?.output(["FILE", "-"], about: pdf).text
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test(arguments: [
    "销售业绩报告：三季度达成 96%，缺口来自华东两家客户。", "¥1,234.50万", "<script>", "😀👍🏽", "环比 ▲ 3.2%",
    "The team’s “Sales” – 96%…", "三季度（业绩）“达成”，（业绩《报告》）。",
    String(repeating: "业绩", count: 150),
  ])
  func `drawn text can be read back`(text: String) throws {
    guard let read = try extracted([Fixtures.text(text)]) else { return }
    #expect(read == text)
  }

  @Test(arguments: ["مرحبا بالعالم", "שלום עולם", "业绩 שלום 销售 مرحبا 96%"])
  func `right-to-left text can be read back`(text: String) throws {
    guard let read = try extracted([Fixtures.text(text, size: 20)]) else { return }
    let letters = read.unicodeScalars.filter { !CharacterRepertoire.isInvisible($0) }
    let expected = text.unicodeScalars.filter { !CharacterRepertoire.isInvisible($0) }
    #expect(Set(letters) == Set(expected))
    #expect(letters.count == expected.count)
  }

  @Test func `NUL and line feeds are spaces on the page`() throws {
    guard let read = try extracted([Fixtures.text("Sales\0Performance\nReport")]) else { return }
    #expect(read == "Sales Performance Report")
  }

  @Test func `fonts are embedded subsets with a map to Unicode`() throws {
    let marks = Fixtures.texts.enumerated().map { Fixtures.text($1, y: 20 + 20 * Double($0)) }
    let pdf = try bytes(marks)
    guard let fonts = Inspector("pdffonts") else { return }
    let lines = try fonts.output(["FILE"], about: pdf).text.split(separator: "\n").dropFirst(2)
    #expect(lines.count >= 2)
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      #expect(words[0].dropFirst(6).first == "+")
      #expect(words.suffix(5).prefix(3) == ["yes", "yes", "yes"])
    }
  }

  @Test func `a document with everything is a sound file`() throws {
    var document = Fixtures.document([
      Fixtures.page([
        .block(.title, [Fixtures.text("销售业绩")]),
        .block(
          .table, [.link(to: "https://example.com/?q='a'&(b)\\", [Fixtures.text("<script>")])]),
        .link(to: "http://example.com/业绩", [Fixtures.text("环比", y: 60)]),
        .link(to: "https://example.com/empty", []),
        .link(to: "https://example.com/blank", [Fixtures.text("")]),
        .link(to: "../reps/1.html", [Fixtures.text("Sales", y: 80)]),
        .link(to: "javascript:alert(1)", [Fixtures.text("Sales", y: 100)]),
        .block(.figure, []),
      ]),
      Fixtures.page([.block(.paragraph, [Fixtures.text("Sales")])], size: Size(200, 400)),
    ])
    document.outline = [
      OutlineEntry("业绩 (1)", page: 0), OutlineEntry("a\\b\0c\n", page: 1, y: 30, level: 1),
      OutlineEntry("", page: 1, level: 7), OutlineEntry("Sales", page: 0, y: 60, level: -1),
    ]
    document.pageLabels = ["封面", "1"]
    let pdf = try bytes(document)
    guard let check = Inspector("qpdf") else { return }
    let (report, status) = try check.output(["--check", "FILE"], about: pdf)
    #expect(status == 0, "\(report)")
    let links = pdf.lines(with: "/URI (")
    #expect(
      links == [
        "/URI (https://example.com/?q=%27a%27&%28b%29%5C)",
        "/URI (http://example.com/%E4%B8%9A%E7%BB%A9)",
      ])
  }

  @Test func `pages keep their own sizes`() throws {
    let pdf = try bytes(
      Fixtures.document([
        Fixtures.page([Fixtures.text("Sales")], size: Size(300, 200)),
        Fixtures.page([Fixtures.text("Sales")], size: Size(200, 400)),
      ]))
    #expect(
      pdf.lines(with: "/MediaBox") == ["/MediaBox [ 0 0 300 200 ]", "/MediaBox [ 0 0 200 400 ]"])
  }

  @Test func `what the reader's window shows survives odd characters`() throws {
    guard let info = Inspector("pdfinfo") else { return }
    var document = Fixtures.document([Fixtures.page([])])
    document.title = "销售\0业绩)\n(a\\ <b> 😀"
    document.author = "a (b\u{7}"
    let text = try info.output(["FILE"], about: bytes(document)).text
    #expect(text.contains("销售 业绩) (a\\ <b> 😀\n"))
    #expect(text.contains("a (b \n"))
    #expect(text.contains("Oct 31 00:00:00 2026"))
  }

  @Test func `a document without pages is an error`() throws {
    #expect(throws: CanvasError.noPages) { try bytes(Fixtures.document([])) }
  }

  @Test func `the same document has the same bytes`() throws {
    let marks = Fixtures.texts.enumerated().map { Fixtures.text($1, y: 20 + 20 * Double($0)) }
    let painter = try PDFPainter(Fixtures.engine())
    let document = Fixtures.document([Fixtures.page(marks)])
    let first = try painter.bytes(of: document)
    _ = try painter.bytes(of: Fixtures.document([Fixtures.page([Fixtures.text("业绩")])]))
    let again = try painter.bytes(of: document) == first
    #expect(again)
    let anew = try bytes(document) == first
    #expect(anew)
  }

  @Test func `a document's bytes do not depend on the batch`() throws {
    let text = "销售业绩 مرحبا 😀"
    let document = Fixtures.document([Fixtures.page([Fixtures.text(text)])])
    let small = try FontBook(for: Set(text.unicodeScalars))
    let large = try FontBook(for: Set((text + "华东大客户 Ω שלום 👍").unicodeScalars))
    let first = try PDFPainter(TypeEngine(small)).bytes(of: document)
    let isSame = try PDFPainter(TypeEngine(large)).bytes(of: document) == first
    #expect(isSame)
  }

  @Test func `threads that share a book write what one thread writes`() async throws {
    let fonts = try Fixtures.fonts.get()
    let documents = (0..<24).map { number in
      Fixtures.document([
        Fixtures.page(
          Fixtures.texts.enumerated().map {
            Fixtures.text("\(number) \($1)", y: 20 + 20 * Double($0), size: 6 + Double($0))
          })
      ])
    }
    let alone = try documents.map { try PDFPainter(TypeEngine(fonts)).bytes(of: $0) }
    let together = try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
      for _ in 0..<4 {
        group.addTask {
          let painter = try PDFPainter(TypeEngine(fonts))
          return try documents.map { try painter.bytes(of: $0) }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    // Compared aside: a failure that printed both would print megabytes.
    let differing = together.flatMap { zip($0, alone).map { $0 != $1 } }
    #expect(differing.count == 4 * documents.count)
    #expect(!differing.contains(true))
  }
}

extension [UInt8] {
  /// The lines that hold `words`, without white space at their ends.
  func lines(with words: String) -> [String] {
    split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
      .filter { $0.contains(words) }.map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
