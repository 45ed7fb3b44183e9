import Measures
import Quantities

/// The closed set of forms that KPIs take.
public enum Formula: Sendable, Hashable {
  /// A measure's total.
  case total(Measure)
  /// A measure's total ÷ how many of another.
  case perUnit(of: Measure, each: Measure)
  /// 1 − part ÷ whole: what was taken off.
  case reduction(to: Measure, from: Measure)
  /// (revenue − cost) ÷ revenue, over rows whose cost is known; `all` is the revenue of all rows.
  case margin(revenue: Measure, cost: Measure, all: Measure)
  /// Total ÷ earlier total − 1; not measured from a base of zero or less.
  case change(of: Measure, since: Comparison)
  /// Total ÷ the sum of targets.
  case attainment(of: Measure)

  /// An earlier time to compare with.
  public enum Comparison: Sendable, Hashable {
    case previous, yearAgo
  }

  /// The measures it needs.
  public var measures: [Measure] {
    switch self {
    case .total(let measure), .change(let measure, _), .attainment(let measure): [measure]
    case .perUnit(let measure, let each): [measure, each]
    case .reduction(let part, let whole): [part, whole]
    case .margin(let revenue, let cost, let all): [revenue, cost, all]
    }
  }

  /// The KPI's result for `inputs`.
  public func result(_ inputs: Inputs) -> KPIResult {
    for measure in measures {
      if let table = inputs.missingTable(of: measure) {
        return KPIResult(.notMeasured(because: .noData(table)))
      }
    }
    switch self {
    case .total(let measure):
      return KPIResult(.measured(inputs[measure]), working: [inputs.operand(measure)])
    case .perUnit(let measure, let each):
      guard let value = inputs[measure].divided(by: inputs[each]) else {
        return KPIResult(.notMeasured(because: .none(each.id)))
      }
      return KPIResult(
        .measured(value), working: [inputs.operand(measure), inputs.operand(each)])
    case .reduction(let part, let whole):
      // Below zero, where returns exceed sales, a share of the whole means nothing.
      guard inputs[whole] > .zero, let share = inputs[part].divided(by: inputs[whole]) else {
        return KPIResult(.notMeasured(because: .none(whole.id)))
      }
      return KPIResult(
        .measured(.one - share), working: [inputs.operand(part), inputs.operand(whole)])
    case .margin(let revenue, let cost, let all):
      return margin(inputs, revenue: revenue, cost: cost, all: all)
    case .change(let measure, let comparison):
      guard let before = inputs.earlier(measure, comparison), before > .zero,
        let ratio = inputs[measure].divided(by: before)
      else { return KPIResult(.notMeasured(because: .newSince(comparison))) }
      return KPIResult(
        .measured(ratio - .one),
        working: [
          inputs.operand(measure),
          Operand(.earlier(measure.id, comparison), before, unit: measure.unit),
        ])
    case .attainment(let measure):
      guard let assigned = inputs.target else {
        return KPIResult(.notMeasured(because: .noTarget))
      }
      guard let target = assigned.complete else {
        return KPIResult(
          .notMeasured(
            because: .targetIncomplete(assigned.part, covered: assigned.covered, of: assigned.of)))
      }
      guard target > .zero, let value = inputs[measure].divided(by: target) else {
        return KPIResult(.notMeasured(because: .zeroTarget))
      }
      return KPIResult(
        .measured(value),
        working: [inputs.operand(measure), Operand(.target, target, unit: measure.unit)])
    }
  }

  private func margin(_ inputs: Inputs, revenue: Measure, cost: Measure, all: Measure)
    -> KPIResult
  {
    guard inputs[all] > .zero, let known = inputs[revenue].divided(by: inputs[all]) else {
      return KPIResult(.notMeasured(because: .none(all.id)))
    }
    guard known >= inputs.costCoverage else {
      return KPIResult(.notMeasured(because: .costUnknown(known: known)))
    }
    let profit = inputs[revenue] - inputs[cost]
    guard inputs[revenue] > .zero, let value = profit.divided(by: inputs[revenue]) else {
      return KPIResult(.notMeasured(because: .none(revenue.id)))
    }
    return KPIResult(.measured(value), working: [inputs.operand(revenue), inputs.operand(cost)])
  }
}
