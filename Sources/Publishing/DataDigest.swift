import Facts
import Foundation
import PeriodData

/// A digest of everything that reports are made from, so that a printed report can be told from
/// one made of other data.
enum DataDigest {
  /// Twelve hexadecimal digits; `files` in a fixed order, missing ones count as absent.
  static func text(
    of files: [(shown: String, path: String)], templates: [(name: String, text: String)],
    intakes: [TableName: Intake] = [:]
  ) throws -> String {
    var digest = Digest()
    for file in files {
      digest.add(file.shown + "\0")
      // The path of data outside the workspace is one machine's; the content is what counts.
      try add(file.path, to: &digest)
    }
    for template in templates {
      digest.add(template.name + "\0")
      digest.add(template.text)
    }
    try intakes.readQueries { cell in
      digest.add(cell)
      digest.add([0])
    }
    return String(digest.text().prefix(12))
  }

  private static func add(_ path: String, to digest: inout Digest) throws {
    guard let file = FileHandle(forReadingAtPath: path) else { return }
    defer { try? file.close() }
    while let chunk = try file.read(upToCount: 1 << 20), !chunk.isEmpty { digest.add(chunk) }
  }
}
