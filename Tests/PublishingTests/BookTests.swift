import Foundation
import TestSupport
import Testing

/// The period's book, built by the command and looked at with the tools that readers have.
@Suite(.enabled(if: Program.isInstalled("pdftotext") && Program.isInstalled("qpdf")))
struct BookTests {
  /// A demo company's book.
  struct BuiltBook: Sendable {
    static let chinese = Result { try BuiltBook(of: DemoSite.chinese.get()) }
    static let english = Result { try BuiltBook(of: DemoSite.english.get()) }

    let folder: TemporaryFolder
    let period: URL
    var file: URL { period.appending(path: "book.pdf") }
    /// The text of each page, without white space.
    let pages: [String]
    /// What qpdf reads of the file.
    let labels: [[String: JSON]]

    /// A value of JSON that labels are made of.
    enum JSON: Decodable, Sendable, Equatable {
      case number(Int)
      case text(String)

      init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let number = try? value.decode(Int.self) {
          self = .number(number)
        } else {
          self = .text(try value.decode(String.self))
        }
      }
    }

    init(of site: DemoSite) throws {
      folder = try TemporaryFolder()
      period = folder.url.appending(path: "out/2026-10")
      let built = try BuiltCommand.run(
        "build", site.workspace, "--period", "2026-10", "--book", "--output", folder.path("out"),
        "--quiet")
      try #require(built.status == 0, "\(built.output)\(built.errors)")
      let file = period.appending(path: "book.pdf").path
      let text = try #require(Program(installed: "pdftotext")).run(["-layout", file, "-"]).output
      pages = text.split(separator: "\u{0C}", omittingEmptySubsequences: false).dropLast()
        .map { String($0) }
      struct Labels: Decodable {
        struct Entry: Decodable {
          var index: Int
          var label: [String: JSON]
        }
        var pagelabels: [Entry]
      }
      let json = try #require(Program(installed: "qpdf"))
        .run(["--json", "--json-key=pagelabels", file]).output
      labels = try JSONDecoder().decode(Labels.self, from: Data(json.utf8)).pagelabels.map {
        $0.label.merging(["index": .number($0.index)]) { _, new in new }
      }
    }

    /// How many pages stand before page 1.
    var front: Int {
      get throws {
        let arabic = try #require(labels.first { $0["/S"] == .text("/D") })
        guard case .number(let index)? = arabic["index"] else { return 0 }
        return index
      }
    }

    /// The contents: titles with page numbers, without white space.
    var lines: [(title: String, page: Int)] {
      get throws {
        try pages[1..<front].joined(separator: "\n").split(separator: "\n").flatMap { line in
          line.matches(of: /(\S.*?)\s{2,}(\d+)(?:\s{2,}|$)/).compactMap { match in
            Int(match.2).map { (String(match.1).squeezed, $0) }
          }
        }
      }
    }
  }

  private static let all = [BuiltBook.chinese, BuiltBook.english]

  @Test func `the file is sound`() throws {
    for book in Self.all {
      let qpdf = try #require(Program(installed: "qpdf"))
      let outcome = try qpdf.run(["--check", book.get().file.path])
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
      #expect(!outcome.output.contains("WARNING") && !outcome.errors.contains("WARNING"))
    }
  }

  @Test func `every line of the contents names the page on which its report begins`() throws {
    for book in Self.all {
      let book = try book.get()
      let front = try book.front
      #expect(front % 2 == 0, "page 1 is on the right")
      let lines = try book.lines
      // The organization, its teams, seven reps, how everything is measured.
      #expect(lines.count >= 10)
      for line in lines {
        #expect(book.pages[front + line.page - 1].squeezed.contains(line.title), "\(line)")
      }
      #expect(lines.map(\.page) == lines.map(\.page).sorted())
    }
  }

  @Test func `pages are numbered as readers' windows number them`() throws {
    for book in Self.all {
      let book = try book.get()
      let front = try book.front
      for (index, page) in book.pages.enumerated() where index >= front {
        // An empty left page has no number.
        guard !page.squeezed.isEmpty else {
          #expect((index - front) % 2 == 1, "page \(index - front + 1) is on the right")
          continue
        }
        let number = String(index - front + 1)
        let last = page.split(separator: "\n").last.map(String.init) ?? ""
        let words = last.split(whereSeparator: \.isWhitespace).map(String.init)
        // At the outer edge: on the right of right-hand pages.
        #expect((index - front) % 2 == 0 ? words.last == number : words.first == number, "\(last)")
      }
    }
  }

  @Test func `a rep's figures are those of the rep's own PDF, and what is personal is left out`()
    throws
  {
    for book in Self.all {
      let book = try book.get()
      let whole = book.pages.joined().squeezed
      let reps = book.period.appending(path: "reps")
      for rep in try FileManager.default.contentsOfDirectory(atPath: reps.path) {
        let page = try PublishedPage(
          Data(contentsOf: reps.appending(path: rep + "/index.html")))
        let cells = page.elements("td", inSection: "scorecard")
          .filter { $0.attributes["class"]?.contains("pictured") != true }
          .map(\.text.squeezed).filter { !$0.isEmpty }
        #expect(cells.count > 20)
        for cell in cells { #expect(whole.contains(cell), "\(cell) of \(rep)") }
        let talk = try #require(page.elements("h2", inSection: "one-to-one").first).text
        #expect(!whole.contains(talk.squeezed))
      }
    }
  }

  @Test func `the organization's page leads to the book, and no rep's does`() throws {
    for book in Self.all {
      let period = try book.get().period
      func leads(_ page: String) throws -> Bool {
        try PublishedPage(Data(contentsOf: period.appending(path: page))).addresses
          .contains { $0.hasSuffix("book.pdf") }
      }
      #expect(try leads("index.html"))
      for rep in try FileManager.default.contentsOfDirectory(
        atPath: period.appending(path: "reps").path)
      {
        #expect(try !leads("reps/\(rep)/index.html"))
      }
    }
  }

  @Test func `the book is the same whatever the number of workers, and a month has none unasked`()
    throws
  {
    let book = try BuiltBook.chinese.get()
    let other = try TemporaryFolder()
    let built = try BuiltCommand.run(
      "build", DemoSite.chinese.get().workspace, "--period", "2026-10", "--book", "--jobs", "1",
      "--output", other.path("out"), "--quiet")
    try #require(built.status == 0)
    let bytes = try Data(contentsOf: other.url.appending(path: "out/2026-10/book.pdf"))
    #expect(try bytes == Data(contentsOf: book.file))
    let month = try DemoSite.chinese.get().period.appending(path: "book.pdf")
    #expect(!FileManager.default.fileExists(atPath: month.path))
  }
}
