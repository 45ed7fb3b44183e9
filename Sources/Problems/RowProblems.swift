// Problems of rows: cells, ids, ranges.

extension Problem {
  /// A cell that cannot be read as what its column holds.
  public static func unreadableValue(
    _ found: String, column: String, expected: Phrase, at place: Place
  ) -> Problem {
    Problem(
      "unreadable-value", .warning, at: place, isCheck: true,
      Phrase(
        "“\(column)” cannot be read, expected \(expected.english)",
        "“\(column)”无法识别，应为：\(expected.chinese)"),
      excerpt: found, consequence: rowLeftOut)
  }

  /// A required cell is empty.
  public static func emptyValue(column: String, at place: Place) -> Problem {
    Problem(
      "empty-value", .warning, at: place, isCheck: true,
      Phrase("“\(column)” is empty", "“\(column)”为空"), consequence: rowLeftOut)
  }

  /// A row with more or fewer cells than the header.
  public static func wrongCellCount(found: Int, expected: Int, at place: Place) -> Problem {
    Problem(
      "wrong-cell-count", .warning, at: place, isCheck: true,
      Phrase(
        "the row has \(found) cells, the header \(expected)",
        "该行有 \(found) 个单元格，表头有 \(expected) 个"),
      consequence: found < expected
        ? Phrase("missing cells count as empty", "缺少的单元格按空值处理") : rowLeftOut,
      help: Phrase(
        "a separator inside a cell needs quotes around the cell",
        "单元格里有分隔符时，整个单元格要加引号"))
  }

  /// A quote that is never closed.
  public static func unclosedQuote(at place: Place) -> Problem {
    Problem(
      "unclosed-quote", .warning, at: place, isCheck: true,
      Phrase("a quote is opened here and never closed", "此处的引号没有闭合"),
      consequence: Phrase(
        "the row is read up to the end of its line and the rest of the file goes on",
        "该行读到行尾为止，文件的其余部分照常读取"),
      help: Phrase("double a quote that belongs to the text: \"\"", "属于文本的引号要写两个：\"\""))
  }

  /// Bytes that are not UTF-8.
  public static func invalidUTF8(at place: Place) -> Problem {
    Problem(
      "invalid-utf8", .warning, at: place, isCheck: true,
      Phrase("bytes that are not UTF-8", "有些字节不是 UTF-8 编码"),
      consequence: Phrase("they are shown as �", "这些字节显示为 �"),
      help: Phrase("save the file as UTF-8", "请将文件存为 UTF-8 编码"))
  }

  /// A key that stands on two rows of a table of unique things.
  public static func repeatedID(_ id: String, table: String, at place: Place) -> Problem {
    Problem(
      "repeated-id", .warning, at: place, isCheck: true,
      Phrase(
        "the id \(quoted(id)) of “\(table)” was there before",
        "“\(table)”的编号\(quoted(id))前面已经出现过"),
      discreet: Phrase("an id of “\(table)” was there before", "“\(table)”的某个编号前面已经出现过"),
      consequence: laterRowLeftOut)
  }

  /// Two targets for the same thing and the same days.
  public static func repeatedTarget(
    kpi: String, scope: String, id: String, from day: String, at place: Place
  ) -> Problem {
    let who = id.isEmpty ? "the \(scope)" : "\(scope) \(id)"
    let scopes = ["rep": "销售人员", "team": "团队", "organization": "整个组织"]
    let owner = (scopes[scope] ?? scope) + (id.isEmpty ? "" : " \(id) ")
    return Problem(
      "repeated-target", .warning, at: place, isCheck: true,
      Phrase(
        "there was a target before for \(shortened("\(kpi) of \(who)")) from \(day)",
        "\(shortened(owner))自 \(day) 起的 \(shortened(kpi)) 目标前面已经出现过"),
      discreet: Phrase("there was a target before for the same days", "同样日期的目标前面已经出现过"),
      consequence: laterRowLeftOut,
      help: Phrase("keep the row that holds", "请只保留有效的一行"))
  }

  /// A range whose end lies before its beginning.
  public static func backwardRange(from: String, to: String, at place: Place) -> Problem {
    Problem(
      "backward-range", .warning, at: place, isCheck: true,
      Phrase(
        "the range begins on \(from) and ends on \(to)", "起止日期颠倒：从 \(from) 到 \(to)"),
      discreet: Phrase("the range ends before it begins", "起止日期颠倒"), consequence: rowLeftOut)
  }

  /// Two memberships of one rep on one day.
  public static func overlappingMemberships(
    rep: String, day: String, other: String, at place: Place
  ) -> Problem {
    Problem(
      "overlapping-memberships", .warning, at: place, isCheck: true,
      Phrase(
        "\(quoted(rep)) belongs to two teams on \(day): see \(other)",
        "\(quoted(rep))在 \(day) 同属两个团队：参见 \(other)"),
      discreet: Phrase(
        "a rep belongs to two teams on one day: see \(other)",
        "有销售人员在同一天属于两个团队：参见 \(other)"),
      consequence: Phrase(
        "sales of such days would count twice, which stops the build",
        "这些日期的销售额会重复计算，报告因此无法生成"),
      help: Phrase(
        "end the earlier membership on the day before the later one begins",
        "前一段归属应在后一段开始的前一天结束"))
  }

  private static let laterRowLeftOut = Phrase("the later row is left out", "后出现的行不计入")
}
