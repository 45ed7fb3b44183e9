// Problems of data that can be read and do not fit together: every row stays.

/// Why orders stand outside a rep's time here.
public enum OutsideMembership: Sendable {
  case notAtWork, inNoTeam
}

extension Problem {
  /// A row that says what an earlier one says.
  public static func repeatedRow(
    table: String, severity: Severity = .warning, at place: Place
  ) -> Problem {
    Problem(
      "repeated-row", of: table, severity, at: place, isCheck: true,
      Phrase(
        "an earlier row of “\(table)” says the same in every column",
        "“\(table)”前面已有各列完全相同的一行"),
      consequence: Phrase("both rows count", "两行都计入"),
      help: Phrase("delete one of them if it was exported twice", "如属重复导出，请删去其中一行"))
  }

  /// A day that lies before the one it follows.
  public static func datesOutOfOrder(
    _ column: String, _ day: String, before earlier: String, _ earlierDay: String,
    severity: Severity = .warning, at place: Place
  ) -> Problem {
    Problem(
      "dates-out-of-order", severity, at: place, isCheck: true,
      Phrase(
        "“\(column)” is \(day), before “\(earlier)”, which is \(earlierDay)",
        "“\(column)”为 \(day)，早于“\(earlier)”的 \(earlierDay)"),
      discreet: Phrase(
        "“\(column)” lies before “\(earlier)”", "“\(column)”早于“\(earlier)”"),
      consequence: Phrase("the row counts as it stands", "该行照原样计入"))
  }

  /// Orders of a rep on days on which the rep was not here or in no team.
  public static func outsideMembership(
    _ reason: OutsideMembership, rep: String, rows: Int, at place: Place
  ) -> Problem {
    let (orders, dated) = rows == 1 ? ("order", "is dated") : ("orders", "are dated")
    func told(_ rep: Phrase) -> Phrase {
      switch reason {
      case .notAtWork:
        Phrase(
          "\(rows) \(orders) of \(rep.english) \(dated) before the first or after the last day "
            + "of work",
          "\(rep.chinese)有 \(rows) 笔订单的日期早于入职或晚于离职")
      case .inNoTeam:
        Phrase(
          "\(rows) \(orders) of \(rep.english) \(dated) when the rep belonged to no team",
          "\(rep.chinese)有 \(rows) 笔订单的日期不在任何团队归属期内")
      }
    }
    return Problem(
      "outside-membership", .warning, at: place, isCheck: true, told(Phrase(same: quoted(rep))),
      discreet: told(Phrase("a rep", "某位销售人员")),
      consequence: reason == .inNoTeam
        ? Phrase("they count as the rep's, in no team", "这些订单计入本人，不计入任何团队")
        : Phrase(
          "they count as the rep's, and for the team of that day, if any",
          "这些订单计入本人，当日有团队归属的也计入团队"))
  }

  /// Orders that no line belongs to, though there are lines.
  public static func orderWithoutLines(count: Int, at place: Place) -> Problem {
    Problem(
      "order-without-lines", .note, at: place, isCheck: true,
      Phrase(
        "\(count) " + (count == 1 ? "order has no line" : "orders have no lines"),
        "\(count) 笔订单没有明细"),
      consequence: Phrase(
        "they count in sales, not in margins, discounts or products",
        "这些订单计入销售额，不计入毛利、折扣和产品"))
  }

  /// Lines that come to another amount than their order.
  public static func linesDoNotSum(lines: String, order: String, at place: Place) -> Problem {
    Problem(
      "lines-do-not-sum", .note, at: place, isCheck: true,
      Phrase(
        "the lines come to \(lines), their order to \(order)",
        "订单明细合计 \(lines)，而订单金额为 \(order)"),
      discreet: Phrase("the lines do not come to the amount of their order", "订单明细合计与订单金额不符"),
      consequence: Phrase(
        "sales count by the order, margins and discounts by its lines",
        "销售额按订单计算，毛利和折扣按明细计算"))
  }

  /// Shares of one order or deal that are not the whole of it.
  public static func splitsNotWhole(of table: String, total: String, at place: Place) -> Problem {
    Problem(
      "splits-not-whole", .warning, at: place, isCheck: true,
      Phrase(
        "the shares of one row of “\(table)” come to \(total) %",
        "“\(table)”中有一行的分摊比例合计为 \(total)%"),
      discreet: Phrase(
        "the shares of one row of “\(table)” do not come to 100 %",
        "“\(table)”中有一行的分摊比例合计不是 100%"),
      consequence: Phrase(
        "what is shared out is not what was sold", "分摊出去的业绩与实际业绩不等"),
      help: Phrase("make the shares come to 100 %", "请使分摊比例合计为 100%"))
  }

  /// Rows that no figure uses.
  public static func unusedRows(table: String, count: Int, at place: Place) -> Problem {
    Problem(
      "unused-rows", .warning, at: place, isCheck: true,
      Phrase(
        "\(count) rows of “\(table)” say what no figure uses yet",
        "“\(table)”有 \(count) 行目前没有任何数字用到"),
      consequence: Phrase(
        "they are read and change no figure: only targets of reps, teams and the organization count",
        "这些行只读取，不影响数字：只有个人、团队和全公司的目标计入"))
  }

