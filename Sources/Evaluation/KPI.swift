import Measures
import Quantities

/// A key performance indicator: a formula over measures, with examples that are its tests and its
/// method page. Its name and explanation in each language are in the word lists, under its id.
public struct KPI: Sendable, Hashable {
  public enum Unit: Sendable, Hashable {
    /// An amount of the organization's currency.
    case money
    case count
    /// A share, told in percent.
    case percent
    /// A relative change, told in percent with a sign.
    case change
  }

  /// Which way is better.
  public enum Direction: Sendable, Hashable {
    case up, down
  }

  /// A worked example: what measures come to, and what the KPI is then.
  public struct Example: Sendable, Hashable {
    public let inputs: Inputs
    public let result: KPIResult.Outcome

    public init(_ inputs: Inputs, gives result: KPIResult.Outcome) {
      self.inputs = inputs
      self.result = result
    }
  }

  /// Stable, as policies and files name it: `gross_margin`.
  public let id: String
  public let unit: Unit
  public let direction: Direction
  public let formula: Formula
  public let examples: [Example]

  /// All built-in KPIs in the order in which they are listed.
  public static let all: [KPI] = [
    salesAmount, orders, targetAttainment, averageOrder, activeCustomers, growthPrevious,
    growthYearAgo, discountRate, grossMargin,
  ]

  /// Whether the results of reps sum to their team's; customers of several are counted once there.
  public var isAdditive: Bool {
    guard case .total(let measure) = formula else { return false }
    if case .distinct = measure.aggregate { return false }
    return true
  }

  /// The KPI with `id`.
  public static func named(_ id: String) -> KPI? { byID[id] }

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
}
