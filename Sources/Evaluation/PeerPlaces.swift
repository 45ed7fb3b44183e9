import Quantities

/// Where values lie among those of peers, KPI by KPI.
///
/// Values of few cases give nobody a place and are left out; so are those of reps who left.
public struct PeerPlaces: Sendable {
  private struct Key: Hashable {
    let kpi: String
    let audience: Policy.Audience
    let group: PeerGroup
  }

  /// In rising order.
  private var values: [Key: [Fraction]] = [:]

  /// - Parameter results: of reps and teams, each compared with its like in its own group.
  public init(_ results: [SubjectResult], kpis: [String]) {
    for result in results where !result.hasLeft {
      for kpi in kpis {
        guard let found = result.results[kpi], let value = found.value, !found.isSmallSample else {
          continue
        }
        let key = Key(kpi: kpi, audience: result.subject.audience, group: result.group)
        values[key, default: []].append(value.toBillionths)
      }
    }
    for key in values.keys { values[key]?.sort() }
  }

  /// The share of peers with a lower value, those with the same counted by half, itself among them:
  /// 0…1 from the lowest up. Nil where the KPI is not measured, or by too few cases.
  public func percentile(of kpi: String, for result: SubjectResult) -> Fraction? {
    guard let found = result.results[kpi], let value = found.value, !found.isSmallSample,
      let peers = values[
        Key(kpi: kpi, audience: result.subject.audience, group: result.group)]
    else { return nil }
    let (below, upTo) = PeerPlaces.places(of: value.toBillionths, in: peers)
    return Fraction(Int128(below + upTo), Int128(2 * peers.count))
  }

  /// From −1, worst among peers, to 1, best.
  public func level(of kpi: KPI, for result: SubjectResult) -> Fraction? {
    guard let place = percentile(of: kpi.id, for: result) else { return nil }
    let level = place * Fraction(2) - .one
    return kpi.direction == .up ? level : -level
  }

  /// How many of the rising `values` are below `value`, and how many not above it.
  static func places(of value: Fraction, in values: [Fraction]) -> (below: Int, upTo: Int) {
    func first(where isBeyond: (Fraction) -> Bool) -> Int {
      var (low, high) = (0, values.count)
      while low < high {
        let middle = (low + high) / 2
        if isBeyond(values[middle]) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    return (first { $0 >= value }, first { $0 > value })
  }
}
