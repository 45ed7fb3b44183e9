import Foundation
import Quantities
import TestSupport
import Testing

/// What a period's manifest says of its files.
struct PublishedManifest: Decodable {
  struct File: Decodable {
    let path: String
    let bytes: Int
    let sha256: String
  }

  let period: String
  let dataDigest: String
  let files: [File]

  /// The manifest of the period in `folder`.
  init(in folder: URL) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(
      PublishedManifest.self, from: Data(contentsOf: folder.appending(path: "manifest.json")))
  }

  /// What is wrong with the files in `folder`, in sentences.
  ///
  /// Digests are computed by the program `sha256sum` of GNU coreutils.
  func faults(of folder: URL) throws -> [String] {
    let found = try PublishingTests.files(in: folder)
    var faults: [String] = []
    let listed = Set(files.map(\.path))
    if listed.count != files.count { faults.append("a file is listed twice") }
    for path in found.keys.sorted() where !listed.contains(path) && path != "manifest.json" {
      faults.append("\(path) is not listed")
    }
    for file in files where found[file.path]?.count != file.bytes {
      faults.append("\(file.path) does not have \(file.bytes) bytes")
    }
    let program = try #require(Program(installed: "sha256sum"))
    let sums = try program.run(["--"] + files.map(\.path), in: folder.path).output
    let expected = files.map { "\($0.sha256)  \($0.path)\n" }.joined()
    if sums != expected { faults.append("digests differ") }
    return faults
  }
}

struct ManifestTests {
  @Test func `every published file is listed with its size and digest`() throws {
    for site in try DemoSite.all() {
      let manifest = try PublishedManifest(in: site.period)
      #expect(manifest.period == "2026-10")
      // Two files a report and its trace, five of data, the page on it, one style sheet, the
      // pages on KPIs, and pay: two files a statement and for finance, two of data.
      let methods = try Language.allCases.count * (site.kpiCount + 1)
      #expect(manifest.files.count == 3 * 10 + 7 + methods + 2 * (7 + 1) + 2)
      #expect(try manifest.faults(of: site.period) == [])
    }
  }

  @Test func `a changed, a lost and a strange file are noticed`() throws {
    let (folder, workspace) = try DemoSite.chinese.get().copy()
    let period = URL(filePath: workspace + "/Output/2026-10")
    let manifest = try PublishedManifest(in: period)
    var style = try Data(contentsOf: period.appending(path: "style.css"))
    style[0] ^= 1
    try style.write(to: period.appending(path: "style.css"))
    #expect(try manifest.faults(of: period) == ["digests differ"])
    try Data().write(to: period.appending(path: "strange"))
    try FileManager.default.removeItem(at: period.appending(path: "index.html"))
    #expect(try manifest.faults(of: period).count == 3)
    withExtendedLifetime(folder) {}
  }
}
