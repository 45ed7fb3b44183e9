import Foundation

/// The folder of real data beside the project, which tests read in place.
public enum SharedData {
  /// `../shared/data` from the project's root.
  public static let folder = ProjectFolder.root.deletingLastPathComponent()
    .appending(components: "shared", "data")

  /// Whether `name` is there; where it is not, says in one line that its tests are skipped.
  public static func has(_ name: String) -> Bool {
    let path = folder.appending(path: name).path
    if FileManager.default.fileExists(atPath: path) { return true }
    print("skipped: shared data '\(name)' is not here")
    return false
  }
}
