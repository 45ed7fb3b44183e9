import Facts
import Quantities

/// The worst that customers said within three months.
struct CustomerMoods {
  private var moods: [Int: AccountRisk.Reason] = [:]

  static let days = 92

  init(facts: Facts, before end: Day) {
    let table = facts[.feedback]
    for row in 0..<table.rowCount {
      guard let day = table.day("date", row: row), day < end,
        day >= end.advanced(by: -CustomerMoods.days),
        let account = table.reference("account", row: row)
      else { continue }
      let score = table.amount("score", row: row)
      let told = score.map { Fraction(Int128($0), Money.scale) }
      var mood: AccountRisk.Reason?
      switch table.text("kind", row: row) {
      case "complaint": mood = .complaint(day)
      case "nps": if let told, told <= 6 { mood = .detractor(score: told, day) }
      case "csat": if let told, told <= 2 { mood = .dissatisfied(score: told, day) }
      default: break
      }
      guard let mood else { continue }
      if let known = moods[account], CustomerMoods.isWorse(known, mood) { continue }
      moods[account] = mood
    }
  }

  func worst(of account: Int) -> AccountRisk.Reason? { moods[account] }

  /// A complaint is worse than a bad answer, of two the later.
  private static func isWorse(_ a: AccountRisk.Reason, _ b: AccountRisk.Reason) -> Bool {
    rank(a) == rank(b) ? day(a) >= day(b) : rank(a) > rank(b)
  }

  private static func rank(_ mood: AccountRisk.Reason) -> Int {
    switch mood {
    case .complaint: 3
    case .detractor: 2
    case .dissatisfied: 1
    case .silent, .falling, .overdue: 0
    }
  }

  private static func day(_ mood: AccountRisk.Reason) -> Int32 {
    switch mood {
    case .complaint(let day), .detractor(_, let day), .dissatisfied(_, let day): day.number
    case .silent, .falling, .overdue: 0
    }
  }
}