  /// Orders none of which names a rep.
  public static func nobodysOrders(count: Int, at place: Place) -> Problem {
    Problem(
      "nobodys-orders", .warning, at: place, isCheck: true,
      Phrase("none of \(count) orders names a rep", "\(count) 个订单都没有写明销售"),
      consequence: Phrase(
        "all sales count for the organization, as unassigned", "全部销售额计入组织，列为未分配"),
      help: Phrase(
        "map the column that says who sold: columns: { rep: … }",
        "请指明写有销售的列：columns: { rep: … }"))
  }

  /// Rows in a currency that has no rate on their day.
  public static func missingRates(
    table: String, currency: String, rows: Int, at place: Place
  ) -> Problem {
    func told(_ name: Phrase) -> Phrase {
      Phrase(
        (rows == 1 ? "1 row of “\(table)” is" : "\(rows) rows of “\(table)” are")
          + " in \(name.english), which has no rate on that day",
        "“\(table)”有 \(rows) 行使用\(name.chinese)，当日没有汇率")
    }
    return Problem(
      "missing-rates", .warning, at: place, isCheck: true, told(Phrase(same: quoted(currency))),
      discreet: told(Phrase("another currency", "其他币种")),
      consequence: Phrase(
        "these rows are left out of every figure", "这些行不计入任何数字"),
      help: Phrase("add the rate to “currency_rates”", "请在“currency_rates”中补上汇率"))
  }

  /// A duration below zero.
  public static func negativeDuration(
    _ found: String, column: String, at place: Place
  ) -> Problem {
    Problem(
      "negative-duration", .warning, at: place, isCheck: true,
      Phrase(
        "“\(column)” is \(shortened(found)), below zero",
        "“\(column)”为负数：\(shortened(found))"),
      discreet: Phrase("“\(column)” is below zero", "“\(column)”为负数"),
      consequence: Phrase("the row counts as it stands", "该行照原样计入"))
  }

  /// A rep of whom no table tells anything lately.
  public static func idleRep(_ rep: String, since day: String, at place: Place) -> Problem {
    func told(_ rep: Phrase) -> Phrase {
      Phrase(
        "nothing is told of \(rep.english) since \(day)", "自 \(day) 起没有\(rep.chinese)的任何记录")
    }
    return Problem(
      "idle-rep", .note, at: place, isCheck: true, told(Phrase(same: quoted(rep))),
      discreet: told(Phrase("a rep", "某位销售人员")),
      consequence: Phrase("nothing counts for the rep in this time", "这段时间没有业绩计入其名下"),
      help: Phrase("give the last day of work as “left” if the rep is gone", "如已离职，请填写“left”"))
  }

  /// The last working days have far fewer orders than usual.
  public static func truncatedExport(
    from first: String, rows: Int, usual: Int, at place: Place
  ) -> Problem {
    Problem(
      "truncated-export", .warning, at: place, isCheck: true,
      Phrase(
        "only \(rows) orders on the five working days from \(first), where \(usual) a day are "
          + "usual: the export may have been cut",
        "自 \(first) 起的五个工作日只有 \(rows) 笔订单，平常每天约 \(usual) 笔：导出可能不完整"),
      discreet: Phrase(
        "far fewer orders than usual on the last five working days: the export may have been cut",
        "最后五个工作日的订单远少于平常：导出可能不完整"),
      consequence: Phrase("sales at the end may be missing", "末尾几天的销售额可能缺失"),
      help: Phrase("export the last days again", "请重新导出最后几天的数据"))
  }

  /// Days without a single order between busy ones.
  public static func daysWithoutOrders(
    from first: String, to last: String, days: Int, at place: Place
  ) -> Problem {
    Problem(
      "days-without-orders", .note, at: place, isCheck: true,
      Phrase(
        "no order on \(days) days in a row, \(first) to \(last)",
        "\(first) 至 \(last) 连续 \(days) 天没有订单"),
      discreet: Phrase(
        "no order on \(days) days in a row", "连续 \(days) 天没有订单"),
      consequence: Phrase("sales of these days may be missing", "这些天的销售额可能缺失"),
      help: Phrase("see whether a file or a part of one is missing", "请检查是否缺少文件或其中一部分"))
  }

  /// A mapped column without a single value.
  public static func emptyColumn(
    _ column: String, of table: String, rows: Int, at place: Place
  ) -> Problem {
    Problem(
      "empty-column", of: table, .note, at: place, isCheck: true,
      Phrase(
        "“\(column)” is empty in all \(rows) rows of “\(table)”",
        "“\(table)”的全部 \(rows) 行中“\(column)”都为空"),
      consequence: Phrase("it is as if the column were not there", "等同于没有这一列"),
      help: Phrase("see whether another column of the file holds it", "请检查是否应映射到文件中的另一列"))
  }
}
