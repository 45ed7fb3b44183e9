import Facts
import Foundation
import Quantities

/// Splits a target among teams, and those among their reps.
struct PlanSplit {
  let settings: PlanSettings
  let unit: Fraction
  let people: PlannedPeople
  let history: PlanHistory
  let factors: PlanFactors
  let organization: Organization

  /// One who gets a part: who, why, and within which limits.
  struct Claimant {
    var id: String
    var reasoning: Reasoning
    var least: Int128
    var most: Int128?
  }

  /// The lines of teams, in the order of the table; none where there are none.
  func teams(
    of whole: Int128, months: [Int128]
  ) throws(PlanFailure) -> [TargetPlan.Line] {
    let members = people.teams.indices.map { people.members(ofTeam: $0) }
    var found: [Claimant] = []
    for (position, team) in people.teams.enumerated() {
      let id = organization.teams[team].id
      let own = reasoning(ofTeam: team, id: id, members[position], among: members)
      var claimant = claimant(id, own, .team, parent: whole)
      // A team's part leaves each of its reps room between floor and cap.
      let below = try claimants(of: members[position], parent: nil)
      claimant.least = max(claimant.least, below.reduce(0) { $0 + $1.least })
      let caps = below.compactMap(\.most)
      if caps.count == below.count {
        claimant.most = min(claimant.most ?? whole, caps.reduce(0, +))
      }
      found.append(claimant)
    }
    let parts = try parts(of: whole, among: found, .team, parent: nil)
    let cells = PlanSplit.cells(parts.map(\.units), months, ids: found.map(\.id))
    return people.teams.indices.map { position in
      TargetPlan.Line(
        id: found[position].id, name: organization.teams[people.teams[position]].name,
        team: nil, units: parts[position].units, months: cells[position],
        reasoning: parts[position].reasoning)
    }
  }

  /// The lines of reps by teams, or of all where there are no teams.
  func reps(
    of teams: [TargetPlan.Line], whole: Int128, months: [Int128]
  ) throws(PlanFailure) -> [TargetPlan.Line] {
    if teams.isEmpty {
      return try reps(people.reps, team: nil, parent: nil, of: whole, months: months)
    }
    var lines: [TargetPlan.Line] = []
    for (position, team) in teams.enumerated() {
      lines += try reps(
        people.members(ofTeam: position), team: position, parent: team.id, of: team.units,
        months: team.months)
    }
    return lines
  }

  private func reps(
    _ members: [Int], team: Int?, parent: String?, of whole: Int128, months: [Int128]
  ) throws(PlanFailure) -> [TargetPlan.Line] {
    let claimants = try claimants(of: members, parent: whole)
    let parts = try parts(of: whole, among: claimants, .rep, parent: parent)
    let cells = PlanMonths(
      months: months, parts: parts.map(\.units), ids: claimants.map(\.id),
      atWork: members.map { people.monthsAtWork[$0] ?? [] }
    ).cells
    return members.indices.map { index in
      TargetPlan.Line(
        id: claimants[index].id, name: organization.reps[members[index]].name, team: team,
        units: parts[index].units, months: cells[index], reasoning: parts[index].reasoning)
    }
  }

  private func claimants(
    of members: [Int], parent: Int128?
  ) throws(PlanFailure) -> [Claimant] {
    var claimants: [Claimant] = []
    for rep in members {
      guard var reasoning = people.reasoning[rep] else { continue }
      reasoning.potential = factors.potential(ofRep: rep)
      reasoning.competition = factors.competition(ofRep: rep)
      reasoning.lifeCycle = factors.lifeCycle(ofMix: history.mixOfRep[rep])
      claimants.append(claimant(organization.reps[rep].id, reasoning, .rep, parent: parent))
    }
    return claimants
  }

  private func reasoning(
    ofTeam team: Int, id: String, _ members: [Int], among all: [[Int]]
  ) -> Reasoning {
    let sold = Fraction(history.ofTeam[team], Money.scale)
    var mix: [Int: Int128] = [:]
    for rep in members { mix.merge(history.mixOfRep[rep]) { $0 + $1 } }
    var reasoning = Reasoning(
      origin: .own, sold: sold, base: sold,
      potential: factors.potential(ofTeam: id, members: members, among: all),
      lifeCycle: factors.lifeCycle(ofMix: mix),
      competition: factors.competition(ofTeam: id, members: members))
    if let set = settings.bases[id] {
      (reasoning.origin, reasoning.base) = (.set, set)
    } else if sold <= .zero {
      reasoning.origin = .members
      reasoning.base = members.reduce(.zero) { $0 + (people.reasoning[$1]?.base ?? .zero) }
    }
    return reasoning
  }

