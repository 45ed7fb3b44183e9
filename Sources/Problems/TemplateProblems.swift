// Problems of page templates and type.

extension Problem {
  /// A template that does not parse.
  public static func invalidTemplate(_ reason: Phrase, at place: Place, excerpt: String?)
    -> Problem
  {
    Problem(
      "invalid-template", .error, at: place,
      Phrase("the template cannot be read: ", "无法读取模板：") + reason, excerpt: excerpt,
      consequence: notBuilt)
  }

  /// A tag that names no value of its page.
  public static func unknownTag(_ tag: String, nearest: String?, at place: Place) -> Problem {
    Problem(
      "unknown-tag", .error, at: place,
      Phrase(
        "the tag \(quoted(tag)) names no value of this page",
        "标签\(quoted(tag))不是此页面的任何一个值") + didYouMean(nearest),
      consequence: notBuilt)
  }

  /// A template file that overrides nothing.
  public static func unknownTemplate(_ name: String, nearest: String?, at place: Place) -> Problem {
    Problem(
      "unknown-template", .error, at: place,
      Phrase("no template is called \(quoted(name))", "没有名为\(quoted(name))的模板")
        + didYouMean(nearest),
      consequence: notBuilt)
  }

  /// Text for which no installed font has a glyph.
  public static func missingGlyph(_ character: String, code: String, at place: Place) -> Problem {
    Problem(
      "missing-glyph", .warning, at: place,
      Phrase(
        "no installed font has \(quoted(character)) (\(code))",
        "已安装的字体都没有\(quoted(character))（\(code)）"),
      discreet: Phrase("no installed font has \(code)", "已安装的字体都没有 \(code)"),
      consequence: Phrase("the PDF shows an empty box in its place", "PDF 中该处显示为空框"),
      help: Phrase(
        "install a font that has it, such as fonts-symbola or fonts-noto-core",
        "请安装含有该字的字体，例如 fonts-symbola 或 fonts-noto-core"))
  }
}
