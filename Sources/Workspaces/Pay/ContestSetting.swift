import Evaluation
import Incentives
import Problems
import Quantities

// Contests and honours of pay.yaml.

extension PayReading {
  private static let contestKeys = [
    "name", "title", "for", "on", "by", "from", "to", "among", "least", "ties", "prizes",
  ]

  mutating func contest(_ setting: Setting, _ problems: inout Problems) -> Contest? {
    let example =
      "{ name: sprint, on: sales_amount, from: 2026-10-01, to: 2026-12-31, prizes: [5000] }"
    guard
      let block = Block(
        setting, allowed: PayReading.contestKeys, example: example, &problems)
    else { return nil }
    let name = block.required("name", example: "sprint", &problems)?.payName(&problems)
    let basis = basis(block, hasScope: false, &problems)
    _ = block.required("from", example: "2026-10-01", &problems)
    _ = block.required("to", example: "2026-12-31", &problems)
    let (from, to) = days(block, &problems)
    let by = block["by"]?.choice(of: Contest.By.self, &problems) ?? .amount
    let among = block["among"]?.choice(of: Contest.Among.self, &problems) ?? .reps
    let ties = block["ties"]?.choice(of: Contest.Ties.self, &problems) ?? .share
    let audience = block["for"].flatMap { self.audience($0, &problems) } ?? PayAudience()
    let least = block["least"].flatMap {
      by == .attainment ? $0.payPercent(&problems) : $0.payAmount(&problems)
    }
    let prizes = block.required("prizes", example: "[5000, 3000]", &problems)?
      .list(atMost: 100, of: Phrase("prizes", "奖金"), &problems)?
      .compactMap { $0.payAmount(&problems) }
    guard let name, let basis, let from, let to, let prizes else { return nil }
    return Contest(
      name: name, titles: block["title"]?.payTitles(&problems) ?? [:], on: basis, by: by,
      from: from, to: to, among: among, audience: audience, least: least, ties: ties,
      prizes: prizes)
  }

  private enum HonourRule: String, CaseIterable {
    case firstPlace = "first-place"
    case targetStreak = "target-streak"
    case mostImproved = "most-improved"
    case bestNewcomer = "best-newcomer"
  }

  mutating func honour(_ setting: Setting, _ problems: inout Problems) -> Honour? {
    guard
      let block = Block(
        setting, allowed: ["name", "title", "for", "rule", "on", "months", "least"],
        example: "{ name: champion, rule: first-place, on: sales_amount }", &problems)
    else { return nil }
    let name = block.required("name", example: "champion", &problems)?.payName(&problems)
    let basis = basis(block, hasScope: false, &problems)
    let audience = block["for"].flatMap { self.audience($0, &problems) } ?? PayAudience()
    let titles = block["title"]?.payTitles(&problems) ?? [:]
    let rule = block.required("rule", example: "first-place", &problems)?.choice(
      of: HonourRule.self, &problems)
    let months = block["months"].map { $0.whole(1...24, &problems) }
    let least = block["least"].map { $0.payPercent(&problems) }
    if let rule, rule == .firstPlace || rule == .mostImproved, let months = block["months"] {
      months.tell(
        Phrase("no months with this rule", "该规则不写 months"), &problems)
    }
    guard let name, let basis, let rule else { return nil }
    let found: Honour.Rule
    switch rule {
    case .firstPlace: found = .firstPlace
    case .mostImproved: found = .mostImproved
    case .bestNewcomer: found = .bestNewcomer(months: (months ?? 6) ?? 6)
    case .targetStreak:
      found = .targetStreak(months: (months ?? 3) ?? 3, least: (least ?? 1) ?? 1)
    }
    return Honour(name: name, titles: titles, found, on: basis, audience: audience)
  }
}
