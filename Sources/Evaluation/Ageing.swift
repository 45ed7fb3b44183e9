import Facts
import Measures

extension Evaluation {
  /// What is owed by age, from new to old.
  public static let ageingMeasures: [Measure.ID] = [
    "receivables_0_30", "receivables_31_60", "receivables_61_90", "receivables_over_90",
  ]

  /// Whether it is known what was paid; without that everything would seem to be owed.
  public var hasAgeing: Bool {
    !emptyTables.contains(.payments) && !emptyTables.contains(.orders)
  }
}
