import Foundation

/// The project's root folder, found from this file's own path.
public enum ProjectFolder {
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
