/// Something that went wrong: where, what was found and expected, what was done about it, and what
/// the operator can do.
///
/// Problems are made only by the factories in this module, which hold all their words:
///
///     problems.add(.unknownKey("perid", nearest: "period", at: place))
public struct Problem: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
    /// Told for information; changes nothing.
    case note
    /// A figure may be incomplete; the build goes on, unless it is strict.
    case warning
    /// Nothing is published.
    case error

    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
  }

  /// What kind of problem it is, without the table that it is about: `unknown-reference`.
  public let kind: String
  /// Stable, for machines and the gallery: `unknown-key`, `unknown-reference-reps`.
  public let code: String
  public private(set) var severity: Severity
  public let place: Place
  /// Whether it is a check of data, whose severity a workspace may set.
  public let isCheck: Bool
  /// What was found and expected, in a sentence without its final stop.
  public let message: Phrase
  /// The message without what a cell says, for places that are published.
  public let discreet: Phrase
  /// What the place says, shortened; shown to the operator only, never mailed or published.
  public let excerpt: String?
  /// What was done about it, or what it does to the report.
  public private(set) var consequence: Phrase
  /// What the operator can do, or nil where that goes without saying.
  public let help: Phrase?
  /// The help for places that are published; nil where it quotes a file.
  public let discreetHelp: Phrase?

  init(
    _ kind: String, of table: String? = nil, _ severity: Severity, at place: Place,
    isCheck: Bool = false, _ message: Phrase, discreet: Phrase? = nil, excerpt: String? = nil,
    consequence: Phrase, help: Phrase? = nil, isHelpDiscreet: Bool = true
  ) {
    self.kind = kind
    if let table { code = "\(kind)-\(table)" } else { code = kind }
    self.severity = severity
    self.place = place
    self.isCheck = isCheck
    self.message = message
    self.discreet = discreet ?? message
    self.excerpt = excerpt.map { Problem.shortened($0) }
    self.consequence = consequence
    self.help = help
    discreetHelp = isHelpDiscreet ? help : nil
  }

  /// The same problem, taken more or less seriously.
  func weighed(_ severity: Severity) -> Problem {
    var weighed = self
    weighed.severity = severity
    if severity == .error {
      weighed.consequence = consequence + Phrase("; ", "；") + Problem.notBuilt
    }
    return weighed
  }
}

// What factories make their phrases of.
extension Problem {
  static let notBuilt = Phrase(
    "nothing was built; the last published report stands", "未生成任何报告，上次发布的报告保持不变")

  static let rowLeftOut = Phrase("the row is left out of every figure", "该行不计入任何数字")

  /// One line of at most `limit` characters, control characters shown as `·`.
  static func shortened(_ text: String, to limit: Int = 80) -> String {
    var short = ""
    var count = 0
    for scalar in text.unicodeScalars {
      if count == limit { return short + "…" }
      short.unicodeScalars.append(
        scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
          ? "·" : scalar)
      count += 1
    }
    return short
  }

  /// A cell or key in quotes, shortened for a sentence.
  static func quoted(_ text: String) -> String { "“" + shortened(text) + "”" }

  /// The end of a message that suggests a word.
  static func didYouMean(_ nearest: String?) -> Phrase {
    guard let nearest else { return Phrase(same: "") }
    return Phrase("; did you mean \(quoted(nearest))?", "；是否指\(quoted(nearest))？")
  }
}

extension Unicode.Scalar.Properties {
  /// Whether the scalar turns the direction of the text around it.
  var isBidiControl: Bool { isDefaultIgnorableCodePoint && generalCategory == .format }
}
