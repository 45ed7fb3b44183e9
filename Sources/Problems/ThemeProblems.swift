// Problems of theme.yaml: logo, type, colours.

extension Problem {
  /// A logo that is not there.
  public static func missingLogo(_ name: String, nearest: String?, at place: Place) -> Problem {
    Problem(
      "missing-logo", .error, at: place,
      Phrase(
        "the workspace has no file \(quoted(name))", "工作区中没有文件\(quoted(name))")
        + didYouMean(nearest),
      consequence: notBuilt,
      help: Phrase(
        "put a PNG or SVG file into the workspace, beside theme.yaml",
        "请把 PNG 或 SVG 文件放进工作区，与 theme.yaml 同处"))
  }

  /// A logo that cannot be taken; `reason` is a clause about the file.
  public static func unusableLogo(
    _ name: String, because reason: Phrase, help: Phrase?, at place: Place
  ) -> Problem {
    Problem(
      "unusable-logo", .error, at: place,
      Phrase("the logo \(quoted(name)) cannot be used: ", "徽标\(quoted(name))不能使用：") + reason,
      consequence: notBuilt, help: help)
  }

  /// A font family that is not installed, or not as reports need it.
  public static func missingFont(_ family: String, nearest: String?, at place: Place) -> Problem {
    Problem(
      "missing-font", .error, at: place,
      Phrase(
        "no installed font family is called \(quoted(family)) and has a regular and a bold face",
        "没有安装名为\(quoted(family))、且同时有常规体和粗体的字体") + didYouMean(nearest),
      consequence: notBuilt,
      help: Phrase(
        "“fc-list : family” lists the installed ones; variable fonts cannot be used",
        "可用“fc-list : family”列出已安装的字体；可变字体不能使用"))
  }

  /// A colour that is hard to see on what lies under it: contrasts as in `3.2`.
  public static func lowContrast(
    _ ink: String, on other: String, ratio: String, least: String, at place: Place
  ) -> Problem {
    Problem(
      "low-contrast", .warning, at: place,
      Phrase(
        "“\(ink)” on “\(other)” has a contrast of \(ratio) : 1, expected at least \(least) : 1",
        "“\(ink)”在“\(other)”上的对比度为 \(ratio) : 1，应不低于 \(least) : 1"),
      consequence: Phrase(
        "reports are printed with it and may be hard to read", "报告仍按此配色，可能难以辨读"),
      help: Phrase("a darker colour has more contrast on white", "在白底上，颜色越深对比度越高"))
  }

  /// Two colours that stand side by side and are alike in greyscale.
  public static func alikeInGrey(
    _ ink: String, _ other: String, ratio: String, least: String, at place: Place
  ) -> Problem {
    Problem(
      "alike-in-grey", .warning, at: place,
      Phrase(
        "“\(ink)” and “\(other)” have a contrast of \(ratio) : 1, expected at least \(least) : 1",
        "“\(ink)”与“\(other)”的对比度为 \(ratio) : 1，应不低于 \(least) : 1"),
      consequence: Phrase(
        "in greyscale print the two cannot be told apart", "黑白打印时两者难以区分"),
      help: Phrase("make one of the two lighter or darker", "请把其中一种颜色调深或调浅"))
  }
}
