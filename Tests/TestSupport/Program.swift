import Foundation

/// A program that tests run, and what came of it.
public struct Program: Sendable {
  /// How a run ended and what it wrote.
  public struct Outcome: Sendable {
    /// The exit status, or the signal's number where `isKilled`.
    public let status: Int32
    /// Whether a signal ended it.
    public let isKilled: Bool
    public let output: String
    public let errors: String
  }

  public let file: URL

  public init(_ file: URL) { self.file = file }

  /// A program of the machine; nil where it is not installed, which is told in one line.
  public init?(installed name: String) {
    let folders = ["/usr/bin", "/usr/local/bin", "/bin"]
    let found = folders.map { URL(filePath: $0 + "/" + name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    guard let found else {
      print("skipped: the program '\(name)' is not here")
      return nil
    }
    file = found
  }

  /// Whether `name` is installed; where it is not, says in one line that its tests are skipped.
  public static func isInstalled(_ name: String) -> Bool { Program(installed: name) != nil }

  /// Runs to the end, or is killed after `limit` seconds.
  ///
  /// - Parameter environment: added to the tests' own.
  public func run(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:],
    killedAfter limit: Double? = nil
  ) throws -> Outcome {
    let room = try TemporaryFolder()
    // Files, not pipes: no reader is needed, and no other child can hold an end open.
    let (output, errors) = (room.url.appending(path: "out"), room.url.appending(path: "err"))
    for file in [output, errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = file
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(environment) { _, added in added }
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    if let limit {
      Thread.sleep(forTimeInterval: limit)
      kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, isKilled: process.terminationReason == .uncaughtSignal,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}
