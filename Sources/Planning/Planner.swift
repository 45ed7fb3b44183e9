import Facts
import Foundation
import Quantities

/// Decomposes a target from the top down: organization → teams → reps, and organization →
/// products, all by months.
///
///     let plan = try Planner(facts: facts, organization: people, settings: settings)
///       .plan(of: period)
public struct Planner {
  let facts: Facts
  let organization: Organization
  let settings: PlanSettings
  let currency: Currency

  public init(
    facts: Facts, organization: Organization, settings: PlanSettings, currency: Currency
  ) {
    self.facts = facts
    self.organization = organization
    self.settings = settings
    self.currency = currency
  }

  /// Every id and name by which settings can name somebody or something.
  public static func names(facts: Facts, organization: Organization) -> [String] {
    let (regions, products) = (facts[.regions], facts[.products])
    var names = organization.teams.map(\.id) + organization.reps.map(\.id)
    names += (0..<regions.rowCount).map { regions.text("id", row: $0) }
    for row in 0..<products.rowCount {
      names += [products.text("id", row: row), products.text("category", row: row)]
    }
    var seen: Set<String> = [""]
    return names.filter { seen.insert($0).inserted }
  }

  /// The target of `period` among all who are there.
  public func plan(of period: Period) throws(PlanFailure) -> TargetPlan {
    guard period.months.count <= 12 else { throw .tooLong }
    let history = PlanHistory(of: period, facts: facts, organization: organization)
    let base = Fraction(history.organization, Money.scale)
    guard history.organization > 0 else { throw .noHistory }
    let unit = try unit(total(base, history.months, period), base)
    let weights = try monthWeights(history, period)
    let months = Planner.units(of: unit.count, by: weights)

    let people = PlannedPeople(
      period: period, history: history, organization: organization, settings: settings,
      monthWeights: weights)
    let factors = PlanFactors(
      settings: settings, facts: facts, organization: organization, planned: people.reps
    ) { max(period.days.lowerBound, organization.reps[$0].hired ?? period.days.lowerBound) }
    let split = PlanSplit(
      settings: settings, unit: unit.size, people: people, history: history, factors: factors,
      organization: organization)

    let teams = try split.teams(of: unit.count, months: months)
    let reps = try split.reps(of: teams, whole: unit.count, months: months)
    let products = try PlanProducts(split: split, facts: facts, period: period)
      .lines(of: unit.count, months: months)
    return TargetPlan(
      period: period, history: history.months, unit: unit.size, units: unit.count, months: months,
      base: base, teams: teams, reps: reps, products: products, passedOver: people.passedOver)
  }

  private func total(
    _ base: Fraction, _ history: HistoryMonths, _ period: Period
  ) throws(PlanFailure) -> Fraction {
    switch settings.total {
    case nil: throw .noTotal
    case .amount(let amount): return amount
    case .growth(let growth):
      let missing = history.missing(in: period)
      guard missing.isEmpty else { throw .incompleteHistory(missing) }
      // A growth gives a round target; an amount has to be one.
      let unit = settings.round ?? .one
      let units = (base * (.one + growth)).divided(by: unit)?.rounded(scale: 1) ?? 0
      return Fraction(units) * unit
    }
  }

  /// The amount that all targets are multiples of, and how many of it the total is.
  private func unit(
    _ total: Fraction, _ base: Fraction
  ) throws(PlanFailure) -> (size: Fraction, count: Int128) {
    var minor: Int128 = 1
    for _ in 0..<currency.decimals { minor *= 10 }
    let sizes = settings.round.map { [$0] } ?? [.one, Fraction(1, minor)]
    for size in sizes {
      guard let units = total.divided(by: size), units.denominator == 1 else { continue }
      guard units > .zero, units.numerator <= Apportionment.limit else {
        throw .unusableTotal(total)
      }
      return (size, units.numerator)
    }
    throw .notMultiple(total: total, of: sizes[sizes.count - 1])
  }

  /// The weight of each month; a month without history has the mean of the others.
  private func monthWeights(
    _ history: PlanHistory, _ period: Period
  ) throws(PlanFailure) -> [Double] {
    switch settings.months {
    case .even: return period.months.map { _ in 1 }
    case .shares(let shares):
      guard shares.count == period.months.count else {
        throw .monthCount(found: shares.count, expected: period.months.count)
      }
      return shares.map(\.double)
    case .history:
      let known = zip(history.ofMonth, history.months.months).filter { $1 != nil }
      let sum = known.reduce(Int128(0)) { $0 + max(0, $1.0) }
      let mean = Double(sum) / Double(known.count)
      return zip(history.ofMonth, history.months.months).map { sales, month in
        month == nil ? mean : max(0, Double(sales))
      }
    }
  }

  /// `whole` by the weights of months.
  static func units(of whole: Int128, by weights: [Double]) -> [Int128] {
    let claims = weights.enumerated().map { index, weight in
      Apportionment.Claim(id: String(100 + index), weight: weight)
    }
    // Without limits there is no misfit.
    return ((try? Apportionment.parts(of: whole, among: claims)) ?? []).map(\.units)
  }
}
