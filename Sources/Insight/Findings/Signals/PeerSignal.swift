import Evaluation
import Measures
import Quantities
import Statistics

extension Sight {
  /// How many peers there have to be beside oneself.
  static let fewestPeers = 7
  /// How many cases a value has to rest on, where it rests on cases.
  static let fewestCases: Fraction = 15

  /// KPIs of a year against those of peers.
  var peers: [Observation] {
    var order: [PeerGroup] = []
    var groups: [PeerGroup: [Subject]] = [:]
    for result in settledReps {
      if groups[result.group] == nil { order.append(result.group) }
      groups[result.group, default: []].append(result.subject)
    }
    return rules.filter { $0.signal == .peers }.reduce(into: [String: String?]()) { bases, rule in
      for kpi in rule.kpis where bases[kpi] == nil { bases[kpi] = .some(rule.base) }
    }.sorted { $0.key < $1.key }.flatMap { id, base -> [Observation] in
      guard let kpi = evaluation.catalogue.kpi(id) else { return [] }
      return order.flatMap {
        observations(of: kpi, base: base.map { Measure.ID(rawValue: $0) }, among: groups[$0] ?? [])
      }
    }
  }

  private func observations(of kpi: KPI, base: Measure.ID?, among subjects: [Subject])
    -> [Observation]
  {
    let measured = subjects.compactMap { subject -> (subject: Subject, value: Fraction)? in
      guard let result = year.result(kpi.id, of: subject), let value = result.value,
        result.sample.map({ $0 >= Sight.fewestCases }) ?? true
      else { return nil }
      return (subject, value)
    }
    guard measured.count > Sight.fewestPeers else { return [] }
    let sorted = measured.map(\.value).sorted()
    guard let median = sorted.quantile(Fraction(1, 2)) else { return [] }
    return measured.compactMap { subject, value in
      let others = measured.filter { $0.subject != subject }
      guard let chance = chance(kpi, subject, value, among: others) else { return nil }
      let isBetter = kpi.direction == .up ? value > median : value < median
      let ahead = measured.count { kpi.direction == .up ? $0.value > value : $0.value < value }
      var values: [String: SignalValue] = [
        "kpi": .kpi(kpi.id), "value": .value(value, kpi: kpi.id),
        "median": .value(median, kpi: kpi.id), "rank": .count(ahead + 1),
        "of": .count(measured.count), "chance": .chance(chance), "better": .count(isBetter ? 1 : 0),
      ]
      if let ratio = value.divided(by: median) { values["ratio"] = .share(ratio) }
      if let cases = year.result(kpi.id, of: subject)?.sample {
        values["cases"] = .count(Int(cases.rounded(scale: 1)))
      }
      if let base {
        let gap = value < median ? median - value : value - median
        values["size"] = .money(gap.toBillionths * year.total(base, slot: slot(subject)))
      }
      return Observation(.peers, of: subject, topic: kpi.id, values)
    }
  }

  /// How likely it is that somebody like all others has this value: of a share of cases by the cases
  /// themselves, of anything else by how far the others lie apart.
  private func chance(
    _ kpi: KPI, _ subject: Subject, _ value: Fraction,
    among others: [(subject: Subject, value: Fraction)]
  ) -> Double? {
    if case .share(let part, let all)? = kpi.formula.certainty {
      func counts(_ subject: Subject) -> (part: Double, of: Double) {
        (
          year.total(part, slot: slot(subject)).double, year.total(all, slot: slot(subject)).double
        )
      }
      let rest = others.reduce((part: 0.0, of: 0.0)) { sum, other in
        let own = counts(other.subject)
        return (sum.part + own.part, sum.of + own.of)
      }
      return PValue.ofShares(counts(subject), rest)
    }
    guard
      let score = modifiedZScore(
        of: value.double, among: others.map(\.value.double), fewest: Sight.fewestPeers)
    else { return nil }
    // The median's spread of so few is none too sure itself: Student's t, not the normal one.
    return PValue.ofT(score, degrees: Double(others.count - 1))
  }
}
