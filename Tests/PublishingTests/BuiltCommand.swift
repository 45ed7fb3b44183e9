import Foundation
import TestSupport
import Testing

/// The command `scorebook` as it was built beside these tests.
enum BuiltCommand {
  private struct NotBuilt: Error {}

  /// The folder of built products lies above the tests' own bundle or executable.
  private static let program = Result<Program, any Error> {
    let start = [Bundle.main.executableURL?.path ?? ""] + CommandLine.arguments
    for path in start where path.hasPrefix("/") {
      var folder = URL(filePath: path)
      for _ in 0..<4 {
        folder.deleteLastPathComponent()
        let file = folder.appending(path: "scorebook")
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
          !isFolder.boolValue
        {
          return Program(file)
        }
      }
    }
    throw NotBuilt()
  }

  /// Runs `scorebook` with `arguments`.
  static func run(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:],
    killedAfter limit: Double? = nil
  ) throws -> Program.Outcome {
    // Whatever the machine speaks, the command speaks English unless a test says otherwise.
    let environment = ["LC_ALL": "C"].merging(environment) { _, given in given }
    return try program.get().run(
      arguments, in: folder, environment: environment, killedAfter: limit)
  }

  static func run(
    _ arguments: String..., in folder: String? = nil, environment: [String: String] = [:],
    killedAfter limit: Double? = nil
  ) throws -> Program.Outcome {
    try run(arguments, in: folder, environment: environment, killedAfter: limit)
  }
}
