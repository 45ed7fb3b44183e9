import Glibc

/// What a query to a PostgreSQL database gave, kept in a file without a name, to be read as often
/// as wanted and always alike.
///
///     let result = try QueryResult(of: "SELECT * FROM orders", connection: "SALES_DATABASE")
///     let reader = try result.reader()
///
/// The file goes with the value. Nothing is written to it any more, and every reader reads from its
/// own place, so that it may be shared.
public final class QueryResult: @unchecked Sendable {
  /// The largest result, in bytes.
  private static let byteLimit = 16 << 30

  private let spool: Spool

  /// Queries the database.
  ///
  /// - Parameters:
  ///   - query: One statement that reads.
  ///   - variable: The environment variable that says how to connect; what it says is never told.
  ///   - environment: The process's own where it is nil.
  public init(
    of query: String, connection variable: String, environment: [String: String]? = nil
  ) throws(RowFailure) {
    let own = environment == nil ? getenv(variable).map { String(cString: $0) } : nil
    let given = own ?? environment?[variable] ?? ""
    guard given.contains(where: { !$0.isWhitespace }) else {
      throw .noConnection(variable: variable)
    }
    let statement = QueryResult.statement(query)
    guard !statement.isEmpty else { throw .database("the query is empty") }
    let connection = try PostgreSQLConnection(given)
    let spool = try Spool()
    try connection.copy(statement) { bytes throws(RowFailure) in
      try spool.append(bytes)
      if spool.size > QueryResult.byteLimit { throw .oversized(limit: "16 GB") }
    }
    try spool.finish()
    self.spool = spool
  }

  /// The rows, from the first one on.
  public func reader() throws(RowFailure) -> any RowReader {
    let options = RowOptions(
      encoding: .utf8, delimiter: UInt8(ascii: ","), quote: UInt8(ascii: "\""))
    return try CSVRows(
      SpoolBytes(spool), size: spool.size, options: options, lineUnit: .entry(of: "query"))
  }

  /// Without white space around it and without a stop at its end.
  private static func statement(_ query: String) -> String {
    var text = Substring(query)
    while let last = text.last, last.isWhitespace || last == ";" { text.removeLast() }
    return String(text.drop(while: \.isWhitespace))
  }
}

/// A temporary file that no folder shows.
final class Spool {
  private static let bufferLimit = 1 << 18

  fileprivate let descriptor: Int32
  private var buffer: [UInt8] = []
  private(set) var size = 0

  init() throws(RowFailure) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var path = Array(((folder.isEmpty ? P_tmpdir : folder) + "/scorebook-XXXXXX").utf8CString)
    descriptor = mkstemp(&path)
    guard descriptor >= 0 else { throw .unreadable(reason: FileBytes.systemReason(errno)) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(path)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  func append(_ bytes: UnsafeRawBufferPointer) throws(RowFailure) {
    buffer.append(contentsOf: bytes)
    size += bytes.count
    if buffer.count >= Spool.bufferLimit { try finish() }
  }

  /// Writes what is not written yet.
  func finish() throws(RowFailure) {
    var start = 0
    while start < buffer.count {
      let written = buffer.withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw .unreadable(reason: FileBytes.systemReason(errno)) }
      start += written
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// The bytes of a spool, read from the first on whoever else reads them.
private final class SpoolBytes: ByteSource {
  private let spool: Spool
  private var position = 0
  private(set) var failure: RowFailure?

  init(_ spool: Spool) { self.spool = spool }

  func fill(_ target: UnsafeMutablePointer<UInt8>, count: Int) -> Int {
    while true {
      let filled = pread(spool.descriptor, target, count, off_t(position))
      if filled >= 0 {
        position += filled
        return filled
      }
      if errno == EINTR { continue }
      failure = .unreadable(reason: FileBytes.systemReason(errno))
      return -1
    }
  }
}
