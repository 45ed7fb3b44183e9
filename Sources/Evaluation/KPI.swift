import Measures
import Quantities

/// A key performance indicator: a formula over measures, with examples that are its tests and its
/// method page.
///
/// The name and explanation of a built-in one are in the word lists, under its id; one that a
/// workspace defines brings its own.
public struct KPI: Sendable, Hashable {
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    /// An amount of the organization's currency.
    case money
    case count
    /// A share, told in percent.
    case percent
    /// A relative change, told in percent with a sign.
    case change
    /// Days, with one decimal.
    case days
    /// Points, such as those of a survey or a test, with one decimal.
    case points
    /// How many times one thing is another.
    case times
    /// Money a day.
    case moneyPerDay = "money-per-day"
    /// A plain number with up to two decimals.
    case number
  }

  /// Which way is better.
  public enum Direction: String, Sendable, Hashable, CaseIterable {
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

  /// What a workspace calls its own KPI.
  public struct Words: Sendable, Hashable {
    public let name: String
    public let text: String

    public init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// Stable, as policies and files name it: `gross_margin`.
  public let id: String
  public let unit: Unit
  public let direction: Direction
  public let formula: Formula
  public let examples: [Example]
  /// By language; empty for a built-in one.
  public let words: [Language: Words]

  public init(
    id: String, unit: Unit, direction: Direction, formula: Formula, examples: [Example] = [],
    words: [Language: Words] = [:]
  ) {
    self.id = id
    self.unit = unit
    self.direction = direction
    self.formula = formula
    self.examples = examples
    self.words = words
  }

  /// All built-in KPIs under the usual rules, in the order in which they are listed.
  public static let all = Catalogue.usual.kpis

  /// The built-in KPI with `id`.
  public static func named(_ id: String) -> KPI? { Catalogue.usual.kpi(id) }
}
