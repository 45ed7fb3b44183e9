import Facts
import Measures
import Quantities

/// What a formula is given: totals now and earlier, the target, and what data there is.
///
///     Inputs(["sales_amount": 964_000], target: AssignedTarget(1_000_000))
public struct Inputs: Sendable, Hashable {
  /// A measure's total, or that of an earlier time.
  struct Key: Sendable, Hashable {
    let measure: String
    let time: Formula.Comparison?

    init(_ measure: String, _ time: Formula.Comparison? = nil) {
      self.measure = measure
      self.time = time
    }
  }

  // Everybody's inputs are kept, so the keys, the same for all, stand in an array that all share.
  let keys: [Key]
  let values: [Fraction]
  /// What is to be reached; nil where no target is set.
  public var target: AssignedTarget?
  /// The share of sales, 0...1, whose cost must be known.
  public var costCoverage: Fraction
  /// Tables without any row: whatever needs them is not measured.
  let emptyTables: Set<TableName>

  /// - Parameters:
  ///   - keys: of `values`, each different.
  init(
    keys: [Key], values: [Fraction], target: AssignedTarget?, costCoverage: Fraction,
    emptyTables: Set<TableName>
  ) {
    precondition(keys.count == values.count, "every input has a key")
    self.keys = keys
    self.values = values
    self.target = target
    self.costCoverage = costCoverage
    self.emptyTables = emptyTables
  }

  public init(
    _ now: [String: Fraction], previous: [String: Fraction] = [:],
    yearAgo: [String: Fraction] = [:], target: AssignedTarget? = nil,
    costCoverage: Fraction = Policy.usualCostCoverage, emptyTables: Set<TableName> = []
  ) {
    var entries: [(key: Key, value: Fraction)] = []
    let times: [(time: Formula.Comparison?, totals: [String: Fraction])] = [
      (nil, now), (.previous, previous), (.yearAgo, yearAgo),
    ]
    for (time, totals) in times {
      // Equal inputs are equal whatever the order of their dictionaries.
      for (measure, value) in totals.sorted(by: { $0.key < $1.key }) {
        entries.append((Key(measure, time), value))
      }
    }
    self.init(
      keys: entries.map(\.key), values: entries.map(\.value), target: target,
      costCoverage: costCoverage, emptyTables: emptyTables)
  }

  /// A table that `measure` needs and that has no rows.
  func missingTable(of measure: Measure) -> TableName? {
    emptyTables.isEmpty ? nil : measure.tables.first { emptyTables.contains($0) }
  }

  subscript(measure: Measure) -> Fraction { value(Key(measure.id)) ?? .zero }

  func earlier(_ measure: Measure, _ comparison: Formula.Comparison) -> Fraction? {
    value(Key(measure.id, comparison))
  }

  private func value(_ key: Key) -> Fraction? { keys.firstIndex(of: key).map { values[$0] } }

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
