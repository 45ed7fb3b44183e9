// Problems of the workspace's own files: scorebook.yaml, scorecards.yaml.

extension Problem {
  static let notBuilt = "nothing was built; the last published report stands"

  /// A settings file that has to be there is not; `purpose` is a sentence about it.
  public static func missingSettings(_ file: String, purpose: String, at place: Place) -> Problem {
    Problem(
      "missing-file", .error, at: place, "\(file) is not there", consequence: notBuilt,
      help: purpose + "; “scorebook init FOLDER --demo” makes a workspace that shows how")
  }

  /// A file is there but cannot be read; `reason` is the system's.
  public static func unreadableFile(_ reason: String, at place: Place) -> Problem {
    Problem(
      "unreadable-file", .error, at: place, "the file cannot be read: \(reason)",
      consequence: notBuilt)
  }

  /// A file that is larger than any of its kind.
  public static func oversizedFile(limit: String, at place: Place) -> Problem {
    Problem(
      "oversized-file", .error, at: place, "the file is larger than \(limit)",
      consequence: notBuilt)
  }

  /// YAML that does not parse.
  public static func invalidYAML(_ reason: String, at place: Place, excerpt: String?) -> Problem {
    Problem(
      "invalid-yaml", .error, at: place, "this is not valid YAML: \(reason)", excerpt: excerpt,
      consequence: notBuilt,
      help: "indent with spaces, and put quotes around texts that hold “: ” or “#”")
  }

  /// A key nobody reads.
  public static func unknownKey(
    _ key: String, nearest: String?, allowed: [String], at place: Place
  ) -> Problem {
    Problem(
      "unknown-key", .error, at: place,
      "unknown key \(quoted(key))" + (nearest.map { "; did you mean “\($0)”?" } ?? ""),
      consequence: notBuilt,
      help: allowed.isEmpty ? nil : "keys that may stand here: \(allowed.joined(separator: ", "))")
  }

  /// The same key twice in one mapping.
  public static func repeatedKey(_ key: String, at place: Place) -> Problem {
    Problem(
      "repeated-key", .error, at: place, "the key \(quoted(key)) stands here twice",
      consequence: notBuilt, help: "keep one of the two")
  }

  /// A key that has to be there is not.
  public static func missingKey(_ key: String, at place: Place, example: String) -> Problem {
    Problem(
      "missing-key", .error, at: place, "the key “\(key)” is missing", consequence: notBuilt,
      help: "for example: \(example)")
  }

  /// A value that is not of the kind its key wants.
  public static func wrongValue(
    _ found: String, key: String, expected: String, nearest: String? = nil, at place: Place
  ) -> Problem {
    Problem(
      "wrong-value", .error, at: place,
      "“\(key)” is \(quoted(found)), expected \(expected)"
        + (nearest.map { "; did you mean “\($0)”?" } ?? ""),
      consequence: notBuilt)
  }

  /// Something of which there can be only one stands in a list twice.
  public static func repeatedEntry(
    _ kind: String, _ name: String, in list: String, at place: Place
  ) -> Problem {
    Problem(
      "repeated-entry", .error, at: place, "the \(kind) \(quoted(name)) stands in \(list) twice",
      consequence: notBuilt, help: "keep one of the two")
  }

  /// Weights of a scorecard that do not sum to 100.
  public static func weightsDoNotSum(_ sum: String, card: String, at place: Place) -> Problem {
    Problem(
      "weights-do-not-sum", .error, at: place,
      "the weights of scorecard “\(card)” sum to \(sum), not 100", consequence: notBuilt,
      help: "a line that is shown but does not count has the weight 0")
  }
}