  /// - Parameter parent: the target above in units; nil where it is not known yet.
  func claimant(
    _ id: String, _ reasoning: Reasoning, _ level: PlanSettings.Level, parent: Int128?
  ) -> Claimant {
    let bounds = settings.bounds(of: id, level)
    let least = limits(bounds.least, reasoning, parent).map { -floor(-$0) }
    let most = limits(bounds.most, reasoning, parent).map { floor($0) }
    return Claimant(
      id: id, reasoning: reasoning, least: max(0, least.max() ?? 0),
      most: most.min().map { max(0, $0) })
  }

  /// The limits that hold, in units; those of a base hold where there is one.
  private func limits(
    _ limits: PlanSettings.Limits, _ reasoning: Reasoning, _ parent: Int128?
  ) -> [Fraction] {
    var amounts: [Fraction] = []
    if let amount = limits.amount { amounts.append(amount) }
    if let share = limits.ofBase, reasoning.base > .zero { amounts.append(reasoning.base * share) }
    var units = amounts.compactMap { $0.divided(by: unit) }
    if let share = limits.ofParent, let parent { units.append(share * Fraction(parent)) }
    return units
  }

  private func floor(_ value: Fraction) -> Int128 {
    let (quotient, rest) = value.numerator.quotientAndRemainder(dividingBy: value.denominator)
    return rest < 0 ? quotient - 1 : quotient
  }

  /// shareᵢ ∝ baseᵢᵃ · potentialᵢᵇ · life-cycleᵢ · competitionᵢ
  private func weight(_ reasoning: Reasoning) -> Double {
    pow(max(0, reasoning.base.double), settings.historyExponent.double)
      * pow(reasoning.potential.double, settings.potentialExponent.double)
      * reasoning.lifeCycle.double * reasoning.competition.double
  }

  /// A part for each, and the reasoning completed.
  func parts(
    of whole: Int128, among claimants: [Claimant], _ level: PlanSettings.Level, parent: String?
  ) throws(PlanFailure) -> [(units: Int128, reasoning: Reasoning)] {
    let claims = claimants.map {
      Apportionment.Claim(
        id: $0.id, weight: weight($0.reasoning), least: $0.least, most: $0.most)
    }
    let parts: [Apportionment.Part]
    do {
      parts = try Apportionment.parts(of: whole, among: claims)
    } catch {
      throw .limits(level, parent: parent, misfit(error, whole))
    }
    return zip(claimants, parts).map { claimant, part in
      var reasoning = claimant.reasoning
      reasoning.share = whole > 0 ? Fraction(part.units, whole) : .zero
      reasoning.proportional = Fraction(part.proportional) * unit
      reasoning.bound = part.bound
      return (part.units, reasoning)
    }
  }

  private func misfit(_ misfit: Apportionment.Misfit, _ whole: Int128) -> PlanFailure.Misfit {
    func amount(_ units: Int128) -> Fraction { Fraction(units) * unit }
    switch misfit {
    case .crossed(let id, let least, let most):
      return .crossed(id: id, least: amount(least), most: amount(most))
    case .floorsExceed(let sum):
      return .floorsExceed(sum: amount(sum), whole: amount(whole))
    case .capsFallShort(let sum):
      return .capsFallShort(sum: amount(sum), whole: amount(whole))
    }
  }

  /// Rows of cells by months, whatever the order of the rows.
  static func cells(_ rows: [Int128], _ months: [Int128], ids: [String]) -> [[Int128]] {
    if rows.isEmpty { return [] }
    let order = rows.indices.sorted { ids[$0] < ids[$1] }
    var cells = [[Int128]](repeating: [], count: rows.count)
    let found = SplitTable.cells(rows: order.map { rows[$0] }, columns: months)
    for (row, cell) in zip(order, found) { cells[row] = cell }
    return cells
  }
}
