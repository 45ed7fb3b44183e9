import Quantities

/// What a rep did with a customer.
struct Activity {
  enum Kind: Int, CaseIterable {
    case call, visit, demo, meeting

    var name: BilingualText {
      switch self {
      case .call: BilingualText("电话", "call")
      case .visit: BilingualText("拜访", "visit")
      case .demo: BilingualText("演示", "demo")
      case .meeting: BilingualText("会议", "meeting")
      }
    }

    /// How long it takes, in five minutes.
    var fives: ClosedRange<Int> {
      switch self {
      case .call: 1...5
      case .visit: 8...24
      case .demo: 9...18
      case .meeting: 6...18
      }
    }
  }

  /// What came of it; the first three are a success.
  enum Outcome: Int, CaseIterable {
    case agreed, quoteRequested, followUp, noInterest, noAnswer

    var name: BilingualText {
      switch self {
      case .agreed: BilingualText("达成意向", "agreed")
      case .quoteRequested: BilingualText("要求报价", "quote requested")
      case .followUp: BilingualText("约定跟进", "follow-up agreed")
      case .noInterest: BilingualText("暂无需求", "no interest")
      case .noAnswer: BilingualText("未接通", "no answer")
      }
    }

    static let successes: [Outcome] = [.agreed, .quoteRequested, .followUp]
  }

  let day: Day
  let rep: Int
  let kind: Kind
  let account: Int
  /// Index in the pipeline.
  let deal: Int?
  let minutes: Int
  let outcome: Outcome
}

extension Company {
  func activitiesFile(_ pipeline: Pipeline) -> CSVFile {
    var file = CSVFile(
      header: language == .chinese
        ? ["活动编号", "日期", "销售工号", "类型", "客户编号", "商机编号", "时长", "结果"]
        : ["id", "date", "rep", "kind", "account", "deal", "minutes", "outcome"])
    var activities: [Activity] = []
    for month in months {
      activities += Pipeline.sorted(
        reps.flatMap { self.activities(of: $0, month: month, pipeline) }
      ) { $0.day }
    }
    for (index, activity) in activities.enumerated() {
      file.text(Identifier.text("V", index + 1, of: activities.count, atLeast: 5))
      file.day(activity.day)
      file.text(reps[activity.rep].id)
      file.text(activity.kind.name.text(language))
      file.text(accounts[activity.account].id)
      file.text(activity.deal.map { pipeline.deals[$0].id } ?? "")
      file.whole(activity.minutes)
      file.text(activity.outcome.name.text(language))
      file.endRow()
    }
    return file
  }

  private func activities(of rep: Rep, month: Int, _ pipeline: Pipeline) -> [Activity] {
    let days = rep.workingDays(month)
    guard !days.isEmpty else { return [] }
    var random = RandomNumbers(seed: size.seed, .activities, rep.index, month)
    let deals = pipeline.dealsOfRep[rep.index].filter {
      let deal = pipeline.deals[$0]
      return deal.created < days.upperBound && deal.lastDay >= days.lowerBound
    }
    let count = max(1, Int(random.number(3.5...6) * Double(days.count) / 30))
    return (0..<count).map { _ in
      let deal = deals.isEmpty || random.happens(0.4) ? nil : random.element(of: deals)
      var stretch = days
      if let deal {
        let (from, to) = (pipeline.deals[deal].created, pipeline.deals[deal].lastDay.next)
        stretch = max(from, days.lowerBound)..<min(to, days.upperBound)
      }
      let kind = Activity.Kind.allCases[
        random.index(weights: deal == nil ? [6, 3, 0, 1] : [4, 3, 1.5, 1.5])]
      let account = random.whole(rep.accounts.lowerBound...rep.accounts.upperBound - 1)
      let weights: [Double] = kind == .call ? [1, 2, 3, 2, 2.5] : [2, 3, 3, 2]
      return Activity(
        day: workday(in: stretch, &random), rep: rep.index, kind: kind,
        account: deal.map { pipeline.deals[$0].account } ?? account, deal: deal,
        minutes: random.whole(kind.fives) * 5,
        outcome: Activity.Outcome.allCases[random.index(weights: weights)])
    }
  }
}
