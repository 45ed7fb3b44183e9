import Facts
import Quantities

/// What sets teams, reps and products apart beside what they sold: potential, life-cycle and
/// competition.
///
/// A rep without a factor of its own has the mean of the regions worked as the plan begins, a team
/// that of its reps, a product that of its category; others have 1.
struct PlanFactors {
  let settings: PlanSettings
  let facts: Facts
  let organization: Organization
  /// The ids of the regions each rep works when the plan begins for them.
  private let regionsOfRep: [[String]]
  /// The market of each rep, and of the regions they share their part; nil where none is known.
  private let marketOfRep: [Fraction?]
  /// Of those that are known.
  private let meanMarket: Fraction

  init(
    settings: PlanSettings, facts: Facts, organization: Organization, planned: [Int],
    firstDay: (Int) -> Day
  ) {
    self.settings = settings
    self.facts = facts
    self.organization = organization
    let regions = facts[.regions]
    var worked = [[Int]](repeating: [], count: organization.reps.count)
    for rep in planned {
      let day = firstDay(rep)
      worked[rep] = Set(
        organization.territories[rep].filter { $0.days.contains(day) }.map(\.index)
      ).sorted()
    }
    regionsOfRep = worked.map { $0.map { regions.text("id", row: $0) } }
    let sizes = settings.hasMarketPotential ? PlanFactors.markets(facts[.markets]) : [:]
    var sellers: [Int: Int128] = [:]
    for region in worked.joined() { sellers[region, default: 0] += 1 }
    marketOfRep = worked.map { regions in
      let parts = regions.compactMap { region in
        sizes[region].flatMap { $0.divided(by: Fraction(sellers[region] ?? 1)) }
      }
      if parts.isEmpty { return nil }
      return Fraction(parts.reduce(.zero, +).rounded(scale: Money.scale), Money.scale)
    }
    meanMarket = PlanFactors.mean(marketOfRep.compactMap { $0 })
  }

  /// The size of each region's market a day, as its latest rows have it, to the millionth.
  private static func markets(_ table: Table) -> [Int: Fraction] {
    var latest: [Int: Day] = [:]
    for row in 0..<table.rowCount {
      guard let region = table.reference("region", row: row), let to = table.day("to", row: row)
      else { continue }
      latest[region] = max(latest[region] ?? to, to)
    }
    var sizes: [Int: Fraction] = [:]
    for row in 0..<table.rowCount {
      guard let region = table.reference("region", row: row),
        let from = table.day("from", row: row), let to = table.day("to", row: row),
        latest[region] == to, let size = table.amount("size", row: row)
      else { continue }
      let daily = Fraction(Int128(size), Int128(from.distance(to: to) + 1))
      sizes[region, default: .zero] =
        sizes[region, default: .zero] + Fraction(daily.rounded(scale: 1), Money.scale)
    }
    return sizes
  }

  func competition(ofRep rep: Int) -> Fraction { factor(settings.competition, rep) }

  func competition(ofTeam id: String, members: [Int]) -> Fraction {
    settings.competition[id] ?? PlanFactors.mean(members.map { competition(ofRep: $0) })
  }

  func potential(ofRep rep: Int) -> Fraction {
    let id = organization.reps[rep].id
    guard settings.hasMarketPotential, settings.potential[id] == nil else {
      return factor(settings.potential, rep)
    }
    return PlanFactors.ratio(marketOfRep[rep], to: meanMarket)
  }

  func potential(ofTeam id: String, members: [Int], among teams: [[Int]]) -> Fraction {
    if let own = settings.potential[id] { return own }
    guard settings.hasMarketPotential else {
      return PlanFactors.mean(members.map { factor(settings.potential, $0) })
    }
    let mean = PlanFactors.mean(teams.compactMap { market(of: $0) })
    return PlanFactors.ratio(market(of: members), to: mean)
  }

  /// By own id, else by category.
  func factor(_ factors: [String: Fraction], ofProduct row: Int) -> Fraction {
    let products = facts[.products]
    return factors[products.text("id", row: row)]
      ?? factors[products.text("category", row: row)] ?? .one
  }

  func lifeCycle(ofProduct row: Int) -> Fraction {
    LifeCycleStage(facts[.products].text("stage", row: row)).flatMap {
      settings.lifeCycle[$0]
    } ?? .one
  }

  /// The mean over what was sold; 1 where nothing is known.
  func lifeCycle(ofMix mix: [Int: Int128]) -> Fraction {
    var (sum, weighted): (Int128, Fraction) = (0, .zero)
    for (product, net) in mix where net > 0 {
      sum += net
      weighted = weighted + Fraction(net) * lifeCycle(ofProduct: product)
    }
    guard let mean = weighted.divided(by: Fraction(sum)) else { return .one }
    return Fraction(mean.rounded(scale: Money.scale), Money.scale)
  }

  private func factor(_ factors: [String: Fraction], _ rep: Int) -> Fraction {
    factors[organization.reps[rep].id]
      ?? PlanFactors.mean(regionsOfRep[rep].map { factors[$0] ?? .one })
  }

  private func market(of members: [Int]) -> Fraction? {
    let markets = members.compactMap { marketOfRep[$0] }
    return markets.isEmpty ? nil : markets.reduce(.zero, +)
  }

  /// To the millionth, so that no sum of factors grows beyond its number.
  static func mean(_ factors: [Fraction]) -> Fraction {
    let sum = factors.reduce(.zero, +)
    guard let mean = sum.divided(by: Fraction(Int128(factors.count))) else { return .one }
    return Fraction(mean.rounded(scale: Money.scale), Money.scale)
  }

  /// To the millionth; 1 where nothing is known.
  private static func ratio(_ value: Fraction?, to mean: Fraction) -> Fraction {
    guard let ratio = value?.divided(by: mean), ratio > .zero else { return .one }
    return Fraction(ratio.rounded(scale: Money.scale), Money.scale)
  }
}
