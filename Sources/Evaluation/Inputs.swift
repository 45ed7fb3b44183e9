import Facts
import Measures
import Quantities

/// What a formula is given: totals now and earlier, the target, and what data there is.
///
///     Inputs(["sales_amount": 964_000], target: AssignedTarget(1_000_000))
public struct Inputs: Sendable, Hashable {
  var now: [String: Fraction]
  var previous: [String: Fraction]
  var yearAgo: [String: Fraction]
  /// What is to be reached; nil where no target is set.
  public var target: AssignedTarget?
  /// The share of sales, 0...1, whose cost must be known.
  public var costCoverage: Fraction
  /// Tables without any row: whatever needs them is not measured.
  var emptyTables: Set<TableName>

  public init(
    _ now: [String: Fraction], previous: [String: Fraction] = [:],
    yearAgo: [String: Fraction] = [:], target: AssignedTarget? = nil,
    costCoverage: Fraction = Fraction(95, 100), emptyTables: Set<TableName> = []
  ) {
    self.now = now
    self.previous = previous
    self.yearAgo = yearAgo
    self.target = target
    self.costCoverage = costCoverage
    self.emptyTables = emptyTables
  }

  /// A table that `measure` needs and that has no rows.
  func missingTable(of measure: Measure) -> TableName? {
    emptyTables.isEmpty ? nil : measure.tables.first { emptyTables.contains($0) }
  }

  subscript(measure: Measure) -> Fraction { now[measure.id] ?? .zero }

  func earlier(_ measure: Measure, _ comparison: Formula.Comparison) -> Fraction? {
    switch comparison {
    case .previous: previous[measure.id]
    case .yearAgo: yearAgo[measure.id]
    }
  }

  func operand(_ measure: Measure) -> Operand {
    Operand(.measure(measure.id), self[measure], unit: measure.unit)
  }
}

/// A number that stands in a formula's working.
public struct Operand: Sendable, Hashable {
  public enum Name: Sendable, Hashable {
    case measure(String)
    case earlier(String, Formula.Comparison)
    case target
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
