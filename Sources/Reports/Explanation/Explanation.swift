import Evaluation
import Facts
import Measures
import Problems
import Quantities

/// How one figure came about: from the value through its formula and measures to the rows of the
/// sources, and on to the points that it is worth. Worded; exact values stand beside the words.
public struct Explanation: Hashable, Sendable {
  /// A measure of the formula, or a target.
  public struct Part: Hashable, Sendable {
    /// The measure's id, and the earlier time it is of: `sales_amount`, `sales_amount@year-ago`; of a
    /// target that with its KPI: `target:sales_amount`.
    public let id: String
    public let name: String
    public let total: String
    public let exact: Fraction
    /// Table, what is counted, conditions, day, window, credit.
    public let details: [Detail]
    /// How many rows there are; nil where none were kept.
    public let count: Int?
    public let rows: [Row]
    /// `34 rows, the first 5`
    public let countText: String
  }

  /// A row of a source.
  public struct Row: Hashable, Sendable {
    public let file: String
    public let line: Int?
    public let amount: String
    public let exact: Fraction
    /// Of a target's row, which may count in part, what it sets and how many of its days count.
    public var note: String?

    /// `Data/orders.csv:12`
    public var place: String { line.map { "\(file):\($0)" } ?? file }
  }

  public let subject: String
  public let kpi: String
  public let name: String
  public let period: String
  /// The value, or that and why it was not measured.
  public let value: String
  public let exact: Fraction?
  /// `won deals ÷ deals won or lost`
  public let formula: String
  /// The same with numbers; nil where nothing was measured.
  public let working: String?
  /// Interval, cases, target, weight, curve, score, in the order in which they are told.
  public let standing: [Detail]
  public let parts: [Part]
}
