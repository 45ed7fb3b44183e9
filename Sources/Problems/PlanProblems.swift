// Problems of planning targets.

/// Why a target cannot be shared within floors and caps; amounts are worded.
public enum LimitFlaw: Sendable {
  case crossed(least: String, most: String)
  case floorsExceed(sum: String, whole: String)
  case capsFallShort(sum: String, whole: String)
}

extension Problem {
  private static let notPlanned = Phrase("no targets were written", "没有写入任何目标")

  private static let waysToSay = Phrase(
    "add --target 120000000 or --target +12%, or “target: 120000000” in plan.yaml",
    "可加 --target 120000000 或 --target +12%，或在 plan.yaml 中写“target: 120000000”")

  /// Nobody says what the organization is to reach.
  public static func noPlanTotal(_ period: String) -> Problem {
    Problem(
      "no-plan-total", .error, at: Place("--target"),
      Phrase("nothing says what \(period) is to reach", "没有给出 \(period) 要达到的总目标"),
      consequence: notPlanned, help: waysToSay)
  }

  /// A text that is no amount and no growth.
  public static func notATotal(_ text: String) -> Problem {
    Problem(
      "not-a-total", .error, at: Place("--target"),
      Phrase("\(quoted(text)) is not a target", "\(quoted(text))不是目标"),
      consequence: notPlanned,
      help: Phrase(
        "write an amount such as 120000000 or 1.2亿, or a growth such as +12%",
        "可写金额，例如 120000000 或 1.2亿；也可写增幅，例如 +12%"))
  }

  /// A target that is not above zero, too large, or not a multiple of what targets are rounded to.
  public static func unusableTotal(_ amount: String, unit: String?, at place: Place) -> Problem {
    let limit = Phrase(
      "the target \(amount) is not above zero, or too large to be shared",
      "总目标 \(amount) 不大于零，或过大而无法分解")
    let message = unit.map {
      Phrase("the target \(amount) is no multiple of \($0)", "总目标 \(amount) 不是 \($0) 的整倍数")
    }
    return Problem(
      "unusable-total", .error, at: place, message ?? limit, consequence: notPlanned,
      help: unit.map { _ in
        Phrase(
          "what rounding would leave over belongs to nobody: change the target, or “round” in plan.yaml",
          "取整后剩余的金额无人承担：请修改总目标，或 plan.yaml 中的“round”")
      })
  }

  /// No sales to share a target by.
  public static func noPlanHistory(_ period: String, at place: Place) -> Problem {
    Problem(
      "no-plan-history", .error, at: place,
      Phrase(
        "nothing was sold in the months that \(period) is planned by",
        "规划 \(period) 所依据的月份没有任何销售"), consequence: notPlanned,
      help: Phrase(
        "shares follow orders of the same months of the year before",
        "分解比例取自上一年相同月份的订单"))
  }

  /// A growth on a year of which months are missing.
  public static func incompletePlanHistory(months: [String], at place: Place) -> Problem {
    Problem(
      "incomplete-plan-history", .error, at: place,
      Phrase("there are no orders a year before ", "以下月份没有上年的订单：") + .list(months),
      consequence: notPlanned,
      help: Phrase(
        "a growth needs the whole year before; give an amount", "增幅需要完整的上一年；请改填金额"))
  }

  /// Shares of months, but not one for each.
  public static func planMonths(found: Int, expected: Int, at place: Place) -> Problem {
    Problem(
      "plan-months", .error, at: place,
      Phrase(
        "“months” has \(found) shares, the period \(expected) months",
        "“months”有 \(found) 个比例，而期间有 \(expected) 个月"), consequence: notPlanned)
  }

