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
      consequence = problem.consequence
      help = problem.help
    }
  }

  /// How many problems of one entry are kept in full: rows of data fail alike, but every error has
  /// to be put right.
  static func examplesKept(_ severity: Problem.Severity) -> Int { severity == .error ? 20 : 3 }

  var order: [Key] = []
  var entries: [Key: Entry] = [:]

  public init() {}

  /// Adds a problem that was met `times` times, of which this is the first.
  public mutating func add(_ problem: Problem, times: Int = 1) {
    let key = Key(problem)
    if var entry = entries.removeValue(forKey: key) {
      entry.count += times
      if entry.examples.count < Problems.examplesKept(entry.severity) {
        entry.examples.append(problem)
      }
      entries[key] = entry
    } else {
      order.append(key)
      entries[key] = Entry(examples: [problem], count: times)
    }
  }

  public mutating func add(contentsOf other: Problems) {
    for key in other.order {
      guard let added = other.entries[key] else { continue }
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
