import Evaluation
import Incentives
import Measures
import Problems
import Quantities

// One component of a plan: one of the kinds that there are.

extension PayReading {
  private static let kinds = ["commission", "bonus", "spiff", "pool"]

  func component(
    _ setting: Setting, _ pays: IncentivePlan.Pays, _ problems: inout Problems
  ) -> PayComponent? {
    let example = "{ name: commission, commission: {…} }"
    guard
      let block = Block(
        setting, allowed: ["name", "title", "cap"] + PayReading.kinds, example: example,
        &problems)
    else { return nil }
    let name = block.required("name", example: "commission", &problems)?.payName(&problems)
    let found = PayReading.kinds.filter { block[$0] != nil }
    if found.count > 1 { setting.tell(Phrase("only ", "只写 ") + .oneOf(found), &problems) }
    let kind: PayComponent.Kind?
    switch found.first {
    case "bonus"?:
      kind = block["bonus"].flatMap { bonus($0, pays, &problems) }.map { .bonus($0) }
    case "spiff"?: kind = block["spiff"].flatMap { spiff($0, &problems) }.map { .spiff($0) }
    case "pool"?: kind = block["pool"].flatMap { pool($0, &problems) }.map { .pool($0) }
    default:
      kind = block.required(
        "commission", example: "{ on: sales_amount, tiers: [{ from: 0, rate: 5% }] }", &problems
      ).flatMap { commission($0, &problems) }.map { .commission($0) }
    }
    let cap = block["cap"].map { $0.payAmount(&problems) }
    guard let name, let kind else { return nil }
    return PayComponent(
      name: name, titles: block["title"]?.payTitles(&problems) ?? [:], kind, cap: cap ?? nil)
  }

  private func commission(_ setting: Setting, _ problems: inout Problems) -> Commission? {
    guard
      let block = Block(
        setting, allowed: ["on", "of", "rates", "by", "tiers", "threshold", "accelerators"],
        example: "{ on: sales_amount, tiers: [{ from: 0, rate: 5% }] }", &problems)
    else { return nil }
    let basis = basis(block, &problems)
    let shape = block["rates"]?.choice(of: RateTable.Shape.self, &problems) ?? .marginal
    let by = block["by"]?.choice(of: RateTable.By.self, &problems) ?? .amount
    let tiers = block.required("tiers", example: "[{ from: 0, rate: 5% }]", &problems).flatMap {
      self.tiers($0, "rate", by: by, startsAtZero: true, &problems)
    }
    let accelerators = block["accelerators"].map {
      self.tiers($0, "times", by: .attainment, &problems)
    }
    guard let basis, let tiers else { return nil }
    return Commission(
      basis, RateTable(shape, by: by, tiers),
      threshold: block["threshold"].flatMap { threshold($0, &problems) },
      accelerators: (accelerators ?? []) ?? [])
  }

  /// A percentage is an attainment, a number an amount.
  private func threshold(_ setting: Setting, _ problems: inout Problems)
    -> Commission.Threshold?
  {
    let number = setting.node.scalar.flatMap { Setting.number($0.string) }
    if number?.isPercent == true { return setting.payPercent(&problems).map { .attainment($0) } }
    return setting.payAmount(&problems).map { .amount($0) }
  }

  /// Rising limits, each with what holds from there on.
  private func tiers(
    _ setting: Setting, _ key: String, by: RateTable.By, startsAtZero: Bool = false,
    _ problems: inout Problems
  ) -> [Tier]? {
    guard let list = setting.list(atMost: 50, of: Phrase("tiers", "阶梯"), &problems) else {
      return nil
    }
    let from = by == .attainment ? "100%" : "100000"
    let value = key == "times" ? "1.5" : "5%"
    var tiers: [Tier] = []
    var isRight = true
    for entry in list {
      guard
        let block = Block(
          entry, allowed: ["from", key], example: "{ from: \(from), \(key): \(value) }",
          &problems),
        let limit = block.required("from", example: from, &problems),
        let start = limit.value(inPercent: by == .attainment, &problems),
        let setting = block.required(key, example: value, &problems),
        let rate = key == "times" ? setting.factor(&problems) : setting.payPercent(&problems)
      else {
        isRight = false
        continue
      }
      if let last = tiers.last, start <= last.from {
        limit.tell(Phrase("more than the value before it", "大于前一个值的值"), &problems)
        isRight = false
      }
      if tiers.isEmpty, startsAtZero, start != .zero {
        limit.tell(Phrase("0, where the first tier begins", "0，即第一级的起点"), &problems)
        isRight = false
      }
      tiers.append(Tier(from: start, rate))
    }
    return isRight ? tiers : nil
  }

