import CPostgreSQL
import Glibc

/// A connection on which nothing is written, kept for one query.
///
/// What the library says may hold the host, the user or all that was given to connect with, so
/// none of it is passed on: only sentences of ours, and the main message of a refused query.
final class PostgreSQLConnection {
  /// How long a server may take to let somebody in, unless the connection says so, in seconds.
  private static let patience = 10
  private static let settings = """
    SET default_transaction_read_only = on; SET DateStyle = 'ISO, YMD'; SET TimeZone = 'UTC';
    SET extra_float_digits = 1
    """

  private let handle: OpaquePointer

  /// Connects as `text` says: `host=… dbname=…` or `postgresql://…`.
  init(_ text: String) throws(RowFailure) {
    let patience = try PostgreSQLConnection.patience(in: text)
    let settings = [("client_encoding", "UTF8"), ("fallback_application_name", "scorebook")]
    let started = PostgreSQLConnection.withArrays([("dbname", text)] + settings) {
      PQconnectStartParams($0, $1, 1)
    }
    guard let started else { throw .database("there is no memory for a connection") }
    handle = started
    // Codes in place of words, which a server says in its own language.
    PQsetErrorVerbosity(handle, PQERRORS_SQLSTATE)
    // Otherwise the library prints what a server mentions.
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    try connect(within: patience)
    try run(PostgreSQLConnection.settings)
    try run("BEGIN READ ONLY")
  }

  deinit { PQfinish(handle) }

  /// Passes the result of `query` on as CSV with a header, piece by piece.
  func copy(
    _ query: String, _ body: (UnsafeRawBufferPointer) throws(RowFailure) -> Void
  ) throws(RowFailure) {
    // Prepared alone, it is one whole statement and nothing else; only then may it stand in
    // another one.
    try check(PQprepare(handle, "", query, 0, nil))
    let described = PQdescribePrepared(handle, "")
    let columnCount = PQnfields(described)
    try check(described)
    guard columnCount > 0 else { throw .database("the query gives no rows") }
    // The query may end in a comment, hence the line's end.
    let copy = "COPY (\(query)\n) TO STDOUT (FORMAT csv, HEADER)"
    try check(PQexecParams(handle, copy, 0, nil, nil, nil, nil, 0))
    while true {
      var piece: UnsafeMutablePointer<CChar>?
      let count = PQgetCopyData(handle, &piece, 0)
      defer { PQfreemem(piece) }
      if count < 0 { break }
      try body(UnsafeRawBufferPointer(start: piece, count: Int(count)))
    }
    while let result = PQgetResult(handle) { try check(result) }
  }

  private func run(_ statement: String) throws(RowFailure) { try check(PQexec(handle, statement)) }

  /// Lets go of `result`; throws where it says that a statement failed.
  private func check(_ result: OpaquePointer?) throws(RowFailure) {
    defer { PQclear(result) }
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_OUT: return
    default: throw PostgreSQLConnection.failure(result)
    }
  }

  private static func failure(_ result: OpaquePointer?) -> RowFailure {
    func field(_ code: Character) -> String? {
      guard let ascii = code.asciiValue else { return nil }
      return PQresultErrorField(result, Int32(ascii)).map { String(cString: $0) }
    }
    // PG_DIAG_MESSAGE_PRIMARY and PG_DIAG_SQLSTATE; what the library itself says has no code.
    guard let message = field("M"), let state = field("C") else {
      return .database("the connection broke")
    }
    return .database("\(message.prefix(300)) (SQLSTATE \(state))")
  }
}

// Connecting.
extension PostgreSQLConnection {
  private func connect(within seconds: Int) throws(RowFailure) {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    var next = PGRES_POLLING_WRITING
    while next != PGRES_POLLING_OK {
      if next == PGRES_POLLING_FAILED || PQstatus(handle) == CONNECTION_BAD {
        throw .database(refusal)
      }
      let milliseconds = seconds == 0 ? -1 : Int((end - clock.now) / .milliseconds(1))
      if seconds > 0, milliseconds <= 0 { throw .database(PostgreSQLConnection.tooSlow) }
      let events = next == PGRES_POLLING_READING ? POLLIN : POLLOUT
      var wanted = pollfd(fd: PQsocket(handle), events: Int16(events), revents: 0)
      let found = poll(&wanted, 1, Int32(clamping: milliseconds))
      if found < 0, errno == EINTR { continue }
      if found == 0 { throw .database(PostgreSQLConnection.tooSlow) }
      next = PQconnectPoll(handle)
    }
  }

  private static let tooSlow = "the server does not answer in time"
  private static let malformed =
    "the connection is neither `host=… dbname=…` nor `postgresql://…`"

  /// Why there is no connection. Texts of the library are looked at, as the process never sets
  /// another language than English for them, and codes of the server.
  private var refusal: String {
    let text = String(cString: PQerrorMessage(handle))
    func says(_ words: String...) -> Bool { words.contains { text.contains($0) } }
    if PQconnectionNeedsPassword(handle) != 0 { return "the server wants a password" }
    if says("28P01") { return "the server refuses the password" }
    if says("28000") { return "the server does not let this user in" }
    if says("3D000") { return "the server has no such database" }
    if says("53300") { return "the server has too many connections" }
    if says("57P03") { return "the server is starting or stopping" }
    if says("translate host name") { return "there is no host of that name" }
    if says("refused", "No such file", "unreachable", "No route") { return "no server is there" }
    if says("timeout", "timed out") { return PostgreSQLConnection.tooSlow }
    if says("SSL", "certificate") { return "no encrypted connection can be made" }
    if says("invalid") { return PostgreSQLConnection.malformed }
    return "no connection can be made"
  }

  /// The seconds that `text` gives; throws where it is no connection.
  private static func patience(in text: String) throws(RowFailure) -> Int {
    var message: UnsafeMutablePointer<CChar>?
    let options = PQconninfoParse(text, &message)
    PQfreemem(message)
    guard let options else { throw .database(malformed) }
    defer { PQconninfoFree(options) }
    var given = getenv("PGCONNECT_TIMEOUT").map { String(cString: $0) }
    var option = options
    while let keyword = option.pointee.keyword {
      if strcmp(keyword, "connect_timeout") == 0, let value = option.pointee.val {
        given = String(cString: value)
      }
      option += 1
    }
    guard let given else { return patience }
    guard let seconds = Int(given), (0...86_400).contains(seconds) else {
      throw .database(malformed)
    }
    return seconds
  }

  /// As the library takes them: names and values, each list ending with nothing.
  private static func withArrays<Result>(
    _ pairs: [(String, String)],
    _ body: (
      UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<UnsafePointer<CChar>?>?
    ) -> Result
  ) -> Result {
    let names = pairs.map { strdup($0.0) }
    let values = pairs.map { strdup($0.1) }
    defer { for text in names + values { free(text) } }
    let nameList = names.map { UnsafePointer($0) } + [nil]
    let valueList = values.map { UnsafePointer($0) } + [nil]
    return body(nameList, valueList)
  }
}
