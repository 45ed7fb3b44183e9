/// The problems of one run, collected and counted, so that a million bad rows make one entry.
///
///     var problems = Problems()
///     problems.add(.emptyTable("orders", at: Place("orders.csv")))
///     if problems.hasErrors { … }
public struct Problems: Sendable {
  /// Problems of one kind in one file, with the same consequence and help: the first few in full,
  /// the rest counted.
  public struct Entry: Sendable {
    public internal(set) var examples: [Problem]
    public internal(set) var count: Int
    public var severity: Problem.Severity { examples[0].severity }
    public var code: String { examples[0].code }
  }

  struct Key: Hashable {
    let code: String
    let file: String
    let consequence: String
    let help: String?

    init(_ problem: Problem) {
      code = problem.code
      file = problem.place.file
      consequence = problem.consequence.english
      help = problem.help?.english
    }
  }

  /// How many problems of one entry are kept in full: rows of data fail alike, but every error has
  /// to be put right.
  static func examplesKept(_ severity: Problem.Severity) -> Int { severity == .error ? 20 : 3 }

  /// What the severity of a code or kind of checks is instead of the usual one.
  let severities: [String: Problem.Severity]
  var order: [Key] = []
  var entries: [Key: Entry] = [:]

  /// - Parameter severities: by code (`unknown-reference-reps`) or kind (`unknown-reference`), how
  ///   seriously problems are taken that are added; only checks of data heed it.
  public init(severities: [String: Problem.Severity] = [:]) {
    self.severities = severities
  }

  /// Adds a problem that was met `times` times, of which this is the first.
  public mutating func add(_ problem: Problem, times: Int = 1) {
    add(Entry(examples: [weighed(problem)], count: times))
  }

  public mutating func add(contentsOf other: Problems) {
    for key in other.order {
      guard let added = other.entries[key] else { continue }
      add(Entry(examples: added.examples.map { weighed($0) }, count: added.count))
    }
  }

  private mutating func add(_ added: Entry) {
    let key = Key(added.examples[0])
    if var entry = entries.removeValue(forKey: key) {
      entry.count += added.count
      let room = Problems.examplesKept(entry.severity) - entry.examples.count
      entry.examples += added.examples.prefix(max(0, room))
      entries[key] = entry
    } else {
      order.append(key)
      entries[key] = added
    }
  }

  private func weighed(_ problem: Problem) -> Problem {
    guard problem.isCheck, let severity = severities[problem.code] ?? severities[problem.kind],
      severity != problem.severity
    else { return problem }
    return problem.weighed(severity)
  }

  /// Errors first, then warnings, then notes; each in the order they were found.
  public var sorted: [Entry] {
    let all = order.compactMap { entries[$0] }
    return [Problem.Severity.error, .warning, .note].flatMap { severity in
      all.filter { $0.severity == severity }
    }
  }

  public var isEmpty: Bool { order.isEmpty }
  public var hasErrors: Bool { count(of: .error) > 0 }

  /// How many problems have `severity`, repeats included.
  public func count(of severity: Problem.Severity) -> Int {
    entries.values.reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
  }
}
