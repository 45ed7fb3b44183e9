import Closing
import Foundation
import Problems
import Quantities

/// The workspace's folder of closed periods, one folder each: `Closed/2026-09`.
struct ClosedFolder {
  static let name = "Closed"

  private let path: String

  init(workspace: String) { path = workspace + "/" + ClosedFolder.name }

  /// How problems call what is kept of a period.
  static func place(_ period: Period) -> Place { Place(name + "/" + period.folderName) }

  /// What a period's folder says of itself and of its files.
  private struct Contents: Codable {
    enum CodingKeys: String, CodingKey {
      case period
      case asOf = "as_of"
      case restatements, files
    }

    struct File: Codable {
      let path: String
      let bytes: Int
      let sha256: String
    }

    let period: String
    let asOf: String
    let restatements: Int
    let files: [File]
  }

  /// The period as it was closed; nil where it is open, and where it cannot be read, which is told.
  func closed(_ period: Period, problems: inout Problems) -> ClosedPeriod? {
    guard let folder = self.folder(of: period.folderName) else { return nil }
    func tell(_ reason: Phrase) {
      problems.add(
        .closedUnreadable(period.description, reason, at: ClosedFolder.place(period)))
    }
    guard let contents = contents(of: folder) else {
      tell(ClosedFolder.damaged(Manifest.name))
      return nil
    }
    var files: [String: [UInt8]] = [:]
    for file in contents.files {
      guard let data = FileManager.default.contents(atPath: folder + "/" + file.path) else {
        tell(Phrase("\(file.path) is not there", "缺少 \(file.path)"))
        return nil
      }
      let bytes = Array(data)
      guard Digest.text(of: bytes) == file.sha256 else {
        tell(ClosedFolder.damaged(file.path))
        return nil
      }
      files[file.path] = bytes
    }
    do throws(ClosedPeriod.Failure) {
      return try ClosedPeriod(files: files)
    } catch {
      tell(ClosedFolder.reason(error))
      return nil
    }
  }

  /// The closed periods by their names, each with how often it was restated; unreadable ones are
  /// told.
  func periods(problems: inout Problems) -> [(period: String, restatements: Int)] {
    names.compactMap { name in
      guard let contents = contents(of: path + "/" + name) else {
        problems.add(
          .closedUnreadable(
            name, ClosedFolder.damaged(Manifest.name), at: Place(ClosedFolder.name + "/" + name)))
        return nil
      }
      return (contents.period, contents.restatements)
    }
  }

  /// How often a closed period was restated; nil where it is open.
  func restatements(of period: Period) -> Int? {
    folder(of: period.folderName).flatMap { contents(of: $0)?.restatements }
  }

  /// Writes a period's folder aside, in `output`, which is this folder.
  ///
  /// - Parameter pay: what was stated to those who are paid; nil where nobody is.
  func write(_ closed: ClosedPeriod, pay: [UInt8]?, aside: String) throws {
    var written: [Contents.File] = []
    let more = pay.map { [(path: ClosedFolder.payFile, bytes: $0)] } ?? []
    for (name, bytes) in try closed.files() + more {
      let target = aside + "/" + name
      try FileManager.default.createDirectory(
        atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try OutputFolder.write(bytes, to: target)
      written.append(
        Contents.File(path: name, bytes: bytes.count, sha256: Digest.text(of: bytes)))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let contents = Contents(
      period: closed.period, asOf: closed.asOf.description,
      restatements: closed.restatements.count, files: written)
    try OutputFolder.write(
      Array(try encoder.encode(contents)) + [10], to: aside + "/" + Manifest.name)
  }

  /// The folder, locked for writing.
  func opened() throws -> OutputFolder { try OutputFolder(path) }

  /// Where a period's files are, also when a kill caught them between two places; nil where it is
  /// open.
  private func folder(of name: String) -> String? {
    [path + "/" + name, OutputFolder.parked(name, in: path)].first {
      FileManager.default.fileExists(atPath: $0)
    }
  }

  /// The folders of closed periods, in order.
  var names: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  func payBytes(of name: String) -> [UInt8]? {
    guard let folder = folder(of: name),
      let data = FileManager.default.contents(atPath: folder + "/" + ClosedFolder.payFile)
    else { return nil }
    return Array(data)
  }

  /// Whether a file of a closed period is as it was written.
  func isWhole(_ file: String, _ bytes: [UInt8], in name: String) -> Bool {
    guard let folder = folder(of: name) else { return false }
    return contents(of: folder)?.files.first { $0.path == file }?.sha256 == Digest.text(of: bytes)
  }

  private func contents(of folder: String) -> Contents? {
    FileManager.default.contents(atPath: folder + "/" + Manifest.name).flatMap {
      try? JSONDecoder().decode(Contents.self, from: $0)
    }
  }

  private static func damaged(_ file: String) -> Phrase {
    Phrase("\(file) is not as it was written", "\(file) 与写入时不一致")
  }

  /// Why what is kept cannot be used.
  static func reason(_ failure: ClosedPeriod.Failure) -> Phrase {
    switch failure {
    case .missing(let file): Phrase("\(file) is not there", "缺少 \(file)")
    case .damaged(let file): damaged(file)
    case .unknownForm(let form):
      Phrase(
        "a later version of scorebook wrote it (form \(form))",
        "由更高版本的 scorebook 写入（格式 \(form)）")
    }
  }
}
