import Quantities

/// What everybody's part of a pool is.
struct PoolShares: Sendable {
  struct Share: Sendable {
    let credited: Fraction
    let size: Money
    let amount: Money
  }

  /// By rep.
  private(set) var shares: [Int: Share] = [:]

  init(
    _ pool: Pool, _ plan: IncentivePlan, _ window: Range<Int>, before cutoff: Day,
    _ ground: PayGround
  ) {
    var groups: [Int: [Int]] = [:]
    let organization = ground.organization
    for rep in organization.reps.indices {
      guard let last = ground.stretches(plan, rep, window).last else { continue }
      let worked = organization.reps[rep].worked(in: last)
      guard !worked.isEmpty else { continue }
      let team =
        pool.among == .plan
        ? -1 : organization.teams(ofRep: rep, on: worked.upperBound.previous).first
      if let team { groups[team, default: []].append(rep) }
    }
    for team in groups.keys.sorted() {
      let members = groups[team] ?? []
      let credited = members.map { rep in
        ground.credited(
          PayBasis(pool.measure), rep, on: ground.stretches(plan, rep, window), before: cutoff,
          plan.returns)
      }
      let size: Money
      switch pool.size {
      case .amount(let amount):
        let times = plan.pays == .yearToDate ? window.count : 1
        size = ground.rounded(amount * Fraction(Int128(times)))
      case .share(let share):
        size = ground.rounded(max(.zero, credited.reduce(.zero, +)) * share)
      }
      let weights = credited.map { amount in
        pool.split == .equally ? 1 : max(0, amount.rounded(scale: Money.scale))
      }
      for (index, part) in size.parts(by: weights, decimals: ground.decimals).enumerated() {
        shares[members[index]] = Share(credited: credited[index], size: size, amount: part)
      }
    }
  }
}
