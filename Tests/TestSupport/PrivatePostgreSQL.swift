import Foundation

/// A PostgreSQL server of the tests' own, on a socket in a folder that nobody else knows.
///
/// One is started where the first test wants it, and stopped when the tests end. A server that a
/// killed run leaves behind is in nobody's way, and stops once its folder goes.
public final class PrivatePostgreSQL: Sendable {
  /// The server, running; nil where none is installed or it does not start, which is told.
  public static let shared: PrivatePostgreSQL? = {
    do {
      return try PrivatePostgreSQL()
    } catch {
      print("skipped: a private PostgreSQL server does not start: \(error)")
      return nil
    }
  }()

  /// Whether a server is installed; where it is not, says in one line that its tests are skipped.
  public static let isInstalled: Bool = {
    if programs != nil { return true }
    print("skipped: the program 'postgres' is not here")
    return false
  }()

  private struct Failure: Error {
    let step: String
    let words: String
  }

  private let folder: TemporaryFolder
  private let process: Process
  /// Of the socket, as connections take it.
  public var host: String { folder.path }

  private init() throws {
    guard let programs = Self.programs else { throw Failure(step: "find", words: "not here") }
    folder = try TemporaryFolder()
    if geteuid() == 0 {
      try FileManager.default.setAttributes(
        [.ownerAccountName: "postgres"], ofItemAtPath: folder.path)
    }
    let data = folder.path("data")
    try Self.run(
      programs.appending(path: "initdb"),
      ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"],
      in: folder)
    let access = """
      local all postgres trust
      local all reader scram-sha-256
      local all all reject

      """
    try access.write(toFile: data + "/pg_hba.conf", atomically: false, encoding: .utf8)
    process = Process()
    let command = Self.command(
      programs.appending(path: "postgres"),
      ["-D", data, "-k", folder.path, "-c", "listen_addresses=", "-c", "fsync=off"])
    process.executableURL = command.file
    process.arguments = command.arguments
    process.currentDirectoryURL = folder.url
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Self.running = process
    // Registered behind the folder's, so that the server stops before its folder goes.
    atexit { PrivatePostgreSQL.stop() }
    try waitUntilReady()
  }

  // Set once, before the handler that reads it is registered.
  nonisolated(unsafe) private static var running: Process?

  private static func stop() {
    guard let running, running.isRunning else { return }
    kill(running.processIdentifier, SIGQUIT)
    for _ in 0..<100 where running.isRunning { usleep(50_000) }
    if running.isRunning { kill(running.processIdentifier, SIGKILL) }
  }

  /// Runs statements as the server's owner.
  public func execute(_ statements: String) throws {
    guard let programs = Self.programs else { return }
    try Self.run(
      programs.appending(path: "psql"),
      [
        "-X", "-q", "-h", host, "-U", "postgres", "-d", "postgres", "-v", "ON_ERROR_STOP=1", "-c",
        statements,
      ], in: folder)
  }

  private func waitUntilReady() throws {
    var last: (any Error)?
    for _ in 0..<150 {
      do {
        return try execute("SELECT 1")
      } catch {
        last = error
        usleep(200_000)
      }
    }
    throw last ?? Failure(step: "wait", words: "no answer")
  }

  /// The folder of the newest server's programs.
  private static let programs: URL? = {
    let root = URL(filePath: "/usr/lib/postgresql")
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return versions.sorted { $0.compare($1, options: .numeric) == .orderedDescending }
      .map { root.appending(components: $0, "bin") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path + "/initdb") }
  }()

  /// A server does not run as root.
  private static func command(_ program: URL, _ arguments: [String])
    -> (file: URL, arguments: [String])
  {
    guard geteuid() == 0 else { return (program, arguments) }
    let user = ["--reuid", "postgres", "--regid", "postgres", "--clear-groups", "--"]
    return (URL(filePath: "/usr/bin/setpriv"), user + [program.path] + arguments)
  }

  private static func run(_ program: URL, _ arguments: [String], in folder: TemporaryFolder) throws
  {
    let command = command(program, arguments)
    let outcome = try Program(command.file).run(command.arguments, in: folder.path)
    guard outcome.status == 0 else {
      throw Failure(step: program.lastPathComponent, words: outcome.errors)
    }
  }
}
