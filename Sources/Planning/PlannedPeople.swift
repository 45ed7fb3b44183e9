import Facts
import Quantities

/// Who is in a plan, in which team, and what each sold: the reps who are at work in at least one
/// whole month of the period and in a team then, and the teams that have any.
///
/// Who was here for a part of the months of the past has, for the days before, what sellers of the
/// team sold on a day of theirs on average. Ramps of new hires are not among it.
struct PlannedPeople {
  /// In the order of the table reps.
  private(set) var reps: [Int] = []
  /// In the order of the table teams; none where nobody is in one.
  private(set) var teams: [Int] = []
  /// By rep: the position in `teams`.
  private(set) var teamOfRep: [Int: Int] = [:]
  /// By rep, for each month of the period, whether they are at work on all its days.
  private(set) var monthsAtWork: [Int: [Bool]] = [:]
  private(set) var reasoning: [Int: Reasoning] = [:]
  private(set) var passedOver: [TargetPlan.PassedOver] = []

  private let organization: Organization
  private let history: PlanHistory

  init(
    period: Period, history: PlanHistory, organization: Organization, settings: PlanSettings,
    monthWeights: [Double]
  ) {
    self.organization = organization
    self.history = history
    var candidates: [Int] = []
    var memberOf: [Int: Int] = [:]
    for (index, rep) in organization.reps.enumerated() {
      let atWork = period.eachMonth.map { rep.worked(in: $0.days) == $0.days }
      guard atWork.contains(true) else {
        let isHiredLater = rep.hired.map { $0 >= period.days.lowerBound } ?? false
        pass(over: rep, because: isHiredLater ? .notYetHired : .hasLeft)
        continue
      }
      monthsAtWork[index] = atWork
      candidates.append(index)
      let first = max(period.days.lowerBound, rep.hired ?? period.days.lowerBound)
      memberOf[index] = organization.teams(ofRep: index, on: first).first
    }
    let hasTeams = !memberOf.isEmpty
    let means = meansPerDay(candidates, memberOf)
    for rep in candidates {
      if hasTeams, memberOf[rep] == nil {
        pass(over: organization.reps[rep], because: .noTeam)
        continue
      }
      let found = base(of: rep, mean: means[memberOf[rep] ?? -1] ?? means[-1], settings)
      guard found.base > .zero else {
        pass(over: organization.reps[rep], because: .soldNothing)
        continue
      }
      reasoning[rep] = scaled(found, monthsAtWork[rep] ?? [], monthWeights)
      reps.append(rep)
    }
    let used = Set(reps.compactMap { memberOf[$0] })
    teams = organization.teams.indices.filter { used.contains($0) }
    let positions = Dictionary(uniqueKeysWithValues: teams.enumerated().map { ($1, $0) })
    for rep in reps { teamOfRep[rep] = memberOf[rep].flatMap { positions[$0] } }
    for (index, team) in organization.teams.enumerated() where hasTeams && !used.contains(index) {
      passedOver.append(.init(id: team.id, name: team.name, reason: .noMembers))
    }
  }

  /// The planned reps of the team at `position`.
  func members(ofTeam position: Int) -> [Int] { reps.filter { teamOfRep[$0] == position } }

  private mutating func pass(
    over rep: Organization.Rep, because reason: TargetPlan.PassedOver.Reason
  ) {
    passedOver.append(.init(id: rep.id, name: rep.name, reason: reason))
  }

  /// What sellers of each team sold a day in millionths; −1 stands for all teams together.
  private func meansPerDay(_ candidates: [Int], _ memberOf: [Int: Int]) -> [Int: Fraction] {
    var sums: [Int: (sales: Int128, days: Int)] = [:]
    for rep in candidates where history.ofRep[rep] > 0 {
      let days = history.days(of: organization.reps[rep]).worked
      for key in Set([-1, memberOf[rep] ?? -1]) {
        let sum = sums[key] ?? (0, 0)
        sums[key] = (sum.sales + history.ofRep[rep], sum.days + days)
      }
    }
    return sums.compactMapValues { $0.days > 0 ? Fraction($0.sales, Int128($0.days)) : nil }
  }

  private func base(of rep: Int, mean: Fraction?, _ settings: PlanSettings) -> Reasoning {
    let own = history.ofRep[rep]
    let sold = Fraction(own, Money.scale)
    var found = Reasoning(
      origin: .own, sold: sold, base: max(.zero, sold), potential: .one, lifeCycle: .one,
      competition: .one)
    let person = organization.reps[rep]
    if let set = settings.bases[person.id] {
      (found.origin, found.base) = (.set, set)
      return found
    }
    let (worked, all) = history.days(of: person)
    guard worked < all, let mean else { return found }
    let missing = all - worked
    let added = (mean * Fraction(Int128(missing))).rounded(scale: 1)
    found.origin = .joined(days: missing)
    found.base = Fraction(max(0, own) + added, Money.scale)
    return found
  }

  /// The base for those months only that the rep is at work.
  private func scaled(_ found: Reasoning, _ atWork: [Bool], _ weights: [Double]) -> Reasoning {
    guard atWork.contains(false) else { return found }
    var scaled = found
    scaled.monthsAtWork = atWork.count { $0 }
    // In whole shares of months, so that the base is the same whatever a processor rounds.
    let shares = Planner.units(of: 1_000_000, by: weights)
    let present = zip(shares, atWork).reduce(Int128(0)) { $0 + ($1.1 ? $1.0 : 0) }
    let part = found.base * Fraction(present, 1_000_000)
    scaled.base = Fraction(part.rounded(scale: Money.scale), Money.scale)
    return scaled
  }
}
