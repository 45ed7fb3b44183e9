// Problems of data files as a whole: what they are, their header, their columns.

extension Problem {
  /// A source names files and none is there.
  public static func noSuchSource(table: String, pattern: String, at place: Place) -> Problem {
    Problem(
      "no-such-source", .error, at: place,
      Phrase(
        "no file matches \(quoted(pattern)) for table “\(table)”",
        "找不到表“\(table)”的文件：没有文件与\(quoted(pattern))相符"),
      consequence: notBuilt,
      help: Phrase(
        "paths are relative to the workspace's Data folder; * stands for any characters",
        "路径从工作区的 Data 文件夹算起；* 代表任意字符"))
  }

  /// A file without even a header.
  public static func emptyFile(at place: Place) -> Problem {
    Problem(
      "empty-file", .warning, at: place, isCheck: true,
      Phrase("the file is empty, without even a header", "文件为空，连表头也没有"),
      consequence: Phrase("it adds no rows", "没有从中读到任何行"))
  }

  /// A table without rows.
  public static func emptyTable(_ table: String, at place: Place) -> Problem {
    Problem(
      "empty-table", .warning, at: place, isCheck: true,
      Phrase("table “\(table)” has no rows", "表“\(table)”没有任何行"),
      consequence: Phrase("whatever needs it is told as not measured", "用到它的内容一律列为未计量"))
  }

  /// A line that is too long to be one.
  public static func overlongLine(at place: Place) -> Problem {
    Problem(
      "overlong-line", .error, at: place, Phrase("a line is longer than 64 MB", "有一行超过 64 MB"),
      consequence: notBuilt,
      help: Phrase(
        "make sure that the file is CSV and that its lines end",
        "请确认文件是 CSV，并且每行都有换行"))
  }

  /// A mapped column is not in the file's header.
  public static func missingColumn(
    _ column: String, for field: String, nearest: String?, header: [String], at place: Place
  ) -> Problem {
    let missing = Phrase(
      "there is no column \(quoted(column)) for “\(field)”",
      "“\(field)”对应的列\(quoted(column))不存在")
    // Where the header is missing, its place is taken by a row.
    return Problem(
      "missing-column", .error, at: place, missing + didYouMean(nearest), discreet: missing,
      consequence: notBuilt,
      help: Phrase("the header has: ", "表头有：") + .list(header.prefix(20).map { shortened($0) }),
      isHelpDiscreet: false)
  }

  /// Two columns of one file have the name that is wanted.
  public static func repeatedColumn(_ column: String, at place: Place) -> Problem {
    Problem(
      "repeated-column", .error, at: place,
      Phrase("two columns are called \(quoted(column))", "有两列都叫\(quoted(column))"),
      consequence: notBuilt,
      help: Phrase("rename one in the file's first row", "请在文件首行给其中一列改名"))
  }

  /// Columns that were taken for canonical ones by their names: each with the one it fills.
  ///
  /// Those passed over fit too; another column goes before them.
  public static func recognisedColumns(
    _ columns: [(name: String, field: String)], passedOver: [(name: String, field: String)],
    at place: Place
  ) -> Problem {
    let english = columns.map { "\(shortened($0.name)) as \($0.field)" }
    let chinese = columns.map { "\(shortened($0.name)) 作为 \($0.field)" }
    var message = Phrase("columns were recognised by their names: ", "按列名识别出：")
    message = message + Phrase(english.joined(separator: ", "), chinese.joined(separator: "、"))
    if !passedOver.isEmpty {
      let others = passedOver.prefix(20)
      message =
        message
        + Phrase(
          "; not taken: "
            + others.map { "\(shortened($0.name)) (\($0.field))" }.joined(separator: ", "),
          "；未采用：" + others.map { "\(shortened($0.name))（\($0.field)）" }.joined(separator: "、"))
    }
    return Problem(
      "recognised-columns", .note, at: place, isCheck: true, message,
      discreet: Phrase("columns were recognised by their names", "各列按列名识别"),
      consequence: Phrase("they are read as such", "按此读取"),
      help: Phrase(
        "if one is wrong, say what fills what at this source: columns: { … }",
        "如有不对，请在该数据来源处用 columns: { … } 注明对应关系"))
  }

  /// A column that refers to a table which no source fills.
  public static func noSource(ofTable table: String, column: String, at place: Place) -> Problem {
    Problem(
      "no-source", .note, at: place, isCheck: true,
      Phrase(
        "“\(column)” refers to “\(table)”, which has no source",
        "“\(column)”指向“\(table)”，而该表没有数据来源"),
      consequence: Phrase("the column is empty in every row", "该列在所有行中都为空"))
  }

  /// A column whose dates could be day/month or month/day.
  public static func ambiguousDates(_ column: String, example: String, at place: Place) -> Problem {
    Problem(
      "ambiguous-dates", .error, at: place,
      Phrase(
        "the dates in “\(column)” can be read as day/month or as month/day",
        "“\(column)”中的日期既可读作日/月，也可读作月/日"),
      excerpt: example, consequence: notBuilt,
      help: Phrase(
        "say which it is at this source: dates: day-first, or dates: month-first",
        "请在该数据来源下注明：dates: day-first（日在前）或 dates: month-first（月在前）"))
  }
}