  private enum BonusBy: String, CaseIterable {
    case attainment, score, grade, value
  }

  private func bonus(
    _ setting: Setting, _ pays: IncentivePlan.Pays, _ problems: inout Problems
  ) -> Bonus? {
    guard
      let block = Block(
        setting, allowed: ["pay", "by", "on", "of", "ladder", "straight", "grades"],
        example: "{ pay: 5000, by: score, ladder: [{ from: 60, pays: 50% }] }", &problems)
    else { return nil }
    let pay = block.required("pay", example: "5000", &problems)?.payAmount(&problems)
    let by = block.required("by", example: "score", &problems)?.choice(
      of: BonusBy.self, &problems)
    guard let pay, let by else { return nil }
    if by != .attainment, pays == .yearToDate {
      block["by"]?.tell(
        Phrase(
          "attainment, because scores do not add up over the year",
          "attainment，因为得分不能按年累计"), &problems)
    }
    let isStraight = block["straight"].flatMap { $0.yesOrNo(&problems) } ?? false
    switch by {
    case .grade:
      return block.required("grades", example: "{ A: 120%, B: 100% }", &problems)
        .flatMap { gradeFactors($0, &problems) }.map { Bonus(pay, by: .grade($0)) }
    case .attainment:
      guard let basis = basis(block, &problems),
        let ladder = ladder(block, inPercent: true, isStraight, &problems)
      else { return nil }
      return Bonus(pay, by: .attainment(basis), ladder)
    case .score:
      return ladder(block, inPercent: false, isStraight, &problems).map {
        Bonus(pay, by: .score, $0)
      }
    case .value:
      guard
        let kpi = block.required("on", example: "gross_margin", &problems).flatMap({
          catalogue.kpi($0, &problems)
        }),
        let ladder = ladder(
          block, inPercent: kpi.unit == .percent || kpi.unit == .change, isStraight, &problems)
      else { return nil }
      return Bonus(pay, by: .value(kpi: kpi.id), ladder)
    }
  }

  private func gradeFactors(_ setting: Setting, _ problems: inout Problems)
    -> [String: Fraction]?
  {
    guard
      let block = Block(
        setting, allowed: grades.isEmpty ? nil : grades, example: "{ A: 120%, B: 100% }",
        &problems)
    else { return nil }
    var factors: [String: Fraction] = [:]
    for key in block.keys { factors[key] = block[key]?.payPercent(&problems) }
    return factors
  }

  private func ladder(
    _ block: Block, inPercent: Bool, _ isStraight: Bool, _ problems: inout Problems
  ) -> BonusLadder? {
    guard
      let setting = block.required("ladder", example: "[{ from: 80%, pays: 50% }]", &problems),
      let tiers = tiers(setting, "pays", by: inPercent ? .attainment : .amount, &problems)
    else { return nil }
    return BonusLadder(tiers, isStraight: isStraight)
  }

  private func spiff(_ setting: Setting, _ problems: inout Problems) -> Spiff? {
    guard
      let block = Block(
        setting, allowed: ["each", "on", "from", "to"], example: "{ each: 500, on: orders }",
        &problems)
    else { return nil }
    let each = block.required("each", example: "500", &problems)?.payAmount(&problems)
    let basis = basis(block, hasScope: false, &problems)
    let (from, to) = days(block, &problems)
    guard let each, let basis else { return nil }
    return Spiff(each, basis.measure, from: from, to: to)
  }

  private func pool(_ setting: Setting, _ problems: inout Problems) -> Pool? {
    guard
      let block = Block(
        setting, allowed: ["size", "on", "among", "split"],
        example: "{ size: 50000, on: sales_amount }", &problems)
    else { return nil }
    let size = block.required("size", example: "50000", &problems)
    let isShare = size?.node.scalar?.string.last == "%"
    let amount = isShare ? size?.payPercent(&problems) : size?.payAmount(&problems)
    let basis = basis(block, hasScope: false, &problems)
    let among = block["among"]?.choice(of: Pool.Among.self, &problems) ?? .team
    let split = block["split"]?.choice(of: Pool.Split.self, &problems) ?? .equally
    guard let amount, let basis else { return nil }
    return Pool(
      isShare ? .share(amount) : .amount(amount), basis.measure, among: among, split: split)
  }
}
