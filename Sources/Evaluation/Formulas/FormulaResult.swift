import Facts
import Measures
import Quantities

extension Formula {
  /// The KPI's result for `inputs`.
  public func result(_ inputs: Inputs) -> KPIResult {
    for id in measures {
      if let table = inputs.missingTable(of: id) {
        return KPIResult(.notMeasured(because: .noData(table)))
      }
    }
    for requirement in requirements {
      if let reason = requirement.reason(inputs) {
        return KPIResult(.notMeasured(because: reason))
      }
    }
    guard let value = expression.value(inputs) else {
      return KPIResult(.notMeasured(because: .none(zeroDivisor(expression, inputs) ?? "days")))
    }
    let sample = certainty.map { inputs[$0.cases] }
    return KPIResult(
      .measured(value), working: expression.leaves.compactMap { inputs.operand($0) },
      interval: certainty.flatMap { $0.interval(inputs) }, sample: sample,
      isSmallSample: sample.map { $0 < Fraction(Int128(inputs.rules.leastSample)) } ?? false)
  }

  /// The measure that is zero and divided by.
  private func zeroDivisor(_ expression: Expression, _ inputs: Inputs) -> String? {
    switch expression {
    case .measure, .whole, .target, .days, .workingDays, .discountRate, .forecastMisses,
      .forecastSales, .constant:
      return nil
    case .sum(let a, let b), .difference(let a, let b), .product(let a, let b):
      return zeroDivisor(a, inputs) ?? zeroDivisor(b, inputs)
    case .quotient(let a, let b):
      if let found = zeroDivisor(a, inputs) ?? zeroDivisor(b, inputs) { return found }
      guard b.value(inputs) == .zero else { return nil }
      for leaf in b.leaves {
        if case .measure(let id, _) = leaf { return id.rawValue }
        if case .whole(let id) = leaf { return id.rawValue }
        if case .workingDays = leaf { return "working_days" }
      }
      return nil
    }
  }
}

extension Formula.Requirement {
  /// Why it does not hold; nil where it does.
  fileprivate func reason(_ inputs: Inputs) -> KPIResult.Reason? {
    switch self {
    case .some(let id): inputs[id] == .zero ? .none(id.rawValue) : nil
    case .positive(let id): inputs[id] > .zero ? nil : .none(id.rawValue)
    case .positiveSum(let parts, let id):
      parts.reduce(.zero) { $0 + ($1.value(inputs) ?? .zero) } > .zero ? nil : .none(id.rawValue)
    case .positiveBefore(let id, let time):
      (inputs.value(id, time) ?? .zero) > .zero ? nil : .newSince(time, id)
    case .costCoverage(let known, let all):
      inputs[known].divided(by: inputs[all]).flatMap {
        $0 >= inputs.costCoverage ? nil : .costUnknown(known: $0)
      }
    case .target(let kpi): Formula.Requirement.targetReason(inputs.targets[kpi])
    case .stages: inputs.rules.stages.count < 2 ? .noStages : nil
    case .running: inputs.isRunning ? nil : .periodOver
    case .forecasts:
      inputs.forecasts.map { $0.sales > .zero ? nil : .none(Measure.ID.salesAmount.rawValue) }
        ?? .noForecasts
    }
  }

  private static func targetReason(_ assigned: AssignedTarget?) -> KPIResult.Reason? {
    guard let assigned else { return .noTarget }
    guard let target = assigned.complete else {
      return .targetIncomplete(assigned.part, covered: assigned.covered, of: assigned.of)
    }
    return target > .zero ? nil : .zeroTarget
  }
}
