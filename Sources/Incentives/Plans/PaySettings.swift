import Measures

/// All that `pay.yaml` says: who is paid how, contests and honours.
public struct PaySettings: Sendable, Hashable {
  public var plans: [IncentivePlan]
  public var contests: [Contest]
  public var honours: [Honour]

  public init(
    plans: [IncentivePlan] = [], contests: [Contest] = [], honours: [Honour] = []
  ) {
    self.plans = plans
    self.contests = contests
    self.honours = honours
  }

  public var isEmpty: Bool { plans.isEmpty && contests.isEmpty && honours.isEmpty }

  /// The measures that anything is paid by.
  var measures: Set<Measure.ID> {
    var ids: Set<Measure.ID> = [.salesAmount]
    for component in plans.flatMap(\.components) {
      switch component.kind {
      case .commission(let commission): ids.insert(commission.basis.measure)
      case .bonus(let bonus):
        if case .attainment(let basis) = bonus.by { ids.insert(basis.measure) }
      case .spiff(let spiff): ids.insert(spiff.measure)
      case .pool(let pool): ids.insert(pool.measure)
      }
    }
    ids.formUnion(contests.map(\.basis.measure))
    ids.formUnion(honours.map(\.basis.measure))
    return ids
  }
}
