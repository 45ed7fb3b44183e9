import Foundation
import TestSupport
import Testing

@testable import Publishing

/// What happens where a file system cannot exchange two folders, and to folders of others.
struct OutputFolderTests {
  static func publish(_ text: String, in output: OutputFolder, exchange: Int32) throws {
    let aside = try output.asideFolder(for: "2026-10")
    try OutputFolder.write(Array(text.utf8), to: aside + "/" + Manifest.name)
    try output.moveIn(aside, as: "2026-10") { _, _ in exchange }
  }

  static func published(_ folder: String) throws -> String {
    try String(contentsOfFile: folder + "/2026-10/" + Manifest.name, encoding: .utf8)
  }

  @Test func `without an exchange of folders the new period comes in all the same`() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(folder.path)
    try Self.publish("old", in: output, exchange: -1)
    try Self.publish("new", in: output, exchange: -1)
    #expect(try Self.published(folder.path) == "new")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == [".lock", "2026-10"])
  }

  @Test func `a period that had stepped aside when its build was killed comes back`() throws {
    let folder = try TemporaryFolder()
    try Self.publish("old", in: try OutputFolder(folder.path), exchange: -1)
    try FileManager.default.moveItem(
      atPath: folder.path + "/2026-10", toPath: folder.path + "/.parked-2026-10")
    _ = try OutputFolder(folder.path)
    #expect(try Self.published(folder.path) == "old")
  }

  @Test func `a folder that no build made is not replaced`() throws {
    let folder = try TemporaryFolder()
    let photos = folder.path + "/2026-10/photos"
    try FileManager.default.createDirectory(atPath: photos, withIntermediateDirectories: true)
    let output = try OutputFolder(folder.path)
    #expect(throws: OutputFolder.Failure.self) { try output.asideFolder(for: "2026-10") }
    #expect(FileManager.default.fileExists(atPath: photos))
  }
}
