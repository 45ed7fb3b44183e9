import Quantities

/// The results of KPIs by id, for one rep, team or the organization.
///
/// Kept as what the formulas were given and worked out each time they are asked for: that takes
/// a microsecond, and everybody's results with their working would take some kilobytes each.
public struct KPIResults: Sendable, Hashable {
  // Indirect, so that results and the scorecard filled in from them share one copy.
  private indirect enum Source: Sendable, Hashable {
    case inputs(Inputs)
    case given([String: KPIResult])
  }

  private let source: Source

  /// Every built-in KPI.
  init(_ inputs: Inputs) { source = .inputs(inputs) }

  public init(_ results: [String: KPIResult]) { source = .given(results) }

  /// What a KPI is of which these are the results.
  func kpi(_ id: String) -> KPI? {
    switch source {
    case .inputs(let inputs): inputs.kpi(id)
    case .given: KPI.named(id)
    }
  }

  /// Nil where there is no such KPI.
  public subscript(id: String) -> KPIResult? {
    switch source {
    case .inputs(let inputs): inputs.kpi(id)?.formula.result(inputs)
    case .given(let results): results[id]
    }
  }
}
