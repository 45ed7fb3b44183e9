import Facts
import Measures
import Quantities

/// What a formula is given: totals now and earlier, targets, days, and what data there is.
///
///     Inputs(["sales_amount": 964_000], target: AssignedTarget(1_000_000))
public struct Inputs: Sendable, Hashable {
  /// A measure's total, or that of an earlier time.
  struct Key: Sendable, Hashable {
    let measure: Measure.ID
    let time: Formula.Comparison?
  }

  /// Everybody's totals are kept once, and each one's inputs say where to look.
  private enum Source: Sendable, Hashable {
    case given([Key: Fraction])
    case totals(TotalsView)
  }

  private let source: Source
  /// What everybody's inputs have in common.
  private let surroundings: Surroundings
  /// What is to be reached, by KPI; none where no target is set.
  public var targets: [String: AssignedTarget]
  /// Of the period, up to the as-of day.
  public var days: Int
  /// On which the subject's people worked.
  public var workingDays: Int
  /// What was forecast of the period's months and what came; nil where nothing was.
  let forecasts: ForecastRecord.Sums?

  init(
    _ totals: TotalsView, _ surroundings: Surroundings, targets: [String: AssignedTarget],
    days: Int, workingDays: Int, forecasts: ForecastRecord.Sums?
  ) {
    source = .totals(totals)
    self.surroundings = surroundings
    self.targets = targets
    self.days = days
    self.workingDays = workingDays
    self.forecasts = forecasts
  }

  public init(
    _ now: [Measure.ID: Fraction], previous: [Measure.ID: Fraction] = [:],
    yearAgo: [Measure.ID: Fraction] = [:], target: AssignedTarget? = nil,
    targets: [String: AssignedTarget] = [:], days: Int = 30, workingDays: Int = 22,
    costCoverage: Fraction = Policy.usualCostCoverage, emptyTables: Set<TableName> = [],
    catalogue: Catalogue? = nil, isRunning: Bool = true,
    forecasts: (misses: Fraction, sales: Fraction)? = nil
  ) {
    var values: [Key: Fraction] = [:]
    for (id, value) in now { values[Key(measure: id, time: nil)] = value }
    for (id, value) in previous { values[Key(measure: id, time: .previous)] = value }
    for (id, value) in yearAgo { values[Key(measure: id, time: .yearAgo)] = value }
    source = .given(values)
    surroundings = Surroundings(
      catalogue: catalogue, costCoverage: costCoverage, emptyTables: emptyTables,
      isRunning: isRunning)
    self.targets = targets
    if let target {
      self.targets["sales_amount"] = target
      self.targets[Formula.wholePeriod + "sales_amount"] = target
    }
    self.days = days
    self.workingDays = workingDays
    self.forecasts = forecasts.map { ForecastRecord.Sums(misses: $0.misses, sales: $0.sales) }
  }

  func kpi(_ id: String) -> KPI? { surroundings.catalogue.kpi(id) }

  var rules: MeasurementRules { surroundings.catalogue.rules }
  var costCoverage: Fraction { surroundings.costCoverage }
  var isRunning: Bool { surroundings.isRunning }

  /// A table that a measure needs and that has no rows.
  func missingTable(of id: Measure.ID) -> TableName? {
    if surroundings.emptyTables.isEmpty { return nil }
    return surroundings.catalogue.tables(of: id).first { surroundings.emptyTables.contains($0) }
  }

  public subscript(id: Measure.ID) -> Fraction { value(id, nil) ?? .zero }

  func value(_ id: Measure.ID, _ time: Formula.Comparison?) -> Fraction? {
    switch source {
    case .given(let values): values[Key(measure: id, time: time)]
    case .totals(let view): view.value(id, time)
    }
  }

  /// The organization's total.
  func whole(_ id: Measure.ID) -> Fraction {
    switch source {
    case .given(let values): values[Key(measure: id, time: nil)] ?? .zero
    case .totals(let view): view.whole(id)
    }
  }

