// Problems of periods that are closed.

/// Why the figures of a closed period may differ from what they were.
public enum ClosedPeriodCause: Sendable, Hashable {
  /// `place` is where the first row is that is new or changed, or was that is gone.
  case rows(table: String, added: Int, changed: Int, removed: Int, place: String)
  /// So many lines of a file of settings are new or gone.
  case settings(file: String, lines: Int)
  /// The program has another version.
  case program(old: String, new: String)
  /// Facts count up to another day.
  case asOf(old: String, new: String)

  fileprivate var phrase: Phrase {
    switch self {
    case .rows(let table, let added, let changed, let removed, let place):
      let english = [(added, "added"), (changed, "changed"), (removed, "removed")]
        .filter { $0.0 > 0 }.map { "\($0.0) row\($0.0 == 1 ? "" : "s") \($0.1)" }
        .joined(separator: ", ")
      let chinese = [(added, "新增"), (changed, "改动"), (removed, "删除")]
        .filter { $0.0 > 0 }.map { "\($0.1) \($0.0) 行" }.joined(separator: "、")
      return Phrase(
        "\(table): \(english), first at \(place)", "\(table)：\(chinese)，首处 \(place)")
    case .settings(let file, let lines):
      return Phrase("\(file): \(lines) line\(lines == 1 ? "" : "s")", "\(file) 改动 \(lines) 行")
    case .program(let old, let new):
      return Phrase("scorebook \(old) → \(new)", "scorebook 版本 \(old) → \(new)")
    case .asOf(let old, let new):
      return Phrase("facts up to \(old) → \(new)", "数据截至 \(old) → \(new)")
    }
  }

  fileprivate static func list(_ causes: [ClosedPeriodCause]) -> Phrase {
    Phrase(
      causes.map(\.phrase.english).joined(separator: "; "),
      causes.map(\.phrase.chinese).joined(separator: "；"))
  }
}

extension Problem {
  /// Figures of a closed period that would differ.
  ///
  /// - Parameters:
  ///   - reports: how many reps, teams and organizations they belong to.
  ///   - examples: the first of them: `R001 sales_amount 120 → 130`.
  public static func closedFiguresChange(
    _ period: String, figures: Int, reports: Int, examples: [String],
    causes: [ClosedPeriodCause], at place: Place
  ) -> Problem {
    let english =
      "\(figures) figure\(figures == 1 ? "" : "s") of \(reports) report\(reports == 1 ? "" : "s")"
    let told = Phrase(
      "\(period) is closed, and \(english) would change",
      "\(period) 已关账，而将有 \(figures) 个数字发生变化，涉及 \(reports) 份报告")
    let more = figures > examples.count ? Phrase(", …", "，……") : Phrase(same: "")
    let unknown = Phrase("neither rows nor settings did", "数据行与设置均未改动")
    return Problem(
      "closed-figures-change", .error, at: place,
      told + Phrase(": ", "：")
        + Phrase(examples.joined(separator: ", "), examples.joined(separator: "，")) + more,
      discreet: told, consequence: notBuilt,
      help: Phrase("what changed: ", "改动：")
        + (causes.isEmpty ? unknown : ClosedPeriodCause.list(causes))
        + Phrase(
          "; put it back, or publish what changed and why: "
            + "scorebook build --period \(period) --restate --reason \"…\"",
          "；请还原，或重述该期间并公布变化与原因："
            + "scorebook build --period \(period) --restate --reason \"…\""))
  }

  /// Rows or settings of a closed period that changed no figure.
  public static func closedFactsChanged(
    _ period: String, causes: [ClosedPeriodCause], at place: Place
  ) -> Problem {
    Problem(
      "closed-facts-changed", .note, at: place,
      Phrase(
        "\(period) is closed, and what it is made from changed: ", "\(period) 已关账，而其依据有改动：")
        + ClosedPeriodCause.list(causes),
      consequence: Phrase("every figure is what it was", "所有数字保持不变"))
  }

  /// A restatement that has nothing to restate.
  public static func nothingToRestate(_ period: String, at place: Place) -> Problem {
    Problem(
      "nothing-to-restate", .note, at: place,
      Phrase(
        "every figure of \(period) is as it was closed", "\(period) 的所有数字均与关账时一致"),
      consequence: Phrase(
        "it is published as it is, without a restatement", "按原样发布，不作重述"))
  }

  /// A restatement of a period that may change as it is.
  public static func notClosed(_ period: String) -> Problem {
    Problem(
      "not-closed", .error, at: Place("--restate"),
      Phrase(
        "\(period) is not closed, so there is nothing to restate", "\(period) 尚未关账，无需重述"),
      consequence: notBuilt,
      help: Phrase(
        "build it without --restate, or close it: scorebook close \(period)",
        "请去掉 --restate 再构建，或先关账：scorebook close \(period)"))
  }

  /// A closed period whose files are not as they were written.
  public static func closedUnreadable(_ period: String, _ reason: Phrase, at place: Place)
    -> Problem
  {
    Problem(
      "closed-unreadable", .error, at: place,
      Phrase(
        "what \(period) was closed with cannot be read: \(shortened(reason.english, to: 400))",
        "无法读取 \(period) 的关账记录：\(shortened(reason.chinese, to: 400))"),
      consequence: notBuilt,
      help: Phrase(
        "bring the folder back from a backup; without it the period is open again",
        "请从备份恢复该文件夹；将其移走则该期间重新开放"))
  }

  /// A period that could not be closed.
  public static func closingFailed(_ period: String, _ reason: Phrase, at place: Place) -> Problem {
    Problem(
      "closing-failed", .error, at: place,
      Phrase(
        "\(period) was not closed: \(shortened(reason.english, to: 400))",
        "\(period) 关账失败：\(shortened(reason.chinese, to: 400))"),
      consequence: Phrase("nothing was changed", "没有做任何改动"))
  }
}
