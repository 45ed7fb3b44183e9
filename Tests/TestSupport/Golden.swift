import Foundation

/// A small text that a test's outcome must equal, kept beside the test.
///
/// `SCOREBOOK_RECORD=1 swift test` records goldens anew; read the diff before you commit it. A
/// golden that fails writes `NAME.changed` beside it.
public enum Golden {
  /// Nil where `text` equals the golden file `Goldens/name` beside the calling test file, else a
  /// sentence that says what to compare.
  public static func difference(
    of text: String, from name: String, testFile: String = #filePath
  ) throws -> String? {
    let file = URL(filePath: testFile).deletingLastPathComponent()
      .appending(components: "Goldens", name)
    let changed = file.appendingPathExtension("changed")
    if ProcessInfo.processInfo.environment["SCOREBOOK_RECORD"] != nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return nil
    }
    guard let golden = try? String(contentsOf: file, encoding: .utf8) else {
      return "there is no golden \(name); SCOREBOOK_RECORD=1 swift test records it"
    }
    if golden == text {
      try? FileManager.default.removeItem(at: changed)
      return nil
    }
    try Data(text.utf8).write(to: changed)
    return "\(name) differs: compare it with \(name).changed"
  }
}
