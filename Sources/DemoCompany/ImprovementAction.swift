import Quantities

/// What was agreed to do better.
struct ImprovementAction {
  /// Index of the rep; nil where it is for a team.
  let rep: Int?
  let team: Int
  /// Index in ``kinds``.
  let kind: Int
  let agreed: Day
  let due: Day
  let done: Day?

  static let kinds: [(kpi: String, title: BilingualText)] = [
    (
      "active_customers",
      BilingualText("回访六个月未下单的客户", "Call customers without an order for six months")
    ),
    (
      "discount_rate",
      BilingualText("折扣超过 10% 的报价先报审批", "Have quotes above 10% discount approved first")
    ),
    (
      "gross_margin",
      BilingualText("报价时搭配服务与软件", "Quote services and software with equipment")
    ),
    (
      "average_order",
      BilingualText("为前五大客户制定年度采购计划", "Plan the year with the five largest customers")
    ),
    ("target_attainment", BilingualText("每周复盘在谈商机", "Review open deals every week")),
  ]
}

extension Company {
  var improvementActionsFile: CSVFile {
    var file = CSVFile(
      header: language == .chinese
        ? ["措施编号", "销售工号", "团队编号", "指标", "措施内容", "责任人", "商定日期", "截止日期", "完成日期"]
        : ["id", "rep", "team", "kpi", "title", "owner", "agreed", "due", "done"])
    let actions = improvementActions
    for (index, action) in actions.enumerated() {
      let kind = ImprovementAction.kinds[action.kind]
      file.text(Identifier.text("I", index + 1, of: actions.count, atLeast: 3))
      file.text(action.rep.map { reps[$0].id } ?? "")
      file.text(action.rep == nil ? teams[action.team].id : "")
      file.text(kind.kpi)
      file.text(kind.title.text(language))
      file.text(displayName(reps[action.team]))
      file.day(action.agreed)
      file.day(action.due)
      file.day(action.done)
      file.endRow()
    }
    return file
  }

  /// Agreed month by month over the last eight: with one in twelve reps, and with a team each
  /// quarter; with reps whose sales fall more often.
  private var improvementActions: [ImprovementAction] {
    var actions: [ImprovementAction] = []
    for month in max(months.lowerBound, Months.last - 7)...Months.last {
      for team in teams.indices where (month + team) % 3 == 0 {
        var random = RandomNumbers(seed: size.seed, .actions, team, month)
        actions.append(action(rep: nil, team: team, month: month, &random))
      }
      for rep in reps where !rep.workingDays(month).isEmpty {
        var random = RandomNumbers(seed: size.seed, .actions, teams.count + rep.index, month)
        let isFalling = stories.falling.contains(rep.index)
        guard random.happens(isFalling ? 0.4 : 0.08) else { continue }
        let team = rep.memberships[rep.memberships.count - 1].team
        actions.append(action(rep: rep.index, team: team, month: month, &random))
      }
    }
    return Pipeline.sorted(actions) { $0.due }
  }

  /// Three of four are done, a few of them late; what is due after the export seldom is.
  private func action(
    rep: Int?, team: Int, month: Int, _ random: inout RandomNumbers
  ) -> ImprovementAction {
    let due = Months.first(month + random.whole(1...2)).previous
    let isDone = random.happens(due > Months.today ? 0.2 : 0.75)
    let isLate = random.happens(0.15)
    let days = isLate ? random.whole(1...12) : -random.whole(0...14)
    let done = min(due.advanced(by: days), Months.today)
    return ImprovementAction(
      rep: rep, team: team, kind: random.whole(0...ImprovementAction.kinds.count - 1),
      agreed: Months.first(month).advanced(by: 7), due: due,
      done: isDone ? done : nil)
  }
}