  /// Floors or caps that leave no way to share a target; `whose` are those that share it.
  public static func planLimits(_ flaw: LimitFlaw, whose: Phrase, at place: Place) -> Problem {
    let message: Phrase
    switch flaw {
    case .crossed(let least, let most):
      message = Phrase(
        "the floor of \(whose.english), \(least), lies above the cap, \(most)",
        "\(whose.chinese)的下限 \(least) 高于上限 \(most)")
    case .floorsExceed(let sum, let whole):
      message = Phrase(
        "the floors of \(whose.english) come to \(sum), more than the target of \(whole)",
        "\(whose.chinese)的下限合计 \(sum)，超过目标 \(whole)")
    case .capsFallShort(let sum, let whole):
      message = Phrase(
        "the caps of \(whose.english) come to \(sum), less than the target of \(whole)",
        "\(whose.chinese)的上限合计 \(sum)，不足目标 \(whole)")
    }
    return Problem(
      "plan-limits", .error, at: place, message, consequence: notPlanned,
      help: Phrase(
        "change “limits” in plan.yaml, or the target; a team has room for the limits of its reps",
        "请修改 plan.yaml 中的“limits”或总目标；团队的目标须容得下其成员的上下限"))
  }

  /// A planned target that another file sets already.
  public static func plannedAlready(scope: String, id: String, period: String, at place: Place)
    -> Problem
  {
    let subject = id.isEmpty ? scope : "\(scope) \(shortened(id))"
    return Problem(
      "planned-already", .error, at: place,
      Phrase(
        "a target of \(subject) for \(period) stands here already",
        "此处已有 \(subject) 在 \(period) 的目标"),
      discreet: Phrase("a target stands here already", "此处已有目标"), consequence: notPlanned,
      help: Phrase(
        "of two targets for the same days the first stays: take these out first",
        "同样日期有两个目标时以先读到的为准：请先删除这里的目标"))
  }

  /// An id that a spreadsheet would run, and that made safe would be nobody's.
  public static func planFormulaID(_ id: String, scope: String, at place: Place) -> Problem {
    Problem(
      "plan-formula-id", .error, at: place,
      Phrase(
        "the id \(quoted(id)) of a \(scope) begins like a formula",
        "\(scope) 的编号\(quoted(id))会被表格软件当作公式"),
      discreet: Phrase("an id begins like a formula", "有编号会被表格软件当作公式"), consequence: notPlanned,
      help: Phrase(
        "a file that spreadsheets open cannot hold it: give the \(scope) another id",
        "供表格软件打开的文件不能含有这样的编号：请更换"))
  }

  /// More months than a year has.
  public static func planTooLong(_ period: String) -> Problem {
    Problem(
      "plan-too-long", .error, at: Place("--period"),
      Phrase("\(period) has more than twelve months", "\(period) 超过十二个月"),
      consequence: notPlanned,
      help: Phrase("plan one year after the other", "请逐年规划"))
  }

  /// A file that planned targets would be written over.
  public static func planExists(at place: Place) -> Problem {
    Problem(
      "plan-exists", .error, at: place,
      Phrase("the file is there already", "文件已存在"), consequence: notPlanned,
      help: Phrase("add --overwrite, or another --file", "请加 --overwrite，或用 --file 另指文件"))
  }

  /// The file could not be written.
  public static func planNotWritten(_ reason: Phrase, at place: Place) -> Problem {
    Problem(
      "plan-not-written", .error, at: place,
      Phrase("the file cannot be written: ", "无法写入文件：") + reason, consequence: notPlanned)
  }

  /// Planned targets that no source reads; `file` is relative to the folder of data.
  public static func planNotRead(_ file: String, at place: Place) -> Problem {
    Problem(
      "plan-not-read", .warning, at: place,
      Phrase("no source of scorebook.yaml reads this file", "scorebook.yaml 中没有数据来源读取此文件"),
      consequence: Phrase("its targets count for nothing yet", "其中的目标尚不起作用"),
      help: Phrase(
        "add it to the sources: targets: [{ file: targets.csv }, { file: \(file) }]",
        "请加入数据来源：targets: [{ file: targets.csv }, { file: \(file) }]"))
  }
}
