import Quantities

/// What selling cost: a rep's travel and entertainment, a team's marketing.
struct Expense {
  enum Kind {
    case travel, entertainment, marketing

    var name: BilingualText {
      switch self {
      case .travel: BilingualText("差旅", "travel")
      case .entertainment: BilingualText("招待", "entertainment")
      case .marketing: BilingualText("推广", "marketing")
      }
    }
  }

  let day: Day
  let rep: Int?
  let team: Int?
  let channel: SalesChannel
  let kind: Kind
  /// Hundredths.
  let amount: Int
}

extension Company {
  var expensesFile: CSVFile {
    var file = CSVFile(
      header: language == .chinese
        ? ["日期", "销售工号", "团队编号", "渠道", "费用类型", "金额"]
        : ["date", "rep", "team", "channel", "kind", "amount"])
    for month in months {
      var expenses = reps.flatMap { self.expenses(of: $0, month: month) }
      for team in teams.indices { expenses += marketing(ofTeam: team, month: month) }
      for expense in Pipeline.sorted(expenses, { $0.day }) {
        file.day(expense.day)
        file.text(expense.rep.map { reps[$0].id } ?? "")
        file.text(expense.team.map { teams[$0].id } ?? "")
        file.text(expense.channel.name.text(language))
        file.text(expense.kind.name.text(language))
        file.amount(expense.amount)
        file.endRow()
      }
    }
    return file
  }

  private func expenses(of rep: Rep, month: Int) -> [Expense] {
    let days = rep.workingDays(month)
    guard !days.isEmpty else { return [] }
    var random = RandomNumbers(seed: size.seed, .expenses, rep.index, month)
    var expenses: [Expense] = []
    func add(_ kind: Expense.Kind, _ amounts: ClosedRange<Int>) {
      expenses.append(
        Expense(
          day: workday(in: days, &random), rep: rep.index, team: nil,
          channel: random.happens(0.2) ? .dealer : .direct, kind: kind,
          amount: random.whole(amounts)))
    }
    add(.travel, 400_000...1_500_000)
    if random.happens(0.3) { add(.travel, 80_000...600_000) }
    if random.happens(0.6) { add(.entertainment, 100_000...700_000) }
    return expenses
  }

  /// Marketing for each channel; what is spent on the online one grows with it.
  private func marketing(ofTeam team: Int, month: Int) -> [Expense] {
    var random = RandomNumbers(seed: size.seed, .marketing, team, month)
    let size = reps.indices.filter { $0 % teams.count == team }.count
    let days = Months.days(month)
    return zip(SalesChannel.allCases, [2500, 1200, 900]).map { channel, yuan in
      Expense(
        day: workday(in: days, &random), rep: nil, team: team, channel: channel,
        kind: .marketing, amount: size * yuan * random.whole(70...130))
    }
  }
}
