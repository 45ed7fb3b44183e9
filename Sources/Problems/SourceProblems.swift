// Problems of files and databases that give no rows.

extension Problem {
  /// A kind of file that is not read.
  public static func foreignFile(_ found: Phrase, at place: Place) -> Problem {
    Problem(
      "foreign-file", .error, at: place,
      Phrase(
        "the file is \(found.english), which is not read here",
        "文件是\(found.chinese)，不支持这种格式"),
      consequence: notBuilt,
      help: Phrase(
        "open it in a spreadsheet and save it as .xlsx or as “CSV UTF-8”",
        "用电子表格软件打开，另存为 .xlsx 或“CSV UTF-8”"))
  }

  /// A workbook that asks for a password.
  public static func protectedFile(at place: Place) -> Problem {
    Problem(
      "protected-file", .error, at: place,
      Phrase("the workbook opens with a password only", "打开该工作簿需要密码"),
      consequence: notBuilt,
      help: Phrase("save a copy without a password", "另存一份不带密码的副本"))
  }

  /// A file that begins as one of its kind and does not go on as one.
  public static func damagedFile(_ kind: Phrase, reason: String, at place: Place) -> Problem {
    Problem(
      "damaged-file", .error, at: place,
      Phrase(
        "the file is damaged or no \(kind.english): \(shortened(reason, to: 200))",
        "文件已损坏，或不是\(kind.chinese)：\(shortened(reason, to: 200))"),
      consequence: notBuilt, help: Phrase("export it again", "请重新导出"))
  }

  /// A sheet, table or list that is not in its file.
  public static func noSuchPart(
    _ name: String, nearest: String?, parts: [String], at place: Place
  ) -> Problem {
    Problem(
      "no-such-part", .error, at: place,
      Phrase("the file has no \(quoted(name))", "文件中没有\(quoted(name))") + didYouMean(nearest),
      consequence: notBuilt,
      help: parts.isEmpty
        ? nil
        : Phrase("it has: ", "文件中有：") + .list(parts.prefix(20).map { shortened($0) }))
  }

  /// Several tables or lists in a file, and nothing says which is meant.
  public static func severalParts(_ parts: [String], at place: Place) -> Problem {
    let names = parts.prefix(20).map { shortened($0) }
    return Problem(
      "several-parts", .error, at: place,
      Phrase("the file has several tables: ", "文件中有多张表：") + .list(Array(names)),
      consequence: notBuilt,
      help: Phrase(
        "say which at this source: table: \(names.first ?? "") (of JSON list:, of a workbook sheet:)",
        "请在该数据来源处注明是哪一张：table: \(names.first ?? "")（JSON 用 list:，工作簿用 sheet:）"))
  }

  /// A header that is not where it was said to be.
  public static func noHeader(_ wanted: String, at place: Place) -> Problem {
    Problem(
      "no-header", .error, at: place,
      Phrase(
        "no row is the header that “header: \(shortened(wanted))” asks for",
        "找不到“header: \(shortened(wanted))”所指的表头行"),
      consequence: notBuilt,
      help: Phrase(
        "header takes the number of the row, or a text that stands in it",
        "header 可以写行号，也可以写表头行中的一段文字"))
  }

  /// Column names that span several columns.
  public static func mergedHeader(_ cells: String, at place: Place) -> Problem {
    Problem(
      "merged-header", .error, at: place,
      Phrase(
        "the header has merged cells \(shortened(cells)), so columns there have no name of their own",
        "表头中有合并单元格 \(shortened(cells))，其下各列没有各自的列名"),
      consequence: notBuilt,
      help: Phrase(
        "give each column a name, or say with header: which row has the names",
        "请给每一列单独的列名，或用 header: 注明列名所在的行"))
  }

  /// A connection that the environment does not hold.
  public static func noConnection(variable: String, at place: Place) -> Problem {
    Problem(
      "no-connection", .error, at: place,
      Phrase(
        "the environment variable \(shortened(variable)) is not set",
        "环境变量 \(shortened(variable)) 未设置"),
      consequence: notBuilt,
      help: Phrase(
        "set it to the connection string of the database; it is never printed or stored",
        "请将其设为数据库连接串；连接串不会被打印或保存"))
  }

  /// What a database refuses.
  public static func databaseFailure(_ reason: String, at place: Place) -> Problem {
    Problem(
      "database", .error, at: place,
      Phrase("the database says: ", "数据库报告：") + Phrase(same: shortened(reason, to: 200)),
      consequence: notBuilt)
  }

  /// Text in another encoding than UTF-8.
  public static func readAs(_ encoding: String, at place: Place) -> Problem {
    Problem(
      "recognised-encoding", .note, at: place, isCheck: true,
      Phrase("the file is not UTF-8", "文件不是 UTF-8 编码"),
      consequence: Phrase("it is read as \(encoding)", "按 \(encoding) 读取"),
      help: Phrase(
        "if names look wrong, say which it is at this source: encoding: …",
        "如果文字显示不对，请在该数据来源处注明：encoding: …"))
  }
}
