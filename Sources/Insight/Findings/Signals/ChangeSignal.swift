import Evaluation
import Measures
import Quantities
import Statistics

extension Sight {
  /// Sales against the period before: whether the difference is more than what is usual, and what
  /// it is made of.
  func changes(_ now: CustomerSums, _ before: CustomerSums) -> [Observation] {
    evaluation.all.compactMap { result in
      guard !result.hasLeft else { return nil }
      let slot = slot(result.subject)
      let current = evaluation.total(.salesAmount, slot: slot)
      let earlier = evaluation.total(.salesAmount, slot: slot, at: .previous)
      guard earlier > .zero, let ratio = current.divided(by: earlier),
        let chance = chanceOfPeriod(result.subject)
      else { return nil }
      let difference = current - earlier
      var values: [String: SignalValue] = [
        "now": .money(current), "before": .money(earlier), "change": .change(ratio - .one),
        "chance": .chance(chance), "size": .money(difference < .zero ? -difference : difference),
      ]
      if let (name, part) = largestPart(slot, ofFall: difference < .zero) {
        values["by"] = .text(name)
        values["part"] = .money(part)
        if let share = part.divided(by: difference) { values["share"] = .share(share) }
      }
      if let (name, lost) = largestCustomer(now, before, slot, ofFall: difference < .zero) {
        values["customer"] = .text(name)
        values["lost"] = .money(lost)
      }
      return Observation(.change, of: result.subject, values)
    }
  }

  /// How unusual the period's part of all sales is among stretches as long before it; of the
  /// organization how unusual its sales against a year ago are. Nil where too little came before.
  private func chanceOfPeriod(_ subject: Subject) -> Double? {
    let length = evaluation.period.months.count
    guard evaluation.period.months.upperBound == history.months.last?.months.upperBound else {
      return nil
    }
    let own = history.values(.salesAmount, slot: slot(subject)).map(\.double)
    let whole = history.values(.salesAmount, slot: slot(.organization)).map(\.double)
    var series: [Double] = []
    if subject == .organization {
      guard own.count > 12 else { return nil }
      for index in 12..<own.count where own[index] > 0 && own[index - 12] > 0 {
        series.append(0)
        series[series.count - 1] = own[index] / own[index - 12]
      }
    } else {
      for (part, all) in zip(own, whole) where all - part > 0 { series.append(part / (all - part)) }
      guard series.count == own.count else { return nil }
    }
    // The last stretch against those before that do not overlap it.
    guard series.count >= length * 2 else { return nil }
    let sums = (0...series.count - length).map { series[$0..<$0 + length].reduce(0, +) }
    guard let last = sums.last else { return nil }
    let earlier = Array(sums.dropLast(length))
    guard let score = modifiedZScore(of: last, among: earlier) else { return nil }
    return PValue.ofT(score, degrees: Double(max(1, earlier.count / length - 1)))
  }

  /// The category, else the channel, that rose or fell most.
  private func largestPart(_ slot: Int, ofFall: Bool) -> (name: String, part: Fraction)? {
    var pairs = [(evaluation.mix.current, evaluation.mix.previous)]
    pairs += evaluation.splits.map { ($0.current, $0.previous) }
    for (current, previous) in pairs {
      var changes: [String: Fraction] = [:]
      for (index, label) in current.labels.enumerated() where !label.isEmpty {
        changes[label, default: .zero] =
          (changes[label] ?? .zero) + current.amount(label: index, subject: slot)
      }
      for (index, label) in previous.labels.enumerated() where !label.isEmpty {
        changes[label, default: .zero] =
          (changes[label] ?? .zero) - previous.amount(label: index, subject: slot)
      }
      let most = changes.filter { ofFall ? $0.value < .zero : $0.value > .zero }.max {
        let (a, b) = (ofFall ? -$0.value : $0.value, ofFall ? -$1.value : $1.value)
        return a == b ? $0.key > $1.key : a < b
      }
      if let most { return (most.key, most.value) }
    }
    return nil
  }

  /// The customer who bought most less, or more.
  private func largestCustomer(
    _ now: CustomerSums, _ before: CustomerSums, _ slot: Int, ofFall: Bool
  ) -> (name: String, amount: Fraction)? {
    var most: (account: Int, amount: Fraction)?
    let accounts = Set(now.sums[slot].keys).union(before.sums[slot].keys).sorted()
    for account in accounts {
      let change = now.amount(account, slot: slot) - before.amount(account, slot: slot)
      let amount = ofFall ? -change : change
      if amount > most?.amount ?? .zero { most = (account, amount) }
    }
    return most.flatMap { most in customer(most.account).map { ($0, most.amount) } }
  }
}
