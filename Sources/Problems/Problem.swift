/// Something that went wrong: where, what was found and expected, what was done about it, and what
/// the operator can do.
///
/// Problems are made only by the factories in this module, which hold all their words:
///
///     problems.add(.unknownKey("perid", nearest: "period", at: place))
public struct Problem: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable, Comparable {
    /// Told for information; changes nothing.
    case note
    /// A figure may be incomplete; the build goes on, unless it is strict.
    case warning
    /// Nothing is published.
    case error

    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    var rank: Int { [Severity.note, .warning, .error].firstIndex(of: self) ?? 0 }
  }

  /// Stable, for machines and the gallery: `unknown-key`.
  public let code: String
  public let severity: Severity
  public let place: Place
  /// What was found and expected, in a sentence without its final stop.
  public let message: String
  /// What the place says, shortened; shown to the operator only, never mailed or published.
  public let excerpt: String?
  /// What was done about it, or what it does to the report.
  public let consequence: String
  /// What the operator can do, or nil where that goes without saying.
  public let help: String?

  init(
    _ code: String, _ severity: Severity, at place: Place, _ message: String,
    excerpt: String? = nil, consequence: String, help: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.message = message
    self.excerpt = excerpt.map { Problem.shortened($0) }
    self.consequence = consequence
    self.help = help
  }

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
}

extension Unicode.Scalar.Properties {
  /// Whether the scalar turns the direction of the text around it.
  var isBidiControl: Bool { isDefaultIgnorableCodePoint && generalCategory == .format }
}
