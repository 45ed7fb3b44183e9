import Foundation
import Synchronization

/// A new folder among the system's temporary ones; gone with the value, or at the end of tests.
public final class TemporaryFolder: Sendable {
  public let url: URL

  public init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "scorebook-tests-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    Leftovers.add(url)
  }

  deinit { Leftovers.remove(url) }

  public var path: String { url.path }

  /// The path of `name` in the folder.
  public func path(_ name: String) -> String { url.path + "/" + name }
}

/// Folders that still exist: those of values that live as long as the program.
private enum Leftovers {
  private static let folders = Mutex<Set<URL>>([])
  private static let isArmed: Bool = {
    atexit { Leftovers.removeAll() }
    return true
  }()

  static func add(_ url: URL) {
    precondition(isArmed, "folders go at the end")
    folders.withLock { _ = $0.insert(url) }
  }

  static func remove(_ url: URL) {
    folders.withLock { _ = $0.remove(url) }
    try? FileManager.default.removeItem(at: url)
  }

  static func removeAll() {
    for url in folders.withLock({ $0 }) { try? FileManager.default.removeItem(at: url) }
  }
}
