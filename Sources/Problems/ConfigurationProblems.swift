// Problems of the workspace's own files: scorebook.yaml, scorecards.yaml, kpis.yaml.

extension Problem {
  /// A settings file that has to be there is not; `purpose` is a sentence about it.
  public static func missingSettings(_ file: String, purpose: Phrase, at place: Place) -> Problem {
    Problem(
      "missing-file", .error, at: place, Phrase("\(file) is not there", "找不到 \(file)"),
      consequence: notBuilt,
      help: purpose
        + Phrase(
          "; “scorebook init FOLDER --demo” makes a workspace that shows how",
          "；可用“scorebook init 文件夹 --demo”生成一个示例工作区作参考"))
  }

  /// A file is there but cannot be read; `reason` is the system's or ours.
  public static func unreadableFile(_ reason: Phrase, at place: Place) -> Problem {
    Problem(
      "unreadable-file", .error, at: place,
      Phrase("the file cannot be read: ", "无法读取文件：") + reason,
      consequence: notBuilt)
  }

  /// A file that is larger than any of its kind.
  public static func oversizedFile(limit: String, at place: Place) -> Problem {
    Problem(
      "oversized-file", .error, at: place,
      Phrase("the file is larger than \(limit)", "文件大于 \(limit)"), consequence: notBuilt)
  }

  /// YAML that does not parse.
  public static func invalidYAML(_ reason: Phrase, at place: Place, excerpt: String?) -> Problem {
    Problem(
      "invalid-yaml", .error, at: place,
      Phrase("this is not valid YAML: ", "不是有效的 YAML：") + reason, excerpt: excerpt,
      consequence: notBuilt,
      help: Phrase(
        "indent with spaces, and put quotes around texts that hold “: ” or “#”",
        "请用空格缩进；文本含有“: ”或“#”时要加引号"))
  }

  /// A key nobody reads; nil where it is no text.
  public static func unknownKey(
    _ key: String?, nearest: String?, allowed: [String], at place: Place
  ) -> Problem {
    let found = key.map { Phrase(same: shortened($0)) }
    let shown = found ?? Phrase("a list or block of keys", "列表或键值块")
    return Problem(
      "unknown-key", .error, at: place,
      Phrase("unknown key “", "未知的键“") + shown + Phrase(same: "”") + didYouMean(nearest),
      consequence: notBuilt,
      help: allowed.isEmpty
        ? nil : Phrase("keys that may stand here: ", "此处可用的键：") + .list(allowed))
  }

  /// The same key twice in one mapping.
  public static func repeatedKey(_ key: String, at place: Place) -> Problem {
    Problem(
      "repeated-key", .error, at: place,
      Phrase("the key \(quoted(key)) stands here twice", "键\(quoted(key))在此出现了两次"),
      consequence: notBuilt, help: keepOne)
  }

  /// A key that has to be there is not; `example` is YAML.
  public static func missingKey(_ key: String, at place: Place, example: String) -> Problem {
    missingKey(key, at: place, example: Phrase(same: example))
  }

  /// A key that has to be there is not; `example` is YAML with words in it.
  public static func missingKey(_ key: String, at place: Place, example: Phrase) -> Problem {
    Problem(
      "missing-key", .error, at: place, Phrase("the key “\(key)” is missing", "缺少键“\(key)”"),
      consequence: notBuilt, help: Phrase("for example: ", "例如：") + example)
  }

  /// A value that is not of the kind its key wants.
  public static func wrongValue(
    _ found: Phrase, key: String, expected: Phrase, nearest: String? = nil, at place: Place
  ) -> Problem {
    Problem(
      "wrong-value", .error, at: place,
      Phrase(
        "“\(key)” is \(quoted(found.english)), expected \(expected.english)",
        "“\(key)”的值为\(quoted(found.chinese))，应为：\(expected.chinese)")
        + didYouMean(nearest),
      consequence: notBuilt)
  }

  /// Something of which there can be only one stands in a list twice.
  public static func repeatedEntry(
    _ kind: Phrase, _ name: String, in list: Phrase, at place: Place
  ) -> Problem {
    Problem(
      "repeated-entry", .error, at: place,
      Phrase(
        "the \(kind.english) \(quoted(name)) stands in \(list.english) twice",
        "\(kind.chinese)\(quoted(name))在\(list.chinese)中出现了两次"),
      consequence: notBuilt, help: keepOne)
  }

  /// Sources among which none tells what happened; `tables` are those that would.
  public static func noFacts(tables: [String], at place: Place) -> Problem {
    Problem(
      "no-facts", .error, at: place,
      Phrase("no source tells what happened", "没有任何数据来源记录发生了什么"),
      consequence: notBuilt,
      help: Phrase("one of these tables is enough to begin: ", "有以下任何一张表即可开始：")
        + .list(tables))
  }

  /// Weights of a scorecard that do not sum to 100.
  public static func weightsDoNotSum(_ sum: String, card: String, at place: Place) -> Problem {
    Problem(
      "weights-do-not-sum", .error, at: place,
      Phrase(
        "the weights of scorecard “\(card)” sum to \(sum), not 100",
        "评分卡“\(card)”的权重合计为 \(sum)，不是 100"),
      consequence: notBuilt,
      help: Phrase(
        "a line that is shown but does not count has the weight 0", "只列示、不计分的行，权重写 0"))
  }

  /// A column that a measure asks for and no source has.
  public static func unfilledColumn(
    _ column: String, table: String, measure: String, at place: Place
  ) -> Problem {
    Problem(
      "unfilled-column", .warning, at: place,
      Phrase(
        "the measure “\(measure)” asks for \(table).\(column), which no source fills",
        "度量“\(measure)”需要 \(table).\(column)，但没有数据来源提供该列"),
      consequence: Phrase(
        "it counts as empty in every row", "所有行的该列均按空值计"),
      help: Phrase(
        "say in scorebook.yaml which column of the source it is",
        "请在 scorebook.yaml 中写明它对应来源的哪一列"))
  }

  private static let keepOne = Phrase("keep one of the two", "只保留其中一个")
}
