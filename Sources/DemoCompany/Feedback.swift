import Quantities

/// What a customer said: a score, or a complaint without one.
struct Feedback {
  /// What was asked; a complaint was not asked for.
  enum Kind: String {
    case satisfaction = "csat"
    case recommendation = "nps"
    case complaint
  }

  let day: Day
  let account: Int
  let rep: Int
  let kind: Kind
  let score: Int?
  let text: String
}

extension Company {
  var feedbackFile: CSVFile {
    var file = CSVFile(
      header: language == .chinese
        ? ["日期", "客户编号", "销售工号", "类型", "评分", "内容"]
        : ["date", "account", "rep", "kind", "score", "text"])
    for month in months {
      let entries = reps.flatMap { feedback(on: $0, month: month) }
      let ranks = entries.indices.sorted { (entries[$0].day, $0) < (entries[$1].day, $1) }
      for entry in ranks.map({ entries[$0] }) {
        file.text(feedbackDay(entry.day))
        file.text(accounts[entry.account].id)
        file.text(reps[entry.rep].id)
        file.text(entry.kind.rawValue)
        file.text(entry.score.map(String.init) ?? "")
        file.text(entry.text)
        file.endRow()
      }
    }
    return file
  }

  private func feedbackDay(_ day: Day) -> String {
    let (year, month, number) = day.civil
    return language == .chinese ? "\(year)年\(month)月\(number)日" : day.description
  }

  private func feedback(on rep: Rep, month: Int) -> [Feedback] {
    let days = rep.workingDays(month)
    guard !days.isEmpty else { return [] }
    var random = RandomNumbers(seed: size.seed, .feedback, rep.index, month)
    var entries: [Feedback] = []
    for account in rep.accounts {
      let isUnhappy =
        stories.hasUnhappySegment && accounts[account].segment == Account.unhappySegment
        && month >= Stories.firstUnhappyMonth(size.months)
      let day = days.lowerBound.advanced(by: random.whole(0...days.count - 1))
      func add(_ kind: Feedback.Kind, _ score: Int?) {
        let text = feedbackText(kind, score, isUnhappy: isUnhappy, &random)
        entries.append(
          Feedback(
            day: day, account: account, rep: rep.index, kind: kind, score: score, text: text))
      }
      if random.happens(0.10) {
        let weights: [Double] = isUnhappy ? [30, 35, 25, 8, 2] : [1, 3, 12, 42, 42]
        add(.satisfaction, random.index(weights: weights) + 1)
      }
      if random.happens(0.04) {
        let score =
          isUnhappy ? random.whole(1...6) : max(random.whole(3...10), random.whole(5...10))
        add(.recommendation, score)
      }
      if random.happens(isUnhappy ? 0.14 : 0.006) { add(.complaint, nil) }
    }
    return entries
  }

  private func feedbackText(
    _ kind: Feedback.Kind, _ score: Int?, isUnhappy: Bool, _ random: inout RandomNumbers
  ) -> String {
    let isSilent = random.happens(0.45)
    guard kind == .complaint || !isSilent else { return "" }
    let isGood = score.map { kind == .satisfaction ? $0 >= 4 : $0 >= 8 } ?? false
    let isFair = score.map { kind == .satisfaction ? $0 == 3 : $0 >= 6 } ?? false
    let list =
      isGood ? Feedback.good : isFair ? Feedback.fair : isUnhappy ? Feedback.late : Feedback.bad
    return random.element(of: list).text(language)
  }
}

extension Feedback {
  static let good = [
    BilingualText("响应快，方案专业。", "Quick to respond, and the proposal was sound."),
    BilingualText(
      "安装调试比计划提前两天。\n工程师很负责，谢谢！",
      "Installed two days ahead of plan.\nThe engineer took great care, thank you!"),
    BilingualText("价格合理,质量稳定,会继续合作", "Fair price, steady quality, we will order again"),
    BilingualText(
      "培训讲得清楚，现场人员都说\"听得懂\"。", "The training was clear; our people said \"now we get it\"."),
    BilingualText("交付准时，资料齐全。", "Delivered on time with complete papers."),
  ]
  static let fair = [
    BilingualText("总体可以，备件到货慢了几天。", "Fine on the whole, though spare parts came a few days late."),
    BilingualText("功能够用，报表还要手工整理。", "Does the job; reports still need work by hand."),
    BilingualText("希望报价再快一点", "Quotations could be quicker"),
  ]
  static let bad = [
    BilingualText(
      "发票抬头开错，两次才改好。", "The invoice named the wrong company; it took two tries to correct."),
    BilingualText("设备到货有划痕，\n要求换货。", "The machine arrived scratched,\nwe asked for another one."),
    BilingualText("承诺的交期推迟了三周", "Delivery slipped by three weeks"),
  ]
  static let late = [
    BilingualText(
      "报修后五天没有人到现场，影响门诊。", "Nobody came for five days after our call; clinics had to be moved."),
    BilingualText(
      "售后电话一直占线。\n\"下周回复\"说了三次，仍无结果。",
      "The service line is always busy.\n\"Next week\" was promised three times, nothing came of it."
    ),
    BilingualText(
      "校准证书过期未提醒，验收没通过", "No reminder that calibration had lapsed, so we failed inspection"),
    BilingualText("备件缺货, 设备停了一周。", "Spare parts out of stock, the machine stood still for a week."),
  ]
}
