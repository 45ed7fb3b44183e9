import Foundation
import TestSupport
import Testing

/// SwiftPM refuses cycles, but compiles imports that no target declares.
struct LayeringTests {
  struct Package: Decodable {
    struct Target: Decodable {
      let name: String
      let type: String
      let path: String?
      let dependencies: [Dependency]

      var folder: String { path ?? (type == "test" ? "Tests/" : "Sources/") + name }
    }

    /// `{"byName": ["Facts", null]}` or `{"product": ["Yams", "Yams", null, null]}`
    struct Dependency: Decodable {
      let name: String

      init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let key = try #require(container.allKeys.first)
        var parts = try container.nestedUnkeyedContainer(forKey: key)
        name = try parts.decode(String.self)
      }
    }

    struct Key: CodingKey {
      let stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    let targets: [Target]
  }

  /// The package as SwiftPM reads it.
  static func package() throws -> Package {
    let swift = Program(URL(filePath: "/usr/bin/env"))
    // The running tests may hold the lock of the usual scratch folder.
    let scratch = try TemporaryFolder()
    let outcome = try swift.run(
      ["swift", "package", "--scratch-path", scratch.path, "dump-package"],
      in: ProjectFolder.root.path)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Package.self, from: Data(outcome.output.utf8))
  }

  /// The modules that Swift files under `folder` import.
  static func imports(in folder: URL) throws -> Set<String> {
    var found: Set<String> = []
    for (name, bytes) in try files(in: folder) where name.hasSuffix(".swift") {
      let text = String(decoding: bytes, as: UTF8.self)
      for line in text.split(separator: "\n") where line.contains("import ") {
        let pattern =
          /\s*(?:@\w+\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|func|let|var|typealias)\s+)?(\w+).*/
        if let match = line.wholeMatch(of: pattern) { found.insert(String(match.1)) }
      }
    }
    return found
  }

  @Test func `each target imports what it declares, and declares what it imports`() throws {
    let targets = try Self.package().targets
    #expect(targets.count > 30)
    let ours = Set(targets.map(\.name))
    let declarable = ours.union(targets.flatMap { $0.dependencies.map(\.name) })
    for target in targets where target.type != "system" {
      let declared = Set(target.dependencies.map(\.name))
      let folder = ProjectFolder.root.appending(path: target.folder)
      let imported = try Self.imports(in: folder).intersection(declarable)
      #expect(
        imported.subtracting(declared).sorted() == [], "\(target.name) imports undeclared modules")
      if target.type == "test", imported.isEmpty { continue }
      #expect(
        declared.subtracting(imported).sorted() == [], "\(target.name) declares unused modules")
    }
  }

  @Test func `only the canvas touches Cairo and Pango, and only named modules parse or print`()
    throws
  {
    let homes: [String: Set<String>] = [
      "CCairo": ["CairoCanvas"], "CPango": ["CairoCanvas"], "Mustache": ["HTMLWriting"],
      "ArgumentParser": ["scorebook"], "Yams": ["Workspaces", "Reports"],
    ]
    let targets = try Self.package().targets
    for (module, allowed) in homes {
      let users = Set(
        targets.filter { $0.type != "test" && $0.dependencies.contains { $0.name == module } }
          .map(\.name))
      #expect(users == allowed, "\(module)")
    }
  }
}
