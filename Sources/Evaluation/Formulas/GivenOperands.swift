import Measures

extension KPI {
  /// What an example's result is worked out from, in the order of the formula; then what else the
  /// formula asks for and the example gives. Nothing where a table has no data.
  public func given(in example: Example) -> [Operand] {
    if case .notMeasured(because: .noData) = example.result { return [] }
    let inputs = example.inputs
    var leaves = formula.expression.leaves
    for id in formula.measures where inputs.value(id, nil) != nil {
      if !leaves.contains(.measure(id)) { leaves.append(.measure(id)) }
    }
    return leaves.compactMap { leaf in
      switch leaf {
      case .target(let kpi) where inputs.targets[kpi]?.complete == nil: nil
      default: inputs.operand(leaf)
      }
    }
  }

  /// An example's number for a part of the formula; nil for a constant.
  public func operand(_ leaf: Expression, in example: Example) -> Operand? {
    example.inputs.operand(leaf)
  }
}
