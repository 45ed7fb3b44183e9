// Problems of page templates.

extension Problem {
  /// A template that does not parse.
  public static func invalidTemplate(_ reason: String, at place: Place, excerpt: String?)
    -> Problem
  {
    Problem(
      "invalid-template", .error, at: place, "the template cannot be read: \(reason)",
      excerpt: excerpt, consequence: notBuilt)
  }

  /// A tag that names no value of its page.
  public static func unknownTag(_ tag: String, nearest: String?, at place: Place) -> Problem {
    Problem(
      "unknown-tag", .error, at: place,
      "the tag \(quoted(tag)) names no value of this page"
        + (nearest.map { "; did you mean “\($0)”?" } ?? ""),
      consequence: notBuilt)
  }

  /// A template file that overrides nothing.
  public static func unknownTemplate(_ name: String, nearest: String?, at place: Place) -> Problem {
    Problem(
      "unknown-template", .error, at: place,
      "no template is called \(quoted(name))" + (nearest.map { "; did you mean “\($0)”?" } ?? ""),
      consequence: notBuilt)
  }

  /// Text for which no installed font has a glyph.
  public static func missingGlyph(_ character: String, code: String, at place: Place) -> Problem {
    Problem(
      "missing-glyph", .warning, at: place, "no installed font has \(quoted(character)) (\(code))",
      consequence: "the PDF shows an empty box in its place",
      help: "install a font that has it, such as fonts-symbola or fonts-noto-core")
  }
}
