import Foundation
import TestSupport
import Testing

/// The gallery, written by the command.
@Suite struct GalleryCommandTests {
  /// Written once for all tests.
  private struct Written: Sendable {
    static let first = Result { try Written() }

    let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      let outcome = try BuiltCommand.run(
        "gallery", "--output", folder.path, "--reps", "3", "--months", "14", "--quiet")
      try #require(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    }

    func file(_ name: String) throws -> Data {
      try Data(contentsOf: folder.url.appending(path: name))
    }
  }

  @Test func `it has every document in both languages`() throws {
    let page = try String(decoding: Written.first.get().file("gallery.html"), as: UTF8.self)
    for language in ["zh-Hans", "en"] {
      for kind in ["rep", "one-to-one", "team", "organization", "pay"] {
        #expect(page.contains("figure-page-\(kind)-\(language)-1\""), "\(kind) \(language)")
        #expect(page.contains("figure-grey-page-\(kind)-\(language)-1\""), "\(kind) \(language)")
      }
    }
  }

  @Test(.enabled(if: Program.isInstalled("qpdf"))) func `the PDF is sound`() throws {
    let file = try Written.first.get().folder.path("gallery.pdf")
    let outcome = try #require(Program(installed: "qpdf")).run(["--check", file])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(!outcome.output.contains("WARNING") && !outcome.errors.contains("WARNING"))
  }

  @Test func `the page asks nothing of the network`() throws {
    let written = try Written.first.get()
    for name in ["gallery.html", "style.css"] {
      let text = String(decoding: try written.file(name), as: UTF8.self)
        .replacing("xmlns=\"http://www.w3.org/2000/svg\"", with: "")
      for sign in ["http:", "https:", "//", "<script", "@import", "url(h"] {
        #expect(!text.contains(sign), "\(name) has \(sign)")
      }
    }
  }

  @Test func `its links lead to files and places that are there`() throws {
    let written = try Written.first.get()
    let page = String(decoding: try written.file("gallery.html"), as: UTF8.self)
    let ids = Set(page.matches(of: /\sid="([^"]+)"/).map { String($0.1) })
    for match in page.matches(of: /href="([^"]+)"/) {
      let address = String(match.1)
      if address.hasPrefix("#") {
        #expect(ids.contains(String(address.dropFirst())), "\(address)")
      } else {
        #expect(throws: Never.self) { _ = try written.file(address) }
      }
    }
  }

  @Test func `a second run gives the same bytes`() throws {
    let (first, second) = (try Written.first.get(), try Written())
    for name in ["gallery.pdf", "gallery.html", "style.css"] {
      #expect(try first.file(name) == second.file(name), "\(name)")
    }
  }
}
