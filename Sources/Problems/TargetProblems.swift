// Problems of targets that can be read: every row stays.

/// What is wrong with whom, or what, a target is for.
public enum TargetFlaw: Sendable {
  case unknownKPI(String, nearest: String?)
  /// Nobody is named.
  case noID
  case unknownID(String, nearest: String?)
  case negative(String)
}

extension Problem {
  /// A target that is for nothing known, or below zero.
  public static func targetSubject(
    _ flaw: TargetFlaw, scope: String, at place: Place
  ) -> Problem {
    func problem(_ message: Phrase, discreet: Phrase, _ consequence: Phrase) -> Problem {
      Problem(
        "target-subject", .warning, at: place, isCheck: true, message, discreet: discreet,
        consequence: consequence)
    }
    let owners = [
      "rep": "销售人员", "team": "团队", "product": "产品", "channel": "渠道", "region": "区域",
    ]
    let owner = owners[scope] ?? scope
    let isIgnored = Phrase("the target counts for nothing", "该目标不起作用")
    switch flaw {
    case .unknownKPI(let kpi, let nearest):
      return problem(
        Phrase("there is no KPI \(quoted(kpi))", "没有名为\(quoted(kpi))的指标") + didYouMean(nearest),
        discreet: Phrase("the target is for an unknown KPI", "该目标的指标不存在"), isIgnored)
    case .noID:
      let message = Phrase("“id” is empty, expected that of a \(scope)", "“id”为空，应填写\(owner)编号")
      return problem(message, discreet: message, isIgnored)
    case .unknownID(let id, let nearest):
      return problem(
        Phrase("no \(scope) is called \(quoted(id))", "没有编号为\(quoted(id))的\(owner)")
          + didYouMean(nearest),
        discreet: Phrase("the target is for an unknown \(scope)", "该目标的\(owner)不存在"), isIgnored)
    case .negative(let value):
      return problem(
        Phrase("the target is \(shortened(value)), below zero", "目标为负数：\(shortened(value))"),
        discreet: Phrase("the target is below zero", "目标为负数"),
        Phrase("it is taken as it stands", "照原样使用"))
    }
  }

  /// Two targets of which neither lies within the other, and that share days.
  public static func overlappingTargets(
    kpi: String, days: (first: String, last: String), other: String, at place: Place
  ) -> Problem {
    Problem(
      "overlapping-targets", .warning, at: place, isCheck: true,
      Phrase(
        "two targets of \(quoted(kpi)) hold from \(days.first) to \(days.last): see \(other)",
        "自 \(days.first) 至 \(days.last) 有两个\(quoted(kpi))目标同时有效：参见 \(other)"),
      discreet: Phrase(
        "two targets hold on the same days: see \(other)", "有两个目标在同样的日期有效：参见 \(other)"),
      consequence: Phrase(
        "on these days the one with fewer days counts, or the later one where both have as many; "
          + "of the other only the remaining days do",
        "这些日期以天数较少的目标为准，天数相同时以开始较晚的为准；另一目标只按其余天数计入"),
      help: Phrase(
        "end the earlier target on the day before the later one begins", "前一目标应在后一目标开始的前一天结束"))
  }

  /// A target whose days come to something else, because shorter ones within it count on theirs.
  public static func nestedTargets(
    kpi: String, days: (first: String, last: String), value: String, held: String,
    at place: Place
  ) -> Problem {
    Problem(
      "nested-targets", .note, at: place, isCheck: true,
      Phrase(
        "\(quoted(kpi)) from \(days.first) to \(days.last) is set to \(value), but with the shorter "
          + "targets within it these days come to \(held)",
        "\(quoted(kpi))（\(days.first) 至 \(days.last)）目标设为 \(value)，但其间另有较短期间的目标，合计为 \(held)"),
      discreet: Phrase(
        "the shorter targets within a target do not come to it", "较短期间的目标合计与所在期间的目标不符"),
      consequence: Phrase(
        "reports on all of these days are held to what they come to", "覆盖全部日期的报告按合计考核"),
      help: Phrase(
        "set the shorter ones for all of its days so that they come to it, or change the longer one",
        "请为全部日期设置较短期间的目标，使其合计相符，或修改较长期间的目标"))
  }

  /// Targets that do not come to the target above them.
  public static func targetMismatch(
    kpi: String, parts: Phrase, partsTotal: String, whole: String,
    days: (first: String, last: String), at place: Place
  ) -> Problem {
    Problem(
      "target-mismatch", .note, at: place, isCheck: true,
      Phrase(
        "\(quoted(kpi)) from \(days.first) to \(days.last): the targets of \(parts.english) come "
          + "to \(partsTotal), the one above them is \(whole)",
        "\(quoted(kpi))（\(days.first) 至 \(days.last)）：\(parts.chinese)目标合计 \(partsTotal)，上级目标为 \(whole)"
      ),
      discreet: Phrase(
        "the targets of \(parts.english) do not come to the one above them",
        "\(parts.chinese)目标合计与上级目标不符"),
      consequence: Phrase("each is held to its own target", "各自按自己的目标考核"))
  }
}