  /// A number that stands in the working; nil for a constant.
  func operand(_ leaf: Expression) -> Operand? {
    switch leaf {
    case .measure(let id, let time):
      let name = time.map { Operand.Name.earlier(id, $0) } ?? .measure(id)
      return Operand(name, value(id, time) ?? .zero, unit: unit(of: id))
    case .whole(let id): return Operand(.whole(id), whole(id), unit: unit(of: id))
    case .target(let kpi):
      return Operand(
        .target(kpi), targets[kpi]?.complete ?? .zero,
        unit: surroundings.catalogue.kpi(kpi)?.unit.ofMeasures ?? .money)
    case .days: return Operand(.days, Fraction(Int128(days)), unit: .days)
    case .workingDays: return Operand(.workingDays, Fraction(Int128(workingDays)), unit: .days)
    case .discountRate: return Operand(.discountRate, rules.discountRate, unit: .number)
    case .forecastMisses, .forecastSales:
      // Without forecasts neither is a number.
      guard let forecasts else { return nil }
      return leaf == .forecastMisses
        ? Operand(.forecastMisses, forecasts.misses, unit: .money)
        : Operand(.forecastSales, forecasts.sales, unit: .money)
    case .constant, .sum, .difference, .product, .quotient: return nil
    }
  }

  private func unit(of id: Measure.ID) -> Measure.Unit {
    surroundings.catalogue.measure(id)?.unit ?? .number
  }
}

extension KPI.Unit {
  /// The unit of measures in which a target of such a KPI is told.
  fileprivate var ofMeasures: Measure.Unit {
    switch self {
    case .money, .moneyPerDay: .money
    case .count: .count
    case .days: .days
    case .percent, .change, .points, .times, .number: .number
    }
  }
}

/// Totals of one subject at one time.
struct TotalsView: Sendable, Hashable {
  let totals: SharedTotals
  /// Of the subject, and of the organization.
  let slot: Int
  /// The spans of now and of what it is compared with.
  let now: Int
  let previous: Int
  let yearAgo: Int

  func value(_ id: Measure.ID, _ time: Formula.Comparison?) -> Fraction {
    let span =
      switch time {
      case nil: now
      case .previous?: previous
      case .yearAgo?: yearAgo
      }
    return totals.totals.total(id, subject: slot, span: span)
  }

  func whole(_ id: Measure.ID) -> Fraction {
    totals.totals.total(id, subject: totals.totals.subjects.organization, span: now)
  }
}

/// Totals that many share; equal where they are the same.
final class SharedTotals: Sendable, Hashable {
  let totals: Totals

  init(_ totals: Totals) { self.totals = totals }

  static func == (a: SharedTotals, b: SharedTotals) -> Bool { a === b }
  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// What everybody's inputs of one time have in common.
final class Surroundings: Sendable, Hashable {
  /// Nil for the usual one, which is made from KPIs whose examples have surroundings.
  private let own: Catalogue?
  /// The share of sales, 0...1, whose cost must be known.
  let costCoverage: Fraction
  /// Tables without any row: whatever needs them is not measured.
  let emptyTables: Set<TableName>
  /// Whether days of the period are still to come.
  let isRunning: Bool

  init(
    catalogue: Catalogue?, costCoverage: Fraction, emptyTables: Set<TableName>, isRunning: Bool
  ) {
    own = catalogue
    self.costCoverage = costCoverage
    self.emptyTables = emptyTables
    self.isRunning = isRunning
  }

  var catalogue: Catalogue { own ?? .usual }

  static func == (a: Surroundings, b: Surroundings) -> Bool {
    a === b
      || (a.costCoverage == b.costCoverage && a.emptyTables == b.emptyTables
        && a.isRunning == b.isRunning)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(costCoverage)
    hasher.combine(emptyTables)
  }
}

/// A number that stands in a formula's working.
public struct Operand: Sendable, Hashable {
  public enum Name: Sendable, Hashable {
    case measure(Measure.ID)
    case earlier(Measure.ID, Formula.Comparison)
    case whole(Measure.ID)
    /// Of a KPI.
    case target(String)
    case days, workingDays, discountRate, forecastMisses, forecastSales
  }

  public let name: Name
  public let value: Fraction
  public let unit: Measure.Unit

  public init(_ name: Name, _ value: Fraction, unit: Measure.Unit) {
    self.name = name
    self.value = value
    self.unit = unit
  }
}

extension Operand.Name {
  /// What stands for a leaf of an expression; nil for a constant.
  public init?(_ leaf: Expression) {
    switch leaf {
    case .measure(let id, nil): self = .measure(id)
    case .measure(let id, let time?): self = .earlier(id, time)
    case .whole(let id): self = .whole(id)
    case .target(let kpi): self = .target(kpi)
    case .days: self = .days
    case .workingDays: self = .workingDays
    case .discountRate: self = .discountRate
    case .forecastMisses: self = .forecastMisses
    case .forecastSales: self = .forecastSales
    case .constant, .sum, .difference, .product, .quotient: return nil
    }
  }
}
