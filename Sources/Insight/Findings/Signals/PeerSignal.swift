import Evaluation
import Measures
import Quantities
import Statistics

extension Sight {
  /// How many peers there have to be beside oneself.
  static let fewestPeers = 7
  /// Of how many peers one may have the very same value.
  static let mostAlike = 10
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
    let chances = Chances(kpi, measured, self)
    let counts = measured.reduce(into: [:]) { $0[$1.value, default: 0] += 1 }
    return measured.indices.compactMap { index in
      let (subject, value) = measured[index]
      // What several have, such as whole days, sets nobody apart.
      let alike = counts[value, default: 0]
      guard alike == 1 || alike * Sight.mostAlike <= measured.count else { return nil }
      guard let chance = chances.chance(of: index) else { return nil }
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
}

/// How likely it is that somebody like all others has a value: by how far the others lie apart, and
/// of a share of cases by the cases themselves too.
///
/// Of both the larger: where people differ anyway, many cases make nobody unusual, and where one has
/// few cases, chance alone puts that one far from the others.
private struct Chances {
  /// From how many peers on it makes no difference whether oneself is among them.
  private static let many = 100

  private let values: [Double]
  /// Of a share of cases, each one's and all together.
  private var counts: [(part: Double, of: Double)] = []
  private var all: (part: Double, of: Double) = (0, 0)
  /// Of many peers, of all of them.
  private var scores: [Double]?

  init(_ kpi: KPI, _ measured: [(subject: Subject, value: Fraction)], _ sight: Sight) {
    values = measured.map(\.value.double)
    if case .share(let part, let whole)? = kpi.formula.certainty {
      for (subject, _) in measured {
        let slot = sight.slot(subject)
        let own = (
          part: sight.year.total(part, slot: slot).double,
          of: sight.year.total(whole, slot: slot).double
        )
        counts.append(own)
        all = (all.part + own.part, all.of + own.of)
      }
    }
    if values.count > Chances.many { scores = modifiedZScores(of: values) }
  }

  /// Nil where the others do not lie apart, of what is no share of cases.
  func chance(of index: Int) -> Double? {
    let byPeers = chanceAmongPeers(index)
    if counts.isEmpty { return byPeers }
    let own = counts[index]
    let byCases = PValue.ofShares(own, (all.part - own.part, all.of - own.of))
    return max(byCases, byPeers ?? 0)
  }

  private func chanceAmongPeers(_ index: Int) -> Double? {
    // The spread of so few is none too sure itself: Student's t, not the normal distribution.
    let degrees = Double(values.count - 2)
    if values.count > Chances.many {
      return scores.map { PValue.ofT($0[index], degrees: degrees) }
    }
    var others = values
    let own = others.remove(at: index)
    return modifiedZScore(of: own, among: others, fewest: Sight.fewestPeers).map {
      PValue.ofT($0, degrees: degrees)
    }
  }
}
