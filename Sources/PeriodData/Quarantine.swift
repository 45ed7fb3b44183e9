import Problems

/// The rows of a table that were read and cannot be used, each with its reason.
public struct Quarantine: Sendable {
  struct Row: Sendable {
    let file: Int32
    let line: Int32
    let reason: Int32
  }

  /// In no particular order.
  private(set) var rows: [Row] = []
  private(set) var files: [String] = []
  /// Why rows are here, in words without a cell of theirs.
  private(set) var reasons: [Phrase] = []
  private var indexOfFile: [String: Int32] = [:]
  private var indexOfReason: [Phrase: Int32] = [:]

  public init() {}

  public var count: Int { rows.count }

  /// Adds the row at `place`, which cannot be used because of `problem`.
  mutating func add(_ place: Place, because problem: Problem) {
    let reason = problem.discreet
    rows.append(
      Row(
        file: Quarantine.index(of: place.file, &files, &indexOfFile),
        line: Int32(truncatingIfNeeded: place.line ?? 0),
        reason: Quarantine.index(of: reason, &reasons, &indexOfReason)))
  }

  mutating func add(contentsOf other: Quarantine) {
    for row in other.rows {
      rows.append(
        Row(
          file: Quarantine.index(of: other.files[Int(row.file)], &files, &indexOfFile),
          line: row.line,
          reason: Quarantine.index(of: other.reasons[Int(row.reason)], &reasons, &indexOfReason)))
    }
  }

  private static func index<Text: Hashable>(
    of text: Text, _ texts: inout [Text], _ indices: inout [Text: Int32]
  ) -> Int32 {
    if let index = indices[text] { return index }
    let index = Int32(texts.count)
    texts.append(text)
    indices[text] = index
    return index
  }
}

/// What came of the rows of a table's sources: every row that was read is in use, set aside by
/// the source's own filters, or in quarantine.
public struct Intake: Sendable {
  /// Rows of files and queries with text in them, without headers.
  public internal(set) var read = 0
  /// Rows that `keep` and `drop` of a source take out.
  public internal(set) var setAside = 0
  /// Rows of the table.
  public internal(set) var used = 0
  public internal(set) var quarantine = Quarantine()
  /// What was opened, by what problems call it.
  var sources: [String: RowFile] = [:]
  /// The columns in which some row names another one, known or not.
  var referring: Set<String> = []

  public init() {}
}
