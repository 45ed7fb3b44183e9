// Problems of a period, its evaluation and its publication.

extension Problem {
  /// A period without a single fact.
  ///
  /// `days` are the first and last day on which anything happened, nil where nothing ever did.
  public static func emptyPeriod(_ period: String, days: (first: String, last: String)?)
    -> Problem
  {
    var help = Phrase("no table tells of anything on any day", "没有任何表记录过哪一天发生了什么")
    if let days {
      help = Phrase(
        "the data reach from \(days.first) to \(days.last)",
        "现有数据从 \(days.first) 到 \(days.last)")
    }
    return Problem(
      "empty-period", .error, at: Place("--period"),
      Phrase("nothing happened in \(period)", "\(period) 没有任何记录"), consequence: notBuilt,
      help: help)
  }

  /// A text that is not a period.
  public static func notAPeriod(_ text: String) -> Problem {
    Problem(
      "not-a-period", .error, at: Place("--period"),
      Phrase("\(quoted(text)) is not a period", "\(quoted(text))不是期间"), consequence: notBuilt,
      help: Phrase(
        "write 2026-10, 2026-Q3, 2026-H2, 2026, 2026-01..2026-09, 2026-10-YTD (the year so far) or "
          + "2026-10-R12 (twelve months)",
        "可写 2026-10、2026-Q3、2026-H2、2026、2026-01..2026-09、2026-10-YTD（年初至今）或 2026-10-R12（滚动 12 个月）")
    )
  }

  /// An as-of day before the period begins.
  public static func asOfBeforePeriod(_ day: String, period: String) -> Problem {
    Problem(
      "as-of-before-period", .error, at: Place("--as-of"),
      Phrase("\(day) lies before \(period)", "\(day) 早于 \(period)"), consequence: notBuilt)
  }

  /// The output could not be written, or something the system gives is missing.
  public static func notPublished(_ reason: Phrase) -> Problem {
    Problem(
      "not-published", .error, at: Place("Output"),
      Phrase(
        shortened(reason.english, to: 400), "发布失败：" + shortened(reason.chinese, to: 400)),
      consequence: notBuilt)
  }

  /// Parts that do not sum to their whole.
  public static func doesNotReconcile(
    measure: String, period: String, parts: Phrase, partsTotal: String, whole: String,
    rows: [String], at place: Place
  ) -> Problem {
    Problem(
      "does-not-reconcile", .error, at: place,
      Phrase(
        "\(measure) in \(period): \(parts.english) come to \(partsTotal), "
          + "the organization to \(whole)",
        "\(period) 的 \(measure)：\(parts.chinese)合计 \(partsTotal)，整个组织为 \(whole)"),
      discreet: Phrase(
        "\(measure) in \(period): \(parts.english) do not come to the organization's total",
        "\(period) 的 \(measure)：\(parts.chinese)合计与整个组织不符"),
      consequence: notBuilt,
      help: rows.isEmpty
        ? nil : Phrase("rows counted more than once: ", "重复计算的行：") + .list(rows))
  }
}
