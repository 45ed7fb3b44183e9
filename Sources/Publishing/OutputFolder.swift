import CRename
import Foundation

/// The folder of published periods. A period is built aside and moved in whole: whoever looks sees
/// the last good one or the new one, never a mixture, also when the program is killed.
///
///     let output = try OutputFolder(path)            // takes the lock, clears what a kill left
///     let aside = try output.asideFolder(for: "2026-10")
///     … write files into `aside` …
///     try output.moveIn(aside, as: "2026-10")
final class OutputFolder {
  enum Failure: Error, CustomStringConvertible {
    case system(String, path: String)
    /// Another build holds the lock.
    case busy(path: String)
    /// The period's folder holds something that no build made.
    case notOurs(path: String)

    var description: String {
      switch self {
      case .system(let reason, let path): "\(reason): \(path)"
      case .busy(let path): "another build is writing here: \(path)"
      case .notOurs(let path):
        "this folder was not made by scorebook, so it is not replaced; move it away: \(path)"
      }
    }
  }

  let path: String
  private let lock: Int32
  private static let asidePrefix = ".building-"
  /// Before the name of a published period that has stepped aside for the new one.
  private static let parkedPrefix = ".parked-"

  /// Opens or makes the folder, takes its lock and removes what a killed build left behind.
  init(_ path: String) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    // Refused, this throws before the object exists: its end must not touch the other's files.
    lock = try OutputFolder.lock(on: path)
    try removeUnfinished()
    try restoreParked()
  }

  /// Where a published period stands while its successor comes in.
  static func parked(_ name: String, in path: String) -> String {
    path + "/" + parkedPrefix + name
  }

  /// Puts back periods whose successor never came in, and removes those whose did.
  private func restoreParked() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: path)
    where name.hasPrefix(OutputFolder.parkedPrefix) {
      let parked = path + "/" + name
      let target = path + "/" + name.dropFirst(OutputFolder.parkedPrefix.count)
      if FileManager.default.fileExists(atPath: target) {
        try FileManager.default.removeItem(atPath: parked)
      } else if rename(parked, target) != 0 {
        throw OutputFolder.failure(target)
      }
    }
  }

  private static func lock(on path: String) throws -> Int32 {
    let lock = open(path + "/.lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    guard lock >= 0 else { throw OutputFolder.failure(path + "/.lock") }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      close(lock)
      throw Failure.busy(path: path)
    }
    return lock
  }

  deinit {
    // After a failure: what was built so far is of no use.
    try? removeUnfinished()
    close(lock)
  }

  private func removeUnfinished() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: path)
    where name.hasPrefix(OutputFolder.asidePrefix) {
      try FileManager.default.removeItem(atPath: path + "/" + name)
    }
  }

  /// A new, empty folder beside the published ones; `name` is the period's folder name.
  ///
  /// Throws where that name is taken by a folder that no build made.
  func asideFolder(for name: String) throws -> String {
    let target = path + "/" + name
    let held = (try? FileManager.default.contentsOfDirectory(atPath: target)) ?? []
    guard held.isEmpty || held.contains(Manifest.name) else {
      throw Failure.notOurs(path: target)
    }
    let aside = path + "/" + OutputFolder.asidePrefix + name
    try FileManager.default.createDirectory(atPath: aside, withIntermediateDirectories: false)
    return aside
  }

  /// Puts the finished folder `aside` in the place of the published period `name`, in one step.
  ///
  /// - Parameter exchange: swaps two paths at once; 0 where that went well.
  func moveIn(
    _ aside: String, as name: String,
    exchange: (String, String) -> Int32 = { exchange_paths($0, $1) }
  ) throws {
    let target = path + "/" + name
    if rename(aside, target) == 0 { return }
    // A full target is exchanged with the new folder, so that there is no moment without one.
    if exchange(aside, target) == 0 {
      try FileManager.default.removeItem(atPath: aside)
      return
    }
    // Some file systems cannot exchange; then the old one steps aside first. Killed in between,
    // the next build puts it back.
    let parked = OutputFolder.parked(name, in: path)
    guard rename(target, parked) == 0 else { throw OutputFolder.failure(target) }
    guard rename(aside, target) == 0 else {
      let failure = OutputFolder.failure(target)
      _ = rename(parked, target)
      throw failure
    }
    try FileManager.default.removeItem(atPath: parked)
  }

  /// Replaces a file at the top of the folder in one step.
  func replace(_ name: String, with bytes: [UInt8]) throws {
    let aside = path + "/" + OutputFolder.asidePrefix + name
    try OutputFolder.write(bytes, to: aside)
    guard rename(aside, path + "/" + name) == 0 else { throw OutputFolder.failure(path) }
  }

  /// Writes a whole file; its folder is there.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let file = try emptyFile(path)
    defer { close(file) }
    try append(bytes, to: file, path)
  }

  /// The descriptor of a file that is open for writing and has no bytes.
  static func emptyFile(_ path: String) throws -> Int32 {
    let file = open(path, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw failure(path) }
    return file
  }

  /// Writes all of `bytes` to the end of an open file.
  static func append(_ bytes: [UInt8], to file: Int32, _ path: String) throws {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Foundation.write(file, $0.baseAddress, $0.count)
      }
      guard count > 0 else { throw failure(path) }
      written += count
    }
  }

  static func failure(_ path: String) -> Failure {
    .system(String(cString: strerror(errno)), path: path)
  }
}
